import type { Semester } from '../model/calendar/calendar.ts';
import { deedWords, type DeedWord } from '../model/words/deeds.ts';
import { periodsOf } from '../model/calendar/periods.ts';
import type { Catalogue, Person } from '../graph/catalogue.ts';
import { countable } from './countable.ts';
import { deedsOf, tallyOf } from './deeds/tally.ts';
import { coverageOf, countOf, eventsOfEntries, evidenceOf, type Count } from './count.ts';
import { guidanceCounts } from './guidance-counts.ts';
import { happenedOn } from '../graph/happening.ts';
import { lessonsGiven } from './deeds/lessons-given.ts';
import { teachersOf } from '../graph/parts.ts';
import { meetingsHeld } from './deeds/meetings-held.ts';
import { peopleOf } from './promises/owner.ts';
import { projectsIn } from './deeds/projects-in.ts';
import { reportSpan } from './report-span.ts';
import { takenIn } from './deeds/suggestions.ts';
import { isDisclosed, disclosedCounts } from './disclosed.ts';
import { entriesOnce, written } from './deeds/written.ts';

/**
 * What one teacher did in a semester, up to today: for themselves to look at and for the
 * semester's table, never for a rank. What rests on records that the audience is not told of
 * is left out.
 *
 * @returns a count a deed, by the deed's id, and besides them `weeks`, `taught`, `helped`,
 * `observe-outside`, `taken`, `projects`, `training`, `training-hours` and what a mentor did (see `guidanceFigures`)
 */
export function teacherCounts(
  catalogue: Catalogue,
  teacher: Person,
  semester: Semester,
  today: string = catalogue.today,
): Count[] {
  const span = reportSpan(catalogue, semester, today);
  const who = { teacher: teacher.id };
  const [present] = peopleOf(catalogue, who);
  // A person's count takes in what they did before they came or after they left, too.
  const debtor = { who, present: [{ from: '0000-01-01', to: '9999-12-31' }] };
  const counted = deedWords
    .filter(isOfPerson)
    .flatMap(({ id: what, name, unit, explanation, restsOn }: DeedWord): Count[] => {
      if (restsOn !== undefined && !isDisclosed(catalogue, restsOn)) return [];
      // Which grade is one's own is known from everything one taught.
      if (what === 'observe-across' && !isDisclosed(catalogue, 'everything')) return [];
      const done = deedsOf(catalogue, { what }, debtor, who);
      const tally = tallyOf(done, span, { what }, () => [teacher.id]);
      return [
        countOf(
          { id: what, label: name, unit, explanation: `${explanation}。` },
          evidenceOf(tally.events),
          { count: tally.count, isLeast: tally.isLeast },
        ),
      ];
    });
  const weeks = periodsOf('week', semester, catalogue.school.semesters).filter(
    ({ from, to }) =>
      from <= span.to && (present?.present.some((one) => one.from <= to && from <= one.to) ?? true),
  );
  const reflections = counted.find(({ id }) => id === 'reflect')?.events ?? [];
  return disclosedCounts(catalogue, [
    ...counted.slice(0, 1),
    ...(isDisclosed(catalogue, 'everything')
      ? [
          coverageOf(
            {
              id: 'weeks',
              label: '写了反思的周',
              unit: '周',
              explanation:
                '有反思的教学周，比到今天为止的教学周；整周放假的不算，一周两篇仍是一周。',
            },
            reflections,
            weeks,
          ),
        ]
      : []),
    ...counted.slice(1),
    ...lessonCounts(catalogue, teacher.id, span),
    countOf(
      {
        id: 'projects',
        label: '课题',
        unit: '个',
        explanation: '数期末还没有结束、或在这学期结束的课题，主持和参与都算。',
      },
      eventsOfEntries(
        projectsIn(entriesOnce(catalogue, 'projects'), teacher.id, span.from, span.to),
      ),
    ),
    ...(isDisclosed(catalogue, 'minutes') ? trainingCounts(catalogue, counted) : []),
    ...(isDisclosed(catalogue, 'pairs') ? guidanceCounts(catalogue, teacher.id, span) : []),
  ]);
}

/** Guidance is told by kind, and projects by how long they run. */
function isOfPerson({ id }: DeedWord): boolean {
  return id !== 'guide' && id !== 'project';
}

function lessonCounts(
  catalogue: Catalogue,
  id: string,
  span: { from: string; to: string },
): Count[] {
  const isWithin = ({ day }: { day: string }): boolean => span.from <= day && day <= span.to;
  const given = lessonsGiven(catalogue).filter(isWithin);
  const cases = written(catalogue, 'lessons').filter(isWithin);
  const taught = cases.filter(({ entry }) => teachersOf(entry.data).includes(id));
  const helped = cases.filter(
    ({ entry }) =>
      !teachersOf(entry.data).includes(id) &&
      (entry.data.authors.includes(id) || entry.data.members.some((one) => one.id === id)),
  );
  const taken = takenIn([
    ...taught.map(({ entry }) => entry),
    ...countable(catalogue).byKind.observations.filter(
      (entry) => entry.data.teacher === id && isWithin({ day: happenedOn(entry) }),
    ),
  ]);
  return [
    countOf(
      {
        id: 'observe-outside',
        label: '听校外老师的课',
        unit: '节',
        explanation: '上课人是校外或外聘老师的课，一节算一次。',
      },
      evidenceOf(
        given.filter(
          ({ observers, teacher }) =>
            observers.has(id) &&
            (catalogue.teachers.get(teacher)?.data.status ?? 'external') === 'external',
        ),
      ),
    ),
    countOf(
      {
        id: 'taught',
        label: '课例（执教）',
        unit: '篇',
        explanation: '数执教的课例，同上一节课的都算。',
      },
      evidenceOf(taught),
    ),
    countOf(
      {
        id: 'helped',
        label: '课例（参与）',
        unit: '篇',
        explanation: '数没有执教、但署名或写明了分工的课例。',
      },
      evidenceOf(helped),
    ),
    countOf(
      {
        id: 'taken',
        label: '采纳的建议',
        unit: '节',
        explanation: '自己上的课里，数至少采纳了一条建议的课例和听课记录。',
      },
      eventsOfEntries(taken.entries),
      { text: taken.text },
    ),
  ];
}

/** Whatever somebody was trained at; 学时 as the minutes name them, and two minutes of one day no more. */
function trainingCounts(catalogue: Catalogue, counted: readonly Count[]): Count[] {
  const refs = new Set(
    counted
      .filter((count) => count.id === 'train' || count.id === 'visit')
      .flatMap((count) => count.evidence),
  );
  const held = meetingsHeld(catalogue).filter(({ entries }) =>
    entries.some(({ ref }) => refs.has(ref)),
  );
  const hours = held.reduce((sum, one) => sum + one.hours, 0);
  return [
    countOf(
      {
        id: 'training',
        label: '培训与外出学习',
        unit: '次',
        explanation: '数参加了的培训讲座和外出学习。',
      },
      evidenceOf(held),
    ),
    countOf(
      {
        id: 'training-hours',
        label: '培训学时',
        unit: '学时',
        explanation: '参加了的培训讲座和外出学习，学时按纪要写的相加，没有写的不计。',
      },
      evidenceOf(held.filter((one) => one.hours > 0)),
      { count: hours },
    ),
  ];
}
