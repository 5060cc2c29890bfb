/**
 * 教学研究材料: what a teacher lays before those who decide on a rank (职称), for a span of semesters:
 * each number with everything it was counted from. In the school's edition only: the public knows a part.
 */
import { begunSemesters } from '../../counts/tables/semester-tables.ts';
import { entriesOf, type Count, type Evidence } from '../../counts/count.ts';
import { isDisclosed, leastOf } from '../../counts/disclosed.ts';
import { reportSpan } from '../../counts/report-span.ts';
import { spanTotal } from '../../counts/span-total.ts';
import { teacherCounts } from '../../counts/teacher-counts.ts';
import type { Catalogue, Person } from '../../graph/catalogue.ts';
import { entryLink, home, kindLink, type Fact, type Link } from '../../graph/links.ts';
import { shownName } from '../../graph/shown-name.ts';
import { dayInChinese, semesterLabel } from '../../model/calendar/calendar.ts';
import { teacherPage } from '../../records/teachers/page.ts';

export interface TeacherMaterial {
  title: string;
  schoolName: string;
  facts: Fact[];
  /** Oldest first, with the days that are counted. */
  semesters: { id: string; label: string; from: string; to: string }[];
  /** 2025年9月1日至2026年11月20日. */
  span: string;
  deeds: MaterialDeed[];
  counted: string;
  back: Link;
  breadcrumbs: Link[];
}

export interface MaterialDeed {
  id: string;
  label: string;
  unit: string;
  explanation: string;
  /** Over all semesters. */
  told: string;
  parts: MaterialPart[];
}

interface MaterialPart {
  semester: string;
  value: number;
  isLeast: boolean;
  /** Oldest first; `isRepeated` where an earlier semester has it too. */
  events: { key: string; day: string; links: Link[]; isRepeated: boolean }[];
}

/** Undefined where it is not for the audience, or no semester has begun. */
export function teacherMaterial(catalogue: Catalogue, person: Person): TeacherMaterial | undefined {
  const begun = begunSemesters(catalogue);
  if (!hasMaterial(catalogue)) return undefined;
  const { school, today } = catalogue;
  const semesters = begun.map((semester) => {
    const { from, to } = reportSpan(catalogue, semester, today);
    const label = semesterLabel(semester.id, school.semesterLabel);
    return { id: semester.id, label, from: dayInChinese(from), to: dayInChinese(to) };
  });
  const counts = begun.map((semester) => teacherCounts(catalogue, person, semester));
  const link = { label: shownName(catalogue, person.id), href: `/teachers/${person.id}/` };
  return {
    title: `${link.label}教学研究材料`,
    schoolName: school.name,
    facts: teacherPage(catalogue, person).facts,
    semesters,
    span: `${semesters[0]?.from ?? ''}至${semesters.at(-1)?.to ?? ''}`,
    deeds: (counts.at(-1) ?? [])
      .map(({ id }) => deedOf(catalogue, id, counts, semesters))
      .filter(({ parts }) => parts.some(({ value }) => value > 0)),
    counted: `数到${dayInChinese(today)}`,
    back: { label: `回到${link.label}`, href: link.href },
    breadcrumbs: [home, kindLink('teachers'), link, { label: '教学研究材料' }],
  };
}

function hasMaterial(catalogue: Catalogue): boolean {
  return isDisclosed(catalogue, 'everything') && begunSemesters(catalogue).length > 0;
}

function deedOf(
  catalogue: Catalogue,
  id: string,
  counts: readonly Count[][],
  semesters: readonly { id: string }[],
): MaterialDeed {
  const own = counts.map((some) => some.find((one) => one.id === id));
  const { label = '', unit = '', explanation = '' } = own.find((one) => one !== undefined) ?? {};
  const counted = own.map((count) => ({
    value: leastOf(count?.value ?? null),
    isLeast: typeof count?.value === 'object' && count.value !== null,
    events: count?.events ?? [],
  }));
  const total = spanTotal(counted.map((one) => ({ ...one, keys: one.events.map(keyOf) })));
  return {
    id,
    label,
    unit,
    explanation,
    told: `${total.isLeast ? '至少 ' : ''}${total.value} ${unit}`,
    parts: counted.map(({ events, ...part }, i) => ({
      ...part,
      semester: semesters[i]?.id ?? '',
      events: events.map((event, j) => ({
        key: keyOf(event),
        day: dayInChinese(event.day),
        links: entriesOf(catalogue, event.files).map(entryLink),
        isRepeated: total.repeated.has(`${i}:${j}`),
      })),
    })),
  };
}

function keyOf({ day, files }: Evidence): string {
  return `${day} ${files.join(' ')}`;
}
