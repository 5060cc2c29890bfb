import { expect, test } from 'vitest';
import { OutsideFolder } from '../../../src/model/paths/path-within.ts';
import { zipOf } from '../../../src/site/zip.ts';
import { unzip } from './unzip.ts';

const files = [
  { path: 'pages/归档.html', bytes: Buffer.from('<p>等三秒</p>'.repeat(100)) },
  { path: 'README.txt', bytes: Buffer.from('读我') },
  { path: 'empty.csv', bytes: Buffer.alloc(0) },
];

test('a ZIP holds every file under its name, sorted', () => {
  const found = unzip(zipOf(files));
  expect(Object.keys(found)).toEqual(['README.txt', 'empty.csv', 'pages/归档.html']);
  expect(found).toEqual(Object.fromEntries(files.map((one) => [one.path, one.bytes.toString()])));
});

test.each(['../a.txt', '/etc/a', 'a\\b', 'c:a', 'a/./b', 'a//b', 'con', ''])(
  'a file that would be unpacked as “%s” is refused',
  (path) => {
    expect(() => zipOf([{ path, bytes: Buffer.from('x') }])).toThrow(OutsideFolder);
  },
);

test('two files of one name are refused', () => {
  expect(() => zipOf([...files, { path: 'README.txt', bytes: Buffer.from('x') }])).toThrow(
    'README.txt',
  );
});

test('the same files give the same bytes, in whatever order they come', () => {
  expect(zipOf(files.toReversed())).toEqual(zipOf(files));
});
