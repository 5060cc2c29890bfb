/** Signs that look like marks and are none, words that would be lost; and all that only resembles them. */
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/house-style/house-style.ts';
import { readBody } from '../../../src/body/read-body.ts';
import { place, told } from './helpers.ts';

const mended = (source: string): string => applyEdits(source, readBody(source, place).mends ?? []);

describe('marks that are none are told and mended', () => {
  test.each([
    ['##第一次', '## 第一次'],
    ['字\n###“慢”的意思', '字\n### “慢”的意思'],
    ['#　第三节', '# 第三节'],
    ['##　第三节', '## 第三节'],
    ['＃ 第二节', '# 第二节'],
    ['＃＃第二节', '## 第二节'],
    ['-甲\n-乙', '- 甲\n- 乙'],
    ['*读\n*写\n*算', '* 读\n* 写\n* 算'],
    ['1.读题\n2.画图', '1. 读题\n2. 画图'],
    ['步骤：\n1)读题\n2)画图', '步骤：\n1) 读题\n2) 画图'],
    ['> -甲\n> -乙', '> - 甲\n> - 乙'],
    ['见[课标]（https://a.example/x）。', '见[课标](https://a.example/x)。'],
    ['见[课标](https://a.example/x）。', '见[课标](https://a.example/x)。'],
    ['![板书]（./banshu.png）', '![板书](./banshu.png)'],
    ['｜环节｜分｜\n｜---｜---｜\n｜导入｜5｜', '|环节|分|\n| --- | --- |\n|导入|5|'],
    ['｜环节｜分｜\n｜导入｜5｜', '|环节|分|\n| --- | --- |\n|导入|5|'],
    ['这句==很要紧==。', '这句<mark>很要紧</mark>。'],
    ['[TOC]\n\n字', '\n\n字'],
    ['##1.导入', '## 1.导入'],
    ['•读\n• 写', '- 读\n- 写'],
    ['－读\n－写\n－算', '- 读\n- 写\n- 算'],
    ['- 读\n-写', '- 读\n- 写'],
    ['|环节|分|\n|导入|5|', '|环节|分|\n| --- | --- |\n|导入|5|'],
    ['|环节|分|\n|——|——|\n|导入|5|', '|环节|分|\n| --- | --- |\n|导入|5|'],
    ['＞他说的', '> 他说的'],
    ['> [！注意]\n> 字', '> [!CAUTION]\n> 字'],
    ['> ［!note］\n> 字', '> [!NOTE]\n> 字'],
    ['> [!想一想]\n> 字', '> [!QUESTION]\n> 字'],
    ['甲** 要紧 **乙', '甲**要紧**乙'],
    ['甲＊＊要紧＊＊乙', '甲**要紧**乙'],
    ['甲～～错～～乙', '甲~~错~~乙'],
    ['见［课标］(https://a.example/x)', '见[课标](https://a.example/x)'],
    ['见[课标] (https://a.example/x)', '见[课标](https://a.example/x)'],
  ])('%j', (before, after) => {
    expect(told(before)).toEqual([['mark-unread', expect.any(Number)]]);
    expect(mended(before)).toBe(after);
    expect(told(after)).toEqual([]);
  });

  test.each([
    ['#第三节', 10],
    ['字\n\n-只有一条', 12],
    ['1.引言', 10],
    ['见【课标】（https://a.example/x）', 10],
    ['•甲\n○乙', 10],
    [':::tip\n\n字', 10],
    ['看[[那一篇]]', 10],
    ['![[banshu.png]]', 10],
    ['[[toc]]', 10],
  ])('%j is told alone, since what was meant is not certain', (source, line) => {
    expect(told(source)).toEqual([['mark-unread', line]]);
  });
});

test('a note behind a full-width colon', () => {
  const before = '字[^甲]\n\n[^甲]：注';
  expect(told(before)).toEqual([
    ['note-unknown', 10],
    ['mark-unread', 12],
  ]);
  expect(mended(before)).toBe('字[^甲]\n\n[^甲]: 注');
  expect(told(mended(before))).toEqual([]);
});

describe('lines that would run together', () => {
  test.each([
    ['（1）读题\n（2）画图', '（1）读题\\\n（2）画图'],
    ['①读\n②写\n③算', '①读\\\n②写\\\n③算'],
    ['一、目标\n二、过程', '一、目标\\\n二、过程'],
    ['1、读\n2、写', '1、读\\\n2、写'],
    ['第一，读\n第二，写', '第一，读\\\n第二，写'],
    ['A.读\nB.写', 'A.读\\\nB.写'],
    ['- （1）甲\n  （2）乙', '- （1）甲\\\n  （2）乙'],
  ])('%j', (before, after) => {
    expect(told(before)).toEqual([['lines-joined', 11]]);
    expect(mended(before)).toBe(after);
    expect(told(after)).toEqual([]);
  });

  test('numbers that do not count on are told and left alone', () => {
    expect(told('（1）甲\n（3）乙')).toEqual([['lines-joined', 11]]);
    expect(mended('（1）甲\n（3）乙')).toBe('（1）甲\n（3）乙');
  });
});

describe('words that would be lost', () => {
  test.each([
    ['字。\n\n[^1]: 没有人引用', 'note-lost', 12],
    ['字[^甲]。', 'note-unknown', 10],
    ['字[^1]和[^2]。\n\n[^1]: 有', 'note-unknown', 10],
    ['| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 | 三 |', 'cell-lost', 12],
    ['字\n\n##', 'heading-empty', 12],
    ['![板书](./ban shu.png)', 'address-space', 10],
    ['[教案](https://a.example/jiao an)', 'address-space', 10],
    ['[教案](jiao an.docx)', 'address-space', 10],
  ] as const)('%j', (source, id, line) => {
    expect(told(source)).toEqual([[id, line]]);
  });

  test('a space in the address of a link is mended', () => {
    expect(mended('[教案](https://a.example/jiao an)')).toBe('[教案](https://a.example/jiao%20an)');
  });
});

describe('what only resembles them is silent', () => {
  test.each([
    ['a tag of a network', '#教研# 今天'],
    ['a number', '#1 号、＃3'],
    ['a sentence that begins with the sign', '#这一次我没有先讲，等他们自己把话说完。'],
    ['a heading', '## 题\n\n### 题'],
    ['a negative number', '-3度\n-5度'],
    ['a dash', '——他说\n—是'],
    ['emphasis', '*甲*\n**乙**'],
    ['a decimal', '3.14是圆周率\n2.5倍'],
    ['a date', '9.19的课'],
    ['a word within a paragraph', '他说：\n-甲'],
    ['a list', '- 甲\n- 乙\n\n1. 甲\n2. 乙'],
    ['numbers in one line', '（1）读题（2）画图'],
    ['numbers in paragraphs', '（1）读题\n\n（2）画图'],
    ['numbers after hard breaks', '（1）读题  \n（2）画图<br />\n（3）写答'],
    ['one number', '（1）读题\n然后画图'],
    ['a reference in square brackets', '如[1]（2020）所说'],
    ['words in brackets after words', '见[课标]（修订版）'],
    ['comparison', 'a == b，c==d，若 x == y == z'],
    ['code', '`==甲==` `[[乙]]` `[^1]` `##丙`'],
    ['a block of code', '```\n##甲\n-乙\n｜丙｜丁｜\n```'],
    ['a note', '字[^1]。\n\n[^1]: 注'],
    ['a short row', '| 甲 | 乙 |\n| --- | --- |\n| 一 |'],
    ['an escaped bar', '| 甲 | 乙 |\n| --- | --- |\n| 一 | 二\\|三 |'],
    ['an empty cell too many', '| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 | |'],
    ['a title', '[课标](https://a.example/x "课程标准 2022")'],
    ['a full-width bar in a sentence', '语文｜数学'],
    ['escapes', '\\##甲，\\[\\[乙\\]\\]'],
    ['brackets with a remark', '[文字](不是地址 的话)'],
    ['a link in a list of contents', '[一](#一)\n\n## 一'],
    ['dots', '：：：'],
    ['a switch of a program', '-verbose'],
    ['a variable', '#n：编号'],
    ['brackets of a program', 'if [[ a ]]，看[[Class]]'],
  ])('%s', (_, source) => {
    expect(told(source)).toEqual([]);
    expect(mended(source)).toBe(source);
  });
});
