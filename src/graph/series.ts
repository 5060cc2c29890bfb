import { semesterLabel, weeksOf, type Semester } from '../model/calendar/calendar.ts';
import type { Catalogue, Entry } from './catalogue.ts';

/** A number per year or semester, drawn as bars with its table. */
export interface Series {
  label: string;
  points: { label: string; value: number; href?: string }[];
}

/** Entries a semester, from the first to the last of them, oldest first, empty ones included. */
export function entriesBySemester(
  catalogue: Catalogue,
  label: string,
  entries: readonly Entry[],
): Series {
  const counts = Map.groupBy(entries, (entry) => entry.semester);
  const known = new Set([...catalogue.school.semesters.map((one) => one.id), ...counts.keys()]);
  const ids = [...known].sort();
  const first = ids.findIndex((id) => counts.has(id));
  const last = ids.findLastIndex((id) => counts.has(id));
  return {
    label,
    points: (first < 0 ? [] : ids.slice(first, last + 1)).map((id) => ({
      label: semesterLabel(id, 'season').replace('年', '').replace('季学期', ''),
      value: counts.get(id)?.length ?? 0,
      href: `/semesters/${id}/`,
    })),
  };
}

/** Entries a teaching week of one semester, up to the day of the build: what was written in it, of whenever. */
export function entriesByWeek(catalogue: Catalogue, semester: Semester): Series {
  const entries = catalogue.entries.filter(
    ({ data }) => semester.start <= data.date && data.date <= semester.end,
  );
  return {
    label: '每周新写的',
    points: weeksOf(semester)
      .filter((week) => week.from <= catalogue.today)
      .map((week) => ({
        label: `第${week.no}周`,
        value: entries.filter((one) => week.from <= one.data.date && one.data.date <= week.to)
          .length,
      })),
  };
}

/** What the bars say, in a sentence. */
export function readingOf({ label, points }: Series): string {
  const sum = points.reduce((all, { value }) => all + value, 0);
  const [most] = points.toSorted((a, b) => b.value - a.value);
  if (most === undefined || sum === 0) return `${label}：还没有`;
  return `${label}：共 ${sum} 篇，最多的是${most.label}，${most.value} 篇`;
}
