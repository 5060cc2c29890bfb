/**
 * What the two editions say of people, against a school counted by hand: looked for in every
 * file that was written, tables, feeds, indexes and archives unpacked.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { unzip } from '../unit/site/unzip.ts';
import { buildSite, makeScratch } from './build-site.ts';
import { countedSchool } from './counted-school.ts';
import { attribute, filesOf, readPage, textOf } from './page.ts';
import { plainBytes } from './plain-bytes.ts';

/** As the sample school has it: whatever can be, is for everyone. */
const OPEN =
  'visibility: { observations: public, pairs: public, plans: public, minutes: public }\n';
const TODAY = '2026-02-10';

let open: string;
let shut: string;
let school: string;

beforeAll(async () => {
  const built = async (files: Record<string, string>, audience: string): Promise<string> => {
    const env = { ARCHIVE: 'all', AUDIENCE: audience, TODAY, OUT_DIR: await makeScratch() };
    const { status, output } = await buildSite({ files, env });
    expect(status, output).toBe(0);
    return env.OUT_DIR;
  };
  open = await built(countedSchool(OPEN), 'public');
  shut = await built(countedSchool(), 'public');
  school = await built(countedSchool(OPEN), 'school');
});

/** The words of a page as a reader sees them, without the frame around. */
function mainOf(outDir: string, address: string): string {
  const { elements } = readPage(outDir, `${address}index.html`);
  const main = elements.find((one) => one.tagName === 'main');
  if (main === undefined) throw new Error(`no main on ${address}`);
  return textOf(main).replace(/\s+/g, ' ');
}

/** Where something is said, each as `file: …words around…`; the guide explains every word there is. */
function saying(outDir: string, what: RegExp): string[] {
  const files = filesOf(outDir)
    // So do the forms of the writing desk and our scripts, which hold every word there is and nothing of anybody.
    .filter(
      (file) =>
        !/^(?:guide\/|_desk\/made\/description-|_desk\/schema\/|_astro\/.*\.js$)/.test(file),
    )
    // Pairs of characters of the texts beside them, which tell whose they are.
    .filter((file) => !file.endsWith('.pf_index'));
  return files.flatMap((file) => {
    const said = plainBytes(outDir, file).toString('utf8');
    // What the search knows of the guide is the guide's.
    if (file.startsWith('_search/texts/') && said.startsWith('{"url":"/guide/')) return [];
    return [...said.matchAll(new RegExp(what, 'g'))].map(
      ({ 0: words, index }) =>
        `${file}: ${said.slice(Math.max(0, index - 15), index + words.length + 15)}`,
    );
  });
}

/** The rows of a table by the first column. */
function csv(outDir: string, table: string): Map<string, Record<string, string>> {
  const text = readFileSync(join(outDir, `semesters/2025-2026-1/${table}.csv`), 'utf8');
  const [head = [], ...rows] = text
    .replace('\ufeff', '')
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
  return new Map(
    rows.map((cells) => [
      cells[0] ?? '',
      Object.fromEntries(head.map((title, i) => [title, cells[i] ?? ''])),
    ]),
  );
}

describe('fewer than five answers', () => {
  test.each([
    ['for everyone', () => open],
    ['for everyone, minutes not', () => shut],
    ['for the school', () => school],
  ])('are nowhere in the edition %s', (_, outDir) => {
    expect(saying(outDir(), /3\.37|3\.4 ?分|(?<!\d)4 ?份回答|回答不到/)).toEqual([]);
  });

  test('are not in the sources either, while all other minutes are', () => {
    const names = Object.keys(
      unzip(readFileSync(join(school, 'semesters/2025-2026-1/archive.zip'))),
    ).filter((name) => name.startsWith('sources/meetings/'));
    expect(names).toHaveLength(9);
    expect(names).not.toContain('sources/meetings/together-0.mdx');
  });

  test('six are told, on the page and in the table of the school', () => {
    expect(mainOf(open, 'meetings/together-1/')).toContain('4.7 分（5 分制，6 份回答）');
    expect(csv(school, 'groups').get('小山组')?.['满意度']).toMatch(/^"?4\.7 分/);
  });
});

describe('the public', () => {
  test.each([
    ['the table of teachers', /semesters\/[^/]+\/teachers\.csv|tables\/#teachers/],
    ['a page of what someone owes', /teachers\/[a-z-]+\/semester\//],
  ])('has no %s, and no way to it', (_, address) => {
    for (const outDir of [open, shut]) {
      expect(filesOf(outDir).filter((file) => address.test(file))).toEqual([]);
      expect(saying(outDir, address)).toEqual([]);
    }
    expect(saying(school, address)).not.toEqual([]);
  });

  test.each([
    [
      'what was not done',
      /没做到|未做满|还差几次|还差 ?\d|过了期限|还没有轮到|还没有(?:主讲|讲)过/,
    ],
    ['how far someone has come', /已完成|进行中|在路上|没有还没做完的约定|下一个/],
    ['who is late', /已经到期|（已过）|过了 \d+ 天/],
    ['who did not come', /应到/],
    ['a count of nothing', /(?<![\d.])0 [篇节次周]|(?<![\d./])0\/\d+ |还没有文章/],
    ['a share of what was promised', /约定 \d+ [篇节次个]/],
    ['guidance that was none', /指导青年|位徒弟/],
  ])('is not told %s', (_, words) => {
    for (const outDir of [open, shut]) expect(saying(outDir, words)).toEqual([]);
  });

  test('sees of someone who writes for the school no number at all', () => {
    for (const outDir of [open, shut]) {
      expect(mainOf(outDir, 'teachers/')).toMatch(/何静静(?! ?公开的)/);
      expect(mainOf(outDir, 'teachers/he-jing/')).not.toMatch(/\d+ 篇 反思|反思 ?\d/);
    }
    const promised = mainOf(open, 'plans/he-jing/');
    expect(promised).toContain('每周写反思 1 篇');
    expect(promised).not.toMatch(/做了 ?\d/);
  });

  test('is told what it sees was done, as so much at least', () => {
    expect(mainOf(open, 'plans/du-fu/')).toContain('做了至少 3 篇');
    expect(mainOf(shut, 'teachers/du-fu/')).toMatch(/写的 公开的 5 篇/);
    expect(csv(open, 'groups').get('小山组')?.['活动']).toBe('至少 10 次');
    expect(mainOf(open, 'groups/hill/')).toContain('至少 10 次');
  });

  test('is told beside no name how much of a shelf is theirs', () => {
    const links = [
      'topics/waiting/',
      'semesters/2025-2026-1/',
      'groups/hill/',
      'grades/g3/',
    ].flatMap((address) =>
      readPage(open, `${address}index.html`).elements.filter(
        (one) =>
          attribute(one, 'class')?.includes('chip') &&
          /^\/teachers\/[a-z-]+\/$/.test(attribute(one, 'href') ?? ''),
      ),
    );
    expect(links.length).toBeGreaterThan(5);
    expect(links.map(textOf).filter((text) => /\d/.test(text))).toEqual([]);
  });
});

describe('the school', () => {
  test('has every teacher’s numbers, counted by hand', () => {
    const rows = csv(school, 'teachers');
    expect(rows.get('何静静')).toMatchObject({ 反思: '20', 集体备课: '10' });
    expect(rows.get('杜甫甫')).toMatchObject({ 反思: '7', 听课: '3' });
    // Ten meetings of the group and three lessons the mentee did not see are no guidance.
    expect(rows.get('李白白')).toMatchObject({ 示范课: '3', 指导青年: '0' });
  });

  test('sees that mentor and mentee never talked, nor was a lesson shown to the mentee', () => {
    const text = mainOf(school, 'pairs/hill/');
    expect(text).toMatch(/每月[^。]*?2 次[^。]*?师徒每月谈两次 ?未做满， ?做了 0 次，约定 10 次/);
    expect(text).toMatch(/每学期示范课 3 节[^。]*?让徒弟听 ?未做满， ?做了 0 节，约定 3 节/);
    // Ten meetings at which both sat are no talk of theirs.
    expect(text).toMatch(/两个人的谈话 ?0 次/);
  });

  test('is never told that nothing is left while a plan above asks for something', () => {
    const text = mainOf(school, 'teachers/li-bai/semester/');
    expect(text).not.toContain('没有还没做完的约定');
    expect(text).toMatch(/小山组的打算.{0,40}?每学期回应同伴 1 篇/);
    expect(text).toMatch(/全校的打算.{0,40}?全校一起：/);
  });

  test('reads what is late as late', () => {
    expect(mainOf(school, 'meetings/together-2/')).toContain('过了期限');
    expect(mainOf(school, 'projects/late/')).toContain('已经到期');
    expect(mainOf(school, 'meetings/together-0/')).toContain('应到 3 人，到场 2 人');
  });
});
