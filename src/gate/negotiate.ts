/**
 * The first source that names a language of `built`. `Intl.Locale` throws on several tags that
 * browsers and servers really send, so this is a small table of its own: for Chinese the script
 * decides, then the region (CLDR likely subtags), then the language.
 */
export const negotiate = (sources: Iterable<unknown>, built: string[]): string | undefined => {
  for (const source of sources) {
    if (!source) continue;
    // An exact tag, as in the shop's own pages; what follows is for the tags of browsers and servers.
    if (built.includes(source as string)) return source as string;
    // `zh_TW.UTF-8@radical` is how POSIX writes zh-TW.
    const tag = ("" + source).toLowerCase().replace(/[.@].*/, "").replace(/_/g, "-");
    let want = /^([a-z]{2,3})(-[a-z\d]{1,8})*$/.exec(tag)?.[1];
    if (/^(zh|cmn|yue)$/.test(want!))
      want =
        "zh-Han" +
        // What follows a single letter is an extension, not part of the language.
        (/^(?!.*-hans)(.*-hant|(?!.*-(cn|sg|my)\b)(.*-)?(yue|min-nan|tw|hk|mo|us|gb|au|bn|gf|id|pa|pf|ph|sr|th|vn)\b)/.test(
          tag.split(/-\w-/)[0]!,
        )
          ? "t"
          : "s");
    const found = built.find((tag) => (tag + "-").startsWith(want + "-"));
    if (found) return found;
  }
  return;
};
