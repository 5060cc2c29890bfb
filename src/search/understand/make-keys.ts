import { pinyin } from 'pinyin-pro';
import { runningSemester } from '../../counts/running-semester.ts';
import type { Catalogue } from '../../graph/catalogue.ts';
import { kindLink } from '../../graph/links.ts';
import { collections, type Collection } from '../../model/kinds.ts';
import { synonyms as tradeSynonyms } from '../../model/words/synonyms.ts';
import type { VocabularyName } from '../../model/words/vocabulary.ts';
import { searchFacets } from '../../views/shelves/search-options.ts';
import { tidy } from '../characters.ts';
import { otherNames } from '../other-names.ts';
import type { Simplified } from '../traditional.ts';
import { gradeWords } from './grade-words.ts';
import { comparable, type Key, type Keys } from './keys.ts';
import { kindWords } from './kind-words.ts';
import { personWords } from './person-words.ts';
import type { Synonyms } from './synonyms.ts';
import { semesterWords, type Now } from './semester-words.ts';

/** Keys with the addresses of their pages, which get places once the documents are in order. */
export interface KeysByAddress {
  values: (Omit<Key, 'page'> & { url?: string })[];
  names: (Omit<Keys['names'][number], 'page'> & { url?: string })[];
  /** Groups of words for one thing: the trade's, and the school's own. */
  synonyms: Synonyms;
}

/** Where a value has a page of its own, beside `kind`, whose pages are its lists. */
const PAGES: Readonly<Record<string, string>> = {
  topic: 'topics',
  teacher: 'teachers',
  subject: 'subjects',
  grade: 'grades',
  semester: 'semesters',
};

/** What can be narrowed to, by every word for it. */
export function searchKeys(catalogue: Catalogue): KeysByAddress {
  const now = nowOf(catalogue);
  const values = searchFacets(catalogue).flatMap(({ name: facet, options }) =>
    options.map(({ id, name }) => {
      const sounds = facet === 'teacher' ? catalogue.teachers.get(id)?.sortKey : undefined;
      const page = facet === 'kind' ? '' : PAGES[facet];
      return {
        facet,
        id,
        name,
        words: [name, ...wordsFor(catalogue, facet, id, now)],
        ...(sounds === undefined ? {} : { sounds }),
        ...(page === undefined ? {} : { url: ['', page, id, ''].join('/').replace('//', '/') }),
      };
    }),
  );
  const synonyms = [...catalogue.school.synonyms, ...tradeSynonyms];
  return { values, names: otherNames(catalogue), synonyms };
}

function wordsFor(catalogue: Catalogue, facet: string, id: string, now: Now): string[] {
  switch (facet) {
    case 'kind':
      return isCollection(id) ? [kindLink(id).label, ...kindWords[id]] : [];
    case 'teacher': {
      const teacher = catalogue.teachers.get(id)?.data;
      if (teacher === undefined) return [];
      return personWords(teacher.name, named(catalogue, 'posts', teacher.posts));
    }
    case 'topic':
      return catalogue.topics.get(id)?.data.aliases ?? [];
    case 'grade':
      return [...aliases(catalogue, 'grades', id), ...gradeWords(id)];
    case 'stage':
      return aliases(catalogue, 'stages', id);
    case 'subject':
      return aliases(catalogue, 'subjects', id);
    case 'semester':
      return semesterWords(id, now);
    case 'status':
      return id.startsWith('project-')
        ? aliases(catalogue, 'projectStatuses', id.slice('project-'.length))
        : aliases(catalogue, 'problemStatuses', id.slice('problem-'.length));
    default:
      return [];
  }
}

function nowOf(catalogue: Catalogue): Now {
  const { semesters } = catalogue.school;
  const running = runningSemester(catalogue);
  const at = semesters.findIndex((one) => one === running);
  return {
    running: running?.id,
    before: semesters[at - 1]?.id,
    after: at < 0 ? undefined : semesters[at + 1]?.id,
    year: Number(catalogue.today.slice(0, 4)),
  };
}

const named = (
  { words }: Catalogue,
  vocabulary: VocabularyName,
  ids: readonly string[],
): string[] => words[vocabulary].filter(({ id }) => ids.includes(id)).map(({ name }) => name);

const aliases = ({ words }: Catalogue, vocabulary: VocabularyName, id: string): string[] => [
  ...(words[vocabulary].find((one) => one.id === id)?.aliases ?? []),
];

const isCollection = (id: string): id is Collection =>
  (collections as readonly string[]).includes(id);

/**
 * As a browser gets them. A word of a single character stands for too much and is left out.
 *
 * @param urls addresses of all documents in the order of the index
 */
export function placedKeys(
  { values, names }: KeysByAddress,
  urls: readonly string[],
  simplified: Simplified,
): Keys {
  const places = new Map(urls.map((url, place) => [url, place]));
  return {
    values: values.map(({ url = '', words, ...value }) => {
      const page = places.get(url);
      const all = words.map((word) => comparable(tidy(word), simplified));
      return {
        ...value,
        words: [...new Set(all)].filter((word) => [...word].length > 1),
        ...(page === undefined ? {} : { page }),
      };
    }),
    names: names.map(({ url = '', ...name }) => {
      const page = places.get(url);
      if (page === undefined) return name;
      return { ...name, page, letters: [name.name, ...(name.others ?? [])].flatMap(lettersOf) };
    }),
  };
}

/** `wenqu` for 问渠; of nothing but Chinese characters. */
function lettersOf(name: string): string[] {
  if (!/^\p{Script=Han}+$/u.test(name)) return [];
  return [pinyin(name, { toneType: 'none', type: 'array', v: true }).join('').replace(/v/g, 'u')];
}

export function comparableGroups(groups: Synonyms, simplified: Simplified): Synonyms {
  return groups.map((words) => words.map((word) => comparable(tidy(word), simplified)));
}
