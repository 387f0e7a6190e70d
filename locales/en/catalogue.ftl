### What is known of services that a shop only names: what for, who receives it, what is sent, how long.
### One text may serve several services. Only the settings and the policy show these texts.

## What a shop uses a service for (row `service-purpose`)

# Services that count visits.
purpose-statistics = To count visits and learn how pages are used

# Services that record how a page is used.
purpose-replay = To record how pages are used and find what does not work well

# Services that choose messages by what a visitor does.
purpose-messages = To see how the site is used and choose which messages to show

# Services that measure advertising and reach earlier visitors with it.
purpose-advertising = To measure the results of our advertising, and to show it on other sites to people who have visited this one

# Services that play videos.
purpose-video = To play videos on the page

# Services that show maps.
purpose-map = To show maps on the page

# Services for chatting with a shop.
purpose-chat = To answer questions by chat on the page

# Services that take payments.
purpose-payment = To take payments and detect fraud

## Who receives it, where that is no company with a name (row `service-recipient`)

# The shop runs the service itself, on a server of its own.
recipient-shop = We do, on our own server

## What the recipient uses it for (row `service-recipient-purpose`)

# After `recipient-shop`.
recipient-nobody = Nothing else; it is not passed on to anyone

# The provider only runs the service.
recipient-service = To provide this service to us

# Google, of its analytics, advertising and embedded content.
recipient-google = To provide and improve its services, develop new ones, measure and personalise advertising, and prevent fraud

# Microsoft, of Clarity.
recipient-microsoft = To provide the service and improve its own products

# A provider of advertising.
recipient-ads = To select and measure advertising

# A network that matches visitors with its own members.
recipient-match = To match visitors with its own users, and to select and measure advertising

# LY Corporation, of LINE and Yahoo! JAPAN.
recipient-ly = To provide and improve its services, and to study how they are used

# A provider of videos.
recipient-video = To deliver the video and report viewing statistics to its publisher

# A provider of payments.
recipient-payment = To detect fraud, and to run and improve its services

## What is sent (row `service-sends`, items of a list)

# An item of the list.
sends-page = The address of the page you are on

# An item of the list.
sends-pages = Which pages you visit

# An item of the list.
sends-referrer = The page you came from

# An item of the list.
sends-actions = What you do on the site, such as clicks and purchases

# An item of the list.
sends-moves = Mouse movements, clicks and scrolling

# An item of the list.
sends-products = Which products you view, add to your cart and buy

# An item of the list.
sends-chat = What you write in the chat

# An item of the list.
sends-ad = Which advertisement brought you here

# An item of the list.
sends-time = The time of each action

# An item of the list.
sends-device = Details of your browser and device

# An item of the list.
sends-screen = The size of your screen

# An item of the list.
sends-ip = Your IP address

# An item of the list.
sends-place = Your approximate location

# An item of the list.
sends-country = Your country or region

# A number made at random that stands for the browser.
sends-visitor = A randomly generated visitor ID

## How long a cookie stays (behind its name)

# A cookie that goes when the browser is closed.
kept-session = until the browser is closed

# A cookie that stays for so long.
# Variables:
#   $count (Number) - the number of minutes
kept-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }

# A cookie that stays for so long.
# Variables:
#   $count (Number) - the number of days
kept-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }

# A cookie that stays for so long.
# Variables:
#   $count (Number) - the number of weeks
kept-weeks =
    { $count ->
        [one] { $count } week
       *[other] { $count } weeks
    }

# A cookie that stays for so long.
# Variables:
#   $count (Number) - the number of months
kept-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }

# A cookie that stays for so long.
# Variables:
#   $count (Number) - the number of years
kept-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
