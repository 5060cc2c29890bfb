/**
 * A plan as a school writes it becomes the plan of the site: by its headings its lines are needs,
 * goals, contents or ways, and where a number stands, a promise that is counted. Every line of it is
 * found in the file again.
 */
import type { Ground } from '../ground.ts';
import type { Incoming } from '../incoming.ts';
import { headOf } from '../documents/head.ts';
import { linesOf, type TextLine } from '../documents/lines.ts';
import { ownerOf, spanOf, type Owner, type Span } from './whose.ts';
import { promisesIn, type PlanPromise } from './promises.ts';
import { stageIn, type Stage } from './stages.ts';

type Section = 'needs' | 'goals' | 'contents' | 'ways';

/** The first that a heading speaks of. */
const SECTIONS: readonly (readonly [Section, RegExp])[] = [
  ['needs', /需求|需要|现状|分析|情况|背景|不足|存在.{0,4}问题|反思与/],
  ['goals', /目标|目的|任务|指导思想|宗旨|追求|愿景|预期/],
  ['contents', /内容|重点|主题|课题|书目|书单|选题/],
  [
    'ways',
    /方式|方法|措施|途径|形式|做法|要求|职责|实施|策略|保障|机制|原则|评价|评估|安排|步骤|活动|组织|制度|时间/,
  ],
];
/** As long as a sentence of a list may be. */
const LONGEST = 200;

export function planDraft(markdown: string, source: string, ground: Ground): Incoming {
  const { title, data, rest, told } = headOf(markdown, 'plans', ground);
  const lines = linesOf(rest);
  const whole = [title ?? '', ...lines.map(({ text }) => text)];
  const owner = ownerOf(title ?? '', data, whole, ground);
  const span = spanOf(title ?? '', data, whole);
  const read: Read = { sections: {}, stages: [], promises: [], headings: [], told: [] };
  // `时间：每周一次` stands in a field already and is a promise all the same.
  const stated = Object.entries(data).flatMap(([key, value]) =>
    key === 'title' ? [] : [value].flat().filter((one) => typeof one === 'string'),
  );
  for (const sentence of stated.flatMap(sentencesOf)) readSentence(sentence, owner, span.per, read);
  readLines(lines, owner, span, read);
  return {
    source,
    collection: 'plans',
    data: {
      ...(title === undefined ? {} : { title }),
      ...owner.data,
      ...span.data,
      ...data,
      ...joined(data, read.sections),
      ...(read.stages.length === 0 ? {} : { stages: read.stages }),
      ...(read.promises.length === 0 ? {} : { commitments: read.promises }),
    },
    told: [...told, ...owner.told, ...span.told, ...read.told],
    remarks: read.headings.map((one) => `原文的标题：${one}`),
    isDraft: true,
  };
}

interface Read {
  sections: Partial<Record<Section, string[]>>;
  stages: Stage[];
  promises: PlanPromise[];
  headings: string[];
  told: string[];
}

function readLines(lines: readonly TextLine[], owner: Owner, span: Span, read: Read): void {
  let section: Section | undefined;
  for (const { text, isHeading } of lines) {
    if (isHeading) {
      read.headings.push(text);
      section = SECTIONS.find(([, words]) => words.test(text))?.[0] ?? section;
      continue;
    }
    const stage = stageIn(text, span);
    if (stage !== undefined) read.stages.push(stage);
    const kept: string[] = [];
    for (const sentence of sentencesOf(text)) {
      const within = stage === undefined ? span.per : { stage: stage.name };
      const promises = readSentence(sentence, owner, within, read);
      const [only] = promises;
      // A promise keeps its sentence as a note, if it is the only one made of it.
      const isNoted = promises.length === 1 && only?.note === bareSentence(sentence);
      if (!isNoted) kept.push(sentence);
    }
    if (kept.length === 0 || stage !== undefined) continue;
    const where = section ?? (/为了|旨在|促进|提高|提升|为进一步/.test(text) ? 'goals' : 'needs');
    (read.sections[where] ??= []).push(...inPieces(kept.join('')));
  }
}

function readSentence(
  sentence: string,
  owner: Owner,
  span: string | { stage: string },
  read: Read,
): PlanPromise[] {
  const { promises, told, unclear } = promisesIn(bareSentence(sentence), owner.of, span);
  read.promises.push(...promises);
  read.told.push(
    ...told,
    ...unclear.map((one) => `“${one}”里有数目，没有认出约定的是哪件事，留在原处。`),
  );
  return promises;
}

/** What a label has said of a section stands before what stands below its heading. */
function joined(
  data: Readonly<Record<string, unknown>>,
  sections: Read['sections'],
): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(sections).map(([key, lines]) => {
      const before = data[key];
      return [key, [...(Array.isArray(before) ? (before as string[]) : []), ...lines]];
    }),
  );
}

/** With its full stop. */
function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[。！？!?；;])/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** Without its number and its full stop. */
function bareSentence(sentence: string): string {
  return sentence
    .replace(/^[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）).、．]\s*/, '')
    .replace(/[。；;]$/, '')
    .trim();
}

/** Pieces as long as a list takes them, cut where a sentence ends, else at a comma. */
function inPieces(text: string): string[] {
  if ([...text].length <= LONGEST) return [text];
  const pieces: string[] = [];
  let piece = '';
  for (const part of text.split(/(?<=[。！？；，、])/).flatMap(cut)) {
    if ([...(piece + part)].length > LONGEST) {
      pieces.push(piece);
      piece = '';
    }
    piece += part;
  }
  return [...pieces, piece].filter((one) => one !== '');
}

function cut(part: string): string[] {
  const signs = [...part];
  const count = Math.ceil(signs.length / LONGEST);
  return Array.from({ length: count }, (_, i) =>
    signs.slice(i * LONGEST, (i + 1) * LONGEST).join(''),
  );
}
