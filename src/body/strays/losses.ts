/** Words that are in the source and would not be on the page, and marks that are none. */
import type { Code, FootnoteDefinition, Nodes, Root, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Findings, Mend, Positioned } from '../guard/findings.ts';
import { pointAt } from '../parse/parser-error.ts';
import { alertOf } from '../components/callout/alert.ts';
import { marksIn } from './marks.ts';
import { isBlock, proseOf, type Block } from './prose.ts';

/** A text without any of these has no mark that could be mistaken; most paragraphs have none. */
const SUSPECT =
  /[#＃｜|[\]=【［*＊～＞]|^[\s>]*[-:（(\d①-⑳一二三四五六七八九十第A-H•·●○◆◇■□▪‣－–—]/mu;

export function judgeLosses(tree: Root, findings: Findings): void {
  const notes: FootnoteDefinition[] = [];
  const named = new Set<string>();
  const alerts = new Set<unknown>();
  const look = (node: Nodes, parent?: Nodes): void => {
    if (node.type === 'blockquote') alerts.add(alertOf(node)?.marked);
    if (isBlock(node)) {
      // In a quote that is none yet, the first line may have been meant to say what it is.
      const alert = alerts.has(node) || (parent?.type === 'blockquote' ? false : undefined);
      tellMarks(node, { alert, inItem: parent?.type === 'listItem' }, findings);
    }
    if (node.type === 'heading') tellEmpty(node, findings);
    if (node.type === 'table') tellCells(node, findings);
    if (node.type === 'footnoteDefinition') notes.push(node);
    if (node.type === 'footnoteReference') named.add(node.identifier);
    if ('children' in node) for (const child of node.children) look(child, node);
  };
  look(tree);
  for (const note of notes) {
    if (named.has(note.identifier)) continue;
    const name = `[^${note.label ?? note.identifier}]`;
    findings.refuse('note-lost', note, `脚注 ${name} 没有人引用，不会显示出来。`, {
      found: `${name}: ${toString(note)}`,
      allowed: `正文里写上 ${name}`,
    });
  }
}

function tellMarks(
  block: Block,
  around: { alert: boolean | undefined; inItem: boolean },
  findings: Findings,
): void {
  const { source } = findings;
  const { start, end } = block.position ?? {};
  if (!SUSPECT.test(source.slice(start?.offset, end?.offset))) return;
  for (const { id, at, message, ...detail } of marksIn({ ...proseOf(block, source), ...around })) {
    findings.refuse(id, { position: { start: pointAt(source, at) } }, message, detail);
  }
}

function tellEmpty(node: Nodes & { children: unknown[] }, findings: Findings): void {
  if (node.children.length > 0) return;
  findings.refuse('heading-empty', node, '这个小标题没有文字。', {
    found: '##',
    allowed: '## 小标题',
  });
}

/** GFM drops what is beyond the columns of the head. */
function tellCells({ children, align }: Table, findings: Findings): void {
  const columns = align?.length ?? children[0]?.children.length ?? 0;
  for (const row of children) {
    const lost = row.children.slice(columns);
    if (lost.every((cell) => cell.children.length === 0)) continue;
    const message = `表格这一行有 ${row.children.length} 格，表头只有 ${columns} 格，多出的不会显示。`;
    findings.refuse('cell-lost', row, message, {
      found: lost.map((cell) => toString(cell)).join(' | '),
      allowed: `每行 ${columns} 格`,
    });
  }
}

/** Tells of a block that was opened and runs to the end of the text; whether it was. */
export function isLeftOpen(
  node: (Code | { type: 'math' }) &
    Positioned & { position?: { end: { offset?: number | undefined } } | undefined },
  findings: Findings,
): boolean {
  const start = node.position?.start.offset ?? 0;
  const written = findings.source.slice(start, node.position?.end.offset ?? start);
  const mark = /^(?:`{3,}|~{3,}|\${2,})/.exec(written)?.[0];
  if (mark === undefined) return false;
  const lines = written.split('\n');
  const last = (lines.at(-1) ?? '').replace(/^[\s>]+/, '').trimEnd();
  const closed =
    lines.length > 1 && last.startsWith(mark) && last === mark.charAt(0).repeat(last.length);
  if (closed) return false;
  const what = node.type === 'math' ? '公式' : '代码块';
  findings.refuse('block-open', node, `这里开始的${what}没有结束，后面的文字都算在里面了。`, {
    found: lines[0] ?? mark,
    allowed: `${what}的最后单独一行写 ${mark}`,
    hint: `请在${what}的最后补一行 ${mark}。`,
    mends: node.type === 'math' ? marksApart(written, start, mark) : [],
  });
  return true;
}

/** `$$a` and `b$$` on lines of their own stand for a formula of several lines: its marks want their own. */
function marksApart(written: string, start: number, mark: string): Mend[] {
  const first = written.indexOf('\n');
  const end = /[^\s$][ \t]*(?=\$\$+[ \t]*$)/m.exec(written.slice(first));
  if (first < 0 || end === null) return [];
  const closing = start + first + end.index + end[0].length;
  const opened = written.slice(mark.length, first).trim() !== '';
  return [
    ...(opened ? [{ start: start + mark.length, end: start + mark.length, text: '\n' }] : []),
    { start: closing, end: closing, text: '\n' },
  ];
}
