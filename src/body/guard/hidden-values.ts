/** Looks for characters nobody sees in what the parser made of a text: `&#8238;` is seven plain signs until then. */
import type { Nodes } from 'mdast';
// Brings the attributes of components to the nodes.
import type {} from 'mdast-util-mdx-jsx';
import { hiddenFault } from '../../model/faults/hidden-fault.ts';
import type { Findings } from './findings.ts';

/** An address has a judge of its own, who decodes it further. */
const ADDRESS = 'url';

/** What a parser puts where a reference names a control character or nothing at all. */
const REPLACEMENT = '\ufffd';

/** One fault a node at most: whoever looks there sees the rest. */
export function refuseHidden(node: Nodes, findings: Findings): void {
  for (const text of textsOf(node)) {
    if (text.includes(REPLACEMENT) && !findings.source.includes(REPLACEMENT)) {
      findings.refuse('control-character', node, '这里用编号写了一个不是文字的字符。', {
        found: text,
        allowed: '看得见的文字、空格和换行',
        hint: '请删去 &#…; 这个写法。',
      });
      return;
    }
    const hidden = hiddenFault(text, () => ({ file: '', line: 1 }));
    if (hidden === undefined) continue;
    const { id, message, found = '', allowed = '', hint = '' } = hidden;
    findings.refuse(id, node, message, { found, allowed, hint });
    return;
  }
}

function textsOf(node: Nodes): string[] {
  const own = Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' && key !== ADDRESS ? [value] : [],
  );
  if (!('attributes' in node)) return own;
  const attributes = node.attributes.flatMap((one) => [
    ...(one.type === 'mdxJsxAttribute' ? [one.name] : []),
    ...(typeof one.value === 'string' ? [one.value] : []),
  ]);
  return [...own, ...attributes];
}
