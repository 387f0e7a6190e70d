### The settings dialog, the policy viewer's controls, and the visitor's own choices.

## Settings: heading and answers

# Heading of the settings dialog.
# Max: 28
settings-title = 隱私權設定

# First line under the heading. Holds before and after an answer, and where everything is on until refused.
settings-intro = 您可以選擇允許使用哪些非必要的 Cookie 與類似技術，並可隨時變更。

# Line under the intro while the browser sends Global Privacy Control (GPC).
# "Marketing" is the category of that name in services.ftl.
settings-gpc = 您的瀏覽器已送出 Global Privacy Control（GPC）訊號。除非您在此開啟「行銷」，否則此類別維持關閉。

# Line at the top of the settings, and of the switches in section 7 of the policy, when the visitor has
# just chosen in another tab or window of the browser.
changed-elsewhere = 您的選擇已在其他分頁或視窗中變更，下方開關顯示目前的狀態。

# Button, first control of the dialog: refuses everything optional and saves at once.
# Same words as `reject` in banner.ftl.
# Max: 12
settings-reject-all = 全部拒絕

# Button: accepts everything optional and saves at once. Same words as `accept` in banner.ftl.
# Max: 12
settings-accept-all = 全部同意

# Button: saves the switches as they stand.
# Max: 18
settings-save = 儲存選擇

# Button at the top of the settings and of the policy: closes, decides nothing.
# Max: 10
close = 關閉

## Settings: categories and services

# Shown in place of a switch beside the necessary category.
# Max: 14
category-always-on = 一律開啟

# Note under a category that "Accept all" leaves out and that is granted only by its own switch.
category-separate = 須單獨同意，「全部同意」不包含此項。

# Under a category's description: how many services it holds.
# Variables:
#   $count (Number) - the number of services, 1 or more
services-count = { $count } 項服務

# Button or summary at a service: shows the rows below.
# Max: 12
service-details = 詳細資訊

# Row label at a service: what the shop uses it for. Followed by the shop's own text.
service-purpose = 我們的使用目的

# Row label at a service: the company that receives the data. Followed by its name.
service-recipient = 資料接收者

# Row label at a service: what the recipient uses the data for. Followed by the shop's own text.
service-recipient-purpose = 接收者的使用目的

# Row label at a service: which data are sent. Followed by a list.
service-sends = 傳送的資料

# Row label at a service: the cookies it sets. Followed by a list or table.
service-cookies = Cookie

# Row label at a service: names of entries in local storage and the like. Followed by a list.
service-storage = 瀏覽器中的其他儲存項目

# Link at a service to its provider's own policy.
# Variables:
#   $name (String) - the name of the service
service-policy-link = { $name }：隱私權政策

# Link at a service to the provider's own way of opting out.
# Variables:
#   $name (String) - the name of the service
service-opt-out = { $name }：透過服務供應商選擇退出

# A name and what is said of it: a cookie and how long it is kept, a recipient and its country, a category and what was
# chosen for it. In a list.
# Variables:
#   $name (String) - the name, such as "_ga"
#   $detail (String) - what is said of it, such as "2 years"
name-with-detail = { $name }（{ $detail }）

# Note at a service whose recipient is in another country than the visitor.
# Variables:
#   $country (String) - the name of that country, such as "United States"
service-abroad-to = 會將資料傳送至境外（{ $country }）

# Note at a service whose recipient is in another country than the visitor, where no source names that country.
service-abroad = 會將資料傳送至境外

# Note under a service's switch in the United Kingdom: it serves only the shop's own statistics or the appearance of the
# site, and runs until the visitor turns it off.
service-own-use = 英國法律允許此服務預設開啟；僅供我們自用，您可以隨時關閉

# In the place of a fact about a service that the config does not state: whom to ask.
by-shop = 此處未說明，請向我們洽詢（聯絡方式請見隱私權政策）

# In the place of a cookie's retention period, where it is the provider who decides it.
by-provider = 保存期間由服務供應商決定

## Settings: what changed, and what holds now

# Line before the names of the categories and services that are new since the visitor's answer.
# Variables:
#   $date (String) - the date of the visitor's last answer, already formatted
changed-intro = 自您上次選擇（{ $date }）以來新增的項目：

# State line in the settings and in section 7 of the policy: no answer is in force.
state-none = 您尚未做出選擇。

# State line in the settings: the switches have been moved, and not saved.
# Max: 24
state-unsaved = 尚未儲存

# State line in the settings and in section 7 of the policy: an answer is in force.
# Variables:
#   $date (String) - the date of the answer, already formatted
#   $expires (String) - the date on which it ends, already formatted
state-saved = 您於{ $date }做出的選擇，有效至{ $expires }。

# State line in the settings and in section 7 of the policy, in the United States: an answer is in
# force, and does not end by itself.
# Variables:
#   $date (String) - the date of the answer, already formatted
state-kept = 您於{ $date }做出的選擇，在您變更之前持續有效。

## After withdrawing

# Heading of the message after something accepted has been switched off again.
# Max: 28
withdrawn-title = 已撤回同意

# Text under `withdrawn-title`. Scripts that already ran stop only with a reload.
withdrawn-body = 已關閉的項目不會再載入。此頁面上仍在執行的部分，會在重新載入後停止。

# Button under `withdrawn-body`: reloads the page.
# Max: 20
withdrawn-reload = 重新載入頁面

# Line before a list of cookies and storage entries that Noren could not delete.
leftover-intro = 下列項目可能仍然存在，此頁面無法刪除。您可以在瀏覽器的設定中刪除：

# Item of that list: a cookie that script can neither see nor delete (HttpOnly), so that it may be there.
# Variables:
#   $name (String) - the name of the cookie
leftover-http-only = { $name }（網頁無法讀取或刪除）

# Item of that list: a cookie of another site.
# Variables:
#   $domain (String) - the other site's address, such as "video.example"
#   $name (String) - the name of the cookie
leftover-elsewhere = { $name }（屬於 { $domain }）

# Item of that list: a cookie that is still there after it was deleted.
# Variables:
#   $name (String) - the name of the cookie
leftover-kept = { $name }（瀏覽器仍保留）

# Item of that list: a database that something on the page has open.
# Variables:
#   $name (String) - the name of the database
leftover-in-use = { $name }（此頁面正在使用）

## Policy viewer

# Link or button: back to the start of the policy.
# Max: 14
viewer-top = 回到頂端

# Button: prints the policy, or the record of choices.
# Max: 10
viewer-print = 列印

# Shown while the text of the policy is being loaded.
viewer-loading = 正在載入隱私權政策…

# Shown when the text of the policy could not be loaded. Followed by `viewer-open-page`.
viewer-failed = 無法載入隱私權政策。

# Link to the policy as a page of its own.
# Max: 28
viewer-open-page = 在獨立頁面中開啟

# At the top of the viewer, to a visitor who chose under an earlier text: opens what has changed since.
# Variables:
#   $date (String) - the date of the visitor's last answer, already formatted
viewer-changed = 自您上次選擇（{ $date }）以來，本政策已有變更：查看變更內容

## Section 7 of the policy: the visitor's own choices

# Heading of the visitor's own choices.
# Max: 24
choices-title = 您的選擇

# Beside a category or service: it is accepted.
# Max: 10
choices-on = 已開啟

# Beside a category or service: it is not accepted.
# Max: 10
choices-off = 已關閉

# Beside a category: some of its services are accepted.
# Max: 14
choices-mixed = 部分開啟

## The record of choices

# Heading of the view, and the button that opens it: in the settings, and in section 7 of the policy.
receipt-title = 您的選擇紀錄

# Under the heading. "This record": when and how the visitor chose, and what.
receipt-intro = 這份紀錄儲存在您的瀏覽器中，您可以將它存成檔案或列印。

# Heading before the answers that no longer hold, newest first.
receipt-earlier = 先前的選擇

# Row label at an answer. Followed by its date and time.
receipt-when = 時間

# Row label at an answer. Followed by one of the five lines below.
receipt-how = 方式

# How an answer was given: on the banner.
receipt-banner = 在橫幅中選擇

# How an answer was given: with the switches or buttons of the settings, or of section 7 of the policy.
receipt-settings = 在設定或隱私權政策中選擇

# How an answer was given: at a video, a map or the like that was held back.
receipt-placeholder = 在未載入的內容上選擇

# How an answer was given: everything was taken back.
receipt-withdrawal = 全部撤回

# How an answer was given: at a button that the shop itself put on a page.
receipt-api = 在本網站的其他位置選擇

# Row label at an answer: 16 letters and digits that stand for the exact wording shown.
receipt-text = 顯示的文字（雜湊值）

# Row label at an answer. Followed by a list of categories, each with `choices-on` or the like.
receipt-categories = 類別

# Row label at an answer. Followed by a list of services, each with `choices-on` or `choices-off`.
receipt-services = 服務

# Link: saves the record as a file.
receipt-download = 下載（JSON）

## In the place of blocked embeds

# Heading in the place of a blocked video.
# Variables:
#   $name (String) - who it comes from: "YouTube", for instance
placeholder-video = 來自 { $name } 的影片

# Heading in the place of a blocked map.
# Variables:
#   $name (String) - who it comes from: "Google Maps", for instance
placeholder-map = 來自 { $name } 的地圖

# Heading in the place of any other blocked embed.
# Variables:
#   $name (String) - the name of the service, or an address such as "www.example.com"
placeholder-other = 外部內容：{ $name }

# Line under the heading: what happens when it is loaded.
# Variables:
#   $recipient (String) - who receives the data: a company, or an address such as "www.example.com"
placeholder-body = 載入時會將您的 IP 位址等資料傳送給 { $recipient }，並可能儲存 Cookie。

# Line under `placeholder-body`, in China only, while transfer abroad is not consented to.
# "Transfer abroad" is the category of that name in services.ftl.
placeholder-abroad = 選擇「一律允許」，也表示您單獨同意「跨境傳輸」。

# Button: loads this one embed now; nothing is kept.
placeholder-once = 只載入這次

# Button: allows the service, or the category, now and on later visits.
# Variables:
#   $name (String) - the name of the service, or of the category
placeholder-always = 一律允許「{ $name }」
