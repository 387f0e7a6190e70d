### The banner, and the few texts that the gate shows by itself.
### Every text here is seen on a phone of 360 px: keep within the greatest widths (Max).

## Banner

# Heading of the banner; also its accessible name.
# Max: 24
banner-title = Cookies on this site

# The one sentence under the heading. Names the purposes, says what happens without an answer.
# Neutral between the two answers: no benefit promised, no loss threatened.
# Max: 90
banner-body = Optional cookies (extra features, statistics, marketing) are used only if you accept them.

# Extra line in the banner while the browser sends Global Privacy Control (GPC).
# "Marketing" is the category of that name in services.ftl.
# Max: 80
banner-gpc = Your browser’s privacy signal (GPC) keeps marketing off even if you accept all.

# Extra line in the banner in the United Kingdom, where the shop has services that only serve its own statistics or the
# appearance of the site: those run until the visitor objects. Quotes the label of `reject`.
# Max: 90
banner-own-use = Exception: our own statistics and display options are on until you choose “Reject all”.

# Button, left half of the banner: allow everything optional.
# Same grammar and much the same length as `reject`.
# Max: 12
accept = Accept all

# Button, right half of the banner: refuse everything optional.
# Same grammar and much the same length as `accept`.
# Max: 12
reject = Reject all

# Text button in the banner: opens the settings.
# Max: 10
open-settings = Settings

# Link in the banner: opens the privacy policy.
# Max: 20
open-policy = Privacy policy

# Accessible name of the button in the banner that opens the list of languages.
language-label = Language

# Announced to screen readers after any answer has been stored; not seen.
saved = Your choices have been saved.

## Texts that the gate shows by itself

# The button that stays on every page: opens the settings. Followed by one of the four states below.
# Max: 18
gate-reopen = Privacy settings

# State beside `gate-reopen`: everything optional is accepted.
# Max: 20
gate-reopen-accepted = Accepted

# State beside `gate-reopen`: some optional things are accepted, some rejected.
# Max: 20
gate-reopen-mixed = Partly accepted

# State beside `gate-reopen`: everything optional is rejected.
# Max: 20
gate-reopen-refused = Rejected

# State beside `gate-reopen`: no answer has been given yet.
# Max: 20
gate-reopen-undecided = No choice yet

# Replaces `gate-reopen` in the United States. In English the words are fixed by law.
# Max: 24
gate-us-choices = Your Privacy Choices

# State beside `gate-us-choices` while the browser's opt-out signal (GPC) is being followed. In English the words are
# those of California's regulations (11 CCR 7025(c)(6)).
# Max: 28
gate-us-honoured = Opt-Out Request Honored

# Line shown in place of a view or an answer that could not be loaded. Says nothing of what is on: a
# visitor may have accepted before.
gate-failed = This could not be loaded.

# Button beside `gate-failed`: loads the settings again.
# Max: 16
gate-retry = Try again

# Button beside `gate-failed`: refuses everything optional, which needs no settings. Same words as `reject`.
# Max: 12
gate-refuse = Reject all

## Languages

# The name of this language, in this language. Shown on the language button and in every list of
# languages.
# Max: 14
language-name = English
