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
 * 生物学) finds it without help, and one of a single character is not meant so.
 */
export function otherNames(catalogue: Catalogue): Name[] {
  const words = SEARCHED.flatMap((vocabulary) => catalogue.words[vocabulary]);
  const topics = [...catalogue.topics.values()].map((topic) => topic.data);
  const named = [...topics, ...words].map(({ name, aliases = [] }) => ({
    name,
    others: aliases.filter((other) => [...other].length > 1 && !name.includes(other)),
  }));
  return named.filter(({ others }) => others.length > 0);
}
