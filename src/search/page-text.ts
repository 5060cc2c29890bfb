/**
 * What a page says of its own, read off its HTML: the text of `<main>` without the parts marked
 * `data-elsewhere`. The index is made of this, so whatever a page shows is found, and nothing is
 * found that it does not show.
 */
import { Tokenizer, TokenizerMode, type Token } from 'parse5';
import { tidy } from './characters.ts';

export interface PageText {
  title: string;
  headings: { id: string; text: string }[];
  /** Texts that are read in one go, in their order; `under` is the id of a heading. */
  blocks: { text: string; under?: string }[];
}

/** Elements that flow with the text around them. All others stand apart. */
const INLINE = new Set(
  [
    'a abbr b bdi bdo br cite code data del dfn em i ins kbd mark q rp rt ruby s samp small span',
    'strong sub sup time u var wbr math semantics mrow mi mo mn ms mtext msup msub msubsup mfrac',
    'msqrt mroot mover munder munderover mstyle mspace mpadded',
  ]
    .join(' ')
    .split(' '),
);
/** Never closed. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Nothing to read in it: programs, drawings, controls; and the source of a formula, which is shown set. */
const UNREAD = new Set(
  'script style template noscript svg video audio button select textarea progress annotation'.split(
    ' ',
  ),
);
/** How what stands in these is read: as it is, up to their end. */
const RAW = new Map<string, Tokenizer['state']>([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['style', TokenizerMode.RAWTEXT],
  ['noscript', TokenizerMode.RAWTEXT],
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
]);
const HEADING = /^h[1-6]$/;
/** For those who hear the page: it says again what the others see. */
const HEARD_ONLY = 'visually-hidden';
const MARK = 'data-elsewhere';

/**
 * The text of a page; undefined where it has no `<main>`, or where all of that is marked: such a
 * page only arranges or repeats what stands on others.
 */
export function pageText(html: string): PageText | undefined {
  const reader = new Reader();
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onStartTag: (tag) => {
        const raw = RAW.get(tag.tagName);
        if (raw !== undefined) tokenizer.state = raw;
        reader.open(tag);
      },
      onEndTag: ({ tagName }) => {
        reader.close(tagName);
      },
      onCharacter: ({ chars }) => {
        reader.read(chars);
      },
      onWhitespaceCharacter: ({ chars }) => {
        reader.read(chars);
      },
      onNullCharacter: () => undefined,
      onComment: () => undefined,
      onDoctype: () => undefined,
      onEof: () => undefined,
    },
  );
  tokenizer.write(mainOf(html), true);
  const { text } = reader;
  // A page of the school's own may do without a first heading; a hit needs a name all the same.
  if (text?.title === '') text.title = nameFor(text);
  return text;
}

/** Characters of a first sentence that are enough for a name. */
const NAME_LENGTH = 30;

function nameFor({ headings, blocks }: PageText): string {
  return headings[0]?.text ?? [...(blocks[0]?.text ?? '')].slice(0, NAME_LENGTH).join('');
}

/** As every layout writes it. No text and no attribute can hold it: quotation marks are escaped there. */
const MAIN = '<main id="main"';
const MAIN_END = '</main>';
const ALL_MARKED = new RegExp(`^${MAIN}[^<>]*\\s${MARK}[\\s>=]`);

/** The half of a page that its text depends on; reading the whole would take twice as long. */
export function mainOf(html: string): string {
  const from = html.indexOf(MAIN);
  if (from < 0) return html;
  const main = html.slice(from, html.lastIndexOf(MAIN_END) + MAIN_END.length);
  // Lists narrowed are many, and long.
  return ALL_MARKED.test(main) ? '' : main;
}

interface Open {
  name: string;
  /** Its text, and that of all within, is left out. */
  isLeftOut: boolean;
  /** The text around it ends where it begins, and begins again where it ends. */
  standsApart: boolean;
}

class Reader {
  text: PageText | undefined;
  /** From `<main>` down. */
  readonly #open: Open[] = [];
  #isOver = false;
  #run = '';
  /** What has been read since the last tag; white space alone keeps things apart that stand in a row. */
  #piece = '';
  #heading: { id: string; name: string; from: number } | undefined;
  #under: string | undefined;

  open({ tagName: name, attrs, selfClosing }: Token.TagToken): void {
    if (this.#isOver) return;
    this.#endPiece();
    const attribute = (wanted: string) => attrs.find((one) => one.name === wanted)?.value;
    if (this.#open.length === 0) {
      if (name !== 'main') return;
      this.#isOver = attribute(MARK) !== undefined;
      if (this.#isOver) return;
      this.text = { title: '', headings: [], blocks: [] };
    }
    const isUnseen =
      UNREAD.has(name) ||
      attribute('hidden') !== undefined ||
      (attribute('class') ?? '').split(/\s+/).includes(HEARD_ONLY);
    const isMarked = attribute(MARK) !== undefined;
    const isLeftOut = this.#isLeftOut() || isUnseen || isMarked;
    const standsApart = !isUnseen && (isMarked || !INLINE.has(name));
    if (name === 'br') this.#run += '\n';
    else if (standsApart) this.#end();
    if (HEADING.test(name) && !isLeftOut)
      this.#heading = { id: attribute('id') ?? '', name, from: this.text?.blocks.length ?? 0 };
    if (!VOID.has(name) && !(selfClosing && !INLINE.has(name)))
      this.#open.push({ name, isLeftOut, standsApart });
  }

  close(name: string): void {
    const at = this.#open.findLastIndex((one) => one.name === name);
    if (at < 0) return;
    this.#endPiece();
    if (this.#open.slice(at).some(({ standsApart }) => standsApart)) this.#end();
    this.#open.length = at;
    if (this.#heading?.name === name) this.#endHeading();
    this.#isOver = at === 0;
  }

  read(characters: string): void {
    if (this.#open.length === 0 || this.#isOver || this.#isLeftOut()) return;
    // Lines of what is set as it was typed are lines; elsewhere they only wrap.
    const lines = this.#open.some(({ name }) => name === 'pre')
      ? characters.split('\n')
      : [characters];
    for (const [i, line] of lines.entries()) {
      if (i > 0) {
        this.#endPiece();
        this.#end();
      }
      this.#piece += line;
    }
  }

  #isLeftOut(): boolean {
    return this.#open.at(-1)?.isLeftOut === true;
  }

  #endPiece(): void {
    if (this.#piece !== '' && this.#piece.trim() === '') this.#end();
    else this.#run += this.#piece;
    this.#piece = '';
  }

  #end(): void {
    const text = tidy(withoutWraps(this.#run));
    this.#run = '';
    if (text !== '') this.#push(text);
  }

  #push(text: string): void {
    this.text?.blocks.push({
      text,
      ...(this.#under === undefined ? {} : { under: this.#under }),
    });
  }

  /** What the heading held is told as its text; the first one is the page's title. */
  #endHeading(): void {
    const heading = this.#heading;
    this.#heading = undefined;
    if (this.text === undefined || heading === undefined) return;
    const texts = this.text.blocks.splice(heading.from).map(({ text }) => text);
    const text = texts.join(' ');
    if (text === '') return;
    if (heading.name === 'h1' && this.text.title === '') this.text.title = text;
    else if (heading.id === '') this.#push(text);
    else {
      this.#under = heading.id;
      this.text.headings.push({ id: heading.id, text });
    }
  }
}

const UNSPACED = /[\p{Script=Han}\p{P}]/u;

/** White space between Chinese characters only wraps a line of the file. */
function withoutWraps(text: string): string {
  return text.replace(/(.)\s*\n\s*(?=(.))/gsu, (_, before: string, after: string) =>
    UNSPACED.test(before) && UNSPACED.test(after) ? before : `${before} `,
  );
}
