import { expect, test } from 'vitest';
import { schemas } from '../../../../src/records/kinds.ts';
import { difference } from '../../../../src/write/semester/difference.ts';
import { WrittenFile } from '../../../../src/write/semester/yaml-additions.ts';

const item = { semester: '2025-2026-2', grades: ['g3', 'g4'] };

test.each<[string, string, string]>([
  [
    'items on a line each',
    'name: 李\nteaches:\n  # 去年\n  - { semester: 2025-2026-1, grades: [g3] } # 一班\n# 下面是简介\nabout: 好\n',
    'name: 李\nteaches:\n  # 去年\n  - { semester: 2025-2026-1, grades: [g3] } # 一班\n  - { semester: 2025-2026-2, grades: [g3, g4] }\n# 下面是简介\nabout: 好\n',
  ],
  [
    'items over several lines, in their order',
    'teaches:\n- grades:\n  - g3\n  semester: 2025-2026-1\n',
    'teaches:\n- grades:\n  - g3\n  semester: 2025-2026-1\n- grades: [g3, g4]\n  semester: 2025-2026-2\n',
  ],
  [
    'a list in a row',
    'teaches: [{ semester: 2025-2026-1, grades: [g3] }] # 都在\n',
    'teaches: [{ semester: 2025-2026-1, grades: [g3] }, { semester: 2025-2026-2, grades: [g3, g4] }] # 都在\n',
  ],
  [
    'a Chinese name of the field',
    '姓名: 李\n任教:\n  - { 学期: 2025-2026-1, 年级: [三年级] }\n',
    '姓名: 李\n任教:\n  - { 学期: 2025-2026-1, 年级: [三年级] }\n  - { semester: 2025-2026-2, grades: [g3, g4] }\n',
  ],
  [
    'no line break at the end',
    'teaches:\n  - { semester: 2025-2026-1, grades: [g3] }',
    'teaches:\n  - { semester: 2025-2026-1, grades: [g3] }\n  - { semester: 2025-2026-2, grades: [g3, g4] }',
  ],
  [
    'the line breaks of Windows and the mark before UTF-8',
    '\ufeffteaches:\r\n  - { semester: 2025-2026-1, grades: [g3] }\r\n',
    '\ufeffteaches:\r\n  - { semester: 2025-2026-1, grades: [g3] }\r\n  - { semester: 2025-2026-2, grades: [g3, g4] }\r\n',
  ],
])('an item is added to %s', (_, before, after) => {
  const file = new WrittenFile(before, schemas.teachers);
  file.addItem('teaches', 0, item);
  expect(file.after).toBe(after);
});

test('an item may come first', () => {
  const before = 'teaches:\n  # 后一个\n  - { semester: 2026-2027-1, grades: [g3] }\n';
  const file = new WrittenFile(before, schemas.teachers);
  file.addItem('teaches', -1, item);
  expect(file.after).toBe(
    'teaches:\n  # 后一个\n  - { semester: 2025-2026-2, grades: [g3, g4] }\n  - { semester: 2026-2027-1, grades: [g3] }\n',
  );
});

test.each<[string, string]>([
  [
    'members:\n  - { id: a, from: 2025-09-01 } # 甲\n  - { id: b, from: 2025-09-01 }\n',
    'members:\n  - { id: a, from: 2025-09-01, to: 2026-07-03 } # 甲\n  - { id: b, from: 2025-09-01 }\n',
  ],
  [
    'members:\n  - id: a\n    from: 2025-09-01 # 甲\n  - id: b\n    from: 2025-09-01\n',
    'members:\n  - id: a\n    from: 2025-09-01 # 甲\n    to: 2026-07-03\n  - id: b\n    from: 2025-09-01\n',
  ],
  [
    '组员: [{ 组员: a, 加入: 2025-09-01 }]\n',
    '组员: [{ 组员: a, 加入: 2025-09-01, to: 2026-07-03 }]\n',
  ],
])('a field is added behind another, and nothing else moves', (before, after) => {
  const file = new WrittenFile(before, schemas.groups);
  file.addField({ list: 'members', at: 0 }, 'from', { to: '2026-07-03' });
  expect(file.after).toBe(after);
});

test('a difference shows what changes and the lines next to it', () => {
  const before = 'a\nb\nc\nd\ne\nf\ng\n';
  expect(difference(before, before)).toEqual([]);
  expect(difference(before, 'a\nB\nc\nd\ne\nf\ng\nh\n')).toEqual([
    '  a',
    '- b',
    '+ B',
    '  c',
    '  ……',
    '  g',
    '+ h',
  ]);
});
