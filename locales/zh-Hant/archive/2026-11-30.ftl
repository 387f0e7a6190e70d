### The privacy policy: one page for each language, also shown in the viewer.
### Twelve sections. The order of the messages is their order on the page.
### Facts come first: a translation may divide sentences differently, but says neither more nor less.

## The page around the text

# Title of the policy, on the page and in the browser's tab.
# Variables:
#   $company (String) - the name of the company that runs the shop
policy-title = { $company } 隱私權政策

# Under the title, before section 1: what this policy is for and what it covers. What the company does stands before it, in the words of the config (`company.activity`).
# Variables:
#   $company (String) - the name of the company that runs the shop
policy-intro = 為保護並安全管理顧客的個人資料，{ $company } 訂定本政策，說明我們如何蒐集、使用、共用及保護這些資料。使用我們的服務前，請先閱讀並了解本政策。

# Hidden link at the start of the page: jumps past the contents to the text.
policy-skip = 跳至內文

# Heading of the contents list on the page.
policy-toc = 目錄

# Accessible name of the row of language links on the page.
policy-languages = 語言

# Under the introduction: from when this text applies.
# Variables:
#   $date (String) - the day, already formatted
policy-since = 生效日期：{ $date }

# Section 10, before the list of the texts that applied before the present one.
versions-intro = 先前版本：

# Section 10, item of that list: an earlier text, as a link to what has changed since.
# Variables:
#   $date (String) - the day from which that text applied, already formatted
version-link = { $date }的版本：之後的變更

# Section 10, item of that list: an earlier text that reads as the present one does.
# Variables:
#   $date (String) - the day from which that text applied, already formatted
version-same = { $date }的版本：與現行版本相同

# Title of the page that compares an earlier text of the policy with the present one.
# Variables:
#   $company (String) - the name of the company that runs the shop
changes-title = { $company } 隱私權政策的變更

# Under that title: which texts are compared.
# Variables:
#   $date (String) - the day from which the earlier text applied, already formatted
#   $today (String) - the day from which the present text applies, already formatted
changes-intro = 本頁比較現行版本（{ $today }）與先前版本（{ $date }）。未列出的章節沒有變更。

# Link on that page to the policy itself.
changes-whole = 查看現行隱私權政策全文

# On that page, before a sentence that is in the present text only.
changes-added = 新增：

# On that page, before a sentence that was in the earlier text only.
changes-removed = 刪除：

## Section 1

# Heading of section 1. The section number is added by the page.
s1-title = 個人資料保護理念

# Section 1: what is recognised.
# Variables:
#   $company (String) - the name of the company that runs the shop
s1-1 = { $company } 深知使用者與合作夥伴個人資料的重要性。

# Section 1: what is handled.
s1-2 = 在經營業務的過程中，我們會處理顧客與合作夥伴的大量個人資料。

# Section 1: the duty that follows.
s1-3 = 我們認為，妥善使用並保護這些資料，是不可推卸的責任。

# Section 1: the rules that follow.
s1-4 = 因此，我們訂定以下規範，並持續採取一切必要措施，以安全且妥善地處理個人資料。

## Section 2

# Heading of section 2.
s2-title = 個人資料的定義

# Section 2: definition.
s2-1 = 個人資料是指可識別特定個人的資訊。

# Section 2: line before the list of examples.
s2-2 = 例如下列各項：

# Section 2, list of examples.
s2-item-1 = 姓名

# Section 2, list of examples.
s2-item-2 = 地址

# Section 2, list of examples.
s2-item-3 = 電話號碼

# Section 2, list of examples.
s2-item-4 = 電子郵件地址

# Section 2, list of examples.
s2-item-5 = 出生日期

# Section 2, list of examples.
s2-item-6 = 付款方式

# Section 2, list of examples.
s2-item-7 = 購買紀錄

# Section 2, list of examples.
s2-item-8 = 社群網路帳號

# Section 2: after the list. The list is not closed.
s2-3 = 以上僅為舉例，其他可識別特定個人的資訊也屬於個人資料。

## Section 3

# Heading of section 3.
s3-title = 個人資料的使用目的

# Section 3: line before the list of purposes.
s3-1 = 我們將個人資料用於下列目的：

# Section 3, purpose: membership and orders.
s3-purpose-1 = 管理會員與訂單資訊

# Section 3, purpose: payment for products and handling charges.
s3-purpose-2 = 收取商品款項與各項手續費

# Section 3, purpose: shipping.
s3-purpose-3 = 運送商品及其他物品

# Section 3, purpose: important notices, promotions and discounts.
s3-purpose-4 = 寄送重要通知，以及促銷與折扣資訊

# Section 3, purpose: newsletters and other information.
s3-purpose-5 = 寄送電子報及其他資訊

# Section 3, purpose: surveys.
s3-purpose-6 = 辦理問卷調查

# Section 3, purpose: points and coupons.
s3-purpose-7 = 提供點數與優惠券

# Section 3, purpose: enquiries and after-sales service.
s3-purpose-8 = 回覆詢問與提供售後服務

# Section 3, purpose: statistical analysis and market research.
s3-purpose-9 = 統計分析與市場調查

# Section 3, purpose: marketing by us or by third-party partners, and notices of new services.
s3-purpose-10 = 我們或第三方合作夥伴的行銷，以及新服務通知

# Section 3, purpose: posting job openings. The handling of applications is not meant.
s3-purpose-11 = 刊登徵才資訊

# Section 3, purpose: others closely related to the ones above.
s3-purpose-12 = 其他與上述各項有關或密切相關的目的

## Section 4

# Heading of section 4.
s4-title = 將個人資料提供給第三方

# Section 4: the rule.
s4-1 = 除法令允許或經您同意外，我們不會將個人資料提供給第三方。

# Section 4: line before the list of exceptions.
s4-2 = 但下列情形不在此限：

# Section 4, exception: a logistics company, which ships and clears customs. Customs itself is not named as a recipient.
s4-exception-1 = 為運送商品或辦理通關而有必要時，提供給物流業者

# Section 4, exception: partners, to improve the service.
s4-exception-2 = 為改善服務，提供給合作夥伴

# Section 4, exception: merger or transfer of the business.
s4-exception-3 = 因公司合併或事業轉讓而必須移轉

# Section 4, exception: what the law requires or permits.
s4-exception-4 = 其他法令要求或允許的情形

## Section 5

# Heading of section 5.
s5-title = 共用個人資料

# Section 5: sharing with business partners.
s5-1 = 為達成第 3 節所列目的，我們可能與合作夥伴共用個人資料。

# Section 5: sharing with others.
s5-2 = 法令要求或允許時，我們也可能與其他對象共用個人資料。

## Section 6

# Heading of section 6.
s6-title = 個人資料的安全維護

# Section 6: the measures.
s6-1 = 我們採取適當的技術與組織措施，防止個人資料遭到未經授權的存取、揭露、竄改或毀損。

# Section 6: the measures are evaluated and improved.
s6-2 = 我們會定期評估並改善這些措施。

# Section 6: what is done if something happens.
s6-3 = 若發生未經授權的存取、揭露、遺失或毀損，我們會採取預防與矯正措施。

## Section 7

# Heading of section 7.
s7-title = Cookie 的使用

# Section 7: what cookies and similar techniques are for.
s7-1 = 我們使用 Cookie 與類似技術，讓網站與服務更便於使用。

# Section 7: the browser's own switch, and its effect.
s7-2 = 您可以在瀏覽器中停用 Cookie，但部分服務可能因此無法正常運作。

# Section 7: the visitor's choice on this site.
s7-3 = 您可以同意或拒絕非必要的服務，並可隨時變更選擇。

# Section 7: line before the list of services, which is sorted by category.
s7-4 = 本網站使用的服務如下。每項服務都列出傳送的資料、接收者、我們與接收者的使用目的，以及 Cookie 的保存期間。

# Section 7: in place of `s7-4` and the list when there are no services.
s7-none = 本網站目前未使用這類服務。

## Section 8

# Heading of section 8.
s8-title = 查詢、更正與刪除

# Section 8: what a customer may ask for.
s8-1 = 我們保有您的個人資料時，您有權請求查詢、更正或刪除。

# Section 8: where to ask.
s8-2 = 請向我們的個人資料服務部門提出請求，聯絡方式請見第 11 節。

# Section 8: how a request is handled.
s8-3 = 我們收到請求後，會依適用的法令處理。

## Section 9

# Heading of section 9.
s9-title = 遵守法令

# Section 9: the law.
s9-1 = 我們嚴格遵守個人資料保護相關法律及其他有關法令。

# Section 9: the review.
s9-2 = 我們會定期檢討本政策，讓個人資料持續受到適當保護。

# Section 9: continued improvement.
s9-3 = 我們持續改善管理制度及其流程。

## Section 10

# Heading of section 10.
s10-title = 政策變更

# Section 10: why it may change.
s10-1 = 本政策可能隨法令修正而變更。

# Section 10: where the new text appears, and when it holds.
s10-2 = 修訂後的政策會公布於本網站，並自公布之日起生效。

## Section 11

# Heading of section 11.
s11-title = 聯絡方式

# Section 11: line before the ways of reaching the company.
# Variables:
#   $company (String) - the name of the company that runs the shop
s11-1 = 如對本政策或個人資料的處理有疑問，可透過下列方式聯絡 { $company }：

# Section 11, label before an e-mail address.
contact-email = 電子郵件

# Section 11, label before a telephone number.
contact-phone = 電話

# Section 11, label before a postal address.
contact-address = 地址

# Section 11, label before the address of a web page.
contact-url = 網頁

## Section 12

# Heading of section 12.
s12-title = 個人資料保護聲明

# Section 12: what personal information is.
s12-1 = 個人資料是重要的隱私資訊。

# Section 12: how it is treated in the company's services. What these are, the config says under the title.
# Variables:
#   $company (String) - the name of the company that runs the shop
s12-2 = { $company } 在提供服務時，會妥善保護並使用這些資料。

# Section 12: continued improvement, and trust.
s12-3 = 我們持續改善保護制度，維護顧客的信任。

## Notice for Taiwan (region "tw"): an additional block of the policy, in every language

# Heading of the notice.
notice-tw-title = 《個人資料保護法》告知事項

# Notice: who collects.
# Variables:
#   $company (String) - the name of the company that runs the shop
notice-tw-collector = 蒐集者：{ $company }

# Notice: purposes.
notice-tw-purposes = 蒐集目的：第 3 節所列目的，以及第 7 節各項服務所列目的。

# Notice: categories of data.
notice-tw-categories = 個人資料類別：第 2 節所列項目，以及第 7 節各項服務所列資料。

# Notice: period of use.
notice-tw-period = 利用期間：達成目的所需的期間，或法令規定的期間。Cookie 的保存期間請見第 7 節。

# Notice: area of use.
notice-tw-area = 利用地區：臺灣，以及我們與第 4、5、7 節所列對象的所在地。

# Notice: recipients, and how they use the data.
notice-tw-recipients = 利用對象及方式：由我們及第 4、5、7 節所列對象，以電子或其他適當方式利用。

# Notice: the rights of the person, and how to exercise them.
notice-tw-rights = 您的權利：查詢或請求閱覽；請求製給複製本；請求補充或更正；請求停止蒐集、處理或利用；請求刪除。聯絡方式請見第 11 節。

# Notice: the effect of not providing data.
notice-tw-without = 不提供的影響：若未提供訂購所需的資料，我們將無法處理訂單。拒絕非必要的 Cookie 不影響訂購，但若您拒絕的服務為訂購所需，則不在此限。

## Notice for Hong Kong (region "hk"): an additional block of the policy, in every language

# Heading of the notice.
notice-hk-title = 香港《個人資料（私隱）條例》告知事項

# Notice: who uses the data, and how to reach them.
# Variables:
#   $company (String) - the name of the company that runs the shop
notice-hk-user = 資料使用者：{ $company }（聯絡方式請見第 11 節）

# Notice: purposes.
notice-hk-purposes = 使用目的：第 3 節所列目的，以及第 7 節各項服務所列目的。

# Notice: whether data must be provided, and the effect of not providing them.
notice-hk-without = 是否提供資料由您自行決定。若未提供訂購所需的資料，我們將無法處理訂單。拒絕非必要的 Cookie 不影響訂購，但若您拒絕的服務為訂購所需，則不在此限。

# Notice: the classes of those to whom data may be transferred.
notice-hk-transferees = 承轉人類別：物流業者、合作夥伴、因公司合併或事業轉讓而承接業務者，以及法令要求或允許的其他對象（第 4、5 節）；第 7 節各項服務的接收者。

# Notice: direct marketing, and how to stop it.
notice-hk-marketing = 直接促銷：經您同意後，我們才會將您的個人資料用於直接促銷；經您書面同意後，才會將其提供給他人用於直接促銷。徵求同意時，我們會說明所涉資料的類別、接收者的類別，以及所促銷商品與服務的類別。您可以隨時免費要求我們停止，聯絡方式請見第 11 節。

# Notice: the rights of the person, and whom to ask.
notice-hk-rights = 您的權利：要求查閱及改正您的個人資料。請向我們的個人資料服務部門提出，聯絡方式請見第 11 節。

## Notice for Mainland China (region "cn"): an additional block of the policy, in every language

# Heading of the notice.
notice-cn-title = 中國大陸《個人信息保護法》告知事項

# Notice: who handles the information, and how to reach them.
# Variables:
#   $company (String) - the name of the company that runs the shop
notice-cn-handler = 個人資料處理者：{ $company }（聯絡方式請見第 11 節）

# Notice: purposes.
notice-cn-purposes = 處理目的：第 3 節所列目的，以及第 7 節各項服務所列目的。

# Notice: the method of handling.
notice-cn-method = 處理方式：以電子或其他適當方式蒐集、儲存、使用、加工、傳輸、提供與刪除。

# Notice: kinds of information.
notice-cn-kinds = 個人資料類別：第 2 節所列項目，以及第 7 節各項服務所列資料。

# Notice: sensitive information, why it is needed, and what its disclosure may lead to.
notice-cn-sensitive = 敏感個人資料：付款所需的金融帳戶等資訊屬於敏感個人資料，一旦外洩，可能危害您的財產安全。我們僅在收取款項所必需的範圍內處理。

# Notice: how long information is kept.
notice-cn-period = 保存期間：達成處理目的所必要的最短期間，法律、行政法規另有規定者除外。Cookie 的保存期間請見第 7 節。

# Notice: the rights of the person.
notice-cn-rights = 您的權利：知情與決定；限制或拒絕處理；查閱、複製；請求轉移；請求更正、補充；請求刪除；撤回同意；要求說明處理規則。

# Notice: how to exercise these rights. “Privacy settings” are the dialog of that name.
notice-cn-requests = 行使權利的方式：您可以在「隱私權設定」中撤回同意；其他請求請依第 11 節的聯絡方式提出。我們拒絕請求時會說明理由，您可以依法向人民法院提起訴訟。

# Notice: refusing or withdrawing takes nothing away.
notice-cn-refuse = 您可以拒絕，也可以隨時撤回同意。除非相關資料為提供商品或服務所必需，否則我們不會因此拒絕提供商品或服務。

# Notice: providing information to others who decide about it themselves is a consent of its own.
notice-cn-sharing = 提供給其他個人資料處理者：第 4、5 節所列情形須經您單獨同意時，我們會先告知接收者的名稱、聯絡方式、處理目的、處理方式與個人資料類別，再徵求您的同意。

# Notice: transfer abroad is a consent of its own.
notice-cn-abroad = 第 7 節的服務須經您單獨同意，才會將個人資料傳送至境外；「全部同意」不包含此項同意。

# Notice: heading of the list of recipients abroad. In it come each service’s name and rows, some of whose labels are those of `service-recipient` and the like.
notice-cn-recipients = 境外接收者

# Row label in that list: how to reach the recipient. Followed by the shop’s own text, or a link to the recipient’s policy.
notice-cn-recipient-contact = 接收者的聯絡方式

# Row label in that list: the method of handling. Followed by `notice-cn-recipient-means`.
notice-cn-recipient-method = 接收者的處理方式

# In that list, after the label “method”: true of any service on a web page.
notice-cn-recipient-means = 以電子方式接收及處理

# Row label in that list: how to exercise rights. Followed by `notice-cn-recipient-requests`.
notice-cn-recipient-rights = 向接收者行使權利的方式

# In that list, after the label about rights.
notice-cn-recipient-requests = 可直接聯絡接收者，也可依第 11 節的聯絡方式與我們聯絡

## Notice for California (region "us-optout"): an additional block of the policy, in every language

# Heading of the notice.
notice-us-title = 《加州消費者隱私法》（CCPA）告知事項

# Notice: categories of information, in the terms of the law, and where it comes from.
notice-us-categories = 個人資料類別：第 2 節所列項目，以及第 7 節各項服務所列資料。依該法的分類，包括識別資訊、客戶紀錄、商業資訊與網際網路活動資訊；第 7 節列有位置資訊者，另包括地理位置資料。這些資料來自您本人、您的瀏覽器，以及第 5、7 節所列對象。

# Notice: purposes.
notice-us-purposes = 使用目的：第 3 節所列目的，以及第 7 節各項服務所列目的。

# Notice: what the law calls selling and sharing, and disclosure for business purposes.
notice-us-sale = 出售與分享：若第 7 節列有「行銷」類服務，其接收者會取得該節所列資料，該法可能將此視為「出售」或「分享」個人資料。基於業務目的的揭露請見第 4、5 節。

# Notice: how long information is kept.
notice-us-period = 保存期間：達成目的所需的期間，或法令規定的期間。Cookie 的保存期間請見第 7 節。

# Notice: the rights of the person.
notice-us-rights = 您的權利：了解我們蒐集、使用、揭露、出售與分享哪些個人資料，並取得副本；請求刪除；請求更正；選擇退出出售與分享；限制敏感個人資料的使用與揭露。

# Notice: how to opt out on this site. Quotes `gate-us-choices` in banner.ftl and the category “Marketing” in services.ftl.
notice-us-choices = 選擇退出出售與分享：在任一頁面開啟「您的隱私權選擇」，關閉「行銷」。此選擇在您變更之前持續有效。

# Notice: how a browser’s opt-out preference signal is treated. Quotes `gate-us-honoured` in banner.ftl.
notice-us-signal = 選擇退出偏好訊號：若您的瀏覽器送出 Global Privacy Control（GPC）訊號，我們會視為該瀏覽器請求選擇退出出售與分享。您無須其他操作，頁面會顯示「選擇退出訊號已生效」。部分瀏覽器可直接開啟此訊號，也可以透過擴充功能開啟。

# Notice: how to exercise the other rights.
notice-us-requests = 其他請求：請依第 11 節的聯絡方式提出。我們可能需要確認您的身分。您也可以授權他人代為提出請求。

# Notice: exercising rights has no disadvantage.
notice-us-equal = 我們不會因您行使上述權利而給予差別待遇。
