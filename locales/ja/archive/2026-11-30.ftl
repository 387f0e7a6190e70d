### The privacy policy: one page for each language, also shown in the viewer.
### Twelve sections. The order of the messages is their order on the page.
### Facts come first: a translation may divide sentences differently, but says neither more nor less.

## The page around the text

# Title of the policy, on the page and in the browser's tab.
# Variables:
#   $company (String) - the name of the company that runs the shop
policy-title = { $company } プライバシーポリシー

# Under the title, before section 1: what this policy is for and what it covers. What the company does stands before it, in the words of the config (`company.activity`).
# Variables:
#   $company (String) - the name of the company that runs the shop
policy-intro = 本ポリシーは、お客様の個人情報を保護し、安全に管理するために定めるものです。{ $company }が個人情報をどのように収集、利用、共有し、保護するかを説明します。サービスをご利用になる前に、本ポリシーをお読みいただき、内容をご理解ください。

# Hidden link at the start of the page: jumps past the contents to the text.
policy-skip = 本文へ移動

# Heading of the contents list on the page.
policy-toc = 目次

# Accessible name of the row of language links on the page.
policy-languages = 言語

# Under the introduction: from when this text applies.
# Variables:
#   $date (String) - the day, already formatted
policy-since = { $date }から適用

# Section 10, before the list of the texts that applied before the present one.
versions-intro = 以前の版は次のとおりです。

# Section 10, item of that list: an earlier text, as a link to what has changed since.
# Variables:
#   $date (String) - the day from which that text applied, already formatted
version-link = { $date }の版からの変更点

# Section 10, item of that list: an earlier text that reads as the present one does.
# Variables:
#   $date (String) - the day from which that text applied, already formatted
version-same = { $date }の版（現在の版と同じ内容）

# Title of the page that compares an earlier text of the policy with the present one.
# Variables:
#   $company (String) - the name of the company that runs the shop
changes-title = { $company } プライバシーポリシーの変更点

# Under that title: which texts are compared.
# Variables:
#   $date (String) - the day from which the earlier text applied, already formatted
#   $today (String) - the day from which the present text applies, already formatted
changes-intro = 現在の版（{ $today }）と以前の版（{ $date }）を比べたものです。ここにない項目に変更はありません。

# Link on that page to the policy itself.
changes-whole = 現在のプライバシーポリシー全文

# On that page, before a sentence that is in the present text only.
changes-added = 追加：

# On that page, before a sentence that was in the earlier text only.
changes-removed = 削除：

## Section 1

# Heading of section 1. The section number is added by the page.
s1-title = 個人情報を保護する理由

# Section 1: what is recognised.
# Variables:
#   $company (String) - the name of the company that runs the shop
s1-1 = { $company }は、利用者および取引先の個人情報の重要性を認識しています。

# Section 1: what is handled.
s1-2 = 事業を行う中で、お客様および取引先の個人情報を数多く取り扱っています。

# Section 1: the duty that follows.
s1-3 = その適正な利用と保護は、当社が必ず果たすべき責務であると考えています。

# Section 1: the rules that follow.
s1-4 = そのため、以下の方針を定め、個人情報が安全かつ適正に取り扱われるよう、必要なあらゆる措置を継続的に講じます。

## Section 2

# Heading of section 2.
s2-title = 個人情報とは

# Section 2: definition.
s2-1 = 個人情報とは、特定の個人を識別できる情報をいいます。

# Section 2: line before the list of examples.
s2-2 = 例えば、次の情報が含まれます。

# Section 2, list of examples.
s2-item-1 = 氏名

# Section 2, list of examples.
s2-item-2 = 住所

# Section 2, list of examples.
s2-item-3 = 電話番号

# Section 2, list of examples.
s2-item-4 = メールアドレス

# Section 2, list of examples.
s2-item-5 = 生年月日

# Section 2, list of examples.
s2-item-6 = 支払手段

# Section 2, list of examples.
s2-item-7 = 購入履歴

# Section 2, list of examples.
s2-item-8 = SNSアカウント

# Section 2: after the list. The list is not closed.
s2-3 = 上記は例示であり、これらに限られません。

## Section 3

# Heading of section 3.
s3-title = 個人情報の利用目的

# Section 3: line before the list of purposes.
s3-1 = 個人情報は、次の目的で利用します。

# Section 3, purpose: membership and orders.
s3-purpose-1 = 会員情報および注文情報の管理

# Section 3, purpose: payment for products and handling charges.
s3-purpose-2 = 商品代金および各種手数料の決済

# Section 3, purpose: shipping.
s3-purpose-3 = 商品その他の物品の発送

# Section 3, purpose: important notices, promotions and discounts.
s3-purpose-4 = 重要なお知らせ、商品のキャンペーン情報および割引のご案内の配信

# Section 3, purpose: newsletters and other information.
s3-purpose-5 = メールマガジンその他の情報の配信

# Section 3, purpose: surveys.
s3-purpose-6 = アンケートの実施

# Section 3, purpose: points and coupons.
s3-purpose-7 = ポイントおよびクーポンの提供

# Section 3, purpose: enquiries and after-sales service.
s3-purpose-8 = お問い合わせへの対応およびアフターサービス

# Section 3, purpose: statistical analysis and market research.
s3-purpose-9 = 統計分析および市場調査

# Section 3, purpose: marketing by us or by third-party partners, and notices of new services.
s3-purpose-10 = 当社または第三者である提携先によるマーケティング、および新サービスのご案内

# Section 3, purpose: posting job openings. The handling of applications is not meant.
s3-purpose-11 = 採用情報の掲載

# Section 3, purpose: others closely related to the ones above.
s3-purpose-12 = その他、上記の目的に関連する、または密接に結びつく目的

## Section 4

# Heading of section 4.
s4-title = 第三者への提供

# Section 4: the rule.
s4-1 = 法令で認められる場合またはお客様の同意がある場合を除き、個人情報を第三者に提供しません。

# Section 4: line before the list of exceptions.
s4-2 = ただし、次の場合は、同意なしに提供することがあります。

# Section 4, exception: a logistics company, which ships and clears customs. Customs itself is not named as a recipient.
s4-exception-1 = 商品の配送または通関手続きのため、物流会社への提供が必要な場合

# Section 4, exception: partners, to improve the service.
s4-exception-2 = サービスの改善のため、提携先に提供する場合

# Section 4, exception: merger or transfer of the business.
s4-exception-3 = 合併または事業譲渡に伴い、個人情報の移転が必要となる場合

# Section 4, exception: what the law requires or permits.
s4-exception-4 = その他、法令により求められる場合または認められる場合

## Section 5

# Heading of section 5.
s5-title = 個人情報の共有

# Section 5: sharing with business partners.
s5-1 = 第3項に定める目的のため、個人情報を取引先と共有することがあります。

# Section 5: sharing with others.
s5-2 = 法令により求められる場合または認められる場合は、取引先以外とも共有することがあります。

## Section 6

# Heading of section 6.
s6-title = 個人情報の安全管理

# Section 6: the measures.
s6-1 = 個人情報への不正アクセス、個人情報の漏えい、改ざん、滅失、毀損を防ぐため、適切な技術的・組織的措置を講じます。

# Section 6: the measures are evaluated and improved.
s6-2 = これらの措置は定期的に評価し、改善します。

# Section 6: what is done if something happens.
s6-3 = 不正アクセス、漏えい、紛失、滅失、毀損が発生した場合は、予防措置および是正措置を講じます。

## Section 7

# Heading of section 7.
s7-title = Cookieと外部送信について

# Section 7: what cookies and similar techniques are for.
s7-1 = サイトとサービスを使いやすくするため、Cookieや類似の技術を使用します。

# Section 7: the browser's own switch, and its effect.
s7-2 = Cookieはブラウザの設定で無効にできます。その場合、サービスの一部が正しく動作しないことがあります。

# Section 7: the visitor's choice on this site.
s7-3 = 必須以外のサービスは、本サイトで許可または拒否できます。選択はいつでも変更できます。

# Section 7: line before the list of services, which is sorted by category.
s7-4 = 本サイトで使用しているサービスは次のとおりです。サービスごとに、お客様の端末から外部に送信される情報、送信先、当社と送信先それぞれの利用目的、Cookieの保存期間を記載しています。

# Section 7: in place of `s7-4` and the list when there are no services.
s7-none = 現在、本サイトではこの種のサービスを使用していません。

## Section 8

# Heading of section 8.
s8-title = 開示・訂正・削除

# Section 8: what a customer may ask for.
s8-1 = お客様には、当社が保有するご自身の個人情報の開示、訂正、削除を請求する権利があります。

# Section 8: where to ask.
s8-2 = ご請求は、当社の個人情報相談窓口までお申し出ください。連絡先は第11項に記載しています。

# Section 8: how a request is handled.
s8-3 = ご請求には、受け付け次第、適用される法令に従って対応します。

## Section 9

# Heading of section 9.
s9-title = 法令の遵守

# Section 9: the law.
s9-1 = 個人情報の保護に関する法令その他の関係法令を厳格に遵守します。

# Section 9: the review.
s9-2 = 個人情報の保護を適切な水準に維持するため、本ポリシーを定期的に見直します。

# Section 9: continued improvement.
s9-3 = 管理体制とそのプロセスを継続的に改善します。

## Section 10

# Heading of section 10.
s10-title = 本ポリシーの変更

# Section 10: why it may change.
s10-1 = 本ポリシーは、法令の改正に伴い改定することがあります。

# Section 10: where the new text appears, and when it holds.
s10-2 = 改定後の内容は本サイトで公表し、公表日から適用します。

## Section 11

# Heading of section 11.
s11-title = お問い合わせ

# Section 11: line before the ways of reaching the company.
# Variables:
#   $company (String) - the name of the company that runs the shop
s11-1 = 本ポリシーまたは個人情報の取り扱いに関するご質問は、{ $company }の次の連絡先までお寄せください。

# Section 11, label before an e-mail address.
contact-email = メールアドレス

# Section 11, label before a telephone number.
contact-phone = 電話番号

# Section 11, label before a postal address.
contact-address = 所在地

# Section 11, label before the address of a web page.
contact-url = ウェブページ

## Section 12

# Heading of section 12.
s12-title = 個人情報の保護に関する宣言

# Section 12: what personal information is.
s12-1 = 個人情報は、プライバシーに関わる重要な情報です。

# Section 12: how it is treated in the company's services. What these are, the config says under the title.
# Variables:
#   $company (String) - the name of the company that runs the shop
s12-2 = { $company }は、サービスの提供にあたり、個人情報を適切に保護し、適正に利用します。

# Section 12: continued improvement, and trust.
s12-3 = 保護体制を継続的に改善し、お客様の信頼を守ります。

## Notice for Taiwan (region "tw"): an additional block of the policy, in every language

# Heading of the notice.
notice-tw-title = 台湾の個人資料保護法に基づく告知

# Notice: who collects.
# Variables:
#   $company (String) - the name of the company that runs the shop
notice-tw-collector = 収集者：{ $company }

# Notice: purposes.
notice-tw-purposes = 収集の目的：第3項の目的、および第7項にサービスごとに記載した目的。

# Notice: categories of data.
notice-tw-categories = 個人情報の種類：第2項の情報、および第7項にサービスごとに記載した情報。

# Notice: period of use.
notice-tw-period = 利用期間：目的の達成に必要な期間、または法令で定める期間。Cookieの保存期間は第7項に記載しています。

# Notice: area of use.
notice-tw-area = 利用地域：台湾、ならびに当社および第4項、第5項、第7項に記載した提供先・送信先の所在地。

# Notice: recipients, and how they use the data.
notice-tw-recipients = 提供先・送信先と利用方法：当社、ならびに第4項、第5項および第7項の提供先・送信先が、電子的方法その他の適切な方法で利用します。

# Notice: the rights of the person, and how to exercise them.
notice-tw-rights = お客様の権利：個人情報の照会または閲覧、写しの交付、補充または訂正、収集・処理・利用の停止、ならびに削除を請求できます。連絡先は第11項に記載しています。

# Notice: the effect of not providing data.
notice-tw-without = 提供しない場合の影響：ご注文に必要な情報をご提供いただけない場合、そのご注文を承ることができません。必須以外のCookieを拒否しても、ご注文に必要なサービスを拒否した場合を除き、ご注文に影響はありません。

## Notice for Hong Kong (region "hk"): an additional block of the policy, in every language

# Heading of the notice.
notice-hk-title = 香港の個人データ（プライバシー）条例に基づく告知

# Notice: who uses the data, and how to reach them.
# Variables:
#   $company (String) - the name of the company that runs the shop
notice-hk-user = データ利用者：{ $company }（連絡先は第11項に記載しています）

# Notice: purposes.
notice-hk-purposes = 利用目的：第3項の目的、および第7項にサービスごとに記載した目的。

# Notice: whether data must be provided, and the effect of not providing them.
notice-hk-without = 情報の提供は任意です。ただし、ご注文に必要な情報をご提供いただけない場合、そのご注文を承ることができません。必須以外のCookieを拒否しても、ご注文に必要なサービスを拒否した場合を除き、ご注文に影響はありません。

# Notice: the classes of those to whom data may be transferred.
notice-hk-transferees = 移転先の区分：物流会社、提携先、取引先、合併または事業譲渡により事業を承継する者、その他法令により求められる場合または認められる場合の提供先（第4項および第5項）、ならびに第7項の送信先。

# Notice: direct marketing, and how to stop it.
notice-hk-marketing = ダイレクトマーケティング：お客様の個人情報をダイレクトマーケティングに利用するのは、同意をいただいた場合に限ります。他社のダイレクトマーケティングのために提供するのは、書面による同意をいただいた場合に限ります。同意をお願いする際は、対象となる情報の種類、提供先の区分、ご案内する商品・サービスの種類をお知らせします。お客様は、いつでも無料で停止を求めることができます。連絡先は第11項に記載しています。

# Notice: the rights of the person, and whom to ask.
notice-hk-rights = お客様の権利：個人情報の閲覧および訂正を請求できます。ご請求は、当社の個人情報相談窓口までお申し出ください。連絡先は第11項に記載しています。

## Notice for Mainland China (region "cn"): an additional block of the policy, in every language

# Heading of the notice.
notice-cn-title = 中国の個人情報保護法に基づく告知

# Notice: who handles the information, and how to reach them.
# Variables:
#   $company (String) - the name of the company that runs the shop
notice-cn-handler = 個人情報取扱者：{ $company }（連絡先は第11項に記載しています）

# Notice: purposes.
notice-cn-purposes = 取り扱いの目的：第3項の目的、および第7項にサービスごとに記載した目的。

# Notice: the method of handling.
notice-cn-method = 取り扱いの方法：電子的方法その他の適切な方法による収集、保存、利用、加工、送信、提供、削除。

# Notice: kinds of information.
notice-cn-kinds = 個人情報の種類：第2項の情報、および第7項にサービスごとに記載した情報。

# Notice: sensitive information, why it is needed, and what its disclosure may lead to.
notice-cn-sensitive = 機微な個人情報：お支払いに必要な金融口座などの情報がこれにあたり、漏えいすると、お客様の財産の安全が損なわれるおそれがあります。代金の決済に必要な範囲に限って取り扱います。

# Notice: how long information is kept.
notice-cn-period = 保存期間：目的の達成に必要な最短の期間。ただし、法律または行政法規に別段の定めがある場合を除きます。Cookieの保存期間は第7項に記載しています。

# Notice: the rights of the person.
notice-cn-rights = お客様の権利：個人情報の取り扱いについて知り、自ら決定し、取り扱いを制限または拒否する権利があります。また、閲覧および複製、移転、訂正および補充、削除、取り扱いの規則の説明を求めることができ、同意を撤回することもできます。

# Notice: how to exercise these rights. “Privacy settings” are the dialog of that name.
notice-cn-requests = 権利の行使方法：同意は「プライバシー設定」で撤回できます。その他のご請求は、第11項の連絡先までお申し出ください。ご請求に応じられない場合は、その理由を説明します。お客様は、人民法院に訴えを提起することもできます。

# Notice: refusing or withdrawing takes nothing away.
notice-cn-refuse = 同意しないことも、同意をいつでも撤回することもできます。商品やサービスの提供に必要な情報である場合を除き、これを理由に提供をお断りすることはありません。

# Notice: providing information to others who decide about it themselves is a consent of its own.
notice-cn-sharing = ほかの個人情報取扱者への提供：第4項および第5項の場合のうち、お客様の個別の同意が必要なものについては、提供先の名称と連絡先、取り扱いの目的と方法、個人情報の種類をあらかじめお知らせし、個別の同意をいただきます。

# Notice: transfer abroad is a consent of its own.
notice-cn-abroad = 第7項のサービスのうち国外に個人情報を送信するものは、お客様の個別の同意がある場合に限り送信します。この同意は「すべて許可」に含まれません。

# Notice: heading of the list of recipients abroad. In it come each service’s name and rows, some of whose labels are those of `service-recipient` and the like.
notice-cn-recipients = 国外の送信先

# Row label in that list: how to reach the recipient. Followed by the shop’s own text, or a link to the recipient’s policy.
notice-cn-recipient-contact = 送信先の連絡先

# Row label in that list: the method of handling. Followed by `notice-cn-recipient-means`.
notice-cn-recipient-method = 送信先での取り扱いの方法

# In that list, after the label “method”: true of any service on a web page.
notice-cn-recipient-means = 電子的方法による受信および取り扱い

# Row label in that list: how to exercise rights. Followed by `notice-cn-recipient-requests`.
notice-cn-recipient-rights = 送信先に対する権利の行使方法

# In that list, after the label about rights.
notice-cn-recipient-requests = 送信先に直接、または第11項の連絡先から当社にお申し出ください

## Notice for California (region "us-optout"): an additional block of the policy, in every language

# Heading of the notice.
notice-us-title = カリフォルニア州消費者プライバシー法（CCPA）に基づく告知

# Notice: categories of information, in the terms of the law, and where it comes from.
notice-us-categories = 個人情報の種類：第2項の情報、および第7項にサービスごとに記載した情報。同法の分類では、識別子、顧客記録、商業情報、インターネット上の活動情報にあたります。第7項に位置情報の記載がある場合は、位置情報も含まれます。これらは、お客様ご本人、お使いのブラウザ、ならびに第5項および第7項に記載した相手先から取得します。

# Notice: purposes.
notice-us-purposes = 利用目的：第3項の目的、および第7項にサービスごとに記載した目的。

# Notice: what the law calls selling and sharing, and disclosure for business purposes.
notice-us-sale = 販売と共有：第7項に「広告」のサービスが記載されている場合、その送信先は記載された情報を受け取ります。これは、同法にいう個人情報の「販売」または「共有」にあたることがあります。業務上の目的による開示については、第4項および第5項に記載しています。

# Notice: how long information is kept.
notice-us-period = 保存期間：目的の達成に必要な期間、または法令で定める期間。Cookieの保存期間は第7項に記載しています。

# Notice: the rights of the person.
notice-us-rights = お客様の権利：当社が収集、利用、開示、販売、共有する個人情報について知り、その写しを受け取る権利があります。また、削除、訂正、販売と共有のオプトアウト、ならびに機微な個人情報の利用と開示の制限を求めることができます。

# Notice: how to opt out on this site. Quotes `gate-us-choices` in banner.ftl and the category “Marketing” in services.ftl.
notice-us-choices = 販売と共有のオプトアウト：どのページからでも「プライバシーに関する選択」を開き、「広告」をオフにできます。この選択は、変更するまで有効です。

# Notice: how a browser’s opt-out preference signal is treated. Quotes `gate-us-honoured` in banner.ftl.
notice-us-signal = オプトアウト信号：お使いのブラウザがGlobal Privacy Control（GPC）信号を送信している場合、そのブラウザからの販売と共有のオプトアウトの請求として扱います。ほかの操作は必要なく、ページには「オプトアウトを適用中」と表示されます。この信号は、一部のブラウザの設定または拡張機能で有効にできます。

# Notice: how to exercise the other rights.
notice-us-requests = その他のご請求：第11項の連絡先までお申し出ください。ご本人であることの確認をお願いする場合があります。代理人による請求もできます。

# Notice: exercising rights has no disadvantage.
notice-us-equal = これらの権利を行使されたことを理由に、お客様を不利に取り扱うことはありません。
