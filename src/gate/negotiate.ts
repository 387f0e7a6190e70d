/**
 * The first source that names a language of `built`. `Intl.Locale` throws on several tags that
 * browsers and servers really send, so this is a small table of its own: for Chinese the script
 * decides, then the region (CLDR likely subtags), then the language.
 */
export const negotiate = (sources: unknown[], built: string[]): string | undefined => {
  for (const source of sources) {
    // `zh_TW.UTF-8@radical` is how POSIX writes zh-TW.
    let tag = ("" + source).toLowerCase().split(/[.@]/)[0]!.replace(/_/g, "-");
    if (!/^[a-z]{2,3}(-[a-z\d]{1,8})*$/.test(tag)) continue;
    // Extensions and private use say nothing about the language.
    tag = tag.split(/-\w-/)[0]!;
    const chinese = /^(zh|cmn|yue)\b/.test(tag);
    if (chinese)
      tag =
        "zh-han" +
        (/-hans/.test(tag) ||
        (!/-hant/.test(tag) &&
          (/-(cn|sg|my)\b/.test(tag) ||
            !/yue|-(min-nan|tw|hk|mo|us|gb|au|bn|gf|id|pa|pf|ph|sr|th|vn)\b/.test(tag)))
          ? "s"
          : "t");
    const same = (part: RegExp) =>
      built.find((candidate) => candidate.toLowerCase().replace(part, "") == tag.replace(part, ""));
    const found = same(/$/) || (!chinese && same(/-.*/));
    if (found) return found;
  }
  return;
};
