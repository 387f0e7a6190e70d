/** A token of JSON after white space: a sign, a text, or another value (RFC 8259). */
const TOKEN =
  /[ \t\n\r]*(?:([[\]{},:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-f]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null)(?![\w.]))/iy;

const WHITE = /[ \t\n\r]*/y;

/** What may come next, in words. */
const EXPECTED = {
  value: "a value",
  valueOrEnd: `a value or "]"`,
  name: "a name in double quotes",
  nameOrEnd: `a name in double quotes or "}"`,
  colon: `":"`,
  comma: `"," or the end of the list or object`,
  end: "the end of the text",
};

type State = keyof typeof EXPECTED;

/**
 * Where a text stops being JSON, and what is wrong there; nothing if it is JSON. Browsers' own parsers say
 * it in three ways, and one without a place.
 */
export const jsonFault = (text: string): string | undefined => {
  const open: string[] = [];
  let state: State = "value";
  let at = 0;
  const closed = (): State => (open.length ? "comma" : "end");
  const next = (sign: string | undefined, isText: boolean): State | undefined => {
    const inObject = open.at(-1) == "{";
    if (state == "value" || state == "valueOrEnd") {
      if (sign == "]" && state == "valueOrEnd") return (open.pop(), closed());
      if (sign == "{" || sign == "[") return (open.push(sign), sign == "{" ? "nameOrEnd" : "valueOrEnd");
      return sign ? undefined : closed();
    }
    if (state == "name" || state == "nameOrEnd") {
      if (sign == "}" && state == "nameOrEnd") return (open.pop(), closed());
      return isText ? "colon" : undefined;
    }
    if (state == "colon") return sign == ":" ? "value" : undefined;
    if (state == "comma") {
      if (sign == ",") return inObject ? "name" : "value";
      return sign == (inObject ? "}" : "]") ? (open.pop(), closed()) : undefined;
    }
    return;
  };
  for (;;) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    const following: State | undefined = token ? next(token[1], !!token[2]) : undefined;
    if (token && following) {
      at = TOKEN.lastIndex;
      state = following;
      continue;
    }
    WHITE.lastIndex = at;
    const place = at + WHITE.exec(text)![0].length;
    if (place == text.length && state == "end") return;
    const lines = text.slice(0, place).split("\n");
    const rest = text.slice(place);
    const found = rest.startsWith("//") || rest.startsWith("/*") ? "a comment, which JSON does not have" : rest ? `${JSON.stringify(rest.slice(0, 12))}` : "the end of the text";
    return `line ${lines.length}, column ${lines.at(-1)!.length + 1}: found ${found}, expected ${EXPECTED[state]}`;
  }
};
