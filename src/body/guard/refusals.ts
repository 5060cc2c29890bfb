/** What is told about marks that can stand anywhere and are allowed nowhere. */
import { components } from '../components/registry.ts';
import { insteadOf, rawTags } from './raw-tags.ts';
import type { Findings, Positioned } from './findings.ts';
import { pointAt } from '../parse/parser-error.ts';
import { nearest } from '../../model/text/nearest.ts';

const names = [...Object.keys(components), ...rawTags];
const TAGS_ALLOWED = `组件 ${Object.keys(components).join('、')}；标签 ${rawTags.join('、')}`;

/** Braces around `value`, of which the first stands at `offset` of the source. */
export function refuseExpression(
  value: string,
  offset: number,
  findings: Findings,
  isMended = false,
): void {
  const before = findings.source.slice(findings.source.lastIndexOf('\n', offset) + 1, offset);
  const comment = /^\s*\/\*/.test(value);
  const at = { position: { start: pointAt(findings.source, offset) } };
  findings.refuse('code-forbidden', at, '正文里有花括号 {…}，会被当成程序，不接受。', {
    found: `{${value}}`,
    isMended,
    allowed: '文字、Markdown 和允许的组件',
    ...(comment ? { hint: '注释不会显示出来，请删去。' } : {}),
    ...(before.includes('$')
      ? { hint: '要写公式时，请在信息栏加一行 math: true；不是公式时，请把 { 写成 \\{。' }
      : {}),
  });
}

export function refuseTag(
  node: Positioned & { name: string },
  findings: Findings,
  isMended = false,
): void {
  const { name } = node;
  const near = nearest(name, names);
  const letters = /^[a-z][\w.:-]*$/i.test(name);
  const hint =
    insteadOf(name) ??
    (near
      ? `是不是想写 <${near}>？`
      : letters
        ? '请删去这个标签，保留里面的文字。'
        : '只是想打出尖括号时，请把 < 写成 &lt;。');
  findings.refuse(
    'tag-unknown',
    node,
    name ? `没有 <${name}> 这种标签或组件。` : '这里有一对空的尖括号 <>。',
    {
      found: `<${name}>`,
      allowed: TAGS_ALLOWED,
      hint,
      isMended,
    },
  );
}

/** A kind of node no rule knows; the parser makes none today. */
export function refuseUnknown(node: Positioned & { type: string }, findings: Findings): void {
  findings.refuse('tag-unknown', node, '这里有一种不认识的写法。', {
    found: node.type,
    allowed: TAGS_ALLOWED,
  });
}
