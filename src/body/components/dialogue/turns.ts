/** The lines of a dialogue: what was said in class, one turn a line. */
import type { PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Findings, Positioned } from '../../guard/findings.ts';
import type { WrittenPart } from '../../guard/nodes.ts';
import { cut, placeOf, trim } from '../../guard/pieces.ts';

/** A turn without a speaker is a stage direction. */
export interface Turn {
  speaker?: string;
}

export const example =
  '<Dialogue title="导入">\n师：你们看到了什么？\n生A：一座图书馆。\n（学生翻书。）\n</Dialogue>';

const form = {
  allowed: '每行“谁：说了什么”，说话人不超过六个字；动作和情景整行放进（）',
  hint: `请写成这样：\n${example}`,
};

/** A name of one to six letters, perhaps with how it was said: `师：`, `生A（笑）：`. */
const SPEAKER =
  /^(\p{L}[\p{L}\p{N}\p{M}·、 ]{0,5})(（[^（）]{1,20}）|\([^()]{1,20}\))?\s*[：:]\s*/u;

/** Reads the turns; `inline` judges the marks inside an utterance. */
export function readTurns(
  node: Positioned,
  blocks: readonly RootContent[],
  findings: Findings,
  inline: (nodes: PhrasingContent[]) => PhrasingContent[],
): WrittenPart<Turn>[] {
  const turns: WrittenPart<Turn>[] = [];
  for (const block of blocks) {
    if (block.type !== 'paragraph') {
      findings.refuse('component-content', block, '<Dialogue> 里有一处不是对话的行。', {
        found: sourceOf(block, findings),
        ...form,
      });
      continue;
    }
    for (const line of cut(block.children, /\n/, true)) {
      if (line.length === 0) continue;
      const place = placeOf(line, block);
      const turn = turnOf(line);
      if (!turn) {
        const message = '<Dialogue> 里有一行看不出是谁说的。';
        findings.refuse('component-content', place, message, { found: toString(line), ...form });
      } else if (turn.said.length === 0) {
        const message = `<Dialogue> 里“${turn.speaker ?? ''}”后面没有写说了什么。`;
        findings.refuse('component-content', place, message, { found: toString(line), ...form });
      } else {
        const children = inline(turn.said);
        turns.push({
          type: 'part',
          props: turn.speaker === undefined ? {} : { speaker: turn.speaker },
          children,
        });
      }
    }
  }
  if (blocks.length === 0)
    findings.refuse('component-content', node, '<Dialogue> 里没有写对话。', {
      found: '<Dialogue>',
      ...form,
    });
  return turns;
}

function turnOf(
  line: PhrasingContent[],
): { speaker?: string; said: PhrasingContent[] } | undefined {
  if (isAside(toString(line))) return { said: line };
  const [first, ...rest] = line;
  if (first?.type === 'text') {
    const match = SPEAKER.exec(first.value);
    if (!match) return undefined;
    const value = (match[2] ?? '') + first.value.slice(match[0].length);
    return { speaker: (match[1] ?? '').trim(), said: trim([{ ...first, value }, ...rest]) };
  }
  // `**师：**……` and `**师**：……` are how many transcripts are typed.
  if (first?.type !== 'strong') return undefined;
  const [second, ...others] = rest;
  const bold = toString(first);
  if (second?.type === 'text' && /^\s*[：:]/.test(second.value)) {
    return turnOf([{ ...second, value: bold + second.value }, ...others]);
  }
  return /[：:]\s*$/.test(bold) ? turnOf([{ type: 'text', value: bold }, ...rest]) : undefined;
}

/** Whether the first bracket closes at the very end of the line. */
function isAside(line: string): boolean {
  const text = line.trim();
  if (!/^[（(].+[）)]$/su.test(text)) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if ('（('.includes(text.charAt(at))) depth += 1;
    if ('）)'.includes(text.charAt(at))) depth -= 1;
    if (depth === 0) return at === text.length - 1;
  }
  return false;
}

function sourceOf(block: RootContent, findings: Findings): string {
  return findings.source.slice(block.position?.start.offset ?? 0, block.position?.end.offset ?? 0);
}
