/** What the tools of the text do, on texts in which `[` and `]` stand at the ends of what is selected. */
import { describe, expect, test } from 'vitest';
import {
  block,
  continued,
  heading,
  linked,
  listed,
  marked,
  shifted,
  table,
  type Edit,
  type Selected,
} from '../../../src/components/write/text/editing.ts';

function read(written: string): Selected {
  const from = written.indexOf('⟦');
  const to = written.indexOf('⟧') - 1;
  return { text: written.replace(/[⟦⟧]/g, ''), from, to };
}

function done(selected: Selected, edit: Edit | undefined): string {
  if (edit === undefined) return 'nothing';
  const text = selected.text.slice(0, edit.from) + edit.text + selected.text.slice(edit.to);
  const [from, to] = edit.select ?? [edit.from + edit.text.length, edit.from + edit.text.length];
  return `${text.slice(0, from)}⟦${text.slice(from, to)}⟧${text.slice(to)}`;
}

const bold = (one: Selected) => marked(one, '**', '字');
const slanted = (one: Selected) => marked(one, '*', '字');

test.each<[string, (one: Selected) => Edit | undefined, string, string]>([
  ['bold', bold, '他说⟦好⟧了', '他说**⟦好⟧**了'],
  ['bold off from within', bold, '他说**⟦好⟧**了', '他说⟦好⟧了'],
  ['bold off with its marks', bold, '他说⟦**好**⟧了', '他说⟦好⟧了'],
  ['bold for nothing', bold, '他说⟦⟧了', '他说**⟦字⟧**了'],
  ['bold leaves room outside', bold, '他说⟦ 好 ⟧了', '他说 **⟦好⟧** 了'],
  ['bold reaches over no empty line', bold, '⟦甲\n\n乙⟧', '**⟦甲**\n\n**乙⟧**'],
  ['emphasis within bold', slanted, '**⟦好⟧**', '***⟦好⟧***'],
  ['a heading', heading, '甲⟦⟧\n乙', '## 甲⟦⟧\n乙'],
  ['a lower one', heading, '## 甲⟦⟧', '### 甲⟦⟧'],
  ['none again', heading, '### 甲⟦⟧', '甲⟦⟧'],
  ['a heading below a paragraph', heading, '甲\n⟦乙⟧', '甲\n\n## 乙⟦⟧'],
  ['a heading of nothing', heading, '⟦⟧', '## ⟦小标题⟧'],
  ['points', (one) => listed(one, 'points'), '⟦甲\n乙⟧', '- 甲\n- 乙⟦⟧'],
  ['points off', (one) => listed(one, 'points'), '⟦- 甲\n- 乙⟧', '甲\n乙⟦⟧'],
  ['numbers for points', (one) => listed(one, 'numbers'), '⟦- 甲\n- 乙⟧', '1. 甲\n2. 乙⟦⟧'],
  ['a list behind a paragraph', (one) => listed(one, 'points'), '甲\n⟦乙⟧', '甲\n\n- 乙⟦⟧'],
  ['a quote', (one) => listed(one, 'quote'), '⟦甲\n\n乙⟧', '> 甲\n>\n> 乙⟦⟧'],
  ['a block in a paragraph', (one) => block(one, '<A />'), '甲⟦⟧乙', '甲\n\n<A />⟦⟧\n\n乙'],
  ['a block alone', (one) => block(one, '<A />'), '⟦⟧', '<A />⟦⟧\n'],
  [
    'a table',
    (one) => table(one, 2, 1),
    '甲\n⟦⟧',
    '甲\n\n| ⟦第 1 列⟧ | 第 2 列 |\n| --- | --- |\n|    |    |\n',
  ],
  ['a link', linked, '看⟦这里⟧', '看[这里](⟦https://⟧)'],
  ['a link of an address', linked, '看⟦https://a.cn⟧', '看[⟦链接的文字⟧](https://a.cn)'],
  ['in', (one) => shifted(one, false), '⟦- 甲⟧', '   - 甲⟦⟧'],
  ['out', (one) => shifted(one, true), '⟦   - 甲⟧', '- 甲⟦⟧'],
  ['in without a list', (one) => shifted(one, false), '⟦甲⟧', 'nothing'],
])('%s', (_, deed, before, after) => {
  const selected = read(before);
  expect(done(selected, deed(selected))).toBe(after);
});

describe('Enter', () => {
  test.each([
    ['the next point', '- 甲⟦⟧', '- 甲\n- ⟦⟧'],
    ['the next number', '9. 甲⟦⟧', '9. 甲\n10. ⟦⟧'],
    ['within an item', '- 甲⟦⟧乙', '- 甲\n- ⟦⟧乙'],
    ['on the same level', '- 甲\n  - 乙⟦⟧', '- 甲\n  - 乙\n  - ⟦⟧'],
    ['a task', '- [x] 甲⟦⟧', '- [x] 甲\n- [ ] ⟦⟧'],
    ['an empty item ends the list', '- 甲\n- ⟦⟧', '- 甲\n⟦⟧'],
    ['a quote', '> 甲⟦⟧', '> 甲\n> ⟦⟧'],
    ['an empty quote ends it', '> 甲\n> ⟦⟧', '> 甲\n⟦⟧'],
    ['before the mark it is Enter', '⟦⟧- 甲', 'nothing'],
    ['elsewhere it is Enter', '甲⟦⟧', 'nothing'],
    ['with something selected it is Enter', '- ⟦甲⟧', 'nothing'],
  ])('%s', (_, before, after) => {
    const selected = read(before);
    expect(done(selected, continued(selected))).toBe(after);
  });
});
