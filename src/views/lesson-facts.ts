import type { Catalogue, Entry } from '../graph/catalogue.ts';
import { groupLink, personLinks, type Fact, type Link } from '../graph/links.ts';
import { nameOf } from '../model/vocabulary.ts';

type Lesson = Entry<'lessons'>['data'];

/** At the head of a lesson: whose work it is, by what each did, and what kind of lesson it was. */
export function lessonFacts(catalogue: Catalogue, { data }: Entry<'lessons'>): Fact[] {
  const { words } = catalogue;
  const { classSize, lessonType } = data;
  const level = data.level === undefined ? undefined : nameOf(words.levels, data.level);
  const occasion = nameOf(words.occasions, data.occasion);
  const textbook = textbookOf(catalogue, data);
  const group = data.group === undefined ? undefined : groupLink(catalogue, data.group);
  return [
    ...peopleOf(catalogue, data),
    { label: '课型', text: nameOf(words.lessonTypes, lessonType) },
    { label: '开课性质', text: [level, occasion].filter(Boolean).join(' ') },
    ...(textbook === undefined ? [] : [{ label: '教材', text: textbook }]),
    ...(classSize === undefined ? [] : [{ label: '人数', text: `${classSize}人` }]),
    ...(group === undefined ? [] : [{ label: '小组', links: [group] }]),
  ];
}

/** The lesson's teacher, and its other people by their parts; who may not be seen is left out. */
function peopleOf(catalogue: Catalogue, { teacher, members }: Lesson): Fact[] {
  const { roles } = catalogue.words;
  const parts = new Map<string, Link[]>();
  for (const { id, guest, role } of members) {
    // A lesson's teacher may stand among its people once more.
    if (role === 'teach' && id !== undefined && id === teacher) continue;
    const links = id === undefined ? [{ label: guest ?? '' }] : personLinks(catalogue, [id]);
    if (links.length > 0) parts.set(role, [...(parts.get(role) ?? []), ...links]);
  }
  const own = personLinks(catalogue, [teacher]);
  return [
    ...(own.length === 0 ? [] : [{ label: nameOf(roles, 'teach'), links: own }]),
    ...[...parts].map(([role, links]) => ({ label: nameOf(roles, role), links })),
  ];
}

function textbookOf({ words }: Catalogue, { textbook }: Lesson): string | undefined {
  if (textbook === undefined) return undefined;
  const { edition, volume, unit, printYear } = textbook;
  const year = printYear === undefined ? undefined : `${printYear}年印`;
  return [`${nameOf(words.textbooks, edition)}版`, volume, unit, year]
    .filter((part) => part !== undefined)
    .join('，');
}
