### The settings dialog, the policy viewer's controls, and the visitor's own choices.

## Settings: heading and answers

# Heading of the settings dialog.
# Max: 28
settings-title = Privacy settings

# First line under the heading. Holds before and after an answer, and where everything is on until refused.
settings-intro = Choose which optional cookies and similar technologies may be used. You can change this at any time.

# Line under the intro while the browser sends Global Privacy Control (GPC).
# "Marketing" is the category of that name in services.ftl.
settings-gpc = Your browser sends a Global Privacy Control (GPC) signal. Marketing stays off unless you turn it on here.

# Line at the top of the settings, and of the switches in section 7 of the policy, when the visitor has
# just chosen in another tab or window of the browser.
changed-elsewhere = Your choices were changed in another tab or window. These switches show your current choices.

# Button, first control of the dialog: refuses everything optional and saves at once.
# Same words as `reject` in banner.ftl.
# Max: 12
settings-reject-all = Reject all

# Button: accepts everything optional and saves at once. Same words as `accept` in banner.ftl.
# Max: 12
settings-accept-all = Accept all

# Button: saves the switches as they stand.
# Max: 18
settings-save = Save

# Button at the top of the settings and of the policy: closes, decides nothing.
# Max: 10
close = Close

## Settings: categories and services

# Shown in place of a switch beside the necessary category.
# Max: 14
category-always-on = Always on

# Note under a category that "Accept all" leaves out and that is granted only by its own switch.
category-separate = Needs separate consent. Not included in “Accept all”.

# Under a category's description: how many services it holds.
# Variables:
#   $count (Number) - the number of services, 1 or more
services-count =
    { $count ->
        [one] { $count } service
       *[other] { $count } services
    }

# Button or summary at a service: shows the rows below.
# Max: 12
service-details = Details

# Row label at a service: what the shop uses it for. Followed by the shop's own text.
service-purpose = What we use it for

# Row label at a service: the company that receives the data. Followed by its name.
service-recipient = Who receives the data

# Row label at a service: what the recipient uses the data for. Followed by the shop's own text.
service-recipient-purpose = What the recipient uses it for

# Row label at a service: which data are sent. Followed by a list.
service-sends = What is sent

# Row label at a service: the cookies it sets. Followed by a list or table.
service-cookies = Cookies

# Row label at a service: names of entries in local storage and the like. Followed by a list.
service-storage = Other browser storage

# Link at a service to its provider's own policy.
# Variables:
#   $name (String) - the name of the service
service-policy-link = { $name }: privacy policy

# Link at a service to the provider's own way of opting out.
# Variables:
#   $name (String) - the name of the service
service-opt-out = { $name }: opt out with the provider

# A name and what is said of it: a cookie and how long it is kept, a recipient and its country, a category and what was
# chosen for it. In a list.
# Variables:
#   $name (String) - the name, such as "_ga"
#   $detail (String) - what is said of it, such as "2 years"
name-with-detail = { $name } · { $detail }

# Note at a service whose recipient is in another country than the visitor.
# Variables:
#   $country (String) - the name of that country, such as "United States"
service-abroad-to = Sends data abroad ({ $country })

# Note at a service whose recipient is in another country than the visitor, where no source names that country.
service-abroad = Sends data abroad

# Note under a service's switch in the United Kingdom: it serves only the shop's own statistics or the appearance of the
# site, and runs until the visitor turns it off.
service-own-use = On until you turn it off, as UK law allows; for our own use only

# In the place of a fact about a service that the config does not state: whom to ask.
by-shop = Not stated here; ask us (contact details are in the privacy policy)

# In the place of a cookie's retention period, where it is the provider who decides it.
by-provider = Period decided by the provider

## Settings: what changed, and what holds now

# Line before the names of the categories and services that are new since the visitor's answer.
# Variables:
#   $date (String) - the date of the visitor's last answer, already formatted
changed-intro = Added since your choice on { $date }:

# State line in the settings and in section 7 of the policy: no answer is in force.
state-none = No choice yet.

# State line in the settings: the switches have been moved, and not saved.
# Max: 24
state-unsaved = Not saved yet

# State line in the settings and in section 7 of the policy: an answer is in force.
# Variables:
#   $date (String) - the date of the answer, already formatted
#   $expires (String) - the date on which it ends, already formatted
state-saved = You made your choice on { $date }. It is kept until { $expires }.

# State line in the settings and in section 7 of the policy, in the United States: an answer is in
# force, and does not end by itself.
# Variables:
#   $date (String) - the date of the answer, already formatted
state-kept = You made your choice on { $date }. It is kept until you change it.

## After withdrawing

# Heading of the message after something accepted has been switched off again.
# Max: 28
withdrawn-title = Consent withdrawn

# Text under `withdrawn-title`. Scripts that already ran stop only with a reload.
withdrawn-body = What you turned off will not be loaded again. Anything already running stops when you reload the page.

# Button under `withdrawn-body`: reloads the page.
# Max: 20
withdrawn-reload = Reload page

# Line before a list of cookies and storage entries that Noren could not delete.
leftover-intro = This page cannot delete the items below, which may still be stored in your browser. You can delete them in your browser’s settings.

# Item of that list: a cookie that script can neither see nor delete (HttpOnly), so that it may be there.
# Variables:
#   $name (String) - the name of the cookie
leftover-http-only = { $name } (pages cannot read or delete it)

# Item of that list: a cookie of another site.
# Variables:
#   $domain (String) - the other site's address, such as "video.example"
#   $name (String) - the name of the cookie
leftover-elsewhere = { $name } (belongs to { $domain })

# Item of that list: a cookie that is still there after it was deleted.
# Variables:
#   $name (String) - the name of the cookie
leftover-kept = { $name } (the browser kept it)

# Item of that list: a database that something on the page has open.
# Variables:
#   $name (String) - the name of the database
leftover-in-use = { $name } (in use on this page)

## Policy viewer

# Link or button: back to the start of the policy.
# Max: 14
viewer-top = Top

# Button: prints the policy, or the record of choices.
# Max: 10
viewer-print = Print

# Shown while the text of the policy is being loaded.
viewer-loading = Loading the privacy policy…

# Shown when the text of the policy could not be loaded. Followed by `viewer-open-page`.
viewer-failed = The privacy policy could not be loaded.

# Link to the policy as a page of its own.
# Max: 28
viewer-open-page = Open it as a separate page

# At the top of the viewer, to a visitor who chose under an earlier text: opens what has changed since.
# Variables:
#   $date (String) - the date of the visitor's last answer, already formatted
viewer-changed = This policy has changed since your choice ({ $date }): see the changes

## Section 7 of the policy: the visitor's own choices

# Heading of the visitor's own choices.
# Max: 24
choices-title = Your choices

# Beside a category or service: it is accepted.
# Max: 10
choices-on = On

# Beside a category or service: it is not accepted.
# Max: 10
choices-off = Off

# Beside a category: some of its services are accepted.
# Max: 14
choices-mixed = Partly on

## The record of choices

# Heading of the view, and the button that opens it: in the settings, and in section 7 of the policy.
receipt-title = Record of your choices

# Under the heading. "This record": when and how the visitor chose, and what.
receipt-intro = This record is kept in your browser. You can save it as a file or print it.

# Heading before the answers that no longer hold, newest first.
receipt-earlier = Earlier choices

# Row label at an answer. Followed by its date and time.
receipt-when = When

# Row label at an answer. Followed by one of the five lines below.
receipt-how = How

# How an answer was given: on the banner.
receipt-banner = On the banner

# How an answer was given: with the switches or buttons of the settings, or of section 7 of the policy.
receipt-settings = In the settings or the privacy policy

# How an answer was given: at a video, a map or the like that was held back.
receipt-placeholder = On a blocked-content notice

# How an answer was given: everything was taken back.
receipt-withdrawal = By withdrawing all consent

# How an answer was given: at a button that the shop itself put on a page.
receipt-api = Elsewhere on this site

# Row label at an answer: 16 letters and digits that stand for the exact wording shown.
receipt-text = Text shown (hash)

# Row label at an answer. Followed by a list of categories, each with `choices-on` or the like.
receipt-categories = Categories

# Row label at an answer. Followed by a list of services, each with `choices-on` or `choices-off`.
receipt-services = Services

# Link: saves the record as a file.
receipt-download = Download (JSON)

## In the place of blocked embeds

# Heading in the place of a blocked video.
# Variables:
#   $name (String) - who it comes from: "YouTube", for instance
placeholder-video = Video from { $name }

# Heading in the place of a blocked map.
# Variables:
#   $name (String) - who it comes from: "Google Maps", for instance
placeholder-map = Map from { $name }

# Heading in the place of any other blocked embed.
# Variables:
#   $name (String) - the name of the service, or an address such as "www.example.com"
placeholder-other = External content: { $name }

# Line under the heading: what happens when it is loaded.
# Variables:
#   $recipient (String) - who receives the data: a company, or an address such as "www.example.com"
placeholder-body = Loading it sends data such as your IP address to { $recipient }, and may store cookies.

# Line under `placeholder-body`, in China only, while transfer abroad is not consented to.
# "Transfer abroad" is the category of that name in services.ftl.
placeholder-abroad = “Always allow” also gives your separate consent to “Transfer abroad”.

# Button: loads this one embed now; nothing is kept.
placeholder-once = Load once

# Button: allows the service, or the category, now and on later visits.
# Variables:
#   $name (String) - the name of the service, or of the category
placeholder-always = Always allow “{ $name }”
