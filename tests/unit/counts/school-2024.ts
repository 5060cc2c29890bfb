/** A school of six teachers in the autumn of 2024, as records: counting is pure. */
import { buildCatalogue, type Catalogue } from '../../../src/graph/catalogue.ts';
import type { Collection } from '../../../src/model/kinds.ts';
import { school } from '../../../src/records/school.ts';
import { fewestFields, recordsFrom } from './records.ts';

/** `collection/id` → what differs from the usual. */
export type SmallSchool = Record<string, Record<string, unknown>>;

interface Circumstances {
  today?: string;
  audience?: 'public' | 'school';
  /** What differs in the autumn. */
  semester?: object;
  /** Whether the file knows the spring of 2025. */
  spring2025?: boolean;
}

const usual: typeof fewestFields = {
  ...fewestFields,
  lessons: { ...fewestFields.lessons, teacher: 'li', authors: ['li'] },
  papers: { ...fewestFields.papers, authors: ['li'] },
  observations: { ...fewestFields.observations, lesson: undefined },
  meetings: { ...fewestFields.meetings, authors: ['li'], group: undefined },
  books: { title: '某书', author: '某人' },
  pairs: {},
  plans: { title: '计划', goals: ['照文件写。'] },
};

const names = {
  li: '李明远',
  zhou: '周子墨',
  wu: '吴晓',
  zheng: '郑一',
  feng: '冯二',
  chen: '陈三',
};

export function schoolWith(written: SmallSchool, circumstances: Circumstances = {}): Catalogue {
  const {
    today = '2025-01-31',
    audience = 'school',
    semester = {},
    spring2025 = false,
  } = circumstances;
  const all: SmallSchool = {
    ...Object.fromEntries(Object.keys(names).map((id) => [`teachers/${id}`, {}])),
    'topics/waiting': { name: '等待', definition: '等多久。' },
    ...written,
  };
  const records = recordsFrom(Object.entries(all), (collection, id, fields) => ({
    ...usual[collection],
    ...defaultsOf(collection, id, fields),
    ...shaped(collection, fields),
  }));
  return buildCatalogue(records, { school: calendar(semester, spring2025), audience, today });
}

function defaultsOf(collection: Collection, id: string, fields: Record<string, unknown>): object {
  if (collection === 'teachers') {
    return {
      name: (names as Record<string, string>)[id] ?? '某人',
      status: 'active',
      stage: 'primary',
    };
  }
  if (collection === 'groups') return { name: `${id}组`, kind: 'lesson-prep', leader: 'li' };
  return collection === 'lessons' ? { authors: [fields['teacher'] ?? 'li'] } : {};
}

/** Members by id have been in the group since the year before. */
function shaped(collection: Collection, fields: Record<string, unknown>): object {
  if (collection !== 'groups' || !Array.isArray(fields['members'])) return fields;
  return {
    ...fields,
    members: fields['members'].map((one: unknown) =>
      typeof one === 'string' ? { id: one, from: '2023-09-01' } : one,
    ),
  };
}

function calendar(semester: object, spring2025: boolean) {
  return school.parse({
    name: '核对学校',
    shortName: '核对',
    purpose: '只为核对数字。',
    semesters: [
      { id: '2023-2024-2', start: '2024-02-26', end: '2024-06-30' },
      {
        id: '2024-2025-1',
        start: '2024-09-02',
        end: '2025-01-17',
        holidays: [
          { name: '中秋节', from: '2024-09-15', to: '2024-09-17' },
          { name: '国庆节', from: '2024-10-01', to: '2024-10-07' },
          { name: '元旦', from: '2025-01-01', to: '2025-01-01' },
        ],
        ...semester,
      },
      ...(spring2025 ? [{ id: '2024-2025-2', start: '2025-02-17', end: '2025-07-04' }] : []),
    ],
  });
}
