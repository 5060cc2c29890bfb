/**
 * The ground on which the eleven plans stand: one calendar, some colleagues, and the files of a
 * plan and its semester as the reader reads them.
 *
 * Autumn 2024, 2 September to 17 January, has twenty weeks. Of the fifth (30 September to 6
 * October) only the make-up Sunday 6 October is school, the eleventh (11 to 17 November) is all
 * holiday; so nineteen teaching weeks. School days by week: 5, 5, 3 (中秋 on Monday and Tuesday),
 * 5, 1, 6 (make-up Saturday 12 October), 5, 5, 5, 5, 0, 5, 5, 5, 5, 5, 5, 4 (元旦), 5, 5: 89 in all,
 * of which 45 up to 10 November and 44 after it.
 */
import type { Catalogue } from '../../../src/graph/catalogue.ts';
import { countsReport, type PromiseCounts } from '../../../src/counts/report.ts';
import { catalogueOf } from '../../read-school.ts';
import * as usual from '../../small-school.ts';

type Fields = Record<string, unknown>;

/** `collection/id` and its fields. */
export type PlanSchool = Record<string, Fields>;

const schoolFile = {
  name: '核算学校',
  shortName: '核算',
  purpose: '学校、人物、数字都是虚构的，只为核对。',
  reflectionMinimum: 0,
  semesters: [
    {
      id: '2023-2024-2',
      start: '2024-02-26',
      end: '2024-06-30',
      holidays: [{ name: '劳动节', from: '2024-05-01', to: '2024-05-05' }],
      quarters: [
        { name: '第一季度', from: '2024-02-26', to: '2024-03-31' },
        { name: '第二季度', from: '2024-04-01', to: '2024-06-30' },
      ],
    },
    {
      id: '2024-2025-1',
      start: '2024-09-02',
      end: '2025-01-17',
      teachersReturn: '2024-08-28',
      holidays: [
        { name: '中秋节', from: '2024-09-15', to: '2024-09-17' },
        { name: '国庆节', from: '2024-09-30', to: '2024-10-05' },
        { name: '秋假', from: '2024-11-11', to: '2024-11-17' },
        { name: '元旦', from: '2025-01-01', to: '2025-01-01' },
      ],
      makeUpDays: ['2024-10-06', '2024-10-12'],
      quarters: [
        { name: '第三季度', from: '2024-09-02', to: '2024-09-30' },
        { name: '第四季度', from: '2024-10-01', to: '2025-01-17' },
      ],
    },
    { id: '2024-2025-2', start: '2025-02-17', end: '2025-07-04' },
  ],
};

/** Everyone but the leaver and the newcomer was there all the time; Hua comes from outside. */
const people: PlanSchool = {
  'teachers/an': { name: '安禾', status: 'active' },
  'teachers/bian': { name: '卞青', status: 'active' },
  'teachers/cen': { name: '岑溪', status: 'active' },
  'teachers/diao': { name: '刁远', status: 'moved', left: '2024-11-15' },
  'teachers/e': { name: '鄂宁', status: 'active', joined: '2024-11-18' },
  'teachers/hua': { name: '华岩', status: 'external' },
};

const entries: Record<string, Fields> = {
  reflections: usual.reflectionFields,
  lessons: usual.lessonFields,
  readings: usual.readingFields,
  papers: usual.paperFields,
  projects: usual.projectFields,
  problems: usual.problemFields,
  observations: usual.observationFields,
  meetings: usual.meetingFields,
};

/** The catalogue for the school of what the files say; throws where the reader finds an error. */
export async function eleven(
  records: PlanSchool,
  today: string = '2025-01-31',
): Promise<Catalogue> {
  const all: PlanSchool = {
    ...people,
    'topics/waiting': { name: '等待', definition: '提问以后等多久。' },
    ...records,
  };
  const files = Object.entries(all).map(([ref, fields]): [string, string] => {
    const own = entries[ref.split('/')[0] ?? ''];
    if (own === undefined) return [`${ref}.yml`, JSON.stringify(fields)];
    const merged = Object.entries({ ...own, title: `记 ${ref}`, ...namesNone, ...fields });
    return [
      `${ref}.mdx`,
      usual.mdx(
        Object.fromEntries(merged.filter(([, value]) => value !== undefined)),
        usual.longText,
      ),
    ];
  });
  return catalogueOf(
    { 'school.yml': JSON.stringify(schoolFile), ...Object.fromEntries(files) },
    { audience: 'school', today },
  );
}

/** What the usual entries name and these schools do not have. */
const namesNone = { group: undefined, lesson: undefined };

export const reflection = (author: string, date: string, more: object = {}): Fields => ({
  authors: [author],
  date,
  title: `${author} ${date}`,
  ...more,
});

export const visit = (
  observer: string,
  teacher: string,
  date: string,
  more: object = {},
): Fields => ({
  authors: [observer],
  teacher,
  date,
  title: `听课 ${date} ${observer}`,
  lessonTitle: `${date} 的课`,
  ...more,
});

export const meeting = (
  kind: string,
  host: string,
  date: string,
  attended: string[],
  more: object = {},
): Fields => ({ kind, host, authors: [host], date, title: `${kind} ${date}`, attended, ...more });

/** A lesson case, taught on each of the days to another class. */
export const taught = (teacher: string, days: string[], more: object = {}): Fields => ({
  teacher,
  authors: [teacher],
  date: days.at(-1),
  title: `课例 ${days[0]}`,
  lessonTitle: `${days[0]} 的课`,
  rounds: days.map((date, i) => ({
    date,
    kind: 'teach',
    focus: '看等待',
    classLabel: `（${i + 1}）班`,
  })),
  ...more,
});

/** The promises of a plan, or of a pair in the autumn, as `npm run counts` gives them. */
export function promisesOf(catalogue: Catalogue, id: string): PromiseCounts[] {
  const found = countsReport(catalogue, { plan: id }).plans.filter(
    (one) => one.semester === undefined || one.semester === '2024-2025-1',
  );
  return found.flatMap((one) => one.promises);
}

/** What is written in a table by hand: done, due, required, state, and done/asked by period. */
export type Truth = [
  done: number,
  due: number,
  required: number,
  state: PromiseCounts['state'],
  periods?: string,
];

/** A promise in the form of {@link Truth}; by period as `1/1 0/2`. */
export function asTruth(one: PromiseCounts | undefined, withPeriods: boolean): unknown[] {
  if (one === undefined) return ['no such promise'];
  const { done, due, required, state, periods } = one;
  return [
    done,
    due,
    required,
    state,
    ...(withPeriods
      ? [periods.map((p) => `${JSON.stringify(p.done)}/${p.required}`).join(' ')]
      : []),
  ];
}

/** What each did who owes a share: `an 1/2`. */
export function sharesIn(one: PromiseCounts | undefined): string[] {
  return (one?.shares ?? []).map(
    ({ who, done, required }) => `${who} ${JSON.stringify(done)}/${required}`,
  );
}

/** Figures of a teacher or a group in the autumn. */
export function countsOf(catalogue: Catalogue, id: string): Record<string, unknown> {
  const { teachers, groups } = countsReport(catalogue);
  return (
    [...teachers, ...groups].find((one) => one.id === id && one.semester === '2024-2025-1')
      ?.counts ?? {}
  );
}
