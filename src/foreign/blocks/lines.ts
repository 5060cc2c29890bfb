/** A line of inline writing as it was read becomes one that can be written down. */
import { withoutHidden } from '../../model/text/hidden.ts';
import type { Inline, Look, Words } from './blocks.ts';

const WIDE = String.raw`[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’—…]`;
/** The source of a page is broken at its own width, which says nothing. */
const BROKEN = new RegExp(`(?<=${WIDE})[ \\t]*[\\r\\n]+[ \\t]*(?=${WIDE})`, 'gu');

/** Words as they stand in a tag, without what a page does not show. */
export function wordsFrom(text: string, look: Look): Words {
  const blank = look.underlined === true && /^[\s\u00a0\u3000]{2,}$/.test(text);
  // A line to be written on is typed as underlined spaces.
  if (blank) return { type: 'words', text: '_'.repeat(Math.min(24, Math.max(4, text.length))) };
  const shown = withoutHidden(text.replace(/[\u2028\u2029\v]/g, ' ')).replace(BROKEN, '');
  return { type: 'words', text: shown.replace(/[ \t\r\n\f\u00a0]+/g, ' '), ...look };
}

/** Without spaces at the ends and around breaks, with words of one look in one piece. */
export function tidied(line: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const one of line) {
    const last = joined.at(-1);
    if (one.type === 'words' && last?.type === 'words' && isSameLook(one, last)) {
      joined[joined.length - 1] = { ...last, text: last.text + one.text };
    } else if (one.type !== 'words' || one.text !== '') joined.push(one);
  }
  return withoutEnds(joined.map((one, i) => trimmedAtBreaks(one, joined[i - 1], joined[i + 1])));
}

function isSameLook(one: Words, other: Words): boolean {
  const keys = [
    'bold',
    'italic',
    'struck',
    'underlined',
    'marked',
    'code',
    'raised',
    'href',
  ] as const;
  return keys.every((key) => (one[key] || undefined) === (other[key] || undefined));
}

function trimmedAtBreaks(
  one: Inline,
  before: Inline | undefined,
  after: Inline | undefined,
): Inline {
  if (one.type !== 'words') return one;
  let { text } = one;
  text = text.replace(/ {2,}/g, ' ');
  const spaced = before?.type === 'words' && before.text.endsWith(' ');
  if (before === undefined || before.type === 'break' || spaced)
    text = text.replace(/^[ \u3000]+/, '');
  if (after === undefined || after.type === 'break') text = text.replace(/[ \u3000]+$/, '');
  return { ...one, text };
}

function withoutEnds(line: readonly Inline[]): Inline[] {
  const kept = line.filter((one) => one.type !== 'words' || one.text !== '');
  while (isEnd(kept[0])) kept.shift();
  while (isEnd(kept.at(-1))) kept.pop();
  const [first, last] = [kept[0], kept.at(-1)];
  if (first?.type === 'words') kept[0] = { ...first, text: first.text.trimStart() };
  const end = kept.at(-1);
  if (last?.type === 'words' && end?.type === 'words')
    kept[kept.length - 1] = { ...end, text: end.text.trimEnd() };
  return kept;
}

function isEnd(one: Inline | undefined): boolean {
  return one?.type === 'break' || (one?.type === 'words' && one.text.trim() === '');
}

/** A line cut where two breaks follow each other, which is how pages without paragraphs part them. */
export function paragraphsIn(line: readonly Inline[]): Inline[][] {
  const parts: Inline[][] = [[]];
  let breaks = 0;
  for (const one of line) {
    const blank = one.type === 'words' && one.text.trim() === '';
    if (one.type === 'break') breaks += 1;
    else if (!blank) {
      if (breaks > 1) parts.push([]);
      else if (breaks === 1) parts.at(-1)?.push({ type: 'break' });
      breaks = 0;
    }
    if (one.type !== 'break' && (breaks === 0 || !blank)) parts.at(-1)?.push(one);
  }
  return parts.map(tidied).filter((part) => part.length > 0);
}
