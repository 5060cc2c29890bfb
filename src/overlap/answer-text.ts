/** The answer of the topic check as plain text, for a terminal and for the check of a pull request. */
import type { Answer, Hit } from './answer.ts';
import { levelNames, standingNames } from './answer-words.ts';
import { quoted } from './quoted.ts';
import { standings, type Mention, type OverlapRecord, type Standing } from './record.ts';

const LIMITS = '只和本校的条目比较，不代替到知网等处检索；相近的程度用来排序，不是重复率。';

/**
 * @param stage and `subject`, names of what the proposal was taken for
 * @param whereIs a line that says where an entry is found
 */
export function answerText(
  { verdict, hits, linked, neighbours, crowding, proposal }: Answer,
  ground: readonly string[],
  whereIs: (ref: string) => string,
): string {
  const asked = ground.length === 0 ? '' : `（按${ground.join('、')}比较）`;
  return [
    `选题：${proposal.title}${asked}\n${verdict.text}`,
    ...hits.map((hit, i) => hitText(hit, i + 1, whereIs)),
    ...section(
      '字面上看不出，但有联系的研究：',
      linked.map(({ record, why }) => `${lineOf(record, whereIs)}\n    ${why}`),
    ),
    ...section(
      '可以再用的课例、反思和问题：',
      neighbours.map(({ record }) => lineOf(record, whereIs)),
    ),
    [
      `拥挤程度：${crowding.word}（${crowding.value}）。${crowding.text}`,
      ...crowding.years.map(({ label, counts }) => `  ${label}  ${countsText(counts)}`),
    ].join('\n'),
    LIMITS,
  ].join('\n\n');
}

/** Several lines; all but the first are indented. */
export function hitText(hit: Hit, no: number, whereIs?: (ref: string) => string): string {
  const { record, level, parts, matched, by, ground, advice } = hit;
  const words = [...new Set([...matched.title, ...matched.keywords, ...matched.abstract])];
  const rows = [
    `${kindText(record)}；${peopleText(record)}；${record.semester.name}`,
    ...(whereIs === undefined ? [] : [whereIs(record.ref)]),
    ...(by === undefined || by.title === record.title
      ? []
      : [`最相近的是其中的${by.kindName}${quoted(by.title)}`]),
    `${ground}；${partsText(parts)}`,
    ...(words.length === 0 ? [] : [`相同的词：${words.join('、')}`]),
    ...record.found.map((one) => `发现：${one}`),
    ...record.open.map((one) => `留下的问题：${one}`),
    ...(record.reason === undefined ? [] : [`停下的原因：${record.reason}`]),
    ...(record.practice.length === 0 ? [] : [`用到的：${mentions(record.practice)}`]),
    `建议：${advice}`,
  ];
  // A reason may run over several lines.
  const indented = rows.map((row) => `    ${row.replace(/\s*\n\s*/g, '')}`);
  return [`${no}. 【${levelNames[level]}】${record.title}`, ...indented].join('\n');
}

function kindText({ kindName, statusName }: OverlapRecord): string {
  return statusName === kindName ? kindName : `${kindName}，${statusName}`;
}

function peopleText({ people }: OverlapRecord): string {
  if (people.length === 0) return '作者未列出';
  return people.map(({ name, here, status }) => (here ? name : `${name}（${status}）`)).join('、');
}

function partsText({ title, keywords, abstract }: Hit['parts']): string {
  return [
    `题目 ${title.toFixed(2)}`,
    ...(keywords === undefined ? [] : [`关键词 ${keywords.toFixed(2)}`]),
    ...(abstract === undefined ? [] : [`摘要 ${abstract.toFixed(2)}`]),
  ].join('，');
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
  return `${record.kindName}${quoted(record.title)} ${peopleText(record)}  ${whereIs(record.ref)}`;
}

function mentions(list: readonly Mention[]): string {
  return list.map(({ kindName, title }) => `${kindName}${quoted(title)}`).join('、');
}
