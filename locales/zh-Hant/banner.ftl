### The banner, and the few texts that the gate shows by itself.
### Every text here is seen on a phone of 360 px: keep within the greatest widths (Max).

## Banner

# Heading of the banner; also its accessible name.
# Max: 24
banner-title = 本網站的 Cookie

# The one sentence under the heading. Names the purposes, says what happens without an answer.
# Neutral between the two answers: no benefit promised, no loss threatened.
# Max: 90
banner-body = 非必要的 Cookie（附加功能、統計、行銷）只會在您同意後使用。

# Extra line in the banner while the browser sends Global Privacy Control (GPC).
# "Marketing" is the category of that name in services.ftl.
# Max: 80
banner-gpc = 您的瀏覽器已送出隱私權訊號（GPC），因此「全部同意」不包含「行銷」。

# Extra line in the banner in the United Kingdom, where the shop has services that only serve its own statistics or the
# appearance of the site: those run until the visitor objects. Quotes the label of `reject`.
# Max: 90
banner-own-use = 例外：僅供我們自用的統計與顯示設定已開啟，選擇「全部拒絕」即可關閉。

# Button, left half of the banner: allow everything optional.
# Same grammar and much the same length as `reject`.
# Max: 12
accept = 全部同意

# Button, right half of the banner: refuse everything optional.
# Same grammar and much the same length as `accept`.
# Max: 12
reject = 全部拒絕

# Text button in the banner: opens the settings.
# Max: 10
open-settings = 設定

# Link in the banner: opens the privacy policy.
# Max: 20
open-policy = 隱私權政策

# Accessible name of the button in the banner that opens the list of languages.
language-label = 語言

# Announced to screen readers after any answer has been stored; not seen.
saved = 已儲存您的選擇。

## Texts that the gate shows by itself

# The button that stays on every page: opens the settings. Followed by one of the four states below.
# Max: 18
gate-reopen = 隱私權設定

# State beside `gate-reopen`: everything optional is accepted.
# Max: 20
gate-reopen-accepted = 已同意

# State beside `gate-reopen`: some optional things are accepted, some rejected.
# Max: 20
gate-reopen-mixed = 部分同意

# State beside `gate-reopen`: everything optional is rejected.
# Max: 20
gate-reopen-refused = 已拒絕

# State beside `gate-reopen`: no answer has been given yet.
# Max: 20
gate-reopen-undecided = 尚未選擇

# Replaces `gate-reopen` in the United States. In English the words are fixed by law.
# Max: 24
gate-us-choices = 您的隱私權選擇

# State beside `gate-us-choices` while the browser's opt-out signal (GPC) is being followed. In English the words are
# those of California's regulations (11 CCR 7025(c)(6)).
# Max: 28
gate-us-honoured = 選擇退出訊號已生效

# Line shown in place of a view or an answer that could not be loaded. Says nothing of what is on: a
# visitor may have accepted before.
gate-failed = 無法載入。

# Button beside `gate-failed`: loads the settings again.
# Max: 16
gate-retry = 再試一次

# Button beside `gate-failed`: refuses everything optional, which needs no settings. Same words as `reject`.
# Max: 12
gate-refuse = 全部拒絕

## Languages

# The name of this language, in this language. Shown on the language button and in every list of
# languages.
# Max: 14
language-name = 繁體中文
