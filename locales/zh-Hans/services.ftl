### The built-in categories: name, and a description of what a category does and what follows if it is off.
### A shop's own services bring their own texts in the shop's config.

# Category name. Cannot be switched off.
# .description: under the name, in the settings and in section 7 of the policy.
# Max: 20
category-necessary = 必要
    .description = 网站运行所必需：购物车、登录、安全，以及您的隐私选择。

# Category name. Named in `banner-body` too.
# .description: under the name, in the settings and in section 7 of the policy.
# Max: 20
category-functional = 附加功能
    .description = 记住您的偏好，并提供视频、在线客服等附加功能。关闭时，不会记住偏好，也不会自动加载这些功能。

# Category name. Named in `banner-body` too.
# .description: under the name, in the settings and in section 7 of the policy.
# Max: 20
category-analytics = 统计
    .description = 记录访问次数和页面的使用情况。关闭时，统计服务不会记录您的访问。

# Category name. Named in `banner-body`, `banner-gpc` and `settings-gpc` too.
# .description: under the name, in the settings and in section 7 of the policy.
# Max: 20
category-marketing = 营销
    .description = 衡量广告效果，并根据您浏览过的内容调整广告。关闭时，仍可能出现广告，但不会根据您浏览过的内容调整。

# Category name: a separate consent to personal information leaving the visitor's country.
# .description: under the name, in the settings and in section 7 of the policy.
# Max: 20
category-cross-border = 跨境传输
    .description = 允许非必要的服务向境外接收方提供个人信息。关闭时，向境外提供个人信息的服务保持关闭。
