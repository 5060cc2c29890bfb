/** The name of a time, in titles and ids of plans, as that of the time after it. */
import { semesterLabel } from '../../model/calendar/calendar.ts';

/** Longest title that the schema takes. */
const LONGEST = 60;
const DASH = String.raw`\s*[-—–－~～至]{1,2}\s*`;

/**
 * Titles name a semester, a school year or a year, each in its own words; the new time stands
 * behind where they name none that changes.
 */
export function turnedTitle(title: string, before: string, after: string): string {
  const turned = namesOf(before, after).reduce(replaced, title);
  if (turned !== title) return turned;
  const named = `${title}（${labelOf(after)}）`;
  return [...named].length > LONGEST ? title : named;
}

/** Years are joined as the title joins them. */
function replaced(title: string, [before, after]: readonly [string, string]): string {
  return title.replace(new RegExp(before.replace('—', `(${DASH})`)), (_, dash?: string) =>
    typeof dash === 'string' ? after.replace('—', dash) : after,
  );
}

/** The parts of a name of a time that say which one it is, and what they are for the time after it. */
function namesOf(before: string, after: string): (readonly [string, string])[] {
  if (/^\d{4}$/.test(before)) return [[before, after]];
  const years = (id: string): string => `${id.slice(0, 4)}—${id.slice(5, 9)}`;
  const single = (id: string): string => `${id.slice(0, 4)}学年`;
  const season = (id: string): string => semesterLabel(id, 'season').replace('学期', '');
  const half = (id: string): string => `第${id.endsWith('-1') ? '一' : '二'}学期`;
  const isSemester = /-[12]$/.test(before);
  const ofBoth = [years, single, ...(isSemester ? [season, half] : [])];
  return ofBoth.map((name) => [name(before), name(after)] as const);
}

function labelOf(id: string): string {
  if (/^\d{4}$/.test(id)) return `${id}年`;
  return /-[12]$/.test(id) ? semesterLabel(id) : `${id.replace('-', '—')}学年`;
}

/** `lu-xiaoman-2025-2026-1` → `lu-xiaoman-2025-2026-2`; the time stands behind where the id has none. */
export function turnedId(id: string, before: string, after: string): string {
  return id.includes(before) ? id.replace(before, after) : `${id}-${after}`;
}
