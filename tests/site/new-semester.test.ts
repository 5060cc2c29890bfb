/** `npm run new -- semester` on the sample school: both halves of a year, then the next one. */
import { spawnSync } from 'node:child_process';
import { cp, readFile } from 'node:fs/promises';
import { PassThrough, Writable, Readable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { askerFor } from '../../bin/new/ask-semester.ts';
import { runCounts } from '../../bin/counts/command.ts';
import { runNew } from '../../bin/new/command.ts';
import type { Change } from '../../src/counts/compare-reports.ts';
import { ended, type Ended } from '../commands.ts';
import { readFolder } from '../read-school.ts';
import { smallSchool } from '../small-school.ts';
import { writtenFolder } from '../written-folder.ts';
import { buildSite, makeScratch, projectRoot } from './build-site.ts';
import { filesOf } from './page.ts';

let CACHE_DIR: string;
beforeAll(async () => {
  CACHE_DIR = await makeScratch();
});

async function roll(contentDir: string, args: string[], TODAY: string): Promise<Ended> {
  return ended(
    (given, voice, env) => runNew(given, voice, env, Readable.from([])),
    ['semester', ...args],
    { CONTENT_DIR: contentDir, CACHE_DIR, TODAY },
  );
}

async function sampleSchool(): Promise<string> {
  const contentDir = await makeScratch();
  await cp(join(projectRoot, 'src/content'), contentDir, { recursive: true });
  await cp(join(projectRoot, 'school.yml'), join(contentDir, 'school.yml'));
  return contentDir;
}

async function textsOf(folder: string): Promise<Map<string, string>> {
  const files = filesOf(folder);
  return new Map(
    await Promise.all(
      files.map(async (file) => [file, await readFile(join(folder, file), 'latin1')] as const),
    ),
  );
}

describe('the sample school', () => {
  let contentDir: string;
  let atFirst: Map<string, string>;
  let told: Ended[];
  let report: string;

  beforeAll(async () => {
    contentDir = await sampleSchool();
    atFirst = await textsOf(contentDir);
    const counted = await counts(contentDir, []);
    report = join(await writtenFolder({ 'before.json': counted }), 'before.json');
    told = [
      await roll(contentDir, ['--yes'], '2026-11-20'),
      await roll(contentDir, ['--yes'], '2027-06-20'),
    ];
  });

  test('goes on to spring, and in summer to another school year', () => {
    expect(told.map(({ status, stderr }) => [status, stderr])).toEqual([
      [0, ''],
      [0, ''],
    ]);
    const [spring = '', autumn = ''] = told.map(({ stdout }) => stdout);
    expect(spring).toContain('换到2026—2027学年第二学期（2027-03-01 到 2027-07-02）');
    expect(spring).toContain('陆小满：仍教四年级。');
    expect(autumn).toContain('换到2027—2028学年第一学期（2027-08-30 到 2028-01-28）');
    expect(autumn).toContain('陆小满：跟班升到五年级。');
    expect(autumn).toContain('周闻笛：去年九月没有跟着升，仍教六年级。');
    expect(autumn).toContain('顾亦宁：六年级毕业了；新接哪个年级，请补上。');
    expect([spring, autumn].every((one) => one.includes('没有新的问题'))).toBe(true);
  });

  test('has a draft for each plan of the time that ends, and what it promises', async () => {
    const { records, faults } = await readFolder(contentDir, CACHE_DIR);
    expect(faults).toEqual([]);
    const byId = new Map(records.plans.map(({ id, data }) => [id, data]));
    const drafts = [...byId.keys()].filter((id) => !atFirst.has(`plans/${id}.yml`));
    const owners = ['humanities', 'lin-qi', 'lu-xiaoman', 'school', 'shen-lu', 'song-wan', 'wenqu'];
    expect(drafts.sort()).toEqual(
      [
        ...owners.flatMap((one) => [`${one}-2026-2027-2`, `${one}-2027-2028-1`]),
        'science-math-2027-2028',
        'tang-guo-2027',
      ].sort(),
    );
    const before = byId.get('lu-xiaoman-2026-2027-1');
    expect(byId.get('lu-xiaoman-2026-2027-2')).toEqual({
      ...before,
      title: '陆小满2026—2027学年第二学期成长计划',
      semester: '2026-2027-2',
      previous: 'lu-xiaoman-2026-2027-1',
      parents: ['school-2026-2027-2'],
      visibility: 'private',
      assessments: [],
      steps: before?.steps
        .filter(({ done }) => done === undefined)
        .map((step) => ({ ...step, due: '2027-05-28' })),
    });
    expect(byId.get('science-math-2027-2028')?.stages.map(({ from, to }) => [from, to])).toEqual([
      ['2027-08-30', '2027-11-12'],
      ['2027-11-13', '2028-01-28'],
    ]);
    expect(byId.get('humanities-2027-2028-1')?.parents).toEqual(['school-2027-2028-1']);
  });

  test('keeps every file, and in those that change every line', async () => {
    const now = await textsOf(contentDir);
    const changed = [...atFirst].filter(([file, text]) => now.get(file) !== text);
    expect(changed.every(([file]) => file === 'school.yml' || file.startsWith('teachers/'))).toBe(
      true,
    );
    for (const [file, text] of changed) {
      const lines = (now.get(file) ?? '').split('\n');
      let at = -1;
      const kept = text.split('\n').filter((line) => (at = lines.indexOf(line, at + 1)) >= 0);
      expect(kept.join('\n')).toBe(text);
    }
  });

  test('has the figures it had of every plan for the semesters before', async () => {
    const compared = await counts(contentDir, ['--compare', report]);
    const { changes } = JSON.parse(compared) as { changes: Change[] };
    // A plan for a whole school year is asked for its second half too, once there is one.
    const others = changes.filter(
      ({ where }) => !where.startsWith('plans/science-math-2026-2027/'),
    );
    expect(others).toEqual([]);
    expect(changes.filter(({ where }) => /\/done$/.test(where))).toEqual([]);
    expect(told[0]?.stdout).toContain('“数理教研组2026—2027学年计划”跨几个学期');
  });

  test.each(['2027-06-20', '2027-08-29', '2027-09-10'])(
    'asked once more on %s has nothing to write',
    async (day) => {
      const before = await textsOf(contentDir);
      const { status, stdout } = await roll(contentDir, ['--yes'], day);
      expect([status, stdout.includes('没有要写的')]).toEqual([0, true]);
      expect(await textsOf(contentDir)).toEqual(before);
    },
  );

  test('is built as before, its drafts left out', async () => {
    const { status, output, outDir } = await buildSite({
      contentDir,
      env: { TODAY: '2027-06-20', AUDIENCE: 'school' },
    });
    expect([status, output.match(/提醒.*/g) ?? []]).toEqual([0, []]);
    const pages = filesOf(outDir);
    expect(pages).toContain('plans/lu-xiaoman-2026-2027-1/index.html');
    expect(pages.filter((page) => page.startsWith('plans/lu-xiaoman-2026-2027-2'))).toEqual([]);
  });
});

/** The report, or what has changed since one, as programs read it. */
async function counts(contentDir: string, args: string[]): Promise<string> {
  const { stdout } = await ended(runCounts, ['--json', '--today', '2026-11-20', ...args], {
    CONTENT_DIR: contentDir,
    CACHE_DIR,
  });
  return stdout;
}

describe('a small school', () => {
  const today = '2026-06-01';

  test('is told what would be written, and nothing is', async () => {
    const contentDir = await writtenFolder(smallSchool());
    const before = await textsOf(contentDir);
    const { status, stdout } = await roll(contentDir, ['--dry-run'], today);
    expect([status, stdout.includes('+   - { id: 2026-2027-1')]).toEqual([0, true]);
    expect(await textsOf(contentDir)).toEqual(before);
  });

  test('gets the days that are given, and only what is named', async () => {
    const contentDir = await writtenFolder(smallSchool());
    const days = ['--from', '2026年9月2日', '--to', '2027-01-20', '--returns', '2026-08-28'];
    await roll(contentDir, ['--yes', '--only', '学期', ...days], today);
    const { school, records } = await readFolder(contentDir, CACHE_DIR);
    expect(school?.semesters.at(-1)).toMatchObject({
      id: '2026-2027-1',
      start: '2026-09-02',
      end: '2027-01-20',
      teachersReturn: '2026-08-28',
    });
    expect(records.plans.length).toBe(1);
    const again = await roll(contentDir, ['--yes', '--id', '2026-2027-1', ...days], today);
    expect(again.status).toBe(0);
  });

  test.each<[string, string[], Record<string, string>, number, string]>([
    ['nobody who could be asked', [], {}, 2, '--yes'],
    [
      'a fault in the content',
      ['--yes'],
      { 'pairs/hill.yml': 'kind: peer\n' },
      1,
      '改好了再换学期',
    ],
    ['days in the wrong order', ['--from', '2026-09-01', '--to', '2026-08-01'], {}, 1, '要在开学'],
    ['the days of another semester', ['--from', '2026-06-30'], {}, 1, '不一样'],
    [
      'other days than the file has',
      ['--id', '2025-2026-2', '--to', '2026-07-10'],
      {},
      1,
      '不一样',
    ],
    ['a day that is none', ['--from', '开学那天'], {}, 2, '不是一个日子'],
    ['a semester that is none', ['--id', '下学期'], {}, 2, '不是一个学期'],
    ['a flag that is misspelt', ['--dry-ran'], {}, 2, '--dry-run'],
    ['a part that there is not', ['--only', '课例'], {}, 2, '可以写：school（学期）'],
    ['a word that means nothing', ['明年'], {}, 2, '不明白“明年”'],
    ['teachers who return too late', ['--returns', '2026-12-01', '--dry-run'], {}, 1, '教师返校'],
  ])('is left as it is for %s', async (_, args, files, status, sentence) => {
    const contentDir = await writtenFolder(smallSchool(files));
    const before = await textsOf(contentDir);
    const { stderr, ...rest } = await roll(contentDir, args, today);
    expect([rest.status, stderr]).toEqual([status, expect.stringContaining(sentence)]);
    expect(await textsOf(contentDir)).toEqual(before);
  });

  test('the program is the same command', async () => {
    const contentDir = await writtenFolder(smallSchool());
    const { stdout } = spawnSync(
      process.execPath,
      [join(projectRoot, 'bin/new.ts'), 'semester', '--dry-run'],
      {
        encoding: 'utf8',
        env: { ...process.env, CONTENT_DIR: contentDir, CACHE_DIR, TODAY: today },
      },
    );
    expect(stdout).toBe((await roll(contentDir, ['--dry-run'], today)).stdout);
  });
});

test('at the keyboard the days are suggested and told when they will not do, and parts may be left out', async () => {
  const ENTER = '\r';
  const keys: [wait: string, keys: string][] = [
    ['哪天开学', ENTER],
    ['哪天放假', `x${ENTER}`],
    ['请写一个日子', `\u007f${ENTER}`],
    ['照上面说的写下来吗', ` ${ENTER}`],
  ];
  const input = new PassThrough();
  let screen = '';
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      screen += stripVTControlCharacters(chunk.toString());
      const [next] = keys;
      if (next !== undefined && screen.includes(next[0])) {
        keys.shift();
        screen = '';
        setImmediate(() => input.write(next[1]));
      }
      done();
    },
  });
  Object.assign(output, { columns: 80, rows: 40, isTTY: true });
  const asker = askerFor(input, output);
  const suggested = { start: '2027-03-01', end: '2027-07-02' };
  expect(await asker.days('2026-2027-2', suggested, () => undefined)).toEqual(suggested);
  expect(await asker.parts(['school', 'plans'])).toEqual(['plans']);
});
