/** The answer of the topic check as plain text, for a terminal and for the check of a pull request. */
import type { Answer, Hit } from './answer.ts';
import { quoted } from './quoted.ts';
import { standings, type OverlapRecord, type Standing } from './record.ts';
import { hitLines, levelNames, peopleText, standingNames, verdictText, WEAK_HEAD } from './told.ts';

const LIMITS = '只和本校的文章比较，不代替到知网等处检索；相近的程度用来排序，不是重复率。';

/**
 * @param ground names of the stage and subject that the proposal was taken for
 * @param whereIs a line that says where an entry is found
 */
export function answerText(
  answer: Answer,
  ground: readonly string[],
  whereIs: (ref: string) => string,
): string {
  const { verdict, hits, weak, linked, neighbours, crowding, proposal } = answer;
  return [
    `选题：${proposal.title}\n${verdictText(answer, ground)}`,
    ...hits.map((hit, i) => hitText(hit, i + 1, whereIs)),
    ...(weak.length === 0
      ? []
      : [WEAK_HEAD, ...weak.map((hit, i) => hitText(hit, hits.length + i + 1, whereIs))]),
    ...section(
      '字面上看不出，但有联系的研究：',
      linked.map(({ record, why }) => `${lineOf(record, whereIs)}\n    ${why}`),
    ),
    ...section(
      '可以再用的课例、反思和问题：',
      neighbours.map(({ record }) => lineOf(record, whereIs)),
    ),
    // Of what was not compared nobody knows how crowded it is.
    ...(verdict.comparable
      ? [
          [
            `拥挤程度：${crowding.word}（${crowding.value}）。${crowding.text}`,
            ...crowding.years.map(({ label, counts }) => `  ${label}  ${countsText(counts)}`),
          ].join('\n'),
        ]
      : []),
    LIMITS,
  ].join('\n\n');
}

/** Several lines; all but the first are indented. */
export function hitText(hit: Hit, no: number, whereIs?: (ref: string) => string): string {
  // A reason may run over several lines.
  const indented = hitLines(hit, whereIs).map((row) => `    ${row.replace(/\s*\n\s*/g, '')}`);
  return [`${no}. 【${levelNames[hit.level]}】${hit.record.title}`, ...indented].join('\n');
}

function countsText(counts: Record<Standing, number>): string {
  const told = standings.filter((one) => counts[one] > 0);
  if (told.length === 0) return '没有';
  return told.map((one) => `${standingNames[one]} ${counts[one]}`).join('，');
}

function section(title: string, rows: readonly string[]): string[] {
  return rows.length === 0 ? [] : [[title, ...rows.map((row) => `- ${row}`)].join('\n')];
}

function lineOf(record: OverlapRecord, whereIs: (ref: string) => string): string {
  return `${record.kindName}${quoted(record.title)} ${peopleText(record.people)}  ${whereIs(record.ref)}`;
}
