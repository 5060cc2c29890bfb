import { expect, test } from 'vitest';
import { faultsOf } from './helpers.ts';

test.each([
  ['一\n\na <3 b', 12, 4, '“3”', '&lt;'],
  ['a<b', 10, 2, '<', '&lt;'],
  ['a<b 且 c>d', 10, undefined, '', '&lt;'],
  ['<师>你好', 10, 1, '<师>', '&lt;'],
  ['<!-- 注 -->', 10, 2, '注释', '删去'],
  ['<https://a.cn>', 10, 8, '网址', '尖括号'],
  ['<a@b.cn>', 10, 3, '邮箱', '尖括号'],
  ['集合 {x\n\n二', 10, 4, '花括号', '&#123;'],
  ['一\n\n<br>', 12, 1, '<br>', '<br />'],
  ['</Callout>', 10, 2, '结束标签', '开始标签'],
  ['一\n\n<Callout type="note">\n\n二', 12, 1, '<Callout>', '</Callout>'],
  ['<Callout type="note">一\n二\n</Callout>', 10, 1, '<Callout>', '各占一行'],
  ['<Figure src="./a.png" alt="图">', 10, 1, '<Figure>', '/>'],
  ['<Callout type="note"><u>a</Callout></u>', 10, 22, '</Callout>', '交叉'],
  ['<Callout type=“note”>a</Callout>', 10, 15, '中文引号', '英文双引号'],
  ['<Callout type=note>a</Callout>', 10, 15, '引号', '英文双引号'],
  ['<Callout type="note>a', 10, 1, '引号', '英文双引号'],
] as const)('%j', (source, line, column, message, hint) => {
  const faults = faultsOf(source);
  expect(faults).toHaveLength(1);
  const [fault] = faults;
  expect(fault).toMatchObject({
    id: 'body-syntax',
    line,
    ...(column === undefined ? {} : { column }),
  });
  expect(fault?.message).toContain(message);
  expect(fault?.message).toMatch(/。$/);
  expect(fault?.hint).toContain(hint);
  expect(fault?.found).toBeTruthy();
});
