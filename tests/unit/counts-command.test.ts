/** `npm run counts` as somebody who doubts a number gives it in a terminal. */
import { spawnSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCounts } from '../../bin/counts/command.ts';
import type { CountsReport } from '../../src/counts/report.ts';
import { ended, type Ended } from '../commands.ts';
import { longText, mdx, reflectionFields, smallSchool } from '../small-school.ts';
import { writtenFolder } from '../written-folder.ts';

const root = path.resolve(import.meta.dirname, '../..');
const written = (date: string, more: object = {}): string =>
  mdx({ ...reflectionFields, date, title: `${date} 记`, ...more }, longText);
const weekly = (commitments: string): string =>
  `title: 一学期的打算\nteacher: li-bai\nsemester: 2025-2026-1\ngoals: [每周想一件事]\ncommitments:\n${commitments}visibility: public\n`;

/** Two reflections in October, one of them for the school; a promise of three and one of none. */
const files = smallSchool({
  'reflections/one.mdx': written('2025-10-10'),
  'reflections/two.mdx': written('2025-10-17', { visibility: 'school' }),
  'plans/li-bai.yml': weekly(
    '  - { what: reflect, target: 3, per: semester }\n  - { what: demo, target: 1, per: semester }\n  - { note: 常去别人的课堂坐坐 }\n',
  ),
});
let content: string;
/** Not in the content, where nothing else belongs. */
let cache: string;
beforeAll(async () => {
  content = await writtenFolder(files);
  cache = await writtenFolder({});
});
afterAll(() => Promise.all([content, cache].map((one) => rm(one, { recursive: true }))));

const given = (args: readonly string[]) => ['--content', content, ...args];
const settings = () => ({ CACHE_DIR: path.join(cache, 'c') });

function counts(...args: string[]): Promise<Ended> {
  return ended(runCounts, given(args), settings());
}

async function report(...args: string[]): Promise<CountsReport> {
  const { stdout, stderr, status } = await counts('--json', ...args);
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout) as CountsReport;
}

test.each([
  [['--today', '2026-06-01']],
  [['--json', '--today', '2026-06-01', '--audience', 'public']],
  [['--plan', 'nobody']],
  [['--help']],
])('the program says what the command does, byte for byte: %j', async (args) => {
  const program = path.join(root, 'bin/counts.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...given(args)], {
    encoding: 'utf8',
    cwd: content,
    env: { ...process.env, ...settings() },
  });
  expect({ status, stdout, stderr }).toEqual(await counts(...args));
});

describe('as data', () => {
  test('holds plans with what was done, due and asked, and each event with its files', async () => {
    const { plans } = await report('--plan', 'li-bai', '--today', '2026-06-01');
    expect(plans).toHaveLength(1);
    const [plan] = plans;
    expect(plan).toMatchObject({ id: 'li-bai', in: 'plans' });
    const [reflect, demo, words] = plan?.promises ?? [];
    expect(reflect).toEqual({
      what: 'reflect',
      per: 'semester',
      owedBy: 'each',
      owner: 'li-bai',
      done: 2,
      due: 3,
      required: 3,
      state: 'missed',
      periods: [{ from: '2025-09-01', to: '2026-01-30', label: '本学期', done: 2, required: 3 }],
      evidence: [
        { day: '2025-10-10', files: ['reflections/one'] },
        { day: '2025-10-17', files: ['reflections/two'] },
      ],
      shares: [
        {
          who: 'li-bai',
          done: 2,
          required: 3,
          evidence: [
            { day: '2025-10-10', files: ['reflections/one'] },
            { day: '2025-10-17', files: ['reflections/two'] },
          ],
        },
      ],
    });
    expect(demo).toMatchObject({ done: 0, due: 1, required: 1, state: 'missed', evidence: [] });
    expect(words).toMatchObject({ what: '', required: 0, state: 'voluntary', evidence: [] });
  });

  test('holds each teacher and each group in each semester that has begun', async () => {
    const { teachers, groups, today, audience } = await report('--today', '2026-06-01');
    expect([today, audience]).toEqual(['2026-06-01', 'school']);
    expect(teachers.map(({ id, semester }) => `${id} ${semester}`).sort()).toEqual([
      'du-fu 2025-2026-1',
      'du-fu 2025-2026-2',
      'li-bai 2025-2026-1',
      'li-bai 2025-2026-2',
    ]);
    expect(
      teachers.find((one) => one.id === 'li-bai' && one.semester === '2025-2026-1')?.counts,
    ).toMatchObject({ reflect: 2, 'be-observed': 1, demo: 0 });
    // One meeting on 16 October; the semester ends on 30 January.
    expect(groups.find(({ semester }) => semester === '2025-2026-1')).toMatchObject({
      id: 'hill',
      counts: { meetings: 1, longestSilenceDays: 106 },
    });
  });

  test('is that of one teacher where one is asked for', async () => {
    const { plans, teachers, groups } = await report('--teacher', 'du-fu');
    expect([plans, groups]).toEqual([[], []]);
    expect(new Set(teachers.map(({ id }) => id))).toEqual(new Set(['du-fu']));
    expect((await report('--teacher', '杜甫甫')).teachers).toEqual(teachers);
  });

  test('up to a day: what comes later does not count, and is not due', async () => {
    const { plans } = await report('--plan', 'li-bai', '--today', '2025-10-12');
    expect(plans[0]?.promises[0]).toMatchObject({ done: 1, due: 0, required: 3, state: 'running' });
  });

  test('for the public tells at least what it may see, and nothing of what was asked', async () => {
    const { plans, teachers } = await report('--audience', 'public', '--today', '2026-06-01');
    const [reflect, demo] = plans.find(({ id }) => id === 'li-bai')?.promises ?? [];
    expect(reflect).toMatchObject({
      done: { atLeast: 1 },
      due: null,
      required: null,
      state: null,
      periods: [],
      evidence: [{ day: '2025-10-10', files: ['reflections/one'] }],
    });
    expect(reflect).not.toHaveProperty('shares');
    expect(demo?.done).toBeNull();
    for (const { counts: told } of teachers) expect(Object.values(told)).not.toContain(0);
  });
});

test('in words: who, what was done, out of how many, and the files', async () => {
  const { stdout, status } = await counts('--today', '2026-06-01');
  expect(status).toBe(0);
  expect(stdout).toContain('数到 2026-06-01，校内的记录。');
  expect(stdout).toContain('一学期的打算（li-bai）');
  expect(stdout).toContain('reflect（semester）：做了 2 篇，约定 3 篇，未做满');
  expect(stdout).toContain('    2025-10-10  reflections/one');
  expect(stdout).toMatch(/李白白，2025-2026-1\n {2}写反思 2/);
});

describe('compared with what it was', () => {
  const before = async (change: (report: CountsReport) => void, ...args: string[]) => {
    const old = await report('--today', '2026-06-01', ...args);
    change(old);
    const file = path.join(content, 'before.json');
    await writeFile(file, JSON.stringify(old));
    return file;
  };

  test('tells which numbers changed and which records came and went', async () => {
    const file = await before(({ plans }) => {
      const promise = plans.find(({ id }) => id === 'li-bai')?.promises[0];
      if (promise === undefined) throw new Error('no promise');
      promise.done = 1;
      promise.evidence = [{ day: '2025-10-09', files: ['reflections/gone'] }];
    });
    const { stdout, status } = await counts('--today', '2026-06-01', '--compare', file);
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toEqual([
      '1 个数变了：',
      '  plans/li-bai/reflect#0/done：1 → 2（多了 reflections/one、reflections/two；少了 reflections/gone）',
    ]);
  });

  test('says that it counts otherwise where the records are the same', async () => {
    const file = await before(({ plans }) => {
      const promise = plans.find(({ id }) => id === 'li-bai')?.promises[0];
      if (promise !== undefined) promise.done = 5;
    });
    const { stdout } = await counts('--json', '--today', '2026-06-01', '--compare', file);
    expect(JSON.parse(stdout)).toEqual({
      changes: [
        {
          where: 'plans/li-bai/reflect#0/done',
          before: 5,
          after: 2,
          why: '凭的是同一批记录：数法变了，或者任教年级、小组、校历这些资料改过',
        },
      ],
    });
  });

  test('says that the day or the reader is another, and that nothing changed', async () => {
    const file = await before(() => undefined);
    expect((await counts('--today', '2025-10-12', '--compare', file)).stdout).toContain(
      '（数到的日子不同：2026-06-01，现在 2025-10-12）',
    );
    expect(
      (await counts('--today', '2026-06-01', '--audience', 'public', '--compare', file)).stdout,
    ).toContain('（读者不同，看得到的记录不同）');
    expect((await counts('--today', '2026-06-01', '--compare', file)).stdout.trim()).toBe(
      '没有一个数变了。',
    );
  });

  test('refuses what is no report', async () => {
    const file = path.join(content, 'list.json');
    await writeFile(file, '{"plans": []}');
    expect(await counts('--compare', file)).toMatchObject({ status: 2, stdout: '' });
    expect((await counts('--compare', file)).stderr).toContain(
      '不是 npm run counts -- --json 的结果',
    );
    await writeFile(file, '没有');
    expect((await counts('--compare', file)).stderr).toContain('读不出');
  });
});

describe('what cannot be counted is said in Chinese, with status 2', () => {
  test.each([
    [['--plan', 'nobody'], /--plan 没有“nobody”。可以是：.*li-bai/],
    [['--teacher', 'nobody'], /--teacher 没有“nobody”。可以是：.*du-fu/],
    [['--audience', 'everyone'], /--audience 只能是 school 或 public，现在是“everyone”/],
    [['--today', '昨天'], /--today 请写成 2026-11-20 的样子，现在是“昨天”/],
    [['--content', '/no/such/folder'], /没有“.*folder”这个目录/],
    [['--planned', 'x'], /有看不懂的选项：.*用法：npm run counts/s],
  ])('%j', async (args, told) => {
    const { status, stderr, stdout } = await counts(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(told);
  });

  test('--help tells every option', async () => {
    const { status, stdout } = await counts('--help');
    expect(status).toBe(0);
    for (const option of ['content', 'audience', 'today', 'plan', 'teacher', 'json', 'compare']) {
      expect(stdout).toContain(`--${option}`);
    }
  });
});
