/** The id of a new record, which is the name of its file: the day, and the title in pinyin. */
import { pinyin } from 'pinyin-pro';
import { isEntryKind, type Collection } from '../model/kinds.ts';

/** Enough to know a piece by; addresses are read out and written on blackboards. */
const SYLLABLES = 6;

/** Ids in use of one kind of record, former ones included, each with the file that has it. */
export type Taken = ReadonlyMap<string, string>;

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

/**
 * `shen-zhiwei` and `lu-xiaoman` → `shen-lu`; a second pair of the same surnames goes by the
 * whole names.
 */
function pairId(mentor: string, mentee: string, taken: Taken): string {
  const surnames = joined([mentor, mentee].map((id) => id.split('-')[0] ?? ''));
  return taken.has(surnames) ? freeId(joined([mentor, mentee]), taken) : surnames;
}

/** Whose plan it is, and for when: `lin-qi-2026-2027-1`, `school-2026`. */
function planSlug(data: Readonly<Record<string, unknown>>): string {
  const owner = textOf(data['teacher'] ?? data['group'] ?? data['pair'] ?? 'school');
  const when = String(data['semester'] ?? data['schoolYear'] ?? data['year'] ?? '');
  return joined([owner, when]);
}

/** The id itself, or with the first number that is free. */
export function freeId(id: string, taken: Taken): string {
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
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

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join('-') || 'xin';
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
