/**
 * What can only be judged with all records at hand: whether the words are in the
 * vocabularies, the references lead somewhere, and the fields agree with each other.
 */
import {
  collectionNames,
  entryKinds,
  formerIdsField,
  type Collection,
  type ReferenceTarget,
} from '../model/kinds.ts';
import { nearest } from '../model/text/nearest.ts';
import { fault, type Place, type Fault } from '../model/faults/fault.ts';
import { writingKinds, writtenTitle } from '../records/kinds.ts';
import type { Called } from '../records/called.ts';
import type { CheckingRules } from '../records/school.ts';
import {
  baseVocabularies,
  extendVocabularies,
  nameOf,
  stageOfGrade,
  vocabularyTitles,
  type Vocabularies,
  type VocabularyName,
} from '../model/words/vocabulary.ts';
import { checkGroups } from '../records/groups/checks.ts';
import { checkLessons } from '../records/lessons/checks.ts';
import { checkMeetings } from '../records/meetings/checks.ts';
import { checkObservations } from '../records/observations/checks.ts';
import { checkPlans } from '../records/plans/checks.ts';
import { checkTeachers } from '../records/teachers/checks.ts';
import { checkTopics } from '../records/topics/checks.ts';
import type { TermUse } from '../model/fields/schema-walk.ts';
import type { Check } from './checked.ts';
import { checkDates } from './dates.ts';
import { checkHeadings } from './headings.ts';
import { Doubts } from './doubts.ts';
import { checkStanding } from './standing.ts';
import { checkTwins } from './twins.ts';
import type { CheckedRecord } from '../graph/records.ts';

/** Ids of every record by collection, those with faults of their own included: one fault is told once. */
export type KnownIds = Record<Collection, ReadonlySet<string>>;

/** Names of people, topics and titles of entries by id, for "did you mean". */
export type KnownNames = Partial<Record<Collection, ReadonlyMap<string, string>>>;

/** The kinds that have any. */
const ofKinds: readonly Check[] = [
  checkTopics,
  checkTeachers,
  checkGroups,
  checkPlans,
  checkMeetings,
  checkLessons,
  checkObservations,
];

export function checkRecords(
  records: readonly CheckedRecord[],
  known: KnownIds,
  school: CheckingRules,
  today: string,
  called: readonly Called[] = records,
): Fault[] {
  const vocabularies = extendVocabularies(school.vocabulary);
  const names = namesOf(called);
  const doubts = new Doubts(records, called, vocabularies, school);
  return [
    ...records.flatMap((record) => [
      ...checkUses(record, vocabularies, known, names, doubts),
      ...checkBodyLinks(record, known, names),
      ...checkAgreement(record, school),
      ...checkStanding(record, today),
    ]),
    ...checkFormerIds(records, known),
    ...ofKinds.flatMap((check) => check({ records, school, words: vocabularies, today })),
    ...checkTwins(records),
    ...checkHeadings(records),
    ...checkDates(records, school, today),
  ];
}

function checkUses(
  record: CheckedRecord,
  vocabularies: Vocabularies,
  known: KnownIds,
  names: KnownNames,
  doubts: Doubts,
): Fault[] {
  return record.uses.flatMap((use) => {
    const { line, column, path } = use;
    const place = { file: record.file, line, column, path };
    const doubt = isKnown(use, vocabularies, known) ? undefined : doubts.about(use, place);
    if (doubt !== undefined) return [doubt];
    if ('vocabulary' in use.term) {
      return checkWord(use.value, use.term.vocabulary, vocabularies, place);
    }
    return checkReference(use.value, use.term.reference, record, place, known, names);
  });
}

function isKnown({ term, value }: TermUse, words: Vocabularies, known: KnownIds): boolean {
  if ('vocabulary' in term) return words[term.vocabulary].some(({ id }) => id === value);
  if (term.reference !== 'entries') return known[term.reference].has(value);
  return entryKinds.some((kind) => value.startsWith(`${kind}/`));
}

function checkWord(
  value: string,
  vocabulary: VocabularyName,
  vocabularies: Vocabularies,
  place: Place,
): Fault[] {
  const words = vocabularies[vocabulary];
  if (words.some((word) => word.id === value)) return [];
  const title = vocabularyTitles[vocabulary];
  const byName = words.find((word) => word.name === value || word.aliases?.includes(value));
  const near =
    byName?.id ??
    nearest(
      value,
      words.map(({ id, name, aliases = [] }) => ({ id, names: [name, ...aliases] })),
    );
  return [
    fault('term-unknown', place, `词表“${title}”里没有“${value}”。`, {
      found: value,
      allowed: words.map((word) => `${word.id}（${word.name}）`).join('、'),
      ...(near === undefined ? {} : { hint: `是不是想写 ${near}（${nameOf(words, near)}）？` }),
    }),
  ];
}

function checkReference(
  value: string,
  target: ReferenceTarget,
  record: CheckedRecord,
  place: Place,
  known: KnownIds,
  names: KnownNames,
): Fault[] {
  if (target === 'entries') return checkEntryReference(value, record, place, known, names);
  if (known[target].has(value)) return [];
  return [missing(value, target, place, known, names)];
}

function checkEntryReference(
  value: string,
  record: CheckedRecord,
  place: Place,
  known: KnownIds,
  names: KnownNames,
): Fault[] {
  const [collection, id] = value.split('/');
  const kind = entryKinds.find((one) => one === collection);
  if (kind === undefined || id === undefined) {
    const anywhere = entryKinds.find((one) => known[one].has(value));
    return [
      fault('reference-unknown', place, `“${value}”没有写明是哪一类条目。`, {
        found: value,
        allowed: entryKinds.map((one) => `${one}/代号（${collectionNames[one]}）`).join('、'),
        ...(anywhere === undefined ? {} : { hint: `是不是想写 ${anywhere}/${value}？` }),
      }),
    ];
  }
  if (kind === record.collection && id === record.id) {
    return [
      fault('reference-unknown', place, '这一篇指向了自己。', {
        found: value,
        hint: '请删去这一行。',
      }),
    ];
  }
  return known[kind].has(id) ? [] : [missing(id, kind, place, known, names)];
}

function missing(
  id: string,
  collection: Collection,
  place: Place,
  known: KnownIds,
  names: KnownNames,
): Fault {
  const title = collectionNames[collection];
  const byName = [...(names[collection] ?? [])].find(([, name]) => name === id)?.[0];
  const near =
    byName ??
    nearest(
      id,
      [...known[collection]].map((one) => ({ id: one, names: [names[collection]?.get(one)] })),
    );
  const nearName = near === undefined ? undefined : names[collection]?.get(near);
  return fault('reference-unknown', place, `没有代号为“${id}”的${title}。`, {
    found: id,
    allowed: `${collection} 文件夹里已有的代号`,
    ...(near === undefined
      ? {}
      : { hint: `是不是想写 ${near}${nearName === undefined ? '' : `（${nearName}）`}？` }),
  });
}

function checkBodyLinks(record: CheckedRecord, known: KnownIds, names: KnownNames): Fault[] {
  return (record.body?.links ?? []).flatMap((link) => {
    const [collection, id] = link.to.split('/') as [Collection, string];
    if (known[collection].has(id)) return [];
    const told = missing(id, collection, { file: record.file, line: link.line }, known, names);
    return [{ ...told, id: 'link-unknown' as const }];
  });
}

function checkAgreement(record: CheckedRecord, school: CheckingRules): Fault[] {
  const faults: Fault[] = [];
  const at = (field: string): Place => ({
    file: record.file,
    line: record.lines[field] ?? 1,
    path: [field],
  });
  const { stage, grades } = record.data as { stage?: string; grades?: string[] };

  const odd = grades?.find((grade) => {
    const own = stageOfGrade(grade, school.gradeSystem);
    return stage !== undefined && own !== undefined && own !== stage;
  });
  if (odd !== undefined) {
    faults.push(
      fault(
        'field-rule',
        at('stage'),
        `学段“${nameOf(baseVocabularies.stages, stage ?? '')}”和年级“${nameOf(baseVocabularies.grades, odd)}”对不上。`,
        {
          found: `stage: ${stage}，grades: ${grades?.join('、')}`,
          allowed: '年级属于所写的学段',
          hint: '写了年级就不必写学段，请删去“学段”（stage）这一行或改对年级。',
        },
      ),
    );
  }
  const least = 'withdrawn' in record.data ? 0 : leastCharacters(record.collection, school);
  if (record.body !== undefined && record.body.characters < least) {
    faults.push(
      fault(
        'body-short',
        { file: record.file, line: record.body.line, path: ['body'] },
        '正文太短了。',
        {
          found: `${record.body.characters} 字`,
          allowed: least === 1 ? '不能为空' : `至少 ${least} 字`,
        },
      ),
    );
  }
  return faults;
}

/**
 * A record of what took place says the most in its fields; writing is nothing without its text, save
 * where it was withdrawn: what harms somebody goes, while its address still tells what became of it.
 */
function leastCharacters(collection: Collection, school: CheckingRules): number {
  if (collection === 'reflections') return school.reflectionMinimum;
  return (writingKinds as readonly string[]).includes(collection) ? 1 : 0;
}

function checkFormerIds(records: readonly CheckedRecord[], known: KnownIds): Fault[] {
  const taken = new Map<string, string>();
  return records.flatMap((record) => {
    const field = formerIdsField(record.collection);
    const former = (record.data[field] as string[] | undefined) ?? [];
    return former.flatMap((id) => {
      const key = `${record.collection}/${id}`;
      const other = known[record.collection].has(id) ? key : taken.get(key);
      taken.set(key, record.file);
      if (other === undefined) return [];
      return [
        fault(
          'id-taken',
          { file: record.file, line: record.lines[field] ?? 1, path: [field] },
          `曾用代号“${id}”已经被 ${other} 用了。`,
          {
            found: id,
          },
        ),
      ];
    });
  });
}

function namesOf(records: readonly Called[]): KnownNames {
  const names: Partial<Record<Collection, Map<string, string>>> = {};
  for (const { collection, id, data } of records) {
    const name = writtenTitle(data);
    if (name !== undefined) (names[collection] ??= new Map()).set(id, name);
  }
  return names;
}
