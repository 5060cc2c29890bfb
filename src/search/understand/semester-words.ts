/** What people write for a semester: its labels in every province's way, and how far it is from today. */
import { semesterLabel } from '../../model/calendar/calendar.ts';

/** The semester of the day of the build, those beside it, and the year of that day. */
export interface Now {
  running: string | undefined;
  before: string | undefined;
  after: string | undefined;
  year: number;
}

/**
 * A word that names a whole school year is a word of both of its semesters.
 *
 * @param id `2025-2026-1`
 */
export function semesterWords(id: string, { running, before, after, year }: Now): string[] {
  const match = /^(\d{4})-(\d{4})-([12])$/.exec(id);
  if (match === null) return [];
  const [, from = '', to = '', half] = match;
  const isFirst = half === '1';
  const yearOf = isFirst ? from : to;
  const seasons = isFirst ? ['秋', '秋季', '秋天'] : ['春', '春季', '春天'];
  const years = [yearOf, `${yearOf}年`, yearOf.slice(2), ...relativeYears(Number(yearOf) - year)];
  const ordinals = isFirst ? ['第一学期', '第1学期', '上学期'] : ['第二学期', '第2学期', '下学期'];
  const schoolYears = [
    `${from}-${to}学年`,
    `${from}-${to}`,
    `${from}-${to.slice(2)}学年`,
    `${from}学年`,
  ];
  return [
    id,
    semesterLabel(id),
    ...years.flatMap((one) => seasons.flatMap((season) => [one + season, `${one}${season}学期`])),
    ...schoolYears.flatMap((one) => [one, ...ordinals.map((ordinal) => one + ordinal)]),
    ...(id === running ? ['本学期', '这学期', '这个学期', '当前学期', '这一学期'] : []),
    ...(id === before ? ['上学期', '上个学期', '上一学期', '上一个学期'] : []),
    ...(id === after ? ['下学期', '下个学期', '下一学期'] : []),
    ...(sameSchoolYear(id, running) ? ['本学年', '这学年', '这一学年'] : []),
  ];
}

const sameSchoolYear = (id: string, other = ''): boolean => id.slice(0, 9) === other.slice(0, 9);

const relativeYears = (difference: number): string[] =>
  ({ 0: ['今年'], [-1]: ['去年'], [-2]: ['前年'] })[difference] ?? [];
