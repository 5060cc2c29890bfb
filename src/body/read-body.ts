/** The one door through which a body goes: source in, plain data or faults out. Nothing is ever run. */
import type { Root as HtmlRoot } from 'hast';
import { visit } from 'unist-util-visit';
import { byPlace, type Fault } from '../model/faults/fault.ts';
import type { Body } from './body.ts';
import { bodyEdits } from './body-style.ts';
import { newFindings, type Findings, type Mend } from './guard/findings.ts';
import { withoutMarks } from './strays/mend-links.ts';
import { judgeLosses } from './strays/losses.ts';
import { judgeStrays } from './strays/strays.ts';
import { guard } from './guard/guard.ts';
import { withoutOverlaps, type Edit } from '../house-style/house-style.ts';
import { nearest } from '../model/text/nearest.ts';
import { ID_PREFIX } from './prefix.ts';
import { loadIfMissed } from './formula/katex.ts';
import { prescan } from './parse/prescan.ts';
import { toNodes } from './html/render.ts';
import { syntaxFault } from './parse/syntax-error.ts';
import { parseTree, Unreadable } from './parse/syntax.ts';
import { countCharacters, readText } from './html/text.ts';
import { toHast, type HtmlNode } from './html/to-hast.ts';

export { loadIfMissed as loadFormulas };

export interface BodyPlace {
  file: string;
  /** Line of the file at which the body begins. */
  firstLine: number;
  /** Whether `$…$` is a formula. */
  math: boolean;
  /** The site's own address, where it is known. */
  site?: string | undefined;
}

interface ReadBody {
  /** Absent when there is any error. */
  body?: Body;
  faults: Fault[];
  /** What the house style would have otherwise; absent where the body could not be parsed. */
  edits?: Edit[];
  /** What mends the faults that can be mended without asking; none overlaps another. */
  mends?: Mend[];
}

/** Reads the body of an entry. Every fault is told at once. */
export function readBody(written: string, place: BodyPlace): ReadBody {
  // To the parser a lone `\r` ends a line as well; whoever counts by lines must not be deceived.
  const source = written.replace(/\r\n?/g, '\n');
  const tooComplex = prescan(source, place);
  if (tooComplex.length > 0) return { faults: tooComplex };
  try {
    return read(source, place);
  } catch (error) {
    const told = error instanceof Unreadable ? error.complaints : [error];
    return { faults: told.map((one) => syntaxFault(one, source, place)).sort(byPlace) };
  }
}

function read(source: string, place: BodyPlace): ReadBody {
  const findings = newFindings(source, place);
  const parsed = parseTree(source, place.math);
  const sound = guard(parsed.tree, findings);
  // The guard has seen to it that a tree is not too deep to walk.
  const deep = findings.faults.some((one) => one.id === 'body-too-complex');
  if (!deep) {
    judgeStrays(parsed, findings, place);
    judgeLosses(parsed.tree, findings);
  }
  const edits = deep ? [] : bodyEdits(parsed.tree, source);
  const tree = toHast(sound, source.includes('[^'));
  const anchors = anchorsIn(tree);
  checkFragments(anchors, findings);
  findings.faults.sort(byPlace);
  const mends = withoutOverlaps(findings.mends);
  if (findings.faults.some(({ severity }) => severity === 'error'))
    return { faults: findings.faults, edits, mends };

  const children = tree.children as HtmlNode[];
  const { headings, text } = readText(children);
  const { images, links } = findings;
  return {
    body: {
      nodes: toNodes(children),
      headings,
      text,
      characters: text.reduce((sum, block) => sum + countCharacters(block.text), 0),
      images,
      links,
      anchors,
    },
    faults: findings.faults,
    edits,
    mends,
  };
}

function anchorsIn(tree: HtmlRoot): string[] {
  const ids: string[] = [];
  visit(tree, 'element', ({ tagName, properties }) => {
    if (/^h[2-6]$/.test(tagName) && typeof properties['id'] === 'string')
      ids.push(properties['id']);
  });
  return ids;
}

/** Whether each link within the page leads to a heading can be said once the headings have their ids. */
function checkFragments(ids: readonly string[], findings: Findings): void {
  for (const { id, node, link } of findings.fragments) {
    if (ids.includes(id)) continue;
    const written = ids.map((one) => `#${one.slice(ID_PREFIX.length)}`);
    const near = nearest(`#${id.slice(ID_PREFIX.length)}`, written);
    findings.refuse('link-unknown', node, '这篇里没有链接所指的小标题。', {
      found: `#${id.slice(ID_PREFIX.length)}`,
      allowed: written.length > 0 ? written.join('、') : '这篇还没有小标题',
      ...(near
        ? { hint: `是不是想写 ${near}？` }
        : { hint: '请写小标题的文字，空格改成连字符，标点省去。' }),
      mends: withoutMarks(link, findings.source),
    });
  }
}
