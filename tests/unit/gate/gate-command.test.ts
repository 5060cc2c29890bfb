import { describe, expect, test } from 'vitest';
import { fault } from '../../../src/model/faults/fault.ts';
import { gateEnding, gateOptions, gateStatus } from '../../../src/gate/gate-command.ts';

const asked = ['--base', 'main', '--head', 'mine', '--into', 'empty'];

describe('what the gate is asked for', () => {
  test('are two branches and a folder; it answers as text, and in a file where one is named', () => {
    expect(gateOptions(asked)).toEqual({
      base: 'main',
      head: 'mine',
      into: 'empty',
      format: 'text',
    });
    expect(gateOptions([...asked, '--format', 'github', '--result', 'a.json'])).toEqual({
      base: 'main',
      head: 'mine',
      into: 'empty',
      format: 'github',
      result: 'a.json',
    });
  });

  test.each([
    ['the main branch', asked.slice(2)],
    ['the other branch', [...asked.slice(0, 2), ...asked.slice(4)]],
    ['the folder', asked.slice(0, 4)],
    ['everything', []],
  ])('is not known without %s', (_, args) => {
    expect(gateOptions(args)).toBeUndefined();
  });

  test.each([
    ['a format it has not', [...asked, '--format', 'html']],
    ['an option it has not', [...asked, '--force']],
    ['a word too many', [...asked, 'more']],
  ])('is not known with %s', (_, args) => {
    expect(gateOptions(args)).toBeUndefined();
  });
});

test('an error stops a pull request, a warning does not', () => {
  const place = { file: 'a', line: 1 };
  const error = fault('reference-unknown', place, '没有。');
  const warning = fault('entry-removed', place, '删去了。');
  expect([[], [warning], [warning, error]].map(gateStatus)).toEqual([0, 0, 1]);
});

describe('what it says at its end', () => {
  test.each([
    ['of a merge that changes nothing', 'nothing', 0, 0, '这次合并不改变任何文件。'],
    ['of the program alone', 'maintenance', 0, 0, '这次修改只动程序文件，由维护者审核。'],
    [
      'of the program, where content was checked, too',
      'maintenance',
      0,
      3,
      '检查了 3 篇，没有问题。',
    ],
    ['of content of which nothing is left to check', 'content', 0, 0, '检查了 0 篇，没有问题。'],
    ['of content with problems', 'content', 2, 3, '检查了 3 篇，有 2 处问题。'],
  ] as const)('%s', (_, kind, faults, checked, sentence) => {
    expect(gateEnding(kind, faults, checked, 0)).toEqual([sentence]);
  });

  test('what was there before is told apart from that', () => {
    expect(gateEnding('content', 0, 3, 1)).toEqual([
      '检查了 3 篇，没有问题。',
      '主分支上另有 1 处原有的问题，和这次修改无关。',
    ]);
  });
});
