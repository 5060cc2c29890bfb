/** The two sides of a comparison, with one rule between them. */
import type { RootContent } from 'mdast';
import type { Findings, Positioned } from '../../guard/findings.ts';

export const example =
  '<Compare before="原设计" after="改后">\n先讲后练。\n\n---\n\n先试后讲。\n</Compare>';

const form = {
  allowed: '左边的内容、单独一行 ---、右边的内容',
  hint: `请写成这样：\n${example}`,
};

/** The blocks of the left and of the right side. */
export function readSides(
  node: Positioned,
  blocks: readonly RootContent[],
  findings: Findings,
): [RootContent[], RootContent[]] | undefined {
  const all = blocks.flatMap((block) => withoutUnderline(block, findings));
  const rules = all.filter((block) => block.type === 'thematicBreak');
  const [rule] = rules;
  if (!rule || rules.length > 1) {
    const message = `<Compare> 里有 ${rules.length} 条分隔线，应当正好一条。`;
    findings.refuse('component-content', rules[1] ?? node, message, {
      found: '<Compare>',
      ...form,
    });
    return undefined;
  }
  const at = all.indexOf(rule);
  const left = all.slice(0, at);
  const right = all.slice(at + 1);
  if (left.length === 0 || right.length === 0) {
    const message = `<Compare> 的${left.length === 0 ? '左' : '右'}边没有内容。`;
    findings.refuse('component-content', rule, message, { found: '<Compare>', ...form });
    return undefined;
  }
  return [left, right];
}

/** `---` right below a line underlines it as a heading in Markdown; between two sides it is the rule. */
function withoutUnderline(block: RootContent, findings: Findings): RootContent[] {
  if (block.type !== 'heading' || block.depth !== 2 || !block.position) return [block];
  const { start, end } = block.position;
  if (findings.source.charAt(start.offset ?? 0) === '#') return [block];
  const below = { line: end.line, column: 1 };
  return [
    { type: 'paragraph', children: block.children, position: block.position },
    { type: 'thematicBreak', position: { start: below, end } },
  ];
}
