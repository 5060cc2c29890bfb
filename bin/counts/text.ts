/** The counts of a school as lines for people. */
import type { Catalogue } from '../../src/graph/catalogue.ts';
import type { Change } from '../../src/counts/compare-reports.ts';
import { stateNames } from '../../src/counts/promises/progress.ts';
import type { CountsReport, PromiseCounts } from '../../src/counts/report.ts';
import type { Disclosed } from '../../src/counts/disclosed.ts';
import { deedWord } from '../../src/model/words/deeds.ts';

export function reportText(
  { plans, teachers, groups, today, audience }: CountsReport,
  catalogue: Catalogue,
): string {
  const title = (id: string): string =>
    catalogue.plans.get(id)?.data.title ?? pairName(catalogue, id);
  return [
    `数到 ${today}，${audience === 'school' ? '校内' : '公开'}的记录。`,
    ...plans.flatMap(({ id, semester, promises }) => [
      '',
      `${title(id)}（${id}${semester === undefined ? '' : `，${semester}`}）`,
      ...promises.flatMap(promiseLines),
    ]),
    ...teachers.flatMap(({ id, semester, counts }) => {
      const told = countsLine(counts);
      return told === ''
        ? []
        : ['', `${catalogue.teachers.get(id)?.data.name ?? id}，${semester}`, `  ${told}`];
    }),
    ...groups.flatMap(({ id, semester, counts }) => {
      const told = countsLine(counts);
      return told === ''
        ? []
        : ['', `${catalogue.groups.get(id)?.data.name ?? id}，${semester}`, `  ${told}`];
    }),
  ].join('\n');
}

export function changesText(changes: readonly Change[]): string {
  if (changes.length === 0) return '没有一个数变了。';
  return [
    `${changes.length} 个数变了：`,
    ...changes.map(
      ({ where, before, after, why }) =>
        `  ${where}：${JSON.stringify(before) ?? '（没有）'} → ${JSON.stringify(after) ?? '（没有）'}${why === undefined ? '' : `（${why}）`}`,
    ),
  ].join('\n');
}

function promiseLines({ what, per, done, required, state, evidence }: PromiseCounts): string[] {
  const [first = ''] = what.split('/');
  const unit = deedWord(first)?.unit ?? '次';
  const asked = required === null || required === 0 ? '' : `，约定 ${required} ${unit}`;
  const how = state === null ? '' : `，${stateNames[state]}`;
  return [
    `  ${what || '只用文字约定'}（${per}）：做了 ${numberText(done)} ${unit}${asked}${how}`,
    ...evidence.map(({ day, files }) => `    ${day}  ${files.join('，')}`),
  ];
}

function countsLine(counts: Record<string, Disclosed>): string {
  return Object.entries(counts)
    .filter(([, value]) => value !== 0 && value !== null)
    .map(([what, value]) => `${deedWord(what)?.name ?? what} ${numberText(value)}`)
    .join('，');
}

function numberText(value: Disclosed): string {
  if (value === null) return '（没有公开）';
  return typeof value === 'number' ? String(value) : `至少 ${value.atLeast}`;
}

function pairName({ pairs, teachers }: Catalogue, id: string): string {
  const pair = pairs.get(id)?.data;
  if (pair === undefined) return id;
  return [pair.mentor, pair.mentee].map((one) => teachers.get(one)?.data.name ?? one).join('、');
}
