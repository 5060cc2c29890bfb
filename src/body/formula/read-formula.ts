/** Formulas to MathML, which browsers lay out and screen readers speak; no style sheet, no fonts. */
import type { Nodes } from 'mdast';
// Brings the types of the nodes of formulas.
import type {} from 'remark-math';
import type { Findings, Positioned } from '../guard/findings.ts';
import { katex } from './katex.ts';
import { faultOfMarkup } from './check-markup.ts';
import { faultOfCommands } from './read-commands.ts';
import { refusalOf } from './refusals.ts';
import type { Formula } from '../guard/nodes.ts';

type MathNode = Extract<Nodes, { type: 'math' | 'inlineMath' }>;

/** A page of derivation has some 300 characters. */
const LONGEST = 2_000;
const ALLOWED = 'KaTeX 认识的公式写法';

/** Renders a formula; or nothing, and says what is wrong with it. */
export function readFormula(node: MathNode, findings: Findings): Formula[] {
  const { value } = node;
  const display = node.type === 'math';
  const invalid = (message: string, hint: string): [] => {
    findings.refuse('body-syntax', node, message, { found: value, allowed: ALLOWED, hint });
    return [];
  };
  if (value.length > LONGEST) {
    return invalid(`这个公式超过了 ${LONGEST} 个字符。`, '请拆成几个公式。');
  }
  const wrong = faultOfCommands(value);
  if (wrong) {
    const { id, command, message, hint } = wrong;
    const place = placeOf(node, command, wrong.at, findings);
    findings.refuse(id, place, message, { found: value, allowed: ALLOWED, hint });
    return [];
  }
  const renderer = katex();
  if (renderer === undefined) return [];
  let html: string;
  try {
    html = renderer.renderToString(value, {
      output: 'mathml',
      displayMode: display,
      throwOnError: true,
      trust: false,
      // Chinese words in a formula are no mistake, and the console is not ours to write to.
      strict: 'ignore',
      maxExpand: 500,
    });
  } catch (error) {
    return invalid(...explained(error));
  }
  const fault = faultOfMarkup(html);
  if (fault) {
    const { id, command, at, message, allowed, hint } = refusalOf(fault, value);
    const place = placeOf(node, command, at, findings);
    findings.refuse(id, place, message, { found: value, allowed, hint });
    return [];
  }
  return [{ type: 'formula', display, html }];
}

/** Lines of the formula itself; those of the file have the marks of quotes and lists between them. */
function placeOf(node: MathNode, command: string, at: number, findings: Findings): Positioned {
  const start = node.position?.start;
  if (start?.offset === undefined) return node;
  const before = node.value.slice(0, at).split('\n').length - 1;
  const written = findings.source.slice(start.offset, node.position?.end.offset).split('\n');
  // What stands between dollars on a line of their own begins on the next.
  const first = node.type === 'math' && /^\$+\s*$/.test(written[0] ?? '') ? 1 : 0;
  const down = first + before;
  const column = down === 0 ? -1 : (written[down] ?? '').indexOf(command);
  if (down === 0) return node;
  return { position: { start: { line: start.line + down, column: Math.max(column, 0) + 1 } } };
}

function explained(error: unknown): [message: string, hint: string] {
  const said = error instanceof Error ? error.message : '';
  const unknown = /Undefined control sequence: (\\\S+)/.exec(said)?.[1];
  if (unknown !== undefined) {
    return [`公式里的命令 ${unknown} 不能用在这里。`, '请核对命令的拼写和位置。'];
  }
  return [
    '这个公式写得不完整，机器读不懂。',
    '请检查花括号、\\left 与 \\right 是否成对；$ 只是货币符号时，请写成 \\$。',
  ];
}
