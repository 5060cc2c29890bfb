/** A Markdown table that also reads well in a terminal: cells padded, numbers, from column `numbers` on, to the right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: number,
): string {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => width(row[i] ?? ''))));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => pad(cell, widths[i] ?? 0, i < numbers)).join(' | ')} |`;
  const rule = widths.map((wide, i) =>
    i < numbers ? '-'.repeat(wide) : `${'-'.repeat(wide - 1)}:`,
  );
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

function pad(cell: string, to: number, left: boolean): string {
  const space = ' '.repeat(to - width(cell));
  return left ? cell + space : space + cell;
}

/** Columns a terminal gives it: two for a Chinese character. */
function width(text: string): number {
  return [...text].reduce((sum, one) => sum + (/[\u2e80-\uffef]/.test(one) ? 2 : 1), 0);
}
