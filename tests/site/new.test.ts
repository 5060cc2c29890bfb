/** `npm run new` by flags: what it writes, what it says, how it ends. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { runNew as command } from '../../bin/new/command.ts';
import { ended } from '../commands.ts';
import { readFolder } from '../read-school.ts';
import { longText, smallSchool } from '../small-school.ts';
import { writtenFolder } from '../written-folder.ts';
import { makeScratch } from './build-site.ts';
import { filesOf } from './page.ts';

const program = fileURLToPath(new URL('../../bin/new.ts', import.meta.url));

interface Ended {
  status: number;
  /** Both streams; the program writes to one of them only. */
  said: string;
}

/** Of all runs: what one of them has read of the small school, the next need not read again. */
let CACHE_DIR: string;
beforeAll(async () => {
  CACHE_DIR = await makeScratch();
});

/** Gives it where nobody sits at the keyboard. */
async function runNew(contentDir: string, args: string[], input = ''): Promise<Ended> {
  const { status, stdout, stderr } = await ended(
    (given, voice, env) => command(given, voice, env, Readable.from([input])),
    args,
    { CONTENT_DIR: contentDir, CACHE_DIR },
  );
  return { status: status ?? -1, said: stdout + stderr };
}

/** The same as a program of its own, as `npm run new` starts it. */
function runProgram(contentDir: string, args: string[], input = ''): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: contentDir, CACHE_DIR, NO_COLOR: '1' },
  });
  return { status: status ?? -1, said: stdout + stderr };
}

const reflection = [
  'reflections',
  ...['--title', '等一等：三秒以后', '--authors', 'li-bai', '--topics', 'waiting'],
  ...['--summary', '多等了三秒。', '--date', '2026-05-20'],
];

test.each<[string, string[], string]>([
  ['a record with its body', [...reflection, '--body', '-'], longText],
  ['a draft', reflection, ''],
  ['what is missing', ['lessons', '--title', '等'], ''],
  ['what does not fit', [...reflection, '--lesson', 'rivr'], ''],
  ['help', ['groups', '--help'], ''],
])('the program and the command write and say the same: %s', async (_, args, input) => {
  const [one, other] = [await writtenFolder(smallSchool()), await writtenFolder(smallSchool())];
  const { status, said } = runProgram(one, args, input);
  const here = await runNew(other, args, input);
  // Each names its own folder.
  const without = (text: string, folder: string) => text.replaceAll(basename(folder), '');
  expect([status, without(said, one)]).toEqual([here.status, without(here.said, other)]);
  expect(filesOf(one)).toEqual(filesOf(other));
  for (const file of filesOf(one)) {
    expect(readFileSync(join(one, file))).toEqual(readFileSync(join(other, file)));
  }
});

test('writes a draft that is sound at once, and says how to send it', async () => {
  const contentDir = await writtenFolder(smallSchool());
  const { status, said } = await runNew(contentDir, reflection);
  expect(said).toContain('写好了：');
  expect(said).toContain('git switch -c reflections-2026-05-20-dengyideng');
  expect(said).toMatch(/git add \S*reflections\/2026-05-20-dengyideng\.mdx/);
  expect(said).toContain('git commit -m "新增反思 2026-05-20-dengyideng"');
  expect(said).toContain('git push -u origin HEAD');
  expect(said).toContain('把这个文件发给教科室');
  expect(status).toBe(0);
  expect((await readFolder(contentDir)).faults).toEqual([]);
});

test('what to do next is spelt as the host of the school spells it', async () => {
  const schoolFile = smallSchool()['school.yml'] ?? '';
  const contentDir = await writtenFolder({
    ...smallSchool(),
    'school.yml': `${schoolFile}repository:\n  host: gitlab\n  url: https://gitlab.example/hill/notes\n  branch: master\n  contentPath: content\n`,
  });
  const { said } = await runNew(contentDir, [...reflection, '--slug', 'two']);
  expect(said).toContain('git push -u origin HEAD -o merge_request.create');
  expect(said).toContain(
    'https://gitlab.example/hill/notes/-/new/master/content/reflections?file_name=two.mdx',
  );
});

test('takes names for ids, lists with Chinese commas, and the body from standard input', async () => {
  const contentDir = await writtenFolder(smallSchool());
  const { status, said } = await runNew(
    contentDir,
    [
      '反思',
      ...['--title', '又一件', '--authors', '李白白、杜甫甫', '--topics', '等待'],
      ...['--summary', '短。', '--grades', '三年级', '--links', 'lessons/river', '--body', '-'],
      ...['--consent', 'not-needed'],
    ],
    longText,
  );
  expect(said).not.toContain('提醒');
  expect(status).toBe(0);
  const text = readFileSync(join(contentDir, 'reflections/2026-06-01-youyijian.mdx'), 'utf8');
  expect(text).toContain('authors: [li-bai, du-fu]');
  expect(text).toContain('topics: [waiting]');
  expect(text).toContain('grades: [g3]');
  // The day of the school, since none was given.
  expect(text).toContain('date: 2026-06-01');
  expect(text).toContain(longText);
  expect(text).not.toContain('visibility: private');
  expect((await readFolder(contentDir)).faults).toEqual([]);
});

describe('writes nothing, and says why,', () => {
  type Case = [what: string, args: string[], status: number, words: string[]];
  test.each<Case>([
    [
      'when something is missing and nobody can be asked: all of it at once',
      ['lessons', '--title', '等', '--authors', 'li-bai'],
      2,
      ['还缺这 11 项', '--summary', '--teacher  执教', '--rounds.kind', '--rounds.focus  轮次'],
    ],
    ['when the kind is missing', [], 2, ['请写明新建哪一类', 'reflections（反思）']],
    ['when there is no such kind', ['refelctions'], 2, ['是不是想写 reflections？']],
    ['when a flag is misspelt', ['books', '--titel', '书'], 2, ['是不是想写 --title？']],
    ['when a flag has no words', ['books', '--title'], 2, ['--title 后面请写上内容']],
    [
      'when one thing is said twice',
      ['books', '--title', '一', '--title', '二'],
      2,
      ['--title 写了 2 次'],
    ],
    [
      'when a reference leads nowhere: with the nearest',
      [...reflection, '--lesson', 'rivr'],
      1,
      ['--lesson', '没有“rivr”', '是不是想写 river（三年级《小河》：等一等）？'],
    ],
    [
      'when a word is not in its list: with the nearest',
      [...reflection, '--kind', 'narativ'],
      1,
      ['词表“反思类型”里没有“narativ”', 'narrative（教育叙事）'],
    ],
    [
      'when a day does not exist',
      [...reflection.slice(0, -1), '2026-02-30'],
      1,
      ['--date', '2025-09-19'],
    ],
    [
      'when an answer asks for more: the journal of a paper in a journal',
      ['papers', ...reflection.slice(1), '--paperType', '论文', '--publication', '期刊'],
      2,
      ['--journal.name', '--journal.year'],
    ],
    [
      'when the fields do not agree',
      [...reflection, '--stage', 'senior', '--grades', 'g3'],
      1,
      ['学段“senior”和年级“g3”对不上'],
    ],
    ['when the name of the file will not do', [...reflection, '--slug', '等'], 1, ['文件名“等”']],
    [
      'when the body does not pass the gate',
      [...reflection, '--body', `${longText}\n\n<script>`],
      1,
      ['<script>'],
    ],
    ['when the body is too short', [...reflection, '--body', '短。'], 1, ['正文太短']],
    [
      'when there is no body to write',
      ['books', '--title', '书', '--author', '人', '--body', '字'],
      1,
      ['书没有正文'],
    ],
  ])('%s', async (_, args, status, words) => {
    const contentDir = await writtenFolder(smallSchool());
    const before = filesOf(contentDir);
    const ended = await runNew(contentDir, args);
    for (const one of words) expect(ended.said).toContain(one);
    expect(ended.said).not.toContain('写好了');
    expect(ended.status).toBe(status);
    expect(filesOf(contentDir)).toEqual(before);
  });
});

test('never writes over what is there, in either form of an entry, nor takes a former name', async () => {
  const contentDir = await writtenFolder({
    ...smallSchool(),
    'reflections/folder/index.mdx': smallSchool()['reflections/one.mdx'] ?? '',
    'reflections/renamed.mdx': (smallSchool()['reflections/one.mdx'] ?? '').replace(
      '---\n',
      '---\naliases: [former]\n',
    ),
  });
  for (const id of ['one', 'folder', 'former']) {
    const { status, said } = await runNew(contentDir, [...reflection, '--slug', id]);
    expect(said).toContain(`代号“${id}”已经有了`);
    expect(said).toContain(`--slug ${id}-2`);
    expect(status).toBe(1);
  }
  const kept = readFileSync(join(contentDir, 'reflections/one.mdx'), 'utf8');
  expect(kept).toBe(smallSchool()['reflections/one.mdx']);
  expect(existsSync(join(contentDir, 'reflections/folder.mdx'))).toBe(false);
});

test('finds a free name by itself when the suggested one is taken', async () => {
  const contentDir = await writtenFolder(smallSchool());
  expect((await runNew(contentDir, reflection)).said).toContain('2026-05-20-dengyideng.mdx');
  const { said } = await runNew(contentDir, reflection);
  expect(said).toContain('2026-05-20-dengyideng-2.mdx');
});

test('tells what may be given for a kind', async () => {
  const { status, said } = await runNew(await writtenFolder(smallSchool()), ['groups', '--help']);
  expect(said).toContain('--leader  组长：现任组长。');
  expect(said).toContain('--weeklySlot  活动时间（选填）');
  expect(status).toBe(0);
});

test('fields that the school has declared have flags like ours, where the content says so', async () => {
  const field = { kind: 'reflections', name: 'mood', label: '心情', description: '心情怎样。' };
  const declared = JSON.stringify([{ ...field, type: 'list', required: true }]);
  const contentDir = await writtenFolder({
    ...smallSchool({ 'reflections/one.mdx': undefined }),
    'school.yml': `${smallSchool()['school.yml'] ?? ''}fields: ${declared}\n`,
  });
  const elsewhere = await writtenFolder(smallSchool());
  const content = ['--content', contentDir];
  expect((await runNew(elsewhere, [...reflection, ...content])).said).toContain('--mood  心情：');
  const help = await runNew(elsewhere, ['reflections', '--help', ...content]);
  expect(help.said).toContain('--mood  心情：心情怎样。');
  const written = await runNew(elsewhere, [...reflection, '--mood', '晴，雨', ...content]);
  expect(written.said).toContain('写好了：');
  const { faults, records } = await readFolder(contentDir);
  expect(faults).toEqual([]);
  expect(records.reflections[0]?.data.own).toEqual({ mood: ['晴', '雨'] });
  expect((await runNew(elsewhere, [...reflection, '--mood', '晴'])).said).toContain('没有 --mood');
});
