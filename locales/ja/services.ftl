### The built-in categories: name, and a description of what a category does and what follows if it is off.
### A shop's own services bring their own texts in the shop's config.

# Category name. Cannot be switched off.
# .description: under the name, in the settings and in section 7 of the policy.
# Max: 20
category-necessary = 必須
    .description = カート、ログイン、セキュリティ、プライバシー設定の保持など、サイトの動作に必要なものです。

# Category name. Named in `banner-body` too.
# .description: under the name, in the settings and in section 7 of the policy.
# Max: 20
category-functional = 追加機能
    .description = 表示設定を記憶し、動画やチャットなどを読み込みます。オフの場合は記憶せず、自動では読み込みません。

# Category name. Named in `banner-body` too.
# .description: under the name, in the settings and in section 7 of the policy.
# Max: 20
category-analytics = 統計
    .description = アクセス数を集計し、ページの利用状況を記録します。オフの場合、統計用のサービスは訪問を記録しません。

# Category name. Named in `banner-body`, `banner-gpc` and `settings-gpc` too.
# .description: under the name, in the settings and in section 7 of the policy.
# Max: 20
category-marketing = 広告
    .description = 広告の効果を測定し、閲覧内容に合わせた広告を表示します。オフの場合も広告が表示されることはありますが、閲覧内容に合わせたものではありません。

# Category name: a separate consent to personal information leaving the visitor's country.
# .description: under the name, in the settings and in section 7 of the policy.
# Max: 20
category-cross-border = 国外への送信
    .description = 必須以外のサービスが、国外の送信先に個人情報を送ることを許可します。オフの場合、国外に送信するサービスはオフのままになります。
