### The built-in categories: name, and a description of what a category does and what follows if it is off.
### A shop's own services bring their own texts in the shop's config.

# Category name. Cannot be switched off.
# .description: under the name, in the settings and in section 7 of the policy.
# Max: 20
category-necessary = Necessary
    .description = Keeps the site working: cart, login, security and your privacy choices.

# Category name. Named in `banner-body` too.
# .description: under the name, in the settings and in section 7 of the policy.
# Max: 20
category-functional = Extra features
    .description = Remembers preferences and loads extras such as videos or chat. When off, preferences are not kept and extras load only if you ask.

# Category name. Named in `banner-body` too.
# .description: under the name, in the settings and in section 7 of the policy.
# Max: 20
category-analytics = Statistics
    .description = Counts visits and records how pages are used. When off, these services do not record your visit.

# Category name. Named in `banner-body`, `banner-gpc` and `settings-gpc` too.
# .description: under the name, in the settings and in section 7 of the policy.
# Max: 20
category-marketing = Marketing
    .description = Measures how well ads work and tailors ads to what you have viewed. When off, you may still see ads, but they are not tailored in this way.

# Category name: a separate consent to personal information leaving the visitor's country.
# .description: under the name, in the settings and in section 7 of the policy.
# Max: 20
category-cross-border = Transfer abroad
    .description = Allows optional services to send personal information to recipients in other countries. When off, services that send it abroad stay off.
