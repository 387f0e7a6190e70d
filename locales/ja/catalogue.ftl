### What is known of services that a shop only names: what for, who receives it, what is sent, how long.
### One text may serve several services. Only the settings and the policy show these texts.

## What a shop uses a service for (row `service-purpose`)

# Services that count visits.
purpose-statistics = アクセス数を集計し、ページの利用状況を把握するため

# Services that record how a page is used.
purpose-replay = ページの利用状況を記録し、使いにくい箇所を見つけるため

# Services that choose messages by what a visitor does.
purpose-messages = サイトの利用状況を把握し、それに合ったお知らせを表示するため

# Services that measure advertising and reach earlier visitors with it.
purpose-advertising = 当社の広告の効果を測定し、このサイトを訪れたことのある方に、ほかのサイトで広告を表示するため

# Services that play videos.
purpose-video = ページ内で動画を再生するため

# Services that show maps.
purpose-map = ページ内に地図を表示するため

# Services for chatting with a shop.
purpose-chat = ページ内のチャットでご質問に答えるため

# Services that take payments.
purpose-payment = お支払いの受付と不正の検知のため

## Who receives it, where that is no company with a name (row `service-recipient`)

# The shop runs the service itself, on a server of its own.
recipient-shop = 当社（当社のサーバー）

## What the recipient uses it for (row `service-recipient-purpose`)

# After `recipient-shop`.
recipient-nobody = ほかの目的には利用せず、第三者にも提供しません

# The provider only runs the service.
recipient-service = このサービスを当社に提供するため

# Google, of its analytics, advertising and embedded content.
recipient-google = 自社サービスの提供と改善、新しいサービスの開発、広告の効果測定とパーソナライズ、不正の防止のため

# Microsoft, of Clarity.
recipient-microsoft = このサービスを提供し、自社の製品を改善するため

# A provider of advertising.
recipient-ads = 広告を選び、その効果を測定するため

# A network that matches visitors with its own members.
recipient-match = 訪問者を自社の会員と照合し、広告を選び、その効果を測定するため

# LY Corporation, of LINE and Yahoo! JAPAN.
recipient-ly = 自社サービスの提供と改善、利用状況の調査や分析のため

# A provider of videos.
recipient-video = 動画を配信し、視聴状況を動画の公開者に伝えるため

# A provider of payments.
recipient-payment = 不正の検知と、自社サービスの運営および改善のため

## What is sent (row `service-sends`, items of a list)

# An item of the list.
sends-page = 閲覧中のページのURL

# An item of the list.
sends-pages = 閲覧したページ

# An item of the list.
sends-referrer = 直前に閲覧したページのURL

# An item of the list.
sends-actions = サイトでの操作（クリックや購入など）

# An item of the list.
sends-moves = マウスの動き、クリック、スクロール

# An item of the list.
sends-products = 閲覧した商品、カートに入れた商品、購入した商品

# An item of the list.
sends-chat = チャットに書き込んだ内容

# An item of the list.
sends-ad = アクセスのきっかけになった広告

# An item of the list.
sends-time = 操作の日時

# An item of the list.
sends-device = ブラウザと端末に関する情報（種類、OSなど）

# An item of the list.
sends-screen = 画面のサイズ

# An item of the list.
sends-ip = IPアドレス

# An item of the list.
sends-place = おおよその位置情報

# An item of the list.
sends-country = アクセス元の国または地域

# A number made at random that stands for the browser.
sends-visitor = ランダムに生成された訪問者ID

## How long a cookie stays (behind its name)

# A cookie that goes when the browser is closed.
kept-session = ブラウザを閉じるまで

# A cookie that stays for so long.
# Variables:
#   $count (Number) - the number of minutes
kept-minutes = { $count }分間

# A cookie that stays for so long.
# Variables:
#   $count (Number) - the number of days
kept-days = { $count }日間

# A cookie that stays for so long.
# Variables:
#   $count (Number) - the number of weeks
kept-weeks = { $count }週間

# A cookie that stays for so long.
# Variables:
#   $count (Number) - the number of months
kept-months = { $count }か月間

# A cookie that stays for so long.
# Variables:
#   $count (Number) - the number of years
kept-years = { $count }年間
