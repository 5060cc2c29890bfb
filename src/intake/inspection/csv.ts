/** Cells of a table that a spreadsheet would work out instead of showing them. */
import type { Finding } from './task.ts';

interface Cell {
  text: string;
  row: number;
  column: number;
}

const SHOWN = 40;

/** The first cell that begins a formula, if there is one. */
export function formulaFinding(text: string): Finding | undefined {
  const cell = cellsOf(text).find((one) => beginsFormula(one.text));
  if (cell === undefined) return undefined;
  const shown = cell.text.replaceAll(/\s+/g, ' ').slice(0, SHOWN);
  return {
    id: 'resource-forbidden',
    what: `第 ${cell.row} 行第 ${cell.column} 格会被表格软件当成公式运行。`,
    found: shown,
    allowed: '文字和数；负数、+86 开头的电话、“-”都可以',
    hint: '请在表格软件里把公式换成它的结果（复制，选择性粘贴“数值”），再另存为 CSV；确实要写这几个字的，在前面加一个汉字。',
  };
}

/**
 * Whether a spreadsheet takes a cell for a formula that could do something. It looks past
 * spaces and quotes and takes full-width signs for the others. After a plus or a minus a number,
 * a telephone or a remark stays: what reckons, calls or refers does not.
 */
export function beginsFormula(cell: string): boolean {
  const plain = cell
    .normalize('NFKC')
    .replace(/^[\s\p{Cf}'"`]+/u, '')
    .trimEnd();
  const [sign = '', ...rest] = plain;
  if (rest.length === 0) return false;
  if (sign === '=' || sign === '@') return !/^[=@\s]*$/.test(plain);
  if (sign !== '+' && sign !== '-' && sign !== '\u2212') return false;
  const after = plain.replace(/^[+\-\u2212\s]+/, '');
  // A name of a cell or a function; with a Chinese character in it, it is neither.
  const named = /^[A-Za-z$]/.test(after) && !/\p{Script=Han}/u.test(after);
  return named || /[|!=@[\]\\^&*+]|(?<![\p{Script=Han}\w.])[A-Za-z_][\w.]*\s*\(/u.test(after);
}

/**
 * All cells, whichever of the usual signs separates them: which one a program takes depends on
 * the machine. Where quotes are not where they belong, programs disagree about what they hold,
 * so every separator counts.
 */
function cellsOf(text: string): Cell[] {
  const own = /^sep=(.)/i.exec(text)?.[1];
  const separators = new Set([',', ';', '\t', ...(own === undefined ? [] : [own])]);
  const quoted = readCells(text, separators, true);
  return quoted ?? readCells(text, separators, false) ?? [];
}

/** Nothing where quotes are asked to count and are not in order. */
function readCells(
  text: string,
  separators: ReadonlySet<string>,
  quotes: boolean,
): Cell[] | undefined {
  const cells: Cell[] = [];
  let row = 1;
  let column = 1;
  let at = 0;
  while (at <= text.length) {
    let end = at;
    if (quotes && text[at] === '"') {
      end = closing(text, at);
      const next = text[end];
      if (
        end < 0 ||
        (next !== undefined && next !== '\n' && next !== '\r' && !separators.has(next))
      ) {
        return undefined;
      }
    } else {
      for (; end < text.length; end += 1) {
        const one = text[end] ?? '';
        if (one === '\n' || one === '\r' || separators.has(one)) break;
        if (quotes && one === '"') return undefined;
      }
    }
    cells.push({ text: text.slice(at, end), row, column });
    if (text[end] === '\n' || (text[end] === '\r' && text[end + 1] !== '\n')) {
      row += 1;
      column = 1;
    } else if (text[end] !== '\r') {
      column += 1;
    }
    at = end + 1;
  }
  return cells;
}

/** The place after the quote that ends a cell; two of them stand for one. −1 where there is none. */
function closing(text: string, from: number): number {
  for (let at = from + 1; ; at += 1) {
    at = text.indexOf('"', at);
    if (at < 0) return -1;
    if (text[at + 1] !== '"') return at + 1;
    at += 1;
  }
}
