/** HTML written by a program: whatever is put into it is text, unless a program wrote that as well. */

/** Finished HTML. Only {@link markup} and the reader of bodies make it. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Inside = string | number | Markup | false | undefined | readonly Inside[];

/**
 * Writes HTML. Texts are escaped, within tags and within attributes, which stand in double quotes;
 * nothing is written for `false` and `undefined`. Line breaks in the writing, with the room around
 * them, are the program's own and left out.
 *
 * @example markup`<p class="${name}">${words}</p>`
 */
export function markup(written: TemplateStringsArray, ...inside: readonly Inside[]): Markup {
  let html = '';
  piecesOf(written).forEach((text, i) => {
    html += text + (i < inside.length ? textOf(inside[i]) : '');
  });
  return new Markup(html);
}

/** A place in the program writes the same thousands of times. */
const pieces = new WeakMap<TemplateStringsArray, string[]>();

function piecesOf(written: TemplateStringsArray): string[] {
  let own = pieces.get(written);
  if (own === undefined) {
    own = written.map((text) => text.replace(/\s*\n\s*/g, ''));
    pieces.set(written, own);
  }
  return own;
}

function textOf(inside: Inside): string {
  if (inside === undefined || inside === false) return '';
  if (inside instanceof Markup) return inside.text;
  if (typeof inside === 'object') return inside.map(textOf).join('');
  return String(inside)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
