/** `npm run topic` as a teacher gives it in a terminal. */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/overlap/answer.ts';
import { mdx, paperFields, smallSchool } from '../small-school.ts';

const root = path.resolve(import.meta.dirname, '../..');
let content: string;
beforeAll(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'topic-'));
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
afterAll(() => rm(content, { recursive: true }));

function ask(...args: string[]) {
  return spawnSync(
    process.execPath,
    [path.join(root, 'bin/topic.ts'), '--content', content, ...args],
    {
      encoding: 'utf8',
      cwd: content,
      env: { ...process.env, CACHE_DIR: path.join(content, '.c') },
    },
  );
}

test('tells what was done, by whom, where it is, and what to do', () => {
  const { stdout, status } = ask('候答时间的调查', '--stage', '小学');
  expect(status).toBe(0);
  expect(stdout).toContain('选题：候答时间的调查（按小学比较）');
  expect(stdout).toContain('和本校库 6 条比较：2 项部分相近。');
  expect(stdout).toContain('1. 【部分相近】等待时间的调查');
  expect(stdout).toContain('论文，调查报告；杜甫甫、李白白；2025—2026学年第一学期');
  expect(stdout).toContain('papers/survey.mdx  https://hill.example/papers/survey/');
  expect(stdout).toContain('建议：');
  expect(stdout).toContain('不代替到知网等处检索');
});

test('gives programs the same answer, with the file of each entry', () => {
  const { stdout, status } = ask('候答时间的调查', '--json', '--keywords', '候答、三秒');
  expect(status).toBe(0);
  const answer = JSON.parse(stdout) as Answer & { places: Record<string, { file: string }> };
  expect(answer.proposal.keywords).toEqual(['候答', '三秒']);
  expect(answer.hits[0]?.record.ref).toBe('papers/survey');
  expect(answer.places['papers/survey']?.file).toBe('papers/survey.mdx');
});

test('knows nothing of what is not published', () => {
  const { stdout } = ask('候答的旧事', '--json');
  expect(stdout).not.toContain('hidden');
});

describe('what it cannot do it says, with the way out', () => {
  test.each([
    ['no title', [], '请写上题目'],
    ['two titles', ['候答', '时间'], '请用引号把它括起来'],
    ['a subject it does not know', ['候答', '--subject', '数字'], '是不是想写 数学？'],
    ['a flag it does not know', ['候答', '--grade', '三'], '有看不懂的选项'],
    ['a folder that is not there', ['候答', '--content', 'nowhere'], '请用 --content 写明'],
  ])('%s', (_, args, words) => {
    const { stdout, stderr, status } = ask(...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(words);
  });
});
