### The privacy policy: one page for each language, also shown in the viewer.
### Twelve sections. The order of the messages is their order on the page.
### Facts come first: a translation may divide sentences differently, but says neither more nor less.

## The page around the text

# Title of the policy, on the page and in the browser's tab.
# Variables:
#   $company (String) - the name of the company that runs the shop
policy-title = { $company } 隐私政策

# Under the title, before section 1: what this policy is for and what it covers. What the company does stands before it, in the words of the config (`company.activity`).
# Variables:
#   $company (String) - the name of the company that runs the shop
policy-intro = 为保护并安全管理顾客的个人信息，{ $company } 制定了本政策，说明我们如何收集、使用、共享和保护这些信息。使用我们的服务前，请您阅读并理解本政策。

# Hidden link at the start of the page: jumps past the contents to the text.
policy-skip = 跳转到正文

# Heading of the contents list on the page.
policy-toc = 目录

# Accessible name of the row of language links on the page.
policy-languages = 语言

# Under the introduction: from when this text applies.
# Variables:
#   $date (String) - the day, already formatted
policy-since = 生效日期：{ $date }

# Section 10, before the list of the texts that applied before the present one.
versions-intro = 历史版本：

# Section 10, item of that list: an earlier text, as a link to what has changed since.
# Variables:
#   $date (String) - the day from which that text applied, already formatted
version-link = { $date }的版本：此后的变更

# Section 10, item of that list: an earlier text that reads as the present one does.
# Variables:
#   $date (String) - the day from which that text applied, already formatted
version-same = { $date }的版本：与现行版本相同

# Title of the page that compares an earlier text of the policy with the present one.
# Variables:
#   $company (String) - the name of the company that runs the shop
changes-title = { $company } 隐私政策的变更

# Under that title: which texts are compared.
# Variables:
#   $date (String) - the day from which the earlier text applied, already formatted
#   $today (String) - the day from which the present text applies, already formatted
changes-intro = 本页对比现行版本（{ $today }）与历史版本（{ $date }）。未列出的章节没有变更。

# Link on that page to the policy itself.
changes-whole = 查看现行隐私政策全文

# On that page, before a sentence that is in the present text only.
changes-added = 新增：

# On that page, before a sentence that was in the earlier text only.
changes-removed = 删除：

## Section 1

# Heading of section 1. The section number is added by the page.
s1-title = 个人信息保护理念

# Section 1: what is recognised.
# Variables:
#   $company (String) - the name of the company that runs the shop
s1-1 = { $company } 深知用户及合作方个人信息的重要性。

# Section 1: what is handled.
s1-2 = 在开展业务的过程中，我们会处理顾客及合作方的大量个人信息。

# Section 1: the duty that follows.
s1-3 = 我们将妥善使用和保护这些信息视为不可推卸的责任。

# Section 1: the rules that follow.
s1-4 = 为此，我们制定了以下规则，并持续采取一切必要措施，使个人信息得到安全、妥善的处理。

## Section 2

# Heading of section 2.
s2-title = 个人信息的定义

# Section 2: definition.
s2-1 = 个人信息是指能够识别特定个人的信息。

# Section 2: line before the list of examples.
s2-2 = 例如以下各项：

# Section 2, list of examples.
s2-item-1 = 姓名

# Section 2, list of examples.
s2-item-2 = 地址

# Section 2, list of examples.
s2-item-3 = 电话号码

# Section 2, list of examples.
s2-item-4 = 电子邮箱

# Section 2, list of examples.
s2-item-5 = 出生日期

# Section 2, list of examples.
s2-item-6 = 支付方式

# Section 2, list of examples.
s2-item-7 = 购买记录

# Section 2, list of examples.
s2-item-8 = 社交网络账号

# Section 2: after the list. The list is not closed.
s2-3 = 以上仅为举例，其他能够识别特定个人的信息同样属于个人信息。

## Section 3

# Heading of section 3.
s3-title = 个人信息的使用目的

# Section 3: line before the list of purposes.
s3-1 = 我们将个人信息用于以下目的：

# Section 3, purpose: membership and orders.
s3-purpose-1 = 管理会员信息和订单信息

# Section 3, purpose: payment for products and handling charges.
s3-purpose-2 = 收取商品价款及各项手续费

# Section 3, purpose: shipping.
s3-purpose-3 = 运送商品及其他物品

# Section 3, purpose: important notices, promotions and discounts.
s3-purpose-4 = 发送重要通知以及促销、折扣信息

# Section 3, purpose: newsletters and other information.
s3-purpose-5 = 发送订阅邮件及其他信息

# Section 3, purpose: surveys.
s3-purpose-6 = 开展问卷调查

# Section 3, purpose: points and coupons.
s3-purpose-7 = 提供积分和优惠券

# Section 3, purpose: enquiries and after-sales service.
s3-purpose-8 = 答复咨询，提供售后服务

# Section 3, purpose: statistical analysis and market research.
s3-purpose-9 = 统计分析和市场调研

# Section 3, purpose: marketing by us or by third-party partners, and notices of new services.
s3-purpose-10 = 开展我们或第三方合作方的营销，通知新服务

# Section 3, purpose: posting job openings. The handling of applications is not meant.
s3-purpose-11 = 发布招聘信息

# Section 3, purpose: others closely related to the ones above.
s3-purpose-12 = 与上述各项有关或密切相关的其他目的

## Section 4

# Heading of section 4.
s4-title = 向第三方提供个人信息

# Section 4: the rule.
s4-1 = 除法律允许或经您同意外，我们不会向第三方提供个人信息。

# Section 4: line before the list of exceptions.
s4-2 = 但以下情形例外：

# Section 4, exception: a logistics company, which ships and clears customs. Customs itself is not named as a recipient.
s4-exception-1 = 为运送商品或办理清关而有必要时，向物流公司提供

# Section 4, exception: partners, to improve the service.
s4-exception-2 = 为改进服务，向合作方提供

# Section 4, exception: merger or transfer of the business.
s4-exception-3 = 因公司合并或业务转让而必须转移个人信息

# Section 4, exception: what the law requires or permits.
s4-exception-4 = 法律要求或允许的其他情形

## Section 5

# Heading of section 5.
s5-title = 共享个人信息

# Section 5: sharing with business partners.
s5-1 = 为实现第 3 节所列目的，我们可能与合作方共享个人信息。

# Section 5: sharing with others.
s5-2 = 在法律要求或允许时，我们也可能与其他各方共享个人信息。

## Section 6

# Heading of section 6.
s6-title = 个人信息的安全

# Section 6: the measures.
s6-1 = 我们采取适当的技术和组织措施，防止个人信息遭到未经授权的访问、泄露、篡改或毁损。

# Section 6: the measures are evaluated and improved.
s6-2 = 我们定期评估并改进这些措施。

# Section 6: what is done if something happens.
s6-3 = 如发生未经授权的访问、泄露、丢失或毁损，我们会采取预防和纠正措施。

## Section 7

# Heading of section 7.
s7-title = Cookie 的使用

# Section 7: what cookies and similar techniques are for.
s7-1 = 我们使用 Cookie 及类似技术，方便您使用网站和服务。

# Section 7: the browser's own switch, and its effect.
s7-2 = 您可以在浏览器中停用 Cookie，但部分服务可能因此无法正常使用。

# Section 7: the visitor's choice on this site.
s7-3 = 您可以同意或拒绝非必要的服务，并可随时更改选择。

# Section 7: line before the list of services, which is sorted by category.
s7-4 = 本网站使用的服务如下。每项服务均列明发送的数据、接收方、我们和接收方的使用目的，以及 Cookie 的保存期限。

# Section 7: in place of `s7-4` and the list when there are no services.
s7-none = 本网站目前未使用此类服务。

## Section 8

# Heading of section 8.
s8-title = 查阅、更正和删除

# Section 8: what a customer may ask for.
s8-1 = 您有权请求查阅、更正或删除我们持有的您的个人信息。

# Section 8: where to ask.
s8-2 = 请向我们的个人信息服务部门提出请求，联系方式见第 11 节。

# Section 8: how a request is handled.
s8-3 = 我们收到请求后，将依照适用的法律处理。

## Section 9

# Heading of section 9.
s9-title = 遵守法律法规

# Section 9: the law.
s9-1 = 我们严格遵守个人信息保护法律及其他相关法律法规。

# Section 9: the review.
s9-2 = 我们定期评估本政策，使个人信息始终得到适当的保护。

# Section 9: continued improvement.
s9-3 = 我们持续改进管理体系及其流程。

## Section 10

# Heading of section 10.
s10-title = 政策变更

# Section 10: why it may change.
s10-1 = 本政策可能随法律变化而修订。

# Section 10: where the new text appears, and when it holds.
s10-2 = 修订后的政策将在本网站公布，自公布之日起生效。

## Section 11

# Heading of section 11.
s11-title = 联系方式

# Section 11: line before the ways of reaching the company.
# Variables:
#   $company (String) - the name of the company that runs the shop
s11-1 = 如对本政策或个人信息的处理有疑问，可通过以下方式联系 { $company }：

# Section 11, label before an e-mail address.
contact-email = 电子邮箱

# Section 11, label before a telephone number.
contact-phone = 电话

# Section 11, label before a postal address.
contact-address = 地址

# Section 11, label before the address of a web page.
contact-url = 网址

## Section 12

# Heading of section 12.
s12-title = 个人信息保护声明

# Section 12: what personal information is.
s12-1 = 个人信息是关乎个人隐私的重要信息。

# Section 12: how it is treated in the company's services. What these are, the config says under the title.
# Variables:
#   $company (String) - the name of the company that runs the shop
s12-2 = { $company } 在提供服务时，会妥善保护和使用这些信息。

# Section 12: continued improvement, and trust.
s12-3 = 我们不断完善保护体系，维护顾客的信任。

## Notice for Taiwan (region "tw"): an additional block of the policy, in every language

# Heading of the notice.
notice-tw-title = 台湾地区“个人资料保护法”告知事项

# Notice: who collects.
# Variables:
#   $company (String) - the name of the company that runs the shop
notice-tw-collector = 收集者：{ $company }

# Notice: purposes.
notice-tw-purposes = 收集目的：第 3 节所列目的，以及第 7 节各项服务所列目的。

# Notice: categories of data.
notice-tw-categories = 个人信息类别：第 2 节所列项目，以及第 7 节各项服务所列数据。

# Notice: period of use.
notice-tw-period = 使用期限：实现目的所需的时间，或法律规定的期限。Cookie 的保存期限见第 7 节。

# Notice: area of use.
notice-tw-area = 使用地区：台湾地区，以及我们和第 4、5、7 节所列各方的所在地。

# Notice: recipients, and how they use the data.
notice-tw-recipients = 接收方及使用方式：由我们以及第 4、5、7 节所列各方，以电子或其他适当方式使用。

# Notice: the rights of the person, and how to exercise them.
notice-tw-rights = 您的权利：查询或请求查阅；请求提供副本；请求补充或更正；请求停止收集、处理或使用；请求删除。联系方式见第 11 节。

# Notice: the effect of not providing data.
notice-tw-without = 不提供的影响：如未提供订购所需的信息，我们将无法处理订单。拒绝非必要的 Cookie 不影响订购，但您拒绝的服务为订购所必需的除外。

## Notice for Hong Kong (region "hk"): an additional block of the policy, in every language

# Heading of the notice.
notice-hk-title = 香港《个人资料（私隐）条例》告知事项

# Notice: who uses the data, and how to reach them.
# Variables:
#   $company (String) - the name of the company that runs the shop
notice-hk-user = 资料使用者：{ $company }（联系方式见第 11 节）

# Notice: purposes.
notice-hk-purposes = 使用目的：第 3 节所列目的，以及第 7 节各项服务所列目的。

# Notice: whether data must be provided, and the effect of not providing them.
notice-hk-without = 是否提供信息由您自行决定。如未提供订购所需的信息，我们将无法处理订单。拒绝非必要的 Cookie 不影响订购，但您拒绝的服务为订购所必需的除外。

# Notice: the classes of those to whom data may be transferred.
notice-hk-transferees = 可能的接收方：物流公司、合作方、因公司合并或业务转让而承接业务的一方，以及法律要求或允许的其他各方（第 4、5 节）；第 7 节各项服务的接收方。

# Notice: direct marketing, and how to stop it.
notice-hk-marketing = 直接促销：仅在您同意后，我们才会将您的个人信息用于直接促销；仅在您书面同意后，才会将其提供给他人用于直接促销。征求同意时，我们会说明所涉信息的类别、接收方的类别，以及所促销商品和服务的类别。您可以随时免费要求我们停止，联系方式见第 11 节。

# Notice: the rights of the person, and whom to ask.
notice-hk-rights = 您的权利：要求查阅和更正您的个人信息。请向我们的个人信息服务部门提出，联系方式见第 11 节。

## Notice for Mainland China (region "cn"): an additional block of the policy, in every language

# Heading of the notice.
notice-cn-title = 《个人信息保护法》告知事项

# Notice: who handles the information, and how to reach them.
# Variables:
#   $company (String) - the name of the company that runs the shop
notice-cn-handler = 个人信息处理者：{ $company }（联系方式见第 11 节）

# Notice: purposes.
notice-cn-purposes = 处理目的：第 3 节所列目的，以及第 7 节各项服务所列目的。

# Notice: the method of handling.
notice-cn-method = 处理方式：以电子或其他适当方式收集、存储、使用、加工、传输、提供和删除。

# Notice: kinds of information.
notice-cn-kinds = 个人信息种类：第 2 节所列项目，以及第 7 节各项服务所列数据。

# Notice: sensitive information, why it is needed, and what its disclosure may lead to.
notice-cn-sensitive = 敏感个人信息：付款所需的金融账户等信息属于敏感个人信息，一旦泄露，可能危害您的财产安全。我们仅在收取款项所必需的范围内处理。

# Notice: how long information is kept.
notice-cn-period = 保存期限：实现处理目的所必要的最短时间，法律、行政法规另有规定的除外。Cookie 的保存期限见第 7 节。

# Notice: the rights of the person.
notice-cn-rights = 您的权利：知情和决定；限制或拒绝处理；查阅、复制；请求转移；请求更正、补充；请求删除；撤回同意；要求对处理规则作出解释说明。

# Notice: how to exercise these rights. “Privacy settings” are the dialog of that name.
notice-cn-requests = 行使权利的方式：您可以在“隐私设置”中撤回同意；其他请求请按第 11 节的联系方式提出。我们拒绝请求时会说明理由，您可以依法向人民法院提起诉讼。

# Notice: refusing or withdrawing takes nothing away.
notice-cn-refuse = 您可以拒绝同意，也可以随时撤回同意。我们不会因此拒绝提供商品或服务，但相关信息为提供商品或服务所必需的除外。

# Notice: providing information to others who decide about it themselves is a consent of its own.
notice-cn-sharing = 向其他个人信息处理者提供：第 4、5 节所列情形须取得您的单独同意时，我们会事先告知接收方的名称、联系方式、处理目的、处理方式和个人信息种类，并取得您的单独同意。

# Notice: transfer abroad is a consent of its own.
notice-cn-abroad = 第 7 节所列服务如需向境外提供您的个人信息，须事先取得您的单独同意；“全部同意”不包含此项同意。

# Notice: heading of the list of recipients abroad. In it come each service’s name and rows, some of whose labels are those of `service-recipient` and the like.
notice-cn-recipients = 境外接收方

# Row label in that list: how to reach the recipient. Followed by the shop’s own text, or a link to the recipient’s policy.
notice-cn-recipient-contact = 接收方的联系方式

# Row label in that list: the method of handling. Followed by `notice-cn-recipient-means`.
notice-cn-recipient-method = 接收方的处理方式

# In that list, after the label “method”: true of any service on a web page.
notice-cn-recipient-means = 以电子方式接收和处理

# Row label in that list: how to exercise rights. Followed by `notice-cn-recipient-requests`.
notice-cn-recipient-rights = 向接收方行使权利的方式

# In that list, after the label about rights.
notice-cn-recipient-requests = 可直接联系接收方，也可按第 11 节的联系方式联系我们

## Notice for California (region "us-optout"): an additional block of the policy, in every language

# Heading of the notice.
notice-us-title = 《加州消费者隐私法》（CCPA）告知事项

# Notice: categories of information, in the terms of the law, and where it comes from.
notice-us-categories = 个人信息类别：第 2 节所列项目，以及第 7 节各项服务所列数据。按该法的分类，包括标识符、客户记录、商业信息和互联网活动信息；第 7 节列有位置信息的，还包括地理位置数据。这些信息来自您本人、您的浏览器，以及第 5、7 节所列各方。

# Notice: purposes.
notice-us-purposes = 使用目的：第 3 节所列目的，以及第 7 节各项服务所列目的。

# Notice: what the law calls selling and sharing, and disclosure for business purposes.
notice-us-sale = 出售和共享：如第 7 节列有“营销”类服务，其接收方会获得该节所列数据，该法可能将此视为“出售”或“共享”个人信息。为业务目的而进行的披露见第 4、5 节。

# Notice: how long information is kept.
notice-us-period = 保存期限：实现目的所需的时间，或法律规定的期限。Cookie 的保存期限见第 7 节。

# Notice: the rights of the person.
notice-us-rights = 您的权利：了解我们收集、使用、披露、出售和共享哪些个人信息，并获取副本；请求删除；请求更正；选择退出出售和共享；限制对敏感个人信息的使用和披露。

# Notice: how to opt out on this site. Quotes `gate-us-choices` in banner.ftl and the category “Marketing” in services.ftl.
notice-us-choices = 选择退出出售和共享：在任一页面打开“您的隐私选择”，关闭“营销”。在您更改之前，此选择一直有效。

# Notice: how a browser’s opt-out preference signal is treated. Quotes `gate-us-honoured` in banner.ftl.
notice-us-signal = 选择退出偏好信号：如果您的浏览器发出 Global Privacy Control（GPC）信号，我们会将其视为该浏览器提出的选择退出出售和共享的请求。您无需其他操作，页面会显示“选择退出信号已生效”。您可以在部分浏览器中或通过扩展程序开启此信号。

# Notice: how to exercise the other rights.
notice-us-requests = 其他请求：请按第 11 节的联系方式提出。我们可能需要核实您的身份。您也可以授权他人代为提出请求。

# Notice: exercising rights has no disadvantage.
notice-us-equal = 我们不会因您行使上述权利而对您区别对待。
