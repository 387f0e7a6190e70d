### The banner, and the few texts that the gate shows by itself.
### Every text here is seen on a phone of 360 px: keep within the greatest widths (Max).

## Banner

# Heading of the banner; also its accessible name.
# Max: 24
banner-title = 本网站的 Cookie

# The one sentence under the heading. Names the purposes, says what happens without an answer.
# Neutral between the two answers: no benefit promised, no loss threatened.
# Max: 90
banner-body = 非必要的 Cookie（附加功能、统计、营销）仅在您同意后使用。

# Extra line in the banner while the browser sends Global Privacy Control (GPC).
# "Marketing" is the category of that name in services.ftl.
# Max: 80
banner-gpc = 您的浏览器已发出隐私信号（GPC），“全部同意”不包含“营销”。

# Extra line in the banner in the United Kingdom, where the shop has services that only serve its own statistics or the
# appearance of the site: those run until the visitor objects. Quotes the label of `reject`.
# Max: 90
banner-own-use = 例外：仅供我们自用的统计和显示设置已开启，选择“全部拒绝”即可关闭。

# Button, left half of the banner: allow everything optional.
# Same grammar and much the same length as `reject`.
# Max: 12
accept = 全部同意

# Button, right half of the banner: refuse everything optional.
# Same grammar and much the same length as `accept`.
# Max: 12
reject = 全部拒绝

# Text button in the banner: opens the settings.
# Max: 10
open-settings = 设置

# Link in the banner: opens the privacy policy.
# Max: 20
open-policy = 隐私政策

# Accessible name of the button in the banner that opens the list of languages.
language-label = 语言

# Announced to screen readers after any answer has been stored; not seen.
saved = 您的选择已保存。

## Texts that the gate shows by itself

# The button that stays on every page: opens the settings. Followed by one of the four states below.
# Max: 18
gate-reopen = 隐私设置

# State beside `gate-reopen`: everything optional is accepted.
# Max: 20
gate-reopen-accepted = 已同意

# State beside `gate-reopen`: some optional things are accepted, some rejected.
# Max: 20
gate-reopen-mixed = 部分同意

# State beside `gate-reopen`: everything optional is rejected.
# Max: 20
gate-reopen-refused = 已拒绝

# State beside `gate-reopen`: no answer has been given yet.
# Max: 20
gate-reopen-undecided = 尚未选择

# Replaces `gate-reopen` in the United States. In English the words are fixed by law.
# Max: 24
gate-us-choices = 您的隐私选择

# State beside `gate-us-choices` while the browser's opt-out signal (GPC) is being followed. In English the words are
# those of California's regulations (11 CCR 7025(c)(6)).
# Max: 28
gate-us-honoured = 选择退出信号已生效

# Line shown in place of a view or an answer that could not be loaded. Says nothing of what is on: a
# visitor may have accepted before.
gate-failed = 无法加载。

# Button beside `gate-failed`: loads the settings again.
# Max: 16
gate-retry = 重试

# Button beside `gate-failed`: refuses everything optional, which needs no settings. Same words as `reject`.
# Max: 12
gate-refuse = 全部拒绝

## Languages

# The name of this language, in this language. Shown on the language button and in every list of
# languages.
# Max: 14
language-name = 简体中文
