/** A table of HTML as one of Markdown, where that can hold it: no cell wider or higher than one. */
import type { Mend } from '../guard/findings.ts';
import type { FoundTag } from './html-tags.ts';

const PARTS = new Set([
  'table',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'td',
  'th',
  'caption',
  'colgroup',
  'col',
]);

export function isTablePart(name: string): boolean {
  return PARTS.has(name);
}

/** Nothing where it cannot be told as Markdown; then its tags stay, and with them what is told of them. */
export function mendTable(tag: FoundTag, source: string): Mend[] {
  if (tag.name.toLowerCase() !== 'table' || tag.closes || tag.partner === undefined) return [];
  const { start } = tag;
  const { end } = tag.partner;
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const lines = rowsOf(source.slice(tag.end, tag.partner.start));
  if (lines === undefined || source.slice(lineStart, start).trim() !== '') return [];
  return [{ start: lineStart, end, text: `\n${lines.join('\n')}\n` }];
}

function rowsOf(inner: string): string[] | undefined {
  const isPlain = !/<table|(?:col|row)span\s*=\s*["']?(?!1\b)\d|<(?:ul|ol|pre|h[1-6])\b|```/i.test(
    inner,
  );
  const rows = [...inner.matchAll(/<tr\b[^>]*>([^]*?)<\/tr>/gi)].map(([, row = '']) =>
    [...row.matchAll(/<(t[dh])\b[^>]*>([^]*?)<\/\1>/gi)].map(([, , cell = '']) => cellOf(cell)),
  );
  const [head] = rows;
  const outside = inner.replace(/<tr\b[^>]*>[^]*?<\/tr>/gi, '').replace(/<[^>]*>/g, '');
  if (!isPlain || head === undefined || head.length === 0 || outside.trim() !== '')
    return undefined;
  if (rows.some((row) => row.length !== head.length)) return undefined;
  return [head, head.map(() => '---'), ...rows.slice(1)].map((row) => `| ${row.join(' | ')} |`);
}

function cellOf(cell: string): string {
  return cell
    .replace(/<\/?(?:p|div)\b[^>]*>/gi, ' ')
    .replace(/(?<!\\)\|/g, '\\|')
    .replace(/\s+/g, ' ')
    .trim();
}
