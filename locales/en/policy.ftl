### The privacy policy: one page for each language, also shown in the viewer.
### Twelve sections. The order of the messages is their order on the page.
### Facts come first: a translation may divide sentences differently, but says neither more nor less.

## The page around the text

# Title of the policy, on the page and in the browser's tab.
# Variables:
#   $company (String) - the name of the company that runs the shop
policy-title = { $company } privacy policy

# Under the title, before section 1: what this policy is for and what it covers. What the company does stands before it, in the words of the config (`company.activity`).
# Variables:
#   $company (String) - the name of the company that runs the shop
policy-intro = This policy explains how { $company } collects, uses, shares and protects personal information. Its purpose is to protect customers’ personal information and keep it securely managed. Please make sure you have read and understood it before you use our services.

# Hidden link at the start of the page: jumps past the contents to the text.
policy-skip = Skip to the text

# Heading of the contents list on the page.
policy-toc = Contents

# Accessible name of the row of language links on the page.
policy-languages = Languages

# Under the introduction: from when this text applies.
# Variables:
#   $date (String) - the day, already formatted
policy-since = Applies from { $date }

# Section 10, before the list of the texts that applied before the present one.
versions-intro = Earlier versions:

# Section 10, item of that list: an earlier text, as a link to what has changed since.
# Variables:
#   $date (String) - the day from which that text applied, already formatted
version-link = Version of { $date }: what has changed since

# Section 10, item of that list: an earlier text that reads as the present one does.
# Variables:
#   $date (String) - the day from which that text applied, already formatted
version-same = Version of { $date }: the same as the current version

# Title of the page that compares an earlier text of the policy with the present one.
# Variables:
#   $company (String) - the name of the company that runs the shop
changes-title = Changes to the { $company } privacy policy

# Under that title: which texts are compared.
# Variables:
#   $date (String) - the day from which the earlier text applied, already formatted
#   $today (String) - the day from which the present text applies, already formatted
changes-intro = This page compares the current version ({ $today }) with an earlier one ({ $date }). Sections that are not listed have not changed.

# Link on that page to the policy itself.
changes-whole = Current policy in full

# On that page, before a sentence that is in the present text only.
changes-added = Added:

# On that page, before a sentence that was in the earlier text only.
changes-removed = Removed:

## Section 1

# Heading of section 1. The section number is added by the page.
s1-title = Why we protect personal information

# Section 1: what is recognised.
# Variables:
#   $company (String) - the name of the company that runs the shop
s1-1 = { $company } recognises how important the personal information of its users and business partners is.

# Section 1: what is handled.
s1-2 = In the course of our business, we handle a significant amount of personal information about customers and business partners.

# Section 1: the duty that follows.
s1-3 = Using it properly and protecting it is our inescapable duty.

# Section 1: the rules that follow.
s1-4 = We have therefore set the rules below, and we will keep taking all necessary measures so that personal information is handled safely and properly.

## Section 2

# Heading of section 2.
s2-title = What personal information is

# Section 2: definition.
s2-1 = Personal information is information that can identify a particular individual.

# Section 2: line before the list of examples.
s2-2 = It includes, for example:

# Section 2, list of examples.
s2-item-1 = name

# Section 2, list of examples.
s2-item-2 = address

# Section 2, list of examples.
s2-item-3 = telephone number

# Section 2, list of examples.
s2-item-4 = e-mail address

# Section 2, list of examples.
s2-item-5 = date of birth

# Section 2, list of examples.
s2-item-6 = payment method

# Section 2, list of examples.
s2-item-7 = purchase history

# Section 2, list of examples.
s2-item-8 = social network accounts

# Section 2: after the list. The list is not closed.
s2-3 = This list is not exhaustive.

## Section 3

# Heading of section 3.
s3-title = What we use personal information for

# Section 3: line before the list of purposes.
s3-1 = We use personal information for the following purposes:

# Section 3, purpose: membership and orders.
s3-purpose-1 = managing membership and order information

# Section 3, purpose: payment for products and handling charges.
s3-purpose-2 = processing payments for products and various handling charges

# Section 3, purpose: shipping.
s3-purpose-3 = shipping products and other items

# Section 3, purpose: important notices, promotions and discounts.
s3-purpose-4 = sending important notices, product promotions and discount offers

# Section 3, purpose: newsletters and other information.
s3-purpose-5 = sending newsletters and other information

# Section 3, purpose: surveys.
s3-purpose-6 = conducting surveys

# Section 3, purpose: points and coupons.
s3-purpose-7 = providing points and coupons

# Section 3, purpose: enquiries and after-sales service.
s3-purpose-8 = answering enquiries and providing after-sales service

# Section 3, purpose: statistical analysis and market research.
s3-purpose-9 = statistical analysis and market research

# Section 3, purpose: marketing by us or by third-party partners, and notices of new services.
s3-purpose-10 = marketing by us or by third-party partners, and telling you about new services

# Section 3, purpose: posting job openings. The handling of applications is not meant.
s3-purpose-11 = posting job openings

# Section 3, purpose: others closely related to the ones above.
s3-purpose-12 = other purposes related to, or closely associated with, those above

## Section 4

# Heading of section 4.
s4-title = Disclosure to third parties

# Section 4: the rule.
s4-1 = We do not provide personal information to third parties without your consent, except as the law permits.

# Section 4: line before the list of exceptions.
s4-2 = We may, however, provide it without your consent:

# Section 4, exception: a logistics company, which ships and clears customs. Customs itself is not named as a recipient.
s4-exception-1 = to a logistics company, where necessary to ship goods or clear them through customs

# Section 4, exception: partners, to improve the service.
s4-exception-2 = to partner companies, to improve our services

# Section 4, exception: merger or transfer of the business.
s4-exception-3 = where it has to be transferred as part of a merger or a transfer of business

# Section 4, exception: what the law requires or permits.
s4-exception-4 = in other cases where the law requires or permits it

## Section 5

# Heading of section 5.
s5-title = Sharing personal information

# Section 5: sharing with business partners.
s5-1 = We may share personal information with business partners for the purposes in section 3.

# Section 5: sharing with others.
s5-2 = We may also share it with others where the law requires or permits it.

## Section 6

# Heading of section 6.
s6-title = How we keep information safe

# Section 6: the measures.
s6-1 = We take appropriate technical and organisational measures to prevent unauthorised access, disclosure, alteration and destruction.

# Section 6: the measures are evaluated and improved.
s6-2 = We regularly evaluate and improve these measures.

# Section 6: what is done if something happens.
s6-3 = If there is unauthorised access, disclosure, loss or destruction, we take preventive and corrective measures.

## Section 7

# Heading of section 7.
s7-title = Cookies

# Section 7: what cookies and similar techniques are for.
s7-1 = We use cookies and similar technologies to make our site and services easier to use.

# Section 7: the browser's own switch, and its effect.
s7-2 = You can turn cookies off in your browser. Some services may then not work properly.

# Section 7: the visitor's choice on this site.
s7-3 = You can accept or reject optional services, and change your choice at any time.

# Section 7: line before the list of services, which is sorted by category.
s7-4 = The services below are used on this site. For each one, the list shows what is sent, who receives it, what we and the recipient use it for, and how long its cookies are kept.

# Section 7: in place of `s7-4` and the list when there are no services.
s7-none = This site does not currently use any services of this kind.

## Section 8

# Heading of section 8.
s8-title = Access, correction and deletion

# Section 8: what a customer may ask for.
s8-1 = You have the right to ask us to show you the personal information we hold about you, or to correct or delete it.

# Section 8: where to ask.
s8-2 = Please send your request to our personal information service department (see section 11).

# Section 8: how a request is handled.
s8-3 = When we receive a request, we handle it as applicable law provides.

## Section 9

# Heading of section 9.
s9-title = Legal compliance

# Section 9: the law.
s9-1 = We strictly follow the law on the protection of personal information and other relevant laws and regulations.

# Section 9: the review.
s9-2 = We review this policy regularly so that personal information stays properly protected.

# Section 9: continued improvement.
s9-3 = We continuously improve our management system and its processes.

## Section 10

# Heading of section 10.
s10-title = Changes to this policy

# Section 10: why it may change.
s10-1 = We may revise this policy as laws change.

# Section 10: where the new text appears, and when it holds.
s10-2 = The revised policy is published on this site and takes effect on the date of publication.

## Section 11

# Heading of section 11.
s11-title = Contact

# Section 11: line before the ways of reaching the company.
# Variables:
#   $company (String) - the name of the company that runs the shop
s11-1 = If you have questions about this policy or about how we handle personal information, you can contact { $company } here:

# Section 11, label before an e-mail address.
contact-email = E-mail

# Section 11, label before a telephone number.
contact-phone = Telephone

# Section 11, label before a postal address.
contact-address = Address

# Section 11, label before the address of a web page.
contact-url = Web page

## Section 12

# Heading of section 12.
s12-title = Our commitment

# Section 12: what personal information is.
s12-1 = Personal information is both private and important.

# Section 12: how it is treated in the company's services. What these are, the config says under the title.
# Variables:
#   $company (String) - the name of the company that runs the shop
s12-2 = In its services, { $company } protects personal information and uses it properly.

# Section 12: continued improvement, and trust.
s12-3 = We continuously improve our protection system and safeguard our customers’ trust.

## Notice for Taiwan (region "tw"): an additional block of the policy, in every language

# Heading of the notice.
notice-tw-title = Notice under Taiwan’s Personal Data Protection Act

# Notice: who collects.
# Variables:
#   $company (String) - the name of the company that runs the shop
notice-tw-collector = Collector: { $company }

# Notice: purposes.
notice-tw-purposes = Purposes: those listed in section 3 and, for each service, in section 7.

# Notice: categories of data.
notice-tw-categories = Categories of data: those listed in section 2 and, for each service, in section 7.

# Notice: period of use.
notice-tw-period = Period: for as long as is necessary for the purposes or required by law. Section 7 says how long cookies are kept.

# Notice: area of use.
notice-tw-area = Area: Taiwan, and wherever our company and the parties named in sections 4, 5 and 7 are located.

# Notice: recipients, and how they use the data.
notice-tw-recipients = Recipients and manner of use: we and the recipients in sections 4, 5 and 7 use the data by electronic or other suitable means.

# Notice: the rights of the person, and how to exercise them.
notice-tw-rights = Your rights: to ask about your data or view it; to receive a copy; to have it supplemented or corrected; to have its collection, processing or use stopped; and to have it deleted. Contact details are in section 11.

# Notice: the effect of not providing data.
notice-tw-without = If you do not provide data: we cannot process an order without the data it needs. Rejecting optional cookies affects an order only if it needs a service that you have rejected.

## Notice for Hong Kong (region "hk"): an additional block of the policy, in every language

# Heading of the notice.
notice-hk-title = Notice under Hong Kong’s Personal Data (Privacy) Ordinance

# Notice: who uses the data, and how to reach them.
# Variables:
#   $company (String) - the name of the company that runs the shop
notice-hk-user = Data user: { $company } (contact details in section 11)

# Notice: purposes.
notice-hk-purposes = Purposes: those listed in section 3 and, for each service, in section 7.

# Notice: whether data must be provided, and the effect of not providing them.
notice-hk-without = Providing data is voluntary, but we cannot process an order without the data it needs. Rejecting optional cookies affects an order only if it needs a service that you have rejected.

# Notice: the classes of those to whom data may be transferred.
notice-hk-transferees = Classes of transferees: logistics companies, partner companies, business partners, successors in a merger or a transfer of business, and others where the law requires or permits it (sections 4 and 5); and the recipients named in section 7.

# Notice: direct marketing, and how to stop it.
notice-hk-marketing = Direct marketing: we use your personal data in direct marketing only with your consent, and provide it to others for their direct marketing only with your written consent. When we ask for consent, we tell you the kinds of data, the classes of recipients, and the classes of products and services. You may ask us to stop at any time, free of charge (see section 11).

# Notice: the rights of the person, and whom to ask.
notice-hk-rights = Your rights: to request access to your personal data, and to request its correction. Please send your request to our personal information service department (see section 11).

## Notice for Mainland China (region "cn"): an additional block of the policy, in every language

# Heading of the notice.
notice-cn-title = Notice under China’s Personal Information Protection Law

# Notice: who handles the information, and how to reach them.
# Variables:
#   $company (String) - the name of the company that runs the shop
notice-cn-handler = Personal information handler: { $company } (contact details in section 11)

# Notice: purposes.
notice-cn-purposes = Purposes: those listed in section 3 and, for each service, in section 7.

# Notice: the method of handling.
notice-cn-method = Method of handling: we collect, store, use, process, transmit, provide and delete information by electronic or other suitable means.

# Notice: kinds of information.
notice-cn-kinds = Kinds of information: those listed in section 2 and, for each service, in section 7.

# Notice: sensitive information, why it is needed, and what its disclosure may lead to.
notice-cn-sensitive = Sensitive information: payment requires financial account details and similar information, which is sensitive. Its disclosure could put your money or other property at risk. We handle it only as far as needed to take payment.

# Notice: how long information is kept.
notice-cn-period = Retention: for the shortest time that the purposes require, unless laws or administrative regulations provide otherwise. Section 7 says how long cookies are kept.

# Notice: the rights of the person.
notice-cn-rights = Your rights: to be informed and to decide; to restrict or refuse handling; to access and copy your information; to have it transferred; to have it corrected or supplemented; to have it deleted; to withdraw your consent; and to have our rules of handling explained.

# Notice: how to exercise these rights. “Privacy settings” are the dialog of that name.
notice-cn-requests = How to exercise your rights: you can withdraw your consent in “Privacy settings”. Please send other requests to us (see section 11). If we refuse a request, we give the reasons, and you may bring an action before a people’s court.

# Notice: refusing or withdrawing takes nothing away.
notice-cn-refuse = You may refuse consent, and you may withdraw it at any time. We will not withhold products or services because you do, unless the information is necessary to provide them.

# Notice: providing information to others who decide about it themselves is a consent of its own.
notice-cn-sharing = Providing information to other handlers: if a case in sections 4 and 5 requires your separate consent, we first tell you the recipient’s name and contact details, the purpose and method of handling, and the kinds of information, and then ask for that consent.

# Notice: transfer abroad is a consent of its own.
notice-cn-abroad = Services in section 7 that send personal information abroad do so only with your separate consent. “Accept all” does not include it.

# Notice: heading of the list of recipients abroad. In it come each service’s name and rows, some of whose labels are those of `service-recipient` and the like.
notice-cn-recipients = Recipients abroad

# Row label in that list: how to reach the recipient. Followed by the shop’s own text, or a link to the recipient’s policy.
notice-cn-recipient-contact = How to reach the recipient

# Row label in that list: the method of handling. Followed by `notice-cn-recipient-means`.
notice-cn-recipient-method = Method of handling

# In that list, after the label “method”: true of any service on a web page.
notice-cn-recipient-means = Receives and handles the data by electronic means

# Row label in that list: how to exercise rights. Followed by `notice-cn-recipient-requests`.
notice-cn-recipient-rights = How to exercise your rights against the recipient

# In that list, after the label about rights.
notice-cn-recipient-requests = Contact the recipient directly, or us (see section 11)

## Notice for California (region "us-optout"): an additional block of the policy, in every language

# Heading of the notice.
notice-us-title = Notice under the California Consumer Privacy Act (CCPA)

# Notice: categories of information, in the terms of the law, and where it comes from.
notice-us-categories = Categories of personal information: those listed in section 2 and, for each service, in section 7. Under the Act, these are identifiers, customer records, commercial information, internet activity and, where section 7 lists it, geolocation data. They come from you, your browser, and the parties named in sections 5 and 7.

# Notice: purposes.
notice-us-purposes = Purposes: those listed in section 3 and, for each service, in section 7.

# Notice: what the law calls selling and sharing, and disclosure for business purposes.
notice-us-sale = Selling and sharing: if section 7 lists services under “Marketing”, their recipients receive the information listed there, which the Act may regard as “selling” or “sharing” personal information. Sections 4 and 5 describe disclosure for business purposes.

# Notice: how long information is kept.
notice-us-period = Retention: for as long as is necessary for the purposes or required by law. Section 7 says how long cookies are kept.

# Notice: the rights of the person.
notice-us-rights = Your rights: to know what personal information we collect, use, disclose, sell and share, and to receive a copy of it; to have it deleted; to have it corrected; to opt out of its sale and sharing; and to limit the use and disclosure of sensitive personal information.

# Notice: how to opt out on this site. Quotes `gate-us-choices` in banner.ftl and the category “Marketing” in services.ftl.
notice-us-choices = To opt out of sale and sharing: choose “Your Privacy Choices”, which is on every page, and turn “Marketing” off. Your choice applies until you change it.

# Notice: how a browser’s opt-out preference signal is treated. Quotes `gate-us-honoured` in banner.ftl.
notice-us-signal = Opt-out preference signals: if your browser sends a Global Privacy Control (GPC) signal, we treat it as a request from that browser to opt out of sale and sharing. You do not need to do anything else, and the page shows “Opt-Out Request Honored”. You can turn the signal on in some browsers, or with an extension.

# Notice: how to exercise the other rights.
notice-us-requests = Other requests: please contact us (see section 11). We may need to verify your identity. You may authorise an agent to make a request for you.

# Notice: exercising rights has no disadvantage.
notice-us-equal = We will not discriminate against you for exercising these rights.
