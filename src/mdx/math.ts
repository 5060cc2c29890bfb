/** Formulas to MathML, which browsers lay out and screen readers speak; no style sheet, no fonts. */
import katex from 'katex';
import type { Nodes } from 'mdast';
// Brings the types of the nodes of formulas.
import type {} from 'remark-math';
import type { Findings } from './findings.ts';
import type { Formula } from './nodes.ts';

type MathNode = Extract<Nodes, { type: 'math' | 'inlineMath' }>;

/** A page of derivation has some 300 characters. */
const LONGEST = 2_000;
/** Macros can double themselves: a few lines of them would fill the memory. */
const DEFINING =
  /\\(?:[gex]?def|(?:re)?newcommand|providecommand|(?:fut)?let|global|long)(?![a-z])/i;

/** Renders a formula; or nothing, and says what is wrong with it. */
export function readFormula(node: MathNode, findings: Findings): Formula[] {
  const { value } = node;
  const display = node.type === 'math';
  const refuse = (message: string, hint: string) =>
    findings.refuse('body-syntax', node, message, {
      found: value,
      allowed: 'KaTeX 认识的公式写法',
      hint,
    });
  if (value.length > LONGEST) {
    refuse(`这个公式超过了 ${LONGEST} 个字符。`, '请拆成几个公式。');
    return [];
  }
  if (DEFINING.test(value)) {
    refuse('公式里定义了新命令，这种写法不接受。', '请直接写出公式，不定义命令。');
    return [];
  }
  try {
    const html = katex.renderToString(value, {
      output: 'mathml',
      displayMode: display,
      throwOnError: true,
      trust: false,
      // Chinese words in a formula are no mistake, and the console is not ours to write to.
      strict: 'ignore',
      maxExpand: 500,
      maxSize: 20,
    });
    return [{ type: 'formula', display, html }];
  } catch (error) {
    const unknown = /Undefined control sequence: (\\\S+)/.exec(
      error instanceof Error ? error.message : '',
    )?.[1];
    refuse(
      unknown ? `公式里的命令 ${unknown} 机器不认识。` : '这个公式写得不完整，机器读不懂。',
      unknown
        ? '请核对命令的拼写。'
        : '请检查花括号、\\left 与 \\right 是否成对；$ 只是货币符号时，请写成 \\$。',
    );
    return [];
  }
}
