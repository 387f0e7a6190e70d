### The settings dialog, the policy viewer's controls, and the visitor's own choices.

## Settings: heading and answers

# Heading of the settings dialog.
# Max: 28
settings-title = プライバシー設定

# First line under the heading. Holds before and after an answer, and where everything is on until refused.
settings-intro = 必須以外のCookieや類似の技術のうち、許可するものを選べます。選択はいつでも変更できます。

# Line under the intro while the browser sends Global Privacy Control (GPC).
# "Marketing" is the category of that name in services.ftl.
settings-gpc = ブラウザがGlobal Privacy Control（GPC）信号を送信しています。ここでオンにしない限り、「広告」はオフのままです。

# Line at the top of the settings, and of the switches in section 7 of the policy, when the visitor has
# just chosen in another tab or window of the browser.
changed-elsewhere = 別のタブまたはウィンドウで設定が変更されました。下のスイッチは現在の状態を示しています。

# Button, first control of the dialog: refuses everything optional and saves at once.
# Same words as `reject` in banner.ftl.
# Max: 12
settings-reject-all = すべて拒否

# Button: accepts everything optional and saves at once. Same words as `accept` in banner.ftl.
# Max: 12
settings-accept-all = すべて許可

# Button: saves the switches as they stand.
# Max: 18
settings-save = 選択を保存

# Button at the top of the settings and of the policy: closes, decides nothing.
# Max: 10
close = 閉じる

## Settings: categories and services

# Shown in place of a switch beside the necessary category.
# Max: 14
category-always-on = 常にオン

# Note under a category that "Accept all" leaves out and that is granted only by its own switch.
category-separate = 個別の同意が必要です。「すべて許可」には含まれません。

# Under a category's description: how many services it holds.
# Variables:
#   $count (Number) - the number of services, 1 or more
services-count = サービス{ $count }件

# Button or summary at a service: shows the rows below.
# Max: 12
service-details = 詳細

# Row label at a service: what the shop uses it for. Followed by the shop's own text.
service-purpose = 当社の利用目的

# Row label at a service: the company that receives the data. Followed by its name.
service-recipient = 送信先

# Row label at a service: what the recipient uses the data for. Followed by the shop's own text.
service-recipient-purpose = 送信先の利用目的

# Row label at a service: which data are sent. Followed by a list.
service-sends = 送信される情報

# Row label at a service: the cookies it sets. Followed by a list or table.
service-cookies = Cookie

# Row label at a service: names of entries in local storage and the like. Followed by a list.
service-storage = ブラウザ内のその他の保存データ

# Link at a service to its provider's own policy.
# Variables:
#   $name (String) - the name of the service
service-policy-link = { $name }のプライバシーポリシー

# Link at a service to the provider's own way of opting out.
# Variables:
#   $name (String) - the name of the service
service-opt-out = { $name }のオプトアウト

# A name and what is said of it: a cookie and how long it is kept, a recipient and its country, a category and what was
# chosen for it. In a list.
# Variables:
#   $name (String) - the name, such as "_ga"
#   $detail (String) - what is said of it, such as "2 years"
name-with-detail = { $name }（{ $detail }）

# Note at a service whose recipient is in another country than the visitor.
# Variables:
#   $country (String) - the name of that country, such as "United States"
service-abroad-to = 国外（{ $country }）に情報を送信します

# Note at a service whose recipient is in another country than the visitor, where no source names that country.
service-abroad = 国外に情報を送信します

# Note under a service's switch in the United Kingdom: it serves only the shop's own statistics or the appearance of the
# site, and runs until the visitor turns it off.
service-own-use = 英国の法律で認められているため、オフにするまで有効です（当社だけで使用）

# In the place of a fact about a service that the config does not state: whom to ask.
by-shop = 記載なし（プライバシーポリシーに記載の連絡先へお問い合わせください）

# In the place of a cookie's retention period, where it is the provider who decides it.
by-provider = 保存期間はサービス提供者が設定

## Settings: what changed, and what holds now

# Line before the names of the categories and services that are new since the visitor's answer.
# Variables:
#   $date (String) - the date of the visitor's last answer, already formatted
changed-intro = 前回の選択（{ $date }）以降、次の項目が追加されました。

# State line in the settings and in section 7 of the policy: no answer is in force.
state-none = まだ選択されていません。

# State line in the settings: the switches have been moved, and not saved.
# Max: 24
state-unsaved = まだ保存されていません

# State line in the settings and in section 7 of the policy: an answer is in force.
# Variables:
#   $date (String) - the date of the answer, already formatted
#   $expires (String) - the date on which it ends, already formatted
state-saved = { $date }に選択しました。この選択は{ $expires }まで有効です。

# State line in the settings and in section 7 of the policy, in the United States: an answer is in
# force, and does not end by itself.
# Variables:
#   $date (String) - the date of the answer, already formatted
state-kept = { $date }に選択しました。この選択は、変更するまで有効です。

## After withdrawing

# Heading of the message after something accepted has been switched off again.
# Max: 28
withdrawn-title = 同意を撤回しました

# Text under `withdrawn-title`. Scripts that already ran stop only with a reload.
withdrawn-body = オフにしたものは、今後読み込まれません。このページで動作中のものは、再読み込みすると停止します。

# Button under `withdrawn-body`: reloads the page.
# Max: 20
withdrawn-reload = ページを再読み込み

# Line before a list of cookies and storage entries that Noren could not delete.
leftover-intro = 次の項目はこのページから削除できないため、残っている場合があります。ブラウザの設定から削除できます。

# Item of that list: a cookie that script can neither see nor delete (HttpOnly), so that it may be there.
# Variables:
#   $name (String) - the name of the cookie
leftover-http-only = { $name }（ウェブページからは削除できません）

# Item of that list: a cookie of another site.
# Variables:
#   $domain (String) - the other site's address, such as "video.example"
#   $name (String) - the name of the cookie
leftover-elsewhere = { $name }（{ $domain }のCookie）

# Item of that list: a cookie that is still there after it was deleted.
# Variables:
#   $name (String) - the name of the cookie
leftover-kept = { $name }（ブラウザが保持）

# Item of that list: a database that something on the page has open.
# Variables:
#   $name (String) - the name of the database
leftover-in-use = { $name }（このページで使用中）

## Policy viewer

# Link or button: back to the start of the policy.
# Max: 14
viewer-top = 先頭へ戻る

# Button: prints the policy, or the record of choices.
# Max: 10
viewer-print = 印刷

# Shown while the text of the policy is being loaded.
viewer-loading = プライバシーポリシーを読み込んでいます…

# Shown when the text of the policy could not be loaded. Followed by `viewer-open-page`.
viewer-failed = プライバシーポリシーを読み込めませんでした。

# Link to the policy as a page of its own.
# Max: 28
viewer-open-page = 別のページで開く

# At the top of the viewer, to a visitor who chose under an earlier text: opens what has changed since.
# Variables:
#   $date (String) - the date of the visitor's last answer, already formatted
viewer-changed = 前回の選択（{ $date }）以降に、このポリシーが変更されました。変更点を見る

## Section 7 of the policy: the visitor's own choices

# Heading of the visitor's own choices.
# Max: 24
choices-title = 現在の選択

# Beside a category or service: it is accepted.
# Max: 10
choices-on = オン

# Beside a category or service: it is not accepted.
# Max: 10
choices-off = オフ

# Beside a category: some of its services are accepted.
# Max: 14
choices-mixed = 一部オン

## The record of choices

# Heading of the view, and the button that opens it: in the settings, and in section 7 of the policy.
receipt-title = 選択の記録

# Under the heading. "This record": when and how the visitor chose, and what.
receipt-intro = この記録はブラウザに保存されています。ファイルに保存したり、印刷したりできます。

# Heading before the answers that no longer hold, newest first.
receipt-earlier = 以前の選択

# Row label at an answer. Followed by its date and time.
receipt-when = 日時

# Row label at an answer. Followed by one of the five lines below.
receipt-how = 方法

# How an answer was given: on the banner.
receipt-banner = バナーで選択

# How an answer was given: with the switches or buttons of the settings, or of section 7 of the policy.
receipt-settings = 設定またはプライバシーポリシーで選択

# How an answer was given: at a video, a map or the like that was held back.
receipt-placeholder = ブロックされたコンテンツで選択

# How an answer was given: everything was taken back.
receipt-withdrawal = すべて撤回

# How an answer was given: at a button that the shop itself put on a page.
receipt-api = このサイトのほかの場所で選択

# Row label at an answer: 16 letters and digits that stand for the exact wording shown.
receipt-text = 表示した文面（ハッシュ値）

# Row label at an answer. Followed by a list of categories, each with `choices-on` or the like.
receipt-categories = カテゴリー

# Row label at an answer. Followed by a list of services, each with `choices-on` or `choices-off`.
receipt-services = サービス

# Link: saves the record as a file.
receipt-download = ダウンロード（JSON）

## In the place of blocked embeds

# Heading in the place of a blocked video.
# Variables:
#   $name (String) - who it comes from: "YouTube", for instance
placeholder-video = { $name }の動画

# Heading in the place of a blocked map.
# Variables:
#   $name (String) - who it comes from: "Google Maps", for instance
placeholder-map = { $name }の地図

# Heading in the place of any other blocked embed.
# Variables:
#   $name (String) - the name of the service, or an address such as "www.example.com"
placeholder-other = 外部コンテンツ：{ $name }

# Line under the heading: what happens when it is loaded.
# Variables:
#   $recipient (String) - who receives the data: a company, or an address such as "www.example.com"
placeholder-body = 読み込むと、IPアドレスなどが{ $recipient }に送信されます。Cookieが保存されることもあります。

# Line under `placeholder-body`, in China only, while transfer abroad is not consented to.
# "Transfer abroad" is the category of that name in services.ftl.
placeholder-abroad = 「常に許可」を選ぶと、「国外への送信」にも個別に同意することになります。

# Button: loads this one embed now; nothing is kept.
placeholder-once = 今回のみ表示

# Button: allows the service, or the category, now and on later visits.
# Variables:
#   $name (String) - the name of the service, or of the category
placeholder-always = 「{ $name }」を常に許可
