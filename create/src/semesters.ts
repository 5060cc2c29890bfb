export interface SchoolSemester {
  /** `2026-2027-1` */
  id: string;
  /** `YYYY-MM-DD` */
  start: string;
  end: string;
}

/** The two semesters of the school year around a day, on the usual days: somebody has to look at them. */
export function semestersAround(day: Date): SchoolSemester[] {
  // The school year changes in August.
  const year = day.getMonth() >= 7 ? day.getFullYear() : day.getFullYear() - 1;
  const next = year + 1;
  return [
    { id: `${year}-${next}-1`, start: `${year}-09-01`, end: `${next}-01-31` },
    { id: `${year}-${next}-2`, start: `${next}-03-01`, end: `${next}-07-05` },
  ];
}
