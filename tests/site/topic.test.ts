/** `npm run topic` as a teacher gives it in a terminal. */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runTopic } from '../../bin/topic/command.ts';
import type { Answer } from '../../src/overlap/answer.ts';
import { ended, type Ended } from '../commands.ts';
import { mdx, paperFields, smallSchool } from '../small-school.ts';

const root = path.resolve(import.meta.dirname, '../..');
let content: string;
/** Not in the content, where nothing else belongs. */
let cache: string;
beforeAll(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'topic-'));
  cache = await mkdtemp(path.join(tmpdir(), 'topic-cache-'));
  const files = smallSchool({
    'papers/hidden.mdx': mdx(
      { ...paperFields, title: '候答的旧事', visibility: 'private' },
      '文。',
    ),
  });
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(content, file)), { recursive: true });
    await writeFile(path.join(content, file), text);
  }
});
afterAll(() => Promise.all([content, cache].map((one) => rm(one, { recursive: true }))));

const given = (args: readonly string[]) => ['--content', content, ...args];
const settings = () => ({ CACHE_DIR: path.join(cache, 'c') });

function ask(...args: string[]): Promise<Ended> {
  return ended(runTopic, given(args), settings());
}

/** A file of the content as it is called from here. */
const seenFrom = (cwd: string, file: string): string =>
  path.relative(cwd, path.join(content, file)).replaceAll('\\', '/');

test.each([
  [['候答时间的调查', '--stage', '小学']],
  [['候答时间的调查', '--json', '--keywords', '候答、三秒']],
  [['候答', '--subject', '数字']],
  [['--help']],
])('the program says what the command does, byte for byte: %j', async (args) => {
  const program = path.join(root, 'bin/topic.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...given(args)], {
    encoding: 'utf8',
    env: { ...process.env, ...settings() },
  });
  expect({ status, stdout, stderr }).toEqual(await ask(...args));
});

test('tells what was done, by whom, where it is, and what to do', async () => {
  const { stdout, status } = await ask('候答时间的调查', '--stage', '小学');
  expect(status).toBe(0);
  expect(stdout).toContain(
    '选题：候答时间的调查\n接着做并引用。和本校库 6 条的题目、关键词、摘要比较：2 项高度相近。（按小学比较。）',
  );
  expect(stdout).toContain('1. 【高度相近】等待时间的调查');
  expect(stdout).toContain('论文，调查报告；杜甫甫、李白白；2025—2026学年第一学期');
  expect(stdout).toContain(
    `${seenFrom(process.cwd(), 'papers/survey.mdx')}  https://hill.example/papers/survey/`,
  );
  expect(stdout).toContain('接着做并引用：作为它的后续研究');
  expect(stdout).toContain('不代替到知网等处检索');
});

test('gives programs the same answer, with the file of each entry', async () => {
  const { stdout, status } = await ask('候答时间的调查', '--json', '--keywords', '候答、三秒');
  expect(status).toBe(0);
  const answer = JSON.parse(stdout) as Answer & { places: Record<string, { file: string }> };
  expect(answer.proposal.keywords).toEqual(['候答', '三秒']);
  expect(answer).toMatchObject({
    verdict: { level: 'high', advice: '加入或改换角度' },
    hits: [
      {
        record: { ref: 'projects/waiting', title: '等待时间的小课题' },
        level: 'high',
        relation: 'join',
        parts: { title: expect.any(Number) as number },
      },
      { record: { ref: 'papers/survey' } },
    ],
    weak: [],
  });
  expect(answer.places['papers/survey']?.file).toBe(seenFrom(process.cwd(), 'papers/survey.mdx'));
});

test('below the threshold gives the nearest, for people and programs alike', async () => {
  const title = '校园流浪猫与三秒';
  const answer = JSON.parse((await ask(title, '--json')).stdout) as Answer;
  expect(answer).toMatchObject({ verdict: { level: 'none' }, hits: [] });
  expect(answer.weak.map(({ record, level }) => [record.ref, level])).toEqual([
    ['projects/waiting', 'weak'],
  ]);
  expect((await ask(title)).stdout).toContain(
    '最接近的几条（相近程度弱）\n\n1. 【相近程度弱】等待时间的小课题',
  );
});

test('compares by the synonyms of school.yml too', async () => {
  const shown = async (): Promise<string[]> => {
    const { hits, weak } = JSON.parse((await ask('磨蹭的调查', '--json')).stdout) as Answer;
    return [...hits, ...weak].map(({ record }) => record.ref);
  };
  expect(await shown()).toEqual([]);
  const file = path.join(content, 'school.yml');
  const before = await readFile(file, 'utf8');
  await writeFile(file, `${before}\nsynonyms:\n  - [磨蹭, 等待时间]\n`);
  const after = await shown();
  await writeFile(file, before);
  expect(after).toContain('papers/survey');
});

test('knows nothing of what is not published', async () => {
  const { stdout } = await ask('候答的旧事', '--json');
  expect(stdout).not.toContain('hidden');
});

describe('what it cannot do it says, with the way out', () => {
  test.each([
    ['no title', [], '请写上题目'],
    ['two titles', ['候答', '时间'], '请用引号把它括起来'],
    ['a subject it does not know', ['候答', '--subject', '数字'], '是不是想写 数学？'],
    ['a flag it does not know', ['候答', '--grade', '三'], '有看不懂的选项'],
    ['a folder that is not there', ['候答', '--content', 'nowhere'], '请用 --content 写明'],
  ])('%s', async (_, args, words) => {
    const { stdout, stderr, status } = await ask(...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(words);
  });
});
