import type { Catalogue } from '../graph/catalogue.ts';
import type { VocabularyName } from '../model/words/vocabulary.ts';
import type { Name } from './names.ts';

/** Vocabularies whose names stand on the pages of entries. */
const SEARCHED: readonly VocabularyName[] = [
  'stages',
  'grades',
  'subjects',
  'lessonTypes',
  'occasions',
  'paperTypes',
  'reflectionKinds',
  'projectKinds',
  'projectStatuses',
  'problemStatuses',
  'meetingKinds',
];

/**
 * Other names worth knowing while searching. One that is part of the name itself (生物 of
 * 生物学) finds it without help, and one of a single character is not meant so. Groups and books
 * are no facets; their page stands first for whoever asks by their name.
 */
export function otherNames(catalogue: Catalogue): (Name & { url?: string })[] {
  const words = SEARCHED.flatMap((vocabulary) => catalogue.words[vocabulary]);
  const topics = [...catalogue.topics.values()].map((topic) => topic.data);
  const named = [...topics, ...words].map(({ name, aliases = [] }) => ({
    name,
    others: aliases.filter((other) => [...other].length > 1 && !name.includes(other)),
  }));
  const kinds = catalogue.words.groupKinds.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
  const groups = [...catalogue.groups.values()].map(({ id, data: { name } }) => ({
    name,
    others: shortNames(name, kinds),
    url: `/groups/${id}/`,
  }));
  const books = [...catalogue.books.values()].map(({ id, data: { title } }) => ({
    name: title,
    url: `/books/${id}/`,
  }));
  return [...named.filter(({ others }) => others.length > 0), ...groups, ...books];
}

/** 人文教研组 is 人文组 to its members, and 问渠互助小组 问渠小组 or 问渠. */
function shortNames(name: string, kinds: readonly string[]): string[] {
  const kind = kinds.find((one) => name.endsWith(one) && one !== name);
  const own = name.slice(0, name.length - (kind?.length ?? name.length));
  return [...own].length < 2 ? [] : [own, `${own}组`, `${own}小组`].filter((one) => one !== name);
}
