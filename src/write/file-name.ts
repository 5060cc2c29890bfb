/** The id of a new record, which is the name of its file: the day, and the title in pinyin. */
import { pinyin } from 'pinyin-pro';
import { isEntryKind, type Collection } from '../model/kinds.ts';
import { freeId, joined, pairId, planSlug, textOf, type Taken } from './ids.ts';

/** Enough to know a piece by; addresses are read out and written on blackboards. */
const SYLLABLES = 6;

/** @param data what is known of the record */
export function suggestId(
  collection: Collection,
  data: Readonly<Record<string, unknown>>,
  taken: Taken,
): string {
  if (collection === 'pairs') return pairId(textOf(data['mentor']), textOf(data['mentee']), taken);
  const word =
    collection === 'teachers'
      ? personSlug(textOf(data['name']))
      : collection === 'plans'
        ? planSlug(data)
        : titleSlug(data);
  const id = isEntryKind(collection) ? `${textOf(data['date'])}-${word}` : word;
  return freeId(id, taken);
}

/** `沈知微` → `shen-zhiwei`; of four characters the first two are the surname. */
function personSlug(name: string): string {
  const syllables = inPinyin(name, { surname: 'head' });
  const surname = syllables.length > 3 ? 2 : 1;
  return joined([syllables.slice(0, surname).join(''), syllables.slice(surname).join('')]);
}

/** The lesson's or the book's own title says more than the entry's; of a long one, the first words. */
function titleSlug(data: Readonly<Record<string, unknown>>): string {
  const title = textOf(data['lessonTitle'] ?? data['name'] ?? data['title']);
  const first = title
    .split(/[，。：；！？、（）《》“”—…·,.:;!?()]+/u)
    .find((part) => part.trim() !== '');
  return joined([
    inPinyin(first ?? '')
      .slice(0, SYLLABLES)
      .join(''),
  ]);
}

function inPinyin(text: string, options: { surname?: 'head' } = {}): string[] {
  return pinyin(text, {
    toneType: 'none',
    type: 'array',
    v: true,
    nonZh: 'consecutive',
    ...options,
  })
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]+/g, ''))
    .filter((syllable) => syllable !== '');
}
