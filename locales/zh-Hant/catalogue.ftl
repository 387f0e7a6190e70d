### What is known of services that a shop only names: what for, who receives it, what is sent, how long.
### One text may serve several services. Only the settings and the policy show these texts.

## What a shop uses a service for (row `service-purpose`)

# Services that count visits.
purpose-statistics = 統計造訪次數，了解頁面的使用情形

# Services that record how a page is used.
purpose-replay = 記錄頁面的使用過程，找出使用不便之處

# Services that choose messages by what a visitor does.
purpose-messages = 了解網站的使用情形，並據此選擇要顯示的訊息

# Services that measure advertising and reach earlier visitors with it.
purpose-advertising = 衡量我們的廣告成效，並在其他網站向曾造訪本網站的訪客顯示我們的廣告

# Services that play videos.
purpose-video = 在頁面中播放影片

# Services that show maps.
purpose-map = 在頁面中顯示地圖

# Services for chatting with a shop.
purpose-chat = 在頁面中透過線上客服回答問題

# Services that take payments.
purpose-payment = 處理付款並偵測詐欺

## Who receives it, where that is no company with a name (row `service-recipient`)

# The shop runs the service itself, on a server of its own.
recipient-shop = 我們自己（在我們的伺服器上）

## What the recipient uses it for (row `service-recipient-purpose`)

# After `recipient-shop`.
recipient-nobody = 不作其他用途，也不提供給他人

# The provider only runs the service.
recipient-service = 向我們提供這項服務

# Google, of its analytics, advertising and embedded content.
recipient-google = 提供與改善自身服務、開發新服務、衡量廣告成效、提供個人化廣告，以及防止詐欺

# Microsoft, of Clarity.
recipient-microsoft = 提供這項服務，並改善自身產品

# A provider of advertising.
recipient-ads = 決定顯示哪些廣告，並衡量廣告成效

# A network that matches visitors with its own members.
recipient-match = 將訪客與接收者自己的使用者比對，決定顯示哪些廣告，並衡量廣告成效

# LY Corporation, of LINE and Yahoo! JAPAN.
recipient-ly = 提供與改善自身服務，並調查及分析其使用情形

# A provider of videos.
recipient-video = 傳送影片，並向影片發布者提供觀看統計

# A provider of payments.
recipient-payment = 偵測詐欺，營運並改善自身服務

## What is sent (row `service-sends`, items of a list)

# An item of the list.
sends-page = 您所在頁面的網址

# An item of the list.
sends-pages = 您造訪了哪些頁面

# An item of the list.
sends-referrer = 來源頁面的網址

# An item of the list.
sends-actions = 您在網站上的操作，例如點擊和購買

# An item of the list.
sends-moves = 滑鼠移動、點擊和捲動

# An item of the list.
sends-products = 您瀏覽、加入購物車和購買的商品

# An item of the list.
sends-chat = 您在客服對話中輸入的內容

# An item of the list.
sends-ad = 您由哪則廣告進入本網站

# An item of the list.
sends-time = 操作的時間

# An item of the list.
sends-device = 瀏覽器和裝置資訊

# An item of the list.
sends-screen = 螢幕尺寸

# An item of the list.
sends-ip = 您的 IP 位址

# An item of the list.
sends-place = 您的概略位置

# An item of the list.
sends-country = 您所在的國家或地區

# A number made at random that stands for the browser.
sends-visitor = 隨機產生的訪客編號

## How long a cookie stays (behind its name)

# A cookie that goes when the browser is closed.
kept-session = 瀏覽器關閉時失效

# A cookie that stays for so long.
# Variables:
#   $count (Number) - the number of minutes
kept-minutes = { $count } 分鐘

# A cookie that stays for so long.
# Variables:
#   $count (Number) - the number of days
kept-days = { $count } 天

# A cookie that stays for so long.
# Variables:
#   $count (Number) - the number of weeks
kept-weeks = { $count } 週

# A cookie that stays for so long.
# Variables:
#   $count (Number) - the number of months
kept-months = { $count } 個月

# A cookie that stays for so long.
# Variables:
#   $count (Number) - the number of years
kept-years = { $count } 年
