/** `npm run check` as people and pipelines give it: in folders and git repositories of its own. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { runCheck } from '../../bin/check/command.ts';
import { ended, type Ended } from '../commands.ts';
import { longText, mdx, paperFields, reflectionFields, smallSchool } from '../small-school.ts';
import { writtenFolder } from '../written-folder.ts';
import { makeScratch } from './build-site.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Files of records in the small school. */
const WHOLE = Object.keys(smallSchool()).length - 1;
const program = path.join(root, 'bin/check.mjs');
let cacheDir = '';

beforeAll(async () => {
  cacheDir = path.join(await makeScratch(), 'cache');
});

interface Told {
  checked: number;
  problems: { id: string; severity: string; file: string; line: number; hint: string | null }[];
}

function check(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  return ended(runCheck, args, { CACHE_DIR: cacheDir, ...env });
}

/** The same as a program of its own, as `npm run check` starts it. */
function checkProgram(args: string[], env: Record<string, string> = {}): Ended {
  return spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', CACHE_DIR: cacheDir, ...env },
  });
}

/** Faults as `file:line id`. */
async function told(
  args: string[],
): Promise<{ status: number | null; list: string[]; checked: number }> {
  const { status, stdout, stderr } = await check([...args, '--format', 'json']);
  if (stdout === '') throw new Error(stderr);
  const { checked, problems } = JSON.parse(stdout) as Told;
  return { status, checked, list: problems.map((one) => `${one.file}:${one.line} ${one.id}`) };
}

test('the program and the command say the same, byte for byte, and end alike', async () => {
  const sound = await writtenFolder(smallSchool());
  const broken = await writtenFolder(
    smallSchool({ 'papers/survey.mdx': mdx(paperFields, '用 AI 数。{x}') }),
  );
  for (const args of [
    ['--content', sound],
    ['--content', broken],
    ['--content', broken, '--format', 'json'],
    ['--content', '/no/such/folder'],
    ['--frobnicate'],
    ['--help'],
  ]) {
    const { status, stdout, stderr } = checkProgram(args);
    expect({ status, stdout, stderr }, args.join(' ')).toEqual(await check(args));
  }
  const env = { CONTENT_DIR: broken, GITHUB_STEP_SUMMARY: path.join(await makeScratch(), 'a.md') };
  const { status, stdout, stderr } = checkProgram(['--format', 'github'], env);
  const written = readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8');
  rmSync(env.GITHUB_STEP_SUMMARY);
  expect({ status, stdout, stderr }).toEqual(await check(['--format', 'github'], env));
  expect(written).toBe(readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8'));
});

describe('a content directory', () => {
  test('that is sound passes, in one sentence', async () => {
    const { status, stdout, stderr } = await check([
      '--content',
      await writtenFolder(smallSchool()),
    ]);
    expect([status, stdout, stderr]).toEqual([0, `检查了 ${WHOLE} 个文件，没有发现问题。\n`, '']);
  });

  test('that is not is told file by file, and fails', async () => {
    const contentDir = await writtenFolder(
      smallSchool({
        'papers/survey.mdx': mdx(paperFields, '{process.env.TOKEN}'),
        'topics/waiting.yml': 'name: 等待\n',
        'reflections/one.mdx': mdx({ ...reflectionFields, authors: ['李白柏'] }, longText),
      }),
    );
    const { status, stdout } = await check(['--content', contentDir]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^papers\/survey\.mdx:11:1 {2}.*花括号.*\[code-forbidden\]$/m);
    expect(stdout).toContain('是不是想写 li-bai（李白白）？');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(`检查了 ${WHOLE} 个文件，有 3 处错误。`);
    expect((await told(['--content', contentDir])).list).toEqual([
      'papers/survey.mdx:11 code-forbidden',
      'reflections/one.mdx:4 reference-unknown',
      'topics/waiting.yml:1 field-missing',
    ]);
  });

  test('is named by CONTENT_DIR where no option names it', async () => {
    const contentDir = await writtenFolder(smallSchool({ 'topics/waiting.yml': 'name: 等待\n' }));
    const { status } = await check([], { CONTENT_DIR: contentDir });
    expect(status).toBe(1);
  });

  test('may have what is only warned about, unless one is strict', async () => {
    const files = smallSchool({ 'papers/survey.mdx': mdx(paperFields, '用 AI 数, 数完了。 ') });
    const contentDir = await writtenFolder(files);
    expect(await told(['--content', contentDir])).toEqual({
      status: 0,
      checked: WHOLE,
      list: ['spacing', 'half-width-punctuation', 'trailing-space'].map(
        (id) => `papers/survey.mdx:11 ${id}`,
      ),
    });
    expect((await told(['--content', contentDir, '--strict'])).status).toBe(1);
  });

  test('is read with misspelt fields understood by sound', async () => {
    const contentDir = await writtenFolder(
      smallSchool({ 'topics/waiting.yml': 'name: 等待\njieding: 界定。\n' }),
    );
    const { stdout } = await check(['--content', contentDir]);
    expect(stdout).toContain('是不是想写 definition（界定）？');
  });
});

describe('what cannot be looked at ends with status 2 and a reason', () => {
  test.each([
    [['--content', '/no/such/folder'], /没有“.*\/no\/such\/folder”这个目录/],
    [['--format', 'xml'], /--format 只能是 text、json、github，现在是“xml”/],
    [['--frobnicate'], /看不懂的选项：--frobnicate[\s\S]*用法：/],
    [['--changed-since'], /看不懂的选项/],
  ])('%j', async (args, reason) => {
    const { status, stdout, stderr } = await check(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(reason);
  });

  test('a revision where there is no repository, or no such revision', async () => {
    const loose = await writtenFolder(smallSchool());
    const outside = await check(['--content', loose, '--changed-since', 'main']);
    expect(outside.status).toBe(2);
    expect(outside.stderr).toMatch(/不在 git 仓库里/);
    const repository = await committed(smallSchool());
    const unknown = await check(['--content', repository, '--changed-since', 'no-such-branch']);
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toMatch(/没有“no-such-branch”这个版本/);
    const option = await check(['--content', repository, '--changed-since=--output=x']);
    expect(option.status).toBe(2);
    expect(existsSync(path.join(repository, 'x'))).toBe(false);
  });

  test('--help explains every option', async () => {
    const { status, stdout } = await check(['--help']);
    expect(status).toBe(0);
    for (const option of ['content', 'format', 'changed-since', 'strict', 'fix', 'help']) {
      expect(stdout).toContain(`--${option}`);
    }
  });
});

describe('--fix', () => {
  test('mends what is mechanical, says where, and leaves the rest', async () => {
    const contentDir = await writtenFolder(
      smallSchool({
        'papers/survey.mdx': mdx(paperFields, '用 AI 数,数完了。 \n\n```\nx'),
        'papers/other.mdx': mdx({ ...paperFields, title: '另一份调查' }, '用 AI 数,数完了。 '),
        'topics/waiting.yml': 'definition: 等 3 秒。\nname: 等待',
      }),
    );
    const { status, stdout } = await check(['--content', contentDir, '--fix']);
    expect(status).toBe(1);
    expect(stdout).toContain(
      '已经改好的文件：\n  papers/other.mdx\n  papers/survey.mdx\n  topics/waiting.yml',
    );
    expect(stdout).toContain('[block-open]');
    expect(stdout).toContain('有 1 处错误。');
    const text = (file: string) => readFileSync(path.join(contentDir, file), 'utf8');
    expect(text('papers/other.mdx')).toBe(
      mdx({ ...paperFields, title: '另一份调查' }, '用AI数，数完了。'),
    );
    expect(text('topics/waiting.yml')).toBe('name: 等待\ndefinition: 等3秒。\n');
    expect((await check(['--content', contentDir, '--fix'])).stdout).not.toContain('已经改好');
  });

  test('writes through no link', async () => {
    const contentDir = await writtenFolder(smallSchool());
    const outside = path.join(
      await writtenFolder({ 'a.yml': 'definition: 等 3 秒。\nname: 等待' }),
      'a.yml',
    );
    symlinkSync(outside, path.join(contentDir, 'topics/linked.yml'));
    expect((await check(['--content', contentDir, '--fix'])).status).toBe(1);
    expect(readFileSync(outside, 'utf8')).toBe('definition: 等 3 秒。\nname: 等待');
  });
});

function git(cwd: string, ...args: string[]): void {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.com'];
  execFileSync('git', [...identity, ...args], { cwd, stdio: 'pipe' });
}

function put(dir: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
  writeFileSync(path.join(dir, file), text);
}

/** A repository with the school in `content/`, committed on `main`; gives the content directory. */
async function committed(files: Record<string, string>): Promise<string> {
  const repository = await writtenFolder(
    Object.fromEntries(Object.entries(files).map(([file, text]) => [`content/${file}`, text])),
  );
  git(repository, 'init', '--quiet', '--initial-branch=main');
  git(repository, 'add', '.');
  git(repository, 'commit', '--quiet', '-m', 'school');
  return path.join(repository, 'content');
}

describe('--changed-since', () => {
  const old = { 'papers/old.mdx': mdx({ ...paperFields, title: '以前的一篇' }, '{x}') };

  test('tells of what has changed, committed or not, and not of old faults', async () => {
    const dir = await committed(smallSchool(old));
    const since = ['--content', dir, '--changed-since', 'main'];
    expect(await told(since)).toEqual({ status: 0, checked: 0, list: [] });

    git(dir, 'switch', '--quiet', '-c', 'mine');
    put(dir, 'topics/waiting.yml', 'name: 等待\n');
    git(dir, 'commit', '--quiet', '-am', 'change');
    put(dir, 'papers/new.mdx', mdx({ ...paperFields, title: '新写的一篇' }, '<script>x</script>'));
    put(dir, 'books/some-book.yml', 'title: 某书\n');
    expect(await told(since)).toEqual({
      status: 1,
      checked: 3,
      list: [
        'books/some-book.yml:1 field-missing',
        'papers/new.mdx:11 tag-unknown',
        'topics/waiting.yml:1 field-missing',
      ],
    });
    expect((await told(['--content', dir])).list).toContain('papers/old.mdx:11 code-forbidden');
  });

  test('is not about what the main branch has done meanwhile', async () => {
    const dir = await committed(smallSchool());
    git(dir, 'switch', '--quiet', '-c', 'mine');
    put(dir, 'topics/own.yml', 'name: 自己的\ndefinition: 界定。\n');
    git(dir, 'add', '.');
    git(dir, 'commit', '--quiet', '-m', 'mine');
    git(dir, 'switch', '--quiet', 'main');
    put(dir, 'topics/waiting.yml', 'name: 等待\n');
    git(dir, 'commit', '--quiet', '-am', 'theirs');
    git(dir, 'switch', '--quiet', 'mine');
    expect(await told(['--content', dir, '--changed-since', 'main'])).toEqual({
      status: 0,
      checked: 1,
      list: [],
    });
  });

  test('a teacher who is deleted is missed where the name still stands', async () => {
    const dir = await committed(smallSchool());
    rmSync(path.join(dir, 'teachers/du-fu.yml'));
    expect(await told(['--content', dir, '--changed-since', 'HEAD'])).toEqual({
      status: 1,
      checked: 0,
      list: [
        'meetings/waiting.mdx:4 reference-unknown',
        'observations/river.mdx:4 reference-unknown',
        'pairs/hill.yml:3 reference-unknown',
        'papers/survey.mdx:4 reference-unknown',
        'projects/waiting.mdx:4 reference-unknown',
        'readings/chapter.mdx:4 reference-unknown',
      ],
    });
  });

  test('so is an entry under its old name, one that is linked to and one that is renamed', async () => {
    const link = '看<EntryLink to="papers/survey">那篇</EntryLink>。';
    const dir = await committed(
      smallSchool({
        'readings/chapter.mdx': mdx(
          { ...reflectionFields, book: 'some-book', scope: '第一章' },
          link,
        ),
      }),
    );
    git(dir, 'mv', 'papers/survey.mdx', 'papers/count.mdx');
    const { status, list } = await told(['--content', dir, '--changed-since', 'HEAD']);
    expect(status).toBe(1);
    expect(list).toEqual(['readings/chapter.mdx:11 link-unknown']);
  });

  test('a deleted picture is missed by the entry that shows it', async () => {
    const count = '<Figure src="./a.png" alt="图" />\n\n正文。';
    const dir = await committed(smallSchool({ 'papers/survey.mdx': mdx(paperFields, count) }));
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    writeFileSync(path.join(dir, 'papers/a.png'), png);
    git(dir, 'add', '.');
    git(dir, 'commit', '--quiet', '-m', 'picture');
    rmSync(path.join(dir, 'papers/a.png'));
    expect((await told(['--content', dir, '--changed-since', 'HEAD'])).list).toEqual([
      'papers/survey.mdx:11 image-missing',
    ]);
  });

  test('what a word of the school’s own file takes away is missed where it was used', async () => {
    const files = smallSchool({
      'teachers/li-bai.yml': 'name: 李白白\nstatus: active\nsubjects: [tea]\n',
    });
    const school = files['school.yml'] ?? '';
    const words = 'vocabulary:\n  subjects:\n    - { id: tea, name: 茶艺 }\n';
    const dir = await committed({ ...files, 'school.yml': `${school}${words}` });
    put(dir, 'school.yml', school);
    expect((await told(['--content', dir, '--changed-since', 'HEAD'])).list).toEqual([
      'teachers/li-bai.yml:3 term-unknown',
    ]);
  });

  test('--fix leaves files alone that have not changed', async () => {
    const untidy = mdx(paperFields, '用 AI 数。');
    const dir = await committed(smallSchool({ 'papers/survey.mdx': untidy }));
    put(dir, 'papers/new.mdx', untidy);
    const { stdout } = await check(['--content', dir, '--changed-since', 'HEAD', '--fix']);
    expect(stdout).toContain('已经改好的文件：\n  papers/new.mdx\n');
    expect(readFileSync(path.join(dir, 'papers/survey.mdx'), 'utf8')).toBe(untidy);
  });
});

test('--format github marks lines from the root of the repository and writes the summary', async () => {
  const dir = await committed(smallSchool({ 'topics/waiting.yml': 'name: 等待\n' }));
  const page = path.join(await makeScratch(), 'summary.md');
  writeFileSync(page, '# 前面的步骤\n');
  const { status, stdout } = await check(['--content', dir, '--format', 'github'], {
    GITHUB_STEP_SUMMARY: page,
  });
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /^::error file=content\/topics\/waiting\.yml,line=1,col=1,title=缺少必填的填写项（field-missing）::/,
  );
  const written = readFileSync(page, 'utf8');
  expect(written).toMatch(/^# 前面的步骤\n/);
  expect(written).toContain(`检查了 ${WHOLE} 个文件，有 1 处错误。`);
  expect(written).toContain('content&#47;topics&#47;waiting&#46;yml');
});

test('the sample school has nothing to mend', async () => {
  const { status, stdout } = await check(['--strict']);
  expect(stdout).toMatch(/检查了 \d+ 个文件，没有发现问题。\n$/);
  expect(status).toBe(0);
});
