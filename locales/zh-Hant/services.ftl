### The built-in categories: name, and a description of what a category does and what follows if it is off.
### A shop's own services bring their own texts in the shop's config.

# Category name. Cannot be switched off.
# .description: under the name, in the settings and in section 7 of the policy.
# Max: 20
category-necessary = 必要
    .description = 網站運作所需：購物車、登入、安全性，以及您的隱私權選擇。

# Category name. Named in `banner-body` too.
# .description: under the name, in the settings and in section 7 of the policy.
# Max: 20
category-functional = 附加功能
    .description = 記住您的偏好，並提供影片、線上客服等附加功能。關閉時，不會記住偏好，也不會自動載入這些功能。

# Category name. Named in `banner-body` too.
# .description: under the name, in the settings and in section 7 of the policy.
# Max: 20
category-analytics = 統計
    .description = 記錄造訪次數與頁面的使用情形。關閉時，統計服務不會記錄您的造訪。

# Category name. Named in `banner-body`, `banner-gpc` and `settings-gpc` too.
# .description: under the name, in the settings and in section 7 of the policy.
# Max: 20
category-marketing = 行銷
    .description = 衡量廣告成效，並依您看過的內容調整廣告。關閉時，仍可能出現廣告，但不會依您看過的內容調整。

# Category name: a separate consent to personal information leaving the visitor's country.
# .description: under the name, in the settings and in section 7 of the policy.
# Max: 20
category-cross-border = 跨境傳輸
    .description = 允許非必要的服務將個人資料傳送給境外的接收者。關閉時，涉及這類傳輸的服務也維持關閉。
