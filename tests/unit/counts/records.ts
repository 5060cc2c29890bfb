/** Catalogues made of records directly: figures are pure, and a property test needs hundreds of them. */
import { buildCatalogue, type Catalogue } from '../../../src/graph/catalogue.ts';
import type { Records } from '../../../src/graph/records.ts';
import { collections, isEntryKind, type Collection } from '../../../src/model/kinds.ts';
import { schemas } from '../../../src/records/kinds.ts';
import { school } from '../../../src/records/school.ts';
import {
  lessonFields,
  meetingFields,
  observationFields,
  paperFields,
  problemFields,
  projectFields,
  readingFields,
  reflectionFields,
} from '../../small-school.ts';

/** The fewest fields that make a record of each kind of entry. */
export const fewestFields: Partial<Record<Collection, object>> = {
  lessons: lessonFields,
  reflections: reflectionFields,
  readings: readingFields,
  papers: paperFields,
  projects: projectFields,
  problems: problemFields,
  observations: observationFields,
  meetings: meetingFields,
  teachers: { status: 'active' },
};

/** `collection/id` and what differs from the usual. */
export type Written = readonly [string, object];

/** Autumn 2025 with the week of National Day off: Mon 1 September to Fri 30 January, 22 weeks, 21 of teaching. */
const hill = school.parse({
  name: '小山学校',
  shortName: '小山',
  purpose: '只为测试。',
  semesters: [
    {
      id: '2025-2026-1',
      start: '2025-09-01',
      end: '2026-01-30',
      holidays: [{ name: '国庆', from: '2025-09-29', to: '2025-10-08' }],
    },
    { id: '2025-2026-2', start: '2026-03-02', end: '2026-07-03' },
  ],
});
export const [autumn, spring] = hill.semesters as [
  (typeof hill.semesters)[number],
  (typeof hill.semesters)[number],
];

/** Four teachers, two of them in a group and a pair; other records as written. */
export const people: Written[] = [
  ['teachers/bai', { name: '白一', stage: 'primary' }],
  ['teachers/du', { name: '杜二', stage: 'primary' }],
  ['teachers/li', { name: '李三', stage: 'junior' }],
  ['teachers/wang', { name: '王四' }],
  [
    'groups/hill',
    {
      name: '小山组',
      kind: 'peer',
      leader: 'bai',
      members: ['bai', 'du', 'li'].map((id) => ({ id, from: '2025-09-01' })),
    },
  ],
  ['pairs/one', { kind: 'mentor', mentor: 'bai', mentee: 'du', from: '2025-09-01' }],
];

/**
 * Records as the reader would hand them over, each held to its schema.
 * @param completed all fields of a record, of those that were written
 * @throws {ZodError} what was written is none of its kind
 */
export function recordsFrom<Fields extends object>(
  written: Iterable<readonly [string, Fields]>,
  completed: (collection: Collection, id: string, fields: Fields) => object,
): Records {
  const records = Object.fromEntries(collections.map((name) => [name, []])) as unknown as Records;
  for (const [ref, fields] of written) {
    const [collection, id] = ref.split('/') as [Collection, string];
    const data = schemas[collection].parse(completed(collection, id, fields));
    const facts = isEntryKind(collection) ? { bodyKey: '', links: [], pictures: {} } : {};
    (records[collection] as object[]).push({ collection, id, file: ref, data, ...facts });
  }
  return records;
}

export function catalogueWith(
  written: readonly Written[],
  today = '2026-06-01',
  audience: Catalogue['audience'] = 'school',
  semesters = hill.semesters,
): Catalogue {
  const records = recordsFrom(written, (collection, _, fields) => ({
    ...fewestFields[collection],
    ...fields,
  }));
  return buildCatalogue(records, { school: { ...hill, semesters }, audience, today });
}
