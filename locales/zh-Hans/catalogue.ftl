### What is known of services that a shop only names: what for, who receives it, what is sent, how long.
### One text may serve several services. Only the settings and the policy show these texts.

## What a shop uses a service for (row `service-purpose`)

# Services that count visits.
purpose-statistics = 统计访问次数，了解页面的使用情况

# Services that record how a page is used.
purpose-replay = 记录页面的使用过程，找出使用不便之处

# Services that choose messages by what a visitor does.
purpose-messages = 了解网站的使用情况，并据此选择要显示的消息

# Services that measure advertising and reach earlier visitors with it.
purpose-advertising = 衡量我们的广告效果，并在其他网站向访问过本网站的访客展示我们的广告

# Services that play videos.
purpose-video = 在页面中播放视频

# Services that show maps.
purpose-map = 在页面中显示地图

# Services for chatting with a shop.
purpose-chat = 在页面中通过在线客服解答问题

# Services that take payments.
purpose-payment = 处理付款并识别欺诈

## Who receives it, where that is no company with a name (row `service-recipient`)

# The shop runs the service itself, on a server of its own.
recipient-shop = 我们自己（在我们的服务器上）

## What the recipient uses it for (row `service-recipient-purpose`)

# After `recipient-shop`.
recipient-nobody = 不作其他用途，也不提供给他人

# The provider only runs the service.
recipient-service = 向我们提供该服务

# Google, of its analytics, advertising and embedded content.
recipient-google = 提供和改进自身服务、开发新服务、衡量广告效果、提供个性化广告，以及防止欺诈

# Microsoft, of Clarity.
recipient-microsoft = 提供该服务，并改进自身产品

# A provider of advertising.
recipient-ads = 选择广告并衡量其效果

# A network that matches visitors with its own members.
recipient-match = 将访客与自身用户匹配，并选择广告、衡量广告效果

# LY Corporation, of LINE and Yahoo! JAPAN.
recipient-ly = 提供和改进自身服务，并调查和分析其使用情况

# A provider of videos.
recipient-video = 传输视频，并向视频发布者提供观看统计

# A provider of payments.
recipient-payment = 识别欺诈，运营并改进自身服务

## What is sent (row `service-sends`, items of a list)

# An item of the list.
sends-page = 您所在页面的网址

# An item of the list.
sends-pages = 您访问了哪些页面

# An item of the list.
sends-referrer = 来源页面的网址

# An item of the list.
sends-actions = 您在网站上的操作，例如点击和购买

# An item of the list.
sends-moves = 鼠标移动、点击和滚动

# An item of the list.
sends-products = 您浏览、加入购物车和购买的商品

# An item of the list.
sends-chat = 您在客服对话中输入的内容

# An item of the list.
sends-ad = 您通过哪个广告进入本网站

# An item of the list.
sends-time = 操作的时间

# An item of the list.
sends-device = 浏览器和设备信息

# An item of the list.
sends-screen = 屏幕尺寸

# An item of the list.
sends-ip = 您的 IP 地址

# An item of the list.
sends-place = 您的大致位置

# An item of the list.
sends-country = 您所在的国家或地区

# A number made at random that stands for the browser.
sends-visitor = 随机生成的访客编号

## How long a cookie stays (behind its name)

# A cookie that goes when the browser is closed.
kept-session = 浏览器关闭时失效

# A cookie that stays for so long.
# Variables:
#   $count (Number) - the number of minutes
kept-minutes = { $count } 分钟

# A cookie that stays for so long.
# Variables:
#   $count (Number) - the number of days
kept-days = { $count } 天

# A cookie that stays for so long.
# Variables:
#   $count (Number) - the number of weeks
kept-weeks = { $count } 周

# A cookie that stays for so long.
# Variables:
#   $count (Number) - the number of months
kept-months = { $count } 个月

# A cookie that stays for so long.
# Variables:
#   $count (Number) - the number of years
kept-years = { $count } 年
