/**
 * Parts of a page that are marked `data-elsewhere` say nothing of their own: what stands in them
 * is said by the page they lead to, by another page, or by the program. A search does not look
 * for it on this page, so a wrong mark would hide what somebody wrote.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  addressOf,
  isElsewhere,
  isSought,
  runsIn,
  runsOf,
  type Run,
} from '../bench/search/visible-text.ts';
import { baseVocabularies, type Word } from '../../src/model/words/vocabulary.ts';
import { attribute, filesOf, type Element, type Page } from './page.ts';

export interface Fault {
  /** Page that marks it. */
  where: string;
  piece: string;
  /** What it stands in. */
  around: string;
}

export interface Faults {
  /** Marked wherever it stands: no search could find it. */
  hidden: Fault[];
  /** Text of a link in a marked part that its own page does not say. */
  stray: Fault[];
}

/** @param program all that is said by no record */
export function findFaults(pages: readonly Page[], program: string): Faults {
  const texts = new Map(pages.map((page) => [page.address, written(runsOf(page))]));
  const sought = pages.filter((page) => isSought(addressOf(page)));
  const all = sought.map(({ address }) => texts.get(address)).join('\n');
  const isProgram = remembering((piece) => PUT_TOGETHER.test(piece) || program.includes(piece));
  const isSaid = remembering((piece) => all.includes(piece));
  const faults: Faults = { hidden: [], stray: [] };
  for (const page of sought) {
    for (const part of outermostMarked(page)) {
      for (const one of hanPieces(runsIn(part, { withMarked: true }))) {
        if (isProgram(one.piece) || isSaid(one.piece)) continue;
        faults.hidden.push({ where: page.address, ...one });
      }
      for (const link of linksIn(part)) {
        const own = texts.get(pathOf(link, page));
        if (own === undefined || leadsToWhatCame(page)) continue;
        for (const one of hanPieces(runsIn(link, { withMarked: true }))) {
          if (isProgram(one.piece) || own.includes(one.piece)) continue;
          faults.stray.push({ where: page.address, ...one });
        }
      }
    }
  }
  return faults;
}

/** In a calendar, what was to be done leads to what was made of it; the minutes say it. */
const leadsToWhatCame = ({ address }: Page): boolean => address.startsWith('/calendar/');

const oneOf = (...names: (readonly Word[])[]): string =>
  names.flatMap((words) => words.map(({ name }) => name)).join('|');
const { stages, ranks, posts, subjects } = baseVocabularies;

/** What the program puts together of its own words, figures and names, so that it stands nowhere whole. */
const PUT_TOGETHER = new RegExp(
  `^(${[
    '[上下]一[篇个]',
    '做了至少',
    '日前',
    '日?周[一二三四五六日]至?',
    '学年第[一二]学期(开学|最后一天)',
    `(${oneOf(stages)})(${oneOf(ranks, subjects)})?(${oneOf(posts)})*`,
    '.{2,3}听.{2,3}的课',
    '(近一年)?(写得)?最多的是.+',
    '写一篇.+',
    '数(师傅|徒弟)上的.+',
  ].join('|')})$`,
  'u',
);
/** Stands against what a record says, without a sign between. */
const ADDED = /^次(?=.)|(?<=.)领读$/gu;

/** Most pieces stand on many pages. */
function remembering(judge: (piece: string) => boolean): (piece: string) => boolean {
  const judged = new Map<string, boolean>();
  return (piece) => {
    let answer = judged.get(piece);
    if (answer === undefined) judged.set(piece, (answer = judge(piece)));
    return answer;
  };
}

/** Everything the program and the school's settings can say by themselves. */
export function programText(root: string): string {
  const src = join(root, 'src');
  const sources = filesOf(src)
    .filter((file) => /\.(ts|astro|mdx)$/.test(file) && !file.startsWith('content/'))
    .map((file) => readFileSync(join(src, file), 'utf8'));
  return [...sources, readFileSync(join(root, 'school.yml'), 'utf8')].join('\n');
}

function outermostMarked(page: Page): Element[] {
  const main = page.elements.find((one) => one.tagName === 'main');
  const found: Element[] = [];
  const look = (element: Element): void => {
    for (const child of element.childNodes) {
      if (!('tagName' in child)) continue;
      if (isElsewhere(child)) found.push(child);
      else look(child);
    }
  };
  if (main !== undefined) look(main);
  return found;
}

function linksIn(element: Element): Element[] {
  if (element.tagName === 'a') return [element];
  return element.childNodes.flatMap((child) => ('tagName' in child ? linksIn(child) : []));
}

function pathOf(link: Element, { address }: Page): string {
  const url = URL.parse(attribute(link, 'href') ?? '', `http://site.invalid${address}`);
  return url?.host === 'site.invalid' ? decodeURIComponent(url.pathname) : '';
}

const written = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('\n');

/** Links, figures and signs are put in by the program: what it says around them is looked at apart. */
function hanPieces(runs: readonly Run[]): { piece: string; around: string }[] {
  return runs.flatMap(({ text, crossings }) =>
    [0, ...crossings].flatMap((from, i) =>
      [...text.slice(from, crossings[i]).matchAll(/\p{Script=Han}+/gu)].map(([piece]) => ({
        piece: piece.replace(ADDED, ''),
        around: text,
      })),
    ),
  );
}
