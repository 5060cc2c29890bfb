/** `npm run import`: what schools have becomes files, and nothing that is there is touched. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { writePacket, type PacketFile } from '../../src/packet/packet.ts';
import type { Ended } from '../commands.ts';
import { readFolder } from '../read-school.ts';
import { longText, mdx, reflectionFields, smallSchool } from '../small-school.ts';
import { writtenFolder } from '../written-folder.ts';
import { makeScratch } from './build-site.ts';
import { errorsIn, git, importInto, received, repository } from './importing.ts';

let cacheDir: string;
beforeAll(async () => {
  cacheDir = await makeScratch();
});

const runImport = (contentDir: string, args: string[]): Promise<Ended & { report: string }> =>
  importInto(contentDir, args, cacheDir);

describe('into the content folder', () => {
  test('lists, texts and a plan become files that pass, and nothing that was there is touched', async () => {
    const contentDir = await writtenFolder(smallSchool());
    const before = readFileSync(join(contentDir, 'teachers/li-bai.yml'), 'utf8');
    const folder = await received({
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

  test('what a record lacks is put in where somebody asks for it, and its lines stay', async () => {
    const contentDir = await writtenFolder(smallSchool());
    const file = join(contentDir, 'teachers/li-bai.yml');
    const before = readFileSync(file, 'utf8');
    const folder = await received({
      '教师.csv': '姓名,学科,职称\n李白白,数学,高级教师\n',
      '谈谈等待满意度问卷.csv':
        '提交时间,您的姓名,您满意吗\n2025-10-16 20:00,王某,非常满意\n2025-10-16 20:01,李某,满意\n',
    });
    expect((await runImport(contentDir, [folder])).status).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe(before);
    const { status, stdout, report } = await runImport(contentDir, [folder, '--update']);
    expect([status, stdout.split('\n')[0]]).toEqual([0, '收进来 2 份。']);
    const lines = readFileSync(file, 'utf8').split('\n');
    expect(lines.filter((line) => line !== 'title: senior').join('\n')).toBe(before);
    expect(lines).toContain('title: senior');
    expect(report).toContain('“学科”原来写的是“语文”，表里是“数学”，没有改。');
    expect(await errorsIn(contentDir)).toEqual([]);
    const { records } = await readFolder(contentDir);
    expect(records.meetings[0]?.data.survey).toEqual({ n: 2, mean: 4.5, scale: 5 });
    expect(report).not.toContain('王某');
  });

  test('a dry run writes nothing, and shows the report', async () => {
    const contentDir = await writtenFolder(smallSchool());
    const folder = await received({ '专题.csv': '名称,界定\n追问,接着问。\n' });
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

const school = smallSchool();

const mine: PacketFile = {
  path: 'reflections/new.mdx',
  text: mdx({ ...reflectionFields, title: '又等了三秒' }, longText),
};

test('a branch that is there already, a name that is none and a folder without git are told', async () => {
  const { clone, content } = await repository(school);
  git(clone, 'branch', 'shoudao');
  const packet = await received({ 'a.txt': writePacket({ files: [mine] }) });
  const said = async (dir: string, ...args: string[]): Promise<string> => {
    const { status, stderr } = await runImport(dir, [packet, ...args]);
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
  const packet = await received({
    'a.txt': writePacket({
      files: [mine],
    }),
  });
  expect((await runImport(contentDir, [packet])).status).toBe(0);
  const { stdout } = await runImport(contentDir, [packet]);
  expect(stdout).toContain('已经有一样的一份（reflections/new.mdx）');
});
