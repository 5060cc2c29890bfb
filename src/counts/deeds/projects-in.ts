import type { Entry } from '../../graph/catalogue.ts';
import { byDay } from '../../graph/by-day.ts';

const OVER = new Set(['rejected', 'concluded', 'terminated', 'spread']);

/** Of one teacher or of all: begun by the last day and not over before the first, whatever happened afterwards. */
export function projectsIn(
  projects: readonly Entry<'projects'>[],
  teacher: string | undefined,
  from: string,
  to: string,
): Entry<'projects'>[] {
  return projects
    .filter(({ data }) => {
      if (teacher !== undefined && !data.authors.includes(teacher)) return false;
      const begun = data.statusHistory[0]?.date ?? data.date;
      const over = overOn({ data });
      return begun <= to && (over === undefined || over >= from);
    })
    .toSorted(byDay);
}

/** The day on which a project was over, or nothing while it goes on. */
export function overOn({ data }: Pick<Entry<'projects'>, 'data'>): string | undefined {
  return data.statusHistory.find((step) => OVER.has(step.status))?.date;
}
