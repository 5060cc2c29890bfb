import { expect, test } from 'vitest';
import { collections } from '../../../src/model/kinds.ts';
import { schemas } from '../../../src/records/kinds.ts';
import { generateSchool } from '../../bench/generate.ts';
import { peerFiles, peerText } from '../../bench/peers/peer-content.ts';
import { expectations, visible } from '../../bench/peers/same-texts.ts';
import { shapes } from '../../bench/peers/shapes.ts';

const school = generateSchool({ entries: 40 });
const files = peerFiles(school);

test('the others get every record, with its body as it is written', () => {
  const records = [...school.files.keys()].filter((path) => /\.(?:mdx|yml)$/.test(path));
  expect(files.map(({ key }) => key).sort()).toEqual(
    records
      .filter((path) => path !== 'school.yml')
      .map((path) => path.replace(/\.\w+$/, ''))
      .sort(),
  );
  for (const file of files.filter(({ front }) => front.isEntry)) {
    const written = school.files.get(`${file.key}.mdx`) ?? '';
    expect(written.endsWith(`---\n\n${file.body}`), file.key).toBe(true);
    expect(peerText(file).endsWith(`---\n\n${file.body}`), file.key).toBe(true);
  }
});

test('their templates know every field of every kind, by its name', () => {
  const known = shapes();
  for (const kind of collections) {
    const keys = new Set(known[kind]?.map(({ key }) => key));
    const apart = Object.keys(schemas[kind].shape).filter((key) => !keys.has(key));
    expect(
      apart.filter((key) => !/^(?:title|name|date|authors|summary|topics|visibility)$/.test(key)),
    ).toEqual([]);
  }
  const focus = known['lessons']
    ?.find(({ key }) => key === 'rounds')
    ?.fields?.find(({ key }) => key === 'focus');
  expect(focus?.label).toBe('这一轮看什么');
});

test('what has to be on a page is its record, its body, and both ends of each link', () => {
  const expected = expectations(files);
  const entries = files.filter(({ front }) => front.isEntry);
  const target = entries.find(({ key }) => entries.some(({ front }) => front.refs.includes(key)));
  const source = entries.find(({ front }) => front.refs.includes(target?.key ?? ''));
  if (target === undefined || source === undefined) throw new Error('nothing links');
  expect(expected(source)).toContain(visible(target.front.title));
  expect(expected(target)).toContain(visible(source.front.title));
  expect(expected(source)).toContain(visible(String(source.front.rec['summary'])));
});
