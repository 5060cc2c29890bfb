/** `npm run import`: what schools have becomes files, and what ten colleagues send one branch that builds. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import { runImport as command } from '../../bin/import/command.ts';
import { fingerprint, writePacket, type PacketFile } from '../../src/packet/packet.ts';
import { packetZip } from '../../src/packet/packet-zip.ts';
import { ended, type Ended } from '../commands.ts';
import { readFolder } from '../read-school.ts';
import { longText, mdx, reflectionFields, smallSchool } from '../small-school.ts';
import { writtenFolder } from '../written-folder.ts';
import { buildSite, makeScratch } from './build-site.ts';

let CACHE_DIR: string;
beforeAll(async () => {
  CACHE_DIR = await makeScratch();
});

/** Gives it where nobody sits at the keyboard. */
async function runImport(contentDir: string, args: string[]): Promise<Ended & { report: string }> {
  const report = join(await makeScratch(), 'report.md');
  const done = await ended(
    (given, voice, env) => command(given, voice, env, Readable.from([])),
    [...args, '--report', report],
    { CONTENT_DIR: contentDir, CACHE_DIR },
  );
  return { ...done, report: existsSync(report) ? readFileSync(report, 'utf8') : '' };
}

async function written(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await makeScratch();
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

const errorsIn = async (folder: string): Promise<string[]> =>
  (await readFolder(folder)).faults
    .filter(({ severity }) => severity === 'error')
    .map(({ file, message }) => `${file} ${message}`);

describe('into the content folder', () => {
  test('lists, texts and a plan become files that pass, and nothing that was there is touched', async () => {
    const contentDir = await writtenFolder(smallSchool());
    const before = readFileSync(join(contentDir, 'teachers/li-bai.yml'), 'utf8');
    const folder = await written({
      '1 教师.csv': '姓名,学科,职称,手机\n王之涣,语文,高级,13800138000\n李白白,语文,二级,\n',
      '2 小组.csv':
        '小组名称,类型,组长,组员,加入\n高山组,备课组,王之涣,王之涣、李白白,2025-09-01\n',
      '反思.md': `# 又等了三秒\n\n王之涣\n\n日期：2025年10月20日\n专题：等待\n摘要：又等了三秒。\n\n${longText}`,
      '计划.md': '# 王之涣2025—2026学年第一学期计划\n\n## 目标\n\n每周写一篇反思。学会等。\n',
    });
    const { status, stdout, report } = await runImport(contentDir, [
      folder,
      '--set',
      '在职情况=在职',
    ]);
    expect(status).toBe(1);
    expect(stdout).toContain('收进来 4 份，其中 1 份还是草稿');
    expect(stdout).toContain('“李白白”已经有了（teachers/li-bai.yml）');
    expect(await errorsIn(contentDir)).toEqual([]);
    expect(readFileSync(join(contentDir, 'teachers/li-bai.yml'), 'utf8')).toBe(before);
    const { records } = await readFolder(contentDir);
    expect(records.groups.find(({ id }) => id !== 'hill')?.data).toMatchObject({
      leader: 'wang-zhihuan',
      members: [{ id: 'wang-zhihuan' }, { id: 'li-bai' }],
    });
    expect(records.reflections.find(({ id }) => id !== 'one')?.data).toMatchObject({
      title: '又等了三秒',
      authors: ['wang-zhihuan'],
    });
    expect(report).toContain('“手机”一列是个人信息，没有收。');
    expect(report).not.toContain('13800138000');
  });

  test('a dry run writes nothing, and shows the report', async () => {
    const contentDir = await writtenFolder(smallSchool());
    const folder = await written({ '专题.csv': '名称,界定\n追问,接着问。\n' });
    const { status, stdout, report } = await runImport(contentDir, [folder, '--dry-run']);
    expect([status, report]).toEqual([0, '']);
    expect(stdout).toContain('# 导入报告');
    expect(stdout).toContain('topics/zhuiwen.yml');
    expect(existsSync(join(contentDir, 'topics/zhuiwen.yml'))).toBe(false);
  });

  test.each<[string, string[], string]>([
    ['no file', [], '请写明要收的文件'],
    ['a file that is not there', ['没有.csv'], '没有“没有.csv”这个文件'],
    ['a kind that is none', ['x', '--kind', '教按'], '没有“教按”这一类'],
    [
      'a field that is none',
      ['.', '--kind', 'teachers', '--set', '身高=高'],
      '没有“身高”这个填写项',
    ],
    ['a push of nothing', ['x', '--push'], '--push 要和 --branch 一起写'],
    ['an option that is none', ['x', '--brunch', 'a'], '有看不懂的选项'],
  ])('%s is told, and nothing is begun', async (_, args, says) => {
    const contentDir = await writtenFolder(smallSchool());
    const { status, stderr } = await runImport(
      contentDir,
      args[0] === '.' ? [contentDir, ...args.slice(1)] : args,
    );
    expect(status).toBe(2);
    expect(stderr).toContain(says);
  });
});

const NAMES = [
  '王之涣',
  '白居易',
  '孟浩然',
  '王昌龄',
  '岑参',
  '高适',
  '张九龄',
  '贺知章',
  '王维',
  '刘禹锡',
];
const idOf = (i: number): string => `writer-${'abcdefghij'.charAt(i)}`;

const school = smallSchool({
  ...Object.fromEntries(
    NAMES.map((name, i) => [`teachers/${idOf(i)}.yml`, `name: ${name}\nstatus: active\n`]),
  ),
  'school.yml': `${smallSchool()['school.yml'] ?? ''}repository: { host: gitea, url: https://git.hill.example/hill/notes, branch: main, contentPath: content }\n`,
});

function git(dir: string, ...args: string[]): string {
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: '教科室',
    GIT_AUTHOR_EMAIL: 'jks@hill.example',
    GIT_COMMITTER_NAME: '教科室',
    GIT_COMMITTER_EMAIL: 'jks@hill.example',
  };
  return execFileSync('git', args, {
    cwd: dir,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
}

/** A bare repository and a clone of it, as whoever takes in has them. */
async function repository(): Promise<{ bare: string; clone: string; content: string }> {
  const folder = await makeScratch();
  const [bare, clone] = [join(folder, 'school.git'), join(folder, 'clone')];
  git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', bare);
  git(folder, 'clone', '--quiet', bare, clone);
  git(clone, 'checkout', '--quiet', '-B', 'main');
  git(clone, 'config', 'user.name', '教科室');
  git(clone, 'config', 'user.email', 'jks@hill.example');
  for (const [file, text] of Object.entries(school)) {
    await mkdir(dirname(join(clone, 'content', file)), { recursive: true });
    await writeFile(join(clone, 'content', file), text);
  }
  git(clone, 'add', '-A');
  git(clone, 'commit', '--quiet', '-m', 'The school');
  git(clone, 'push', '--quiet', 'origin', 'main');
  return { bare, clone, content: join(clone, 'content') };
}

const reflection = (i: number, id = `2025-10-${10 + i}-san-miao`): PacketFile => ({
  path: `reflections/${id}.mdx`,
  text: mdx(
    {
      ...reflectionFields,
      title: `${NAMES[i] ?? ''}的三秒`,
      authors: [idOf(i)],
      date: `2025-10-${10 + i}`,
    },
    longText,
  ),
});

const LESSON = 'lessons/river.mdx';
const lesson = school[LESSON] ?? '';
/** What a chat makes of a text. */
const chatted = (text: string, name: string): string =>
  `${name} 10:31\n${text.trim().replaceAll('\n', '  \r\n')}\r\n麻烦老师了`;

test('ten colleagues’ texts become one branch, a commit a writer, that merges and builds', async () => {
  const { bare, clone, content } = await repository();
  // Since the lesson was opened to be corrected, its summary has changed.
  const newer = lesson.replace('等了三秒，有人开口了。', '等了三秒，三个人开口了。');
  await writeFile(join(content, LESSON), newer);
  git(clone, 'commit', '--quiet', '-am', 'A better summary');
  git(clone, 'push', '--quiet', 'origin', 'main');

  const base = fingerprint(lesson);
  const packets = NAMES.map((name, i) => {
    const files = [reflection(i)];
    if (i === 0)
      files.push({
        path: LESSON,
        text: lesson.replace('大家看着窗外。', '大家看着窗外，没有人说话。'),
        base,
      });
    // The same line as the summary that has changed in the meantime.
    if (i === 1)
      files.push({
        path: LESSON,
        text: lesson.replace('等了三秒，有人开口了。', '等了五秒。'),
        base,
      });
    // Two have hit upon the same id.
    if (i === 3) files[0] = reflection(3, '2025-10-12-san-miao');
    return { name, packet: { from: name, files } };
  });
  const picture = {
    path: 'reflections/deng.png',
    bytes: new Uint8Array(
      readFileSync(join(import.meta.dirname, '../../src/content/lessons/qiao.png')),
    ),
  };
  const withPicture = reflection(9);
  const received = await written({
    ...Object.fromEntries(
      packets
        .slice(0, 9)
        .map(({ name, packet }) => [`${name}.txt`, chatted(writePacket(packet), name)]),
    ),
    '刘禹锡.zip': packetZip(
      {
        from: '刘禹锡',
        files: [
          {
            ...withPicture,
            text: withPicture.text
              .replace('\n---\n', '\nconsent: anonymised\n---\n')
              .replace(longText, `${longText}\n\n![三秒](./deng.png)`),
          },
        ],
      },
      [picture],
    ),
  });
  const before = readFileSync(join(content, LESSON), 'utf8');

  const { status, stdout, report } = await runImport(content, [
    received,
    '--branch',
    'shoudao-11yue',
    '--push',
  ]);
  expect(status).toBe(1);
  expect(stdout).toContain('收进来 11 份，1 处没有收。');
  expect(stdout).toContain('https://git.hill.example/hill/notes/compare/main...shoudao-11yue');

  // Nothing lies about in the folder that somebody has open.
  expect(git(clone, 'status', '--porcelain')).toBe('');
  expect(git(clone, 'rev-parse', '--abbrev-ref', 'HEAD')).toBe('main');
  expect(git(clone, 'worktree', 'list').split('\n')).toHaveLength(1);
  expect(readFileSync(join(content, LESSON), 'utf8')).toBe(before);

  const log = git(bare, 'log', '--reverse', '--format=%an|%ae|%cn', 'main..shoudao-11yue').split(
    '\n',
  );
  expect(log.map((line) => line.split('|')[0]).sort()).toEqual([...NAMES].sort());
  expect(log[0]).toMatch(/\|writer-[a-j]@noreply\.hill\.example\|教科室$/);

  // The correction that could be put together is; of the other nothing is lost.
  const corrected = git(bare, 'show', `shoudao-11yue:content/${LESSON}`);
  expect(corrected).toContain('三个人开口了');
  expect(corrected).toContain('没有人说话');
  expect(report).toContain('两边改了同一处');
  expect(report).toContain('等了五秒。');
  expect(report).toContain('代号“2025-10-12-san-miao”已经有了');

  const other = join(await makeScratch(), 'merged');
  git(dirname(other), 'clone', '--quiet', bare, other);
  git(other, 'merge', '--quiet', '--no-ff', '-m', 'Merge', 'origin/shoudao-11yue');
  const contentDir = join(other, 'content');
  expect(await errorsIn(contentDir)).toEqual([]);
  const site = await buildSite({ contentDir });
  expect(site.output).not.toMatch(/错误/);
  expect(site.status).toBe(0);
  for (const i of NAMES.keys()) {
    const id = i === 3 ? '2025-10-12-san-miao-2' : `2025-10-${10 + i}-san-miao`;
    expect(readFileSync(join(site.outDir, 'reflections', id, 'index.html'), 'utf8')).toContain(
      NAMES[i],
    );
  }
});

test('a branch that is there already, a name that is none and a folder without git are told', async () => {
  const { clone, content } = await repository();
  git(clone, 'branch', 'shoudao');
  const received = await written({ 'a.txt': writePacket({ files: [reflection(0)] }) });
  const said = async (dir: string, ...args: string[]): Promise<string> => {
    const { status, stderr } = await runImport(dir, [received, ...args]);
    expect(status).toBe(2);
    return stderr;
  };
  expect(await said(content, '--branch', 'shoudao')).toContain('分支“shoudao”已经有了');
  expect(await said(content, '--branch', 'a..b')).toContain('不能做分支的名字');
  expect(await said(content, '--branch', 'new', '--onto', 'gone')).toContain('没有“gone”这个版本');
  expect(await said(await writtenFolder(school), '--branch', 'new')).toContain('不在 git 仓库里');
});

test('what was brought in once is not brought in again', async () => {
  const contentDir = await writtenFolder(smallSchool());
  const received = await written({
    'a.txt': writePacket({
      files: [{ path: 'reflections/new.mdx', text: mdx(reflectionFields, longText) }],
    }),
  });
  expect((await runImport(contentDir, [received])).status).toBe(0);
  const { stdout } = await runImport(contentDir, [received]);
  expect(stdout).toContain('已经有一样的一份（reflections/new.mdx）');
});
