/** What a school's own file says of its site: numbers, colour, picture, day; and how a mistake in it is told. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/graph/catalogue.ts';
import { frameOf } from '../../../src/views/frame.ts';
import { readContent, type ReadContent } from '../../../src/intake/read-content.ts';
import type { Fault } from '../../../src/model/faults/fault.ts';
import { smallSchool } from '../../small-school.ts';
import { writtenFolder } from '../../written-folder.ts';

const program = path.resolve(import.meta.dirname, '../../..');
const schoolFile = smallSchool()['school.yml'] ?? '';
/** The line on which a field stands that is added at the end. */
const LAST = schoolFile.trimEnd().split('\n').length + 1;

async function read(
  more: string,
  beside: Record<string, string | Buffer> = {},
  today?: string,
  file = schoolFile,
): Promise<ReadContent> {
  const content = smallSchool({ 'school.yml': undefined });
  const inContent = Object.entries(content).map(([name, text]) => [`content/${name}`, text]);
  const root = await writtenFolder({
    ...Object.fromEntries(inContent),
    'school.yml': file + more,
    ...beside,
  });
  return readContent({
    programDir: program,
    schoolDir: root,
    contentDir: path.join(root, 'content'),
    cacheDir: await mkdtemp(path.join(tmpdir(), 'cache-')),
    willReadAgain: true,
    ...(today === undefined ? {} : { today }),
  });
}

const picture = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#257' } })
  .png()
  .toBuffer();

test('what the school says of its site stands in the frame of every page', async () => {
  const { school, logo, records, faults } = await read(
    'icp: 京ICP备12345678号-1\npublicSecurity: 京公网安备 11010502030143号\nlogo: /images/xiaohui.png\naccent: "#2B5B7D"\n',
    { 'public/images/xiaohui.png': picture },
  );
  expect(faults).toEqual([]);
  if (school === undefined || logo === undefined) throw new Error('no school');
  const circumstances = { school, logo, audience: 'public', today: '2026-06-01' } as const;
  const frame = frameOf(buildCatalogue(records, circumstances), '', '/');
  expect(frame.filings.map(({ number }) => number)).toEqual([school.icp, school.publicSecurity]);
  expect(frame.logo).toMatchObject({ width: 90, height: 60, sources: [{ width: 90 }] });
  expect(frame.accent?.light.accent).toBe('#2b5b7d');
});

test('a school that says nothing of it has none of it', async () => {
  const { school, records } = await read('');
  if (school === undefined) throw new Error('no school');
  const frame = frameOf(
    buildCatalogue(records, { school, audience: 'public', today: '2026-06-01' }),
    '',
    '/',
  );
  expect(frame.filings).toEqual([]);
  expect(frame).not.toHaveProperty('logo');
  expect(frame).not.toHaveProperty('accent');
});

describe('a mistake is told with its place, what was found, what may be and how to mend it', () => {
  test.each<[string, Partial<Fault>]>([
    [
      'icp: 京ICP备12345678',
      { id: 'field-format', message: '“ICP备案号”（icp）：备案号的写法不对。' },
    ],
    ['publicSecurity: 京公网安备1101号', { id: 'field-format', found: '京公网安备1101号' }],
    [
      'accent: "#88aacc"',
      {
        id: 'field-format',
        message:
          '“强调色”（accent）：这个颜色在浅色的底上看不清，对比度只有 2.24 : 1，至少要 4.5 : 1。',
      },
    ],
    ['accent: red', { id: 'field-format', message: '“强调色”（accent）：颜色的写法不对。' }],
    ['accent: "#2b5b7"', { id: 'field-format', found: '#2b5b7' }],
    ['logo: /images/nope.png', { id: 'image-missing', found: '/images/nope.png' }],
    ['logo: /images/sham.png', { id: 'image-forbidden' }],
    ['logo: ./xiaohui.png', { id: 'image-forbidden', message: /图库/ as unknown as string }],
    ['logo: /images/../../xiaohui.png', { id: 'address-forbidden' }],
    ['logo: https://other.example/x.png', { id: 'address-forbidden' }],
    ['logo: /images/xiaohui.svg', { id: 'address-forbidden' }],
  ])('%s', async (line, told) => {
    const { faults } = await read(`${line}\n`, { 'public/images/sham.png': 'no picture' });
    expect(faults).toMatchObject([{ severity: 'error', file: 'school.yml', line: LAST }]);
    const { message, ...rest } = told;
    expect(faults).toMatchObject([rest]);
    if (message !== undefined) expect(faults[0]?.message).toMatch(message);
    expect(faults[0]?.hint).toMatch(/\p{Script=Han}/u);
    expect(faults[0]).toHaveProperty('found');
  });

  test('a colour without quotes is a note to YAML, and that is said', async () => {
    const { faults } = await read('accent: #2b5b7d\n');
    expect(faults).toMatchObject([{ id: 'field-missing', line: LAST }]);
    expect(faults[0]?.hint).toContain('引号不能省');
  });

  test('a name in Chinese is understood, and one that is nearly that is told', async () => {
    expect((await read('公安备案号: 京公网安备 11010502030143号\n')).faults).toEqual([]);
    const { faults } = await read('公安备案: 京公网安备 11010502030143号\n');
    expect(faults).toMatchObject([
      { id: 'field-unknown', hint: '是不是想写 publicSecurity（公安备案号）？' },
    ]);
  });
});

describe('a day that was left in the file', () => {
  const real = schoolFile.replace('sample: true\n', '');

  test('is told as frozen, and stops nothing', async () => {
    const { faults } = await read('', {}, undefined, real);
    expect(faults).toMatchObject([
      {
        id: 'today-fixed',
        severity: 'warning',
        file: 'school.yml',
        line: LAST - 2,
        message: '“固定的今天”（today）写定了 2026-06-01，网站上的日子不会往前走。',
        found: '2026-06-01',
      },
    ]);
    expect(faults[0]?.hint).toContain('sample: true');
  });

  test('is meant in a sample, counts for nothing where another is set, and may be missing', async () => {
    expect((await read('')).faults).toEqual([]);
    expect((await read('', {}, '2026-06-02', real)).faults).toEqual([]);
    expect((await read('', {}, '2026-06-02', real.replace(/^today.*\n/m, ''))).faults).toEqual([]);
  });
});
