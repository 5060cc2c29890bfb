/** How many have worked near a topic, and how long ago. */
import type { Crowding, CrowdingWord } from './answer.ts';
import { standings, type OverlapRecord, type Standing } from './record.ts';

/** What is under way fills a topic; what was stopped leaves room again. */
const WEIGHTS: Record<Standing, number> = {
  planned: 1,
  ongoing: 1,
  concluded: 0.7,
  paper: 0.5,
  stopped: 0.4,
  practice: 0.2,
  withdrawn: 0,
};
/** Half of it is gone after two school years. */
const HALF_LIFE = 4;
const FEW = 1;
const MANY = 3;

export interface Near {
  record: OverlapRecord;
  /** 1 where it is on the very topic; less where it only touches it. */
  share: number;
}

/**
 * Σ share × weight of its standing × ½^(half-years / 4), over the works and practice near
 * the proposal.
 *
 * @param near one record a work
 * @param semester the present one, `2026-2027-1`
 */
export function crowdingOf(near: readonly Near[], semester: string): Crowding {
  const now = halfYears(semester);
  let value = 0;
  for (const { record, share } of near) {
    const age = Math.max(0, now - halfYears(record.semester.id));
    value += share * WEIGHTS[record.standing] * 0.5 ** (age / HALF_LIFE);
  }
  const records = near.map(({ record }) => record);
  const rounded = Math.round(value * 100) / 100;
  const word = wordOf(rounded);
  return { value: rounded, word, years: yearsOf(records, semester), text: textOf(word) };
}

function wordOf(value: number): CrowdingWord {
  if (value === 0) return '未查到';
  if (value < FEW) return '稀疏';
  return value <= MANY ? '适中' : '拥挤';
}

function textOf(word: CrowdingWord): string {
  switch (word) {
    case '未查到':
      return '比较过的里面，没有到“相近”程度的。';
    case '稀疏':
      return '本校做过相近题目的人不多，或者是几年以前的事。';
    case '适中':
      return '本校近几年有人在做相近的题目，做之前先看看他们的。';
    case '拥挤':
      return '本校近几年做相近题目的人很多，请想清楚自己的不同在哪里。';
  }
}

function yearsOf(near: readonly OverlapRecord[], semester: string): Crowding['years'] {
  const years = near.map((record) => schoolYear(record.semester.id));
  if (years.length === 0) return [];
  const first = Math.min(...years);
  const last = Math.max(schoolYear(semester), ...years);
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const counts = Object.fromEntries(standings.map((one) => [one, 0])) as Record<Standing, number>;
    for (const record of near) {
      if (schoolYear(record.semester.id) === first + i) counts[record.standing] += 1;
    }
    return { year: first + i, label: `${first + i}—${first + i + 1}`, counts };
  });
}

function schoolYear(semester: string): number {
  return Number(semester.slice(0, 4));
}

function halfYears(semester: string): number {
  return schoolYear(semester) * 2 + Number(semester.slice(-1));
}
