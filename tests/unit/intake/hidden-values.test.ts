/** A hidden character, written so that no byte of the file shows it, in every place a value can stand. */
import { readFile as readBytes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodePlain } from '../../../src/intake/plain-text.ts';
import { readFile } from '../../../src/intake/read-file.ts';
import { parseYaml } from '../../../src/yaml/frontmatter.ts';
import { readBody } from '../../../src/body/read-body.ts';
import { check } from '../../../src/write/check.ts';
import { longText, mdx, reflectionFields, smallSchool } from '../../small-school.ts';
import { writtenFolder } from '../../written-folder.ts';

/** Spellings of a hidden character inside double quotes of YAML. */
const ESCAPES = [
  ...['\\u202E', '\\u202a', '\\u2066', '\\u200B', '\\u200e', '\\uFEFF', '\\u00AD', '\\ufff9'],
  ...[
    '\\0',
    '\\a',
    '\\b',
    '\\e',
    '\\v',
    '\\f',
    '\\x1b',
    '\\x7f',
    '\\x9b',
    '\\N',
    '\\L',
    '\\P',
    '\\r',
  ],
  ...['\\ud800', '\\udfff', '\\uFFFE', '\\U000E0041', '\\U0001FFFF', '\\uFE0F', '\\u200D'],
];
const YAML_PLACES: Record<string, (value: string) => string> = {
  value: (value) => `title: "看${value}这里"\n`,
  name: (value) => `"ti${value}tle": 看\n`,
  item: (value) => `keywords: [一, "二${value}三"]\n`,
  nested: (value) => `links:\n  - to: x\n    note:\n      - "a${value}b"\n`,
};

/** References to a hidden character in Markdown. */
const REFERENCES = [
  ...['&#8238;', '&#x202e;', '&#X202E;', '&rlm;', '&lrm;', '&zwj;', '&zwnj;', '&shy;', '&NoBreak;'],
  ...['&ZeroWidthSpace;', '&#8203;', '&#xFEFF;', '&#917569;', '&#x1b;', '&#0;', '&#xd800;'],
  ...['&#x2028;', '&InvisibleTimes;', '&ApplyFunction;', '&#x1FFFF;', '&#xFE0F;'],
];
const BODY_PLACES: Record<string, (value: string) => string> = {
  paragraph: (value) => `看${value}这里。`,
  heading: (value) => `## 看${value}这里`,
  emphasis: (value) => `**看${value}这里**`,
  list: (value) => `- 看${value}这里`,
  cell: (value) => `| 看${value}这里 | b |\n| --- | --- |\n| c | d |`,
  quote: (value) => `> 看${value}这里`,
  footnote: (value) => `字[^1]\n\n[^1]: 看${value}这里`,
  'link text': (value) => `[看${value}这里](https://a.example)`,
  'link title': (value) => `[字](https://a.example "看${value}这里")`,
  'title of a definition': (value) => `[字][b]\n\n[b]: https://a.example "看${value}这里"`,
  'picture alt': (value) => `![看${value}这里](./a.png)`,
  'picture title': (value) => `![字](./a.png "看${value}这里")`,
  'info string': (value) => `\`\`\`js${value}\n一\n\`\`\``,
  'rest of the info string': (value) => `\`\`\`js 看${value}\n一\n\`\`\``,
  'attribute of a block': (value) => `<Callout type="note" title="看${value}这里">\n字\n</Callout>`,
  'attribute of a picture': (value) => `<Figure src="./a.png" alt="看${value}这里" />`,
  'attribute in a line': (value) => `字 <EntryLink to="lessons/a${value}">看</EntryLink>`,
  dialogue: (value) => `<Dialogue>\n师：看${value}这里\n</Dialogue>`,
  observation: (value) => `<Observation>\n- 9:05 | 看${value}这里\n</Observation>`,
  summary: (value) => `<details>\n<summary>看${value}这里</summary>\n\n字\n\n</details>`,
};
const PERCENT = [
  '%E2%80%AE',
  '%e2%80%8b',
  '%00',
  '%1b',
  '%EF%BB%BF',
  '%F3%A0%81%81',
  '%25E2%2580%25AE',
];
const ADDRESS_PLACES: Record<string, (value: string) => string> = {
  link: (value) => `[字](https://a.example/${value})`,
  query: (value) => `[字](https://a.example/?q=${value})`,
  definition: (value) => `[字][b]\n\n[b]: https://a.example/${value}`,
  'unused definition': (value) => `字\n\n[b]: https://a.example/${value}`,
  autolink: (value) => `<https://a.example/${value}>`.replace(/^<(.*)>$/, '看 $1 这里'),
  heading: (value) => `## 字\n\n[字](#${value})`,
};

const inBody = (body: string) =>
  readBody(body, { file: 'a.mdx', firstLine: 1, math: false }).faults.map(({ id }) => id);

describe('frontmatter and data', () => {
  test.each(Object.entries(YAML_PLACES))('%s', (_, place) => {
    for (const escape of ESCAPES) {
      const read = parseYaml(place(escape), { file: 'a.yml', firstLine: 1 });
      const told = 'faults' in read ? read.faults.map(({ id }) => id) : [];
      expect(told, escape).toEqual(['control-character']);
    }
  });

  test('honest escapes stay', () => {
    const yaml = 'a: "👩\\u200d👧 \\u4f60\\u597d \\ud83d\\ude00 一\\n二\\t三 \\"四\\" \\_五"\n';
    expect(parseYaml(yaml, { file: 'a.yml', firstLine: 1 })).not.toHaveProperty('faults');
  });

  test('the fault stands on the line of the value', () => {
    const text = mdx({ ...reflectionFields }, longText).replace(
      /^title: .*$/m,
      'title: "看\\u202E"',
    );
    const line = text.split('\n').findIndex((one) => one.startsWith('title:')) + 1;
    expect(readFile('reflections', 'reflections/one.mdx', text).faults).toMatchObject([
      { id: 'control-character', line, found: 'U+202E' },
    ]);
  });
});

describe('bodies', () => {
  test.each(Object.entries(BODY_PLACES))('%s', (_, place) => {
    for (const reference of REFERENCES) {
      expect(inBody(place(reference)), reference).toContain('control-character');
    }
    expect(inBody(place('、'))).not.toContain('control-character');
  });

  test.each(Object.entries(ADDRESS_PLACES))(
    'percent-encoded in the address of a %s',
    (_, place) => {
      for (const percent of PERCENT)
        expect(inBody(place(percent)), percent).toContain('address-forbidden');
    },
  );

  test('honest references stay', () => {
    const body =
      '3&lt;5，a&amp;b，&#123;x&#125;，&nbsp;，&copy;，&#128105;&zwj;&#128103;，`&#8238;`，GBK：[字](https://a.example/?q=%C4%E3%BA%C3)';
    expect(inBody(body)).toEqual([]);
  });
});

test('the bytes of a file are looked at by the same function', () => {
  const read = (text: string) => decodePlain(Buffer.from(text), 'a.mdx');
  expect(read('一\n二👩‍👧\r\n看\u200b这里')).toMatchObject({
    fault: { id: 'control-character', line: 3, column: 2, found: 'U+200B' },
  });
  expect(read('\ufeff一\r二\r\n👩‍👧')).toHaveProperty('text');
});

test('--fix takes out what was copied along, and touches no other byte', async () => {
  const clean = mdx(reflectionFields, `${longText}\n\n路径是D盘的“资料”，👩‍👧来了。`)
    .replaceAll('\n', '\r\n')
    .replace(/\r?\n?$/, '\r\n');
  const dirty = clean
    .replace('路径', '\u202a路\u200b径\u202c\u200e')
    .replace('title: ', 'title: \ufeff');
  expect(dirty).not.toBe(clean);
  const contentDir = await writtenFolder(smallSchool({ 'reflections/one.mdx': dirty }));
  const root = path.resolve(import.meta.dirname, '../../..');
  const where = {
    programDir: root,
    schoolDir: root,
    contentDir,
    cacheDir: path.join(contentDir, '.cache'),
  };
  const before = await check(where, {});
  expect(before.faults.map(({ id }) => id)).toContain('control-character');
  const { faults, mended } = await check(where, { fix: true });
  expect(mended).toEqual(['reflections/one.mdx']);
  expect(faults.filter(({ id }) => id === 'control-character')).toEqual([]);
  expect(await readBytes(path.join(contentDir, 'reflections/one.mdx'), 'utf8')).toBe(clean);

  // What turns the direction by force is for somebody to look at.
  const forced = clean.replace('路径', '路\u202e径');
  await writeFile(path.join(contentDir, 'reflections/one.mdx'), forced);
  expect((await check(where, { fix: true })).mended).toEqual([]);
  expect(await readBytes(path.join(contentDir, 'reflections/one.mdx'), 'utf8')).toBe(forced);
});
