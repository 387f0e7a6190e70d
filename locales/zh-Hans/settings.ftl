### The settings dialog, the policy viewer's controls, and the visitor's own choices.

## Settings: heading and answers

# Heading of the settings dialog.
# Max: 28
settings-title = 隐私设置

# First line under the heading. Holds before and after an answer, and where everything is on until refused.
settings-intro = 您可以选择允许使用哪些非必要的 Cookie 及类似技术，并可随时更改。

# Line under the intro while the browser sends Global Privacy Control (GPC).
# "Marketing" is the category of that name in services.ftl.
settings-gpc = 您的浏览器已发出 Global Privacy Control（GPC）信号。除非您在此处开启“营销”，否则该类别保持关闭。

# Line at the top of the settings, and of the switches in section 7 of the policy, when the visitor has
# just chosen in another tab or window of the browser.
changed-elsewhere = 您的选择已在其他标签页或窗口中更改，以下开关显示当前的状态。

# Button, first control of the dialog: refuses everything optional and saves at once.
# Same words as `reject` in banner.ftl.
# Max: 12
settings-reject-all = 全部拒绝

# Button: accepts everything optional and saves at once. Same words as `accept` in banner.ftl.
# Max: 12
settings-accept-all = 全部同意

# Button: saves the switches as they stand.
# Max: 18
settings-save = 保存选择

# Button at the top of the settings and of the policy: closes, decides nothing.
# Max: 10
close = 关闭

## Settings: categories and services

# Shown in place of a switch beside the necessary category.
# Max: 14
category-always-on = 始终开启

# Note under a category that "Accept all" leaves out and that is granted only by its own switch.
category-separate = 需单独同意，“全部同意”不包含此项。

# Under a category's description: how many services it holds.
# Variables:
#   $count (Number) - the number of services, 1 or more
services-count = { $count } 项服务

# Button or summary at a service: shows the rows below.
# Max: 12
service-details = 详情

# Row label at a service: what the shop uses it for. Followed by the shop's own text.
service-purpose = 我们的使用目的

# Row label at a service: the company that receives the data. Followed by its name.
service-recipient = 数据接收方

# Row label at a service: what the recipient uses the data for. Followed by the shop's own text.
service-recipient-purpose = 接收方的使用目的

# Row label at a service: which data are sent. Followed by a list.
service-sends = 发送的数据

# Row label at a service: the cookies it sets. Followed by a list or table.
service-cookies = Cookie

# Row label at a service: names of entries in local storage and the like. Followed by a list.
service-storage = 浏览器中的其他存储项

# Link at a service to its provider's own policy.
# Variables:
#   $name (String) - the name of the service
service-policy-link = { $name }：隐私政策

# Link at a service to the provider's own way of opting out.
# Variables:
#   $name (String) - the name of the service
service-opt-out = { $name }：在服务提供商处选择退出

# A name and what is said of it: a cookie and how long it is kept, a recipient and its country, a category and what was
# chosen for it. In a list.
# Variables:
#   $name (String) - the name, such as "_ga"
#   $detail (String) - what is said of it, such as "2 years"
name-with-detail = { $name }（{ $detail }）

# Note at a service whose recipient is in another country than the visitor.
# Variables:
#   $country (String) - the name of that country, such as "United States"
service-abroad-to = 会将数据传输至境外（{ $country }）

# Note at a service whose recipient is in another country than the visitor, where no source names that country.
service-abroad = 会将数据传输至境外

# Note under a service's switch in the United Kingdom: it serves only the shop's own statistics or the appearance of the
# site, and runs until the visitor turns it off.
service-own-use = 英国法律允许默认开启，仅供我们自用，您可以随时关闭

# In the place of a fact about a service that the config does not state: whom to ask.
by-shop = 此处未说明，请向我们咨询（联系方式见隐私政策）

# In the place of a cookie's retention period, where it is the provider who decides it.
by-provider = 保存期限由服务提供商决定

## Settings: what changed, and what holds now

# Line before the names of the categories and services that are new since the visitor's answer.
# Variables:
#   $date (String) - the date of the visitor's last answer, already formatted
changed-intro = 自您上次选择（{ $date }）以来新增的项目：

# State line in the settings and in section 7 of the policy: no answer is in force.
state-none = 您尚未作出选择。

# State line in the settings: the switches have been moved, and not saved.
# Max: 24
state-unsaved = 尚未保存

# State line in the settings and in section 7 of the policy: an answer is in force.
# Variables:
#   $date (String) - the date of the answer, already formatted
#   $expires (String) - the date on which it ends, already formatted
state-saved = 您于{ $date }作出的选择有效期至{ $expires }。

# State line in the settings and in section 7 of the policy, in the United States: an answer is in
# force, and does not end by itself.
# Variables:
#   $date (String) - the date of the answer, already formatted
state-kept = 您于{ $date }作出的选择在您更改之前一直有效。

## After withdrawing

# Heading of the message after something accepted has been switched off again.
# Max: 28
withdrawn-title = 已撤回同意

# Text under `withdrawn-title`. Scripts that already ran stop only with a reload.
withdrawn-body = 已关闭的项目不会再加载。当前页面上仍在运行的部分，将在重新加载后停止。

# Button under `withdrawn-body`: reloads the page.
# Max: 20
withdrawn-reload = 重新加载页面

# Line before a list of cookies and storage entries that Noren could not delete.
leftover-intro = 此页面无法删除以下项目，它们可能仍然存在。您可以在浏览器的设置中删除：

# Item of that list: a cookie that script can neither see nor delete (HttpOnly), so that it may be there.
# Variables:
#   $name (String) - the name of the cookie
leftover-http-only = { $name }（网页无法读取或删除）

# Item of that list: a cookie of another site.
# Variables:
#   $domain (String) - the other site's address, such as "video.example"
#   $name (String) - the name of the cookie
leftover-elsewhere = { $name }（属于 { $domain }）

# Item of that list: a cookie that is still there after it was deleted.
# Variables:
#   $name (String) - the name of the cookie
leftover-kept = { $name }（浏览器仍保留）

# Item of that list: a database that something on the page has open.
# Variables:
#   $name (String) - the name of the database
leftover-in-use = { $name }（此页面正在使用）

## Policy viewer

# Link or button: back to the start of the policy.
# Max: 14
viewer-top = 返回顶部

# Button: prints the policy, or the record of choices.
# Max: 10
viewer-print = 打印

# Shown while the text of the policy is being loaded.
viewer-loading = 正在加载隐私政策…

# Shown when the text of the policy could not be loaded. Followed by `viewer-open-page`.
viewer-failed = 无法加载隐私政策。

# Link to the policy as a page of its own.
# Max: 28
viewer-open-page = 在单独的页面中打开

# At the top of the viewer, to a visitor who chose under an earlier text: opens what has changed since.
# Variables:
#   $date (String) - the date of the visitor's last answer, already formatted
viewer-changed = 自您上次选择（{ $date }）以来，本政策已有变更：查看变更内容

## Section 7 of the policy: the visitor's own choices

# Heading of the visitor's own choices.
# Max: 24
choices-title = 您的选择

# Beside a category or service: it is accepted.
# Max: 10
choices-on = 已开启

# Beside a category or service: it is not accepted.
# Max: 10
choices-off = 已关闭

# Beside a category: some of its services are accepted.
# Max: 14
choices-mixed = 部分开启

## The record of choices

# Heading of the view, and the button that opens it: in the settings, and in section 7 of the policy.
receipt-title = 您的选择记录

# Under the heading. "This record": when and how the visitor chose, and what.
receipt-intro = 此记录保存在您的浏览器中，您可以将其保存为文件或打印。

# Heading before the answers that no longer hold, newest first.
receipt-earlier = 此前的选择

# Row label at an answer. Followed by its date and time.
receipt-when = 时间

# Row label at an answer. Followed by one of the five lines below.
receipt-how = 方式

# How an answer was given: on the banner.
receipt-banner = 在横幅中选择

# How an answer was given: with the switches or buttons of the settings, or of section 7 of the policy.
receipt-settings = 在设置或隐私政策中选择

# How an answer was given: at a video, a map or the like that was held back.
receipt-placeholder = 在未加载的内容处选择

# How an answer was given: everything was taken back.
receipt-withdrawal = 全部撤回

# How an answer was given: at a button that the shop itself put on a page.
receipt-api = 在本网站的其他位置选择

# Row label at an answer: 16 letters and digits that stand for the exact wording shown.
receipt-text = 显示的文本（哈希值）

# Row label at an answer. Followed by a list of categories, each with `choices-on` or the like.
receipt-categories = 类别

# Row label at an answer. Followed by a list of services, each with `choices-on` or `choices-off`.
receipt-services = 服务

# Link: saves the record as a file.
receipt-download = 下载（JSON）

## In the place of blocked embeds

# Heading in the place of a blocked video.
# Variables:
#   $name (String) - who it comes from: "YouTube", for instance
placeholder-video = 来自 { $name } 的视频

# Heading in the place of a blocked map.
# Variables:
#   $name (String) - who it comes from: "Google Maps", for instance
placeholder-map = 来自 { $name } 的地图

# Heading in the place of any other blocked embed.
# Variables:
#   $name (String) - the name of the service, or an address such as "www.example.com"
placeholder-other = 外部内容：{ $name }

# Line under the heading: what happens when it is loaded.
# Variables:
#   $recipient (String) - who receives the data: a company, or an address such as "www.example.com"
placeholder-body = 加载时会将您的 IP 地址等数据发送给 { $recipient }，并可能存储 Cookie。

# Line under `placeholder-body`, in China only, while transfer abroad is not consented to.
# "Transfer abroad" is the category of that name in services.ftl.
placeholder-abroad = 选择“始终允许”，也表示您单独同意“跨境传输”。

# Button: loads this one embed now; nothing is kept.
placeholder-once = 仅加载一次

# Button: allows the service, or the category, now and on later visits.
# Variables:
#   $name (String) - the name of the service, or of the category
placeholder-always = 始终允许“{ $name }”
