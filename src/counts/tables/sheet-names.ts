/** What Excel allows as the name of a sheet. */

/** In units of UTF-16. */
const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\\p{Cc}]/gu;
/** Excel keeps it for itself. */
const RESERVED = /^history$/i;

/**
 * Titles as names of sheets: without what Excel forbids, not too long, each once; what stands
 * for it in Chinese comes in the place of a sign, so that nothing that can be read is lost.
 */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const wanted = allowed(title);
    let name = shortened(wanted, '');
    for (let no = 2; taken.has(name.toLowerCase()); no += 1) name = shortened(wanted, ` ${no}`);
    taken.add(name.toLowerCase());
    return name;
  });
}

function allowed(title: string): string {
  const wide = title
    .replaceAll(FORBIDDEN, (sign) =>
      /\p{Cc}/u.test(sign) ? ' ' : String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0),
    )
    .trim()
    .replace(/^'+|'+$/g, '');
  if (wide === '') return '表';
  return RESERVED.test(wide) ? `${wide}_` : wide;
}

/** No character is cut in two. */
function shortened(name: string, ending: string): string {
  let short = '';
  for (const character of name) {
    if (short.length + character.length + ending.length > LONGEST) break;
    short += character;
  }
  return short.replace(/'+$/, '') + ending;
}
