/** How an answer is worded, once for the page, its sheet, the terminal and the check of a pull request. */
import type { Answer, Hit, Level } from './answer.ts';
import { quoted } from './quoted.ts';
import type { Mention, OverlapRecord, RecordPerson, Standing } from './record.ts';

export const levelNames: Record<Level, string> = {
  high: '高度相近',
  partial: '部分相近',
  weak: '相近程度弱',
};

/** What stands above the works that are not near. */
export const WEAK_HEAD = '最接近的几条（相近程度弱）';

/** What a year's counts are called. */
export const standingNames: Record<Standing, string> = {
  planned: '申报',
  ongoing: '在研',
  concluded: '结题',
  stopped: '停下',
  paper: '论文',
  practice: '课例与反思',
  withdrawn: '已撤回',
};

export const partNames = { title: '题目', keywords: '关键词', abstract: '摘要' } as const;

export const rowNames = {
  words: '相同的词',
  found: '弄清了',
  open: '还没有解决',
  practice: '可以再用的',
  by: '最相近的是其中的',
} as const;

/** What the reason of a record is for. */
export function reasonName({ standing }: OverlapRecord): string {
  return standing === 'withdrawn' ? '为什么撤回' : '为什么停下';
}

/**
 * What to do, and what was compared with what.
 *
 * @param ground names of the stage and subject it was taken for
 */
export function verdictSentences(
  { verdict }: Answer,
  ground: readonly string[],
): { advice: string; compared: string } {
  const asked = ground.length === 0 ? '' : `（按${ground.join('、')}比较。）`;
  return { advice: `${verdict.advice}。`, compared: verdict.text + asked };
}

export function verdictText(answer: Answer, ground: readonly string[]): string {
  const { advice, compared } = verdictSentences(answer, ground);
  return advice + compared;
}

/** Everything there is to say of a work that is near, a line each; its title and level come before. */
export function hitLines(hit: Hit, whereIs?: (ref: string) => string): string[] {
  const { record, ground, advice } = hit;
  const by = nearestWriting(hit);
  const words = sharedWords(hit);
  return [
    `${kindText(record)}；${peopleText(record.people)}；${record.semester.name}；${ground}`,
    ...(whereIs === undefined ? [] : [whereIs(record.ref)]),
    ...(by === undefined ? [] : [`${rowNames.by}${by.kindName}${quoted(by.title)}`]),
    advice,
    ...record.found.map((one) => `${rowNames.found}：${one}`),
    ...record.open.map((one) => `${rowNames.open}：${one}`),
    ...(record.reason === undefined ? [] : [`${reasonName(record)}：${record.reason}`]),
    ...(record.practice.length === 0 ? [] : [`${rowNames.practice}：${mentions(record.practice)}`]),
    `${partsText(hit.parts)}${words.length === 0 ? '' : `；${rowNames.words}：${words.join('、')}`}`,
  ];
}

/** Of a work's writings the one that is nearest, where it says more than the work does. */
export function nearestWriting({ by, record }: Hit): Mention | undefined {
  return by?.title === record.title ? undefined : by;
}

/** In common, as they stand in the record, each once. */
export function sharedWords({ matched }: Hit): string[] {
  return [...new Set([...matched.title, ...matched.keywords, ...matched.abstract])];
}

export function peopleText(people: readonly RecordPerson[]): string {
  if (people.length === 0) return '作者未列出';
  return people.map(({ name, here, status }) => (here ? name : `${name}（${status}）`)).join('、');
}

function kindText({ kindName, statusName }: OverlapRecord): string {
  return statusName === kindName ? kindName : `${kindName}，${statusName}`;
}

function partsText(parts: Hit['parts']): string {
  const told = (['title', 'keywords', 'abstract'] as const).flatMap((name) => {
    const value = parts[name];
    return value === undefined ? [] : [`${partNames[name]} ${value.toFixed(2)}`];
  });
  return `相近处：${told.join('，')}`;
}

function mentions(list: readonly Mention[]): string {
  return list.map(({ kindName, title }) => `${kindName}${quoted(title)}`).join('、');
}
