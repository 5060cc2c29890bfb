/**
 * What colleagues have sent becomes one branch, with a commit for each of them. It is made in a
 * folder of its own, so that whatever lies open in the content folder stays as it is.
 */
import { realpathSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Outgoing } from '../../src/import/incoming.ts';
import type { Source } from '../../src/import/wishes.ts';
import { git, GitFailure } from '../../src/intake/git.ts';
import { collectionNames, type Collection } from '../../src/model/kinds.ts';
import { pathWithin } from '../../src/model/paths/path-within.ts';
import type { School } from '../../src/records/school.ts';
import type { Settings } from '../../src/site/settings.ts';
import { Refusal } from '../../src/write/refusal.ts';
import { proposalAddress, requestNames } from '../../src/write/sending.ts';
import { bringIn, type Asks, type BroughtIn } from './bring-in.ts';
import { commitsOf, type WritersCommit } from './commits.ts';
import type { Options } from './options.ts';

export async function onBranch(
  branch: string,
  sources: readonly Source[],
  settings: Settings,
  options: Options,
  asks: Asks | undefined,
): Promise<{ brought: BroughtIn; next: string[] }> {
  const { contentDir, schoolDir } = settings;
  const top = await topOf(contentDir);
  const base = await baseOf(top, branch, options.onto);
  const folder = realpathSync(await mkdtemp(path.join(tmpdir(), 'tongban-import-')));
  const tree = pathWithin(folder, 'tree');
  try {
    await git(top, 'worktree', 'add', '--detach', '--quiet', tree, base);
    const inTree = (dir: string): string => {
      const way = path.relative(top, realpathSync(dir));
      return way === '' ? tree : way.startsWith('..') ? dir : path.join(tree, way);
    };
    const brought = await bringIn(
      sources,
      { ...settings, contentDir: inTree(contentDir), schoolDir: inTree(schoolDir) },
      options,
      asks,
    );
    if (options.dryRun) return { brought, next: [] };
    const outgoing = brought.taken.flatMap((one) => one.outgoing);
    if (outgoing.length === 0) return { brought, next: ['没有收到可以提交的东西，没有建分支。'] };
    for (const commit of commitsOf(outgoing)) {
      await make(commit, tree, inTree(contentDir), brought);
    }
    const head = (await git(tree, 'rev-parse', 'HEAD')).trim();
    await git(top, 'branch', '--no-track', branch, head);
    return { brought, next: await nextSteps(top, branch, brought.school, options.push) };
  } finally {
    await git(top, 'worktree', 'remove', '--force', tree).catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  }
}

async function topOf(contentDir: string): Promise<string> {
  const top = await git(contentDir, 'rev-parse', '--show-toplevel').catch((error: unknown) => {
    if (error instanceof GitFailure)
      throw new Refusal(2, [
        '内容目录不在 git 仓库里，建不了分支。请去掉 --branch，直接收进内容目录。',
      ]);
    throw error;
  });
  return realpathSync(top.trim());
}

async function baseOf(top: string, branch: string, onto: string | undefined): Promise<string> {
  const isName = await git(top, 'check-ref-format', '--branch', branch).then(
    () => !branch.startsWith('-'),
    () => false,
  );
  if (!isName)
    throw new Refusal(2, [
      `“${branch}”不能做分支的名字。请用字母、数字和连字符，例如 shoudao-11yue。`,
    ]);
  const isTaken = await git(top, 'rev-parse', '--verify', '--quiet', `refs/heads/${branch}`).then(
    () => true,
    () => false,
  );
  if (isTaken) throw new Refusal(2, [`分支“${branch}”已经有了，没有动它。请换一个名字。`]);
  const from = onto ?? 'HEAD';
  const commit = await git(
    top,
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${from}^{commit}`,
  ).catch(() => undefined);
  if (commit === undefined) throw new Refusal(2, [`git 里没有“${from}”这个版本。`]);
  return commit.trim();
}

/** Writes the files as this writer left them, and commits them in the writer's name. */
async function make(
  { writer, outgoing }: WritersCommit,
  tree: string,
  contentDir: string,
  { school, teacherName }: BroughtIn,
): Promise<void> {
  const files: string[] = [];
  for (const { file, text, pictures } of outgoing) {
    for (const { path: at, bytes } of [{ path: file, bytes: text }, ...pictures]) {
      const full = pathWithin(contentDir, at);
      await mkdir(path.dirname(full), { recursive: true });
      await writeFile(full, bytes);
      files.push(full);
    }
  }
  await git(tree, 'add', '--force', '--', ...new Set(files));
  const author =
    writer === undefined ? [] : [`--author=${authorOf(writer, teacherName(writer), school)}`];
  const name = writer === undefined ? undefined : (teacherName(writer) ?? writer);
  await git(
    tree,
    'commit',
    '--quiet',
    '--no-verify',
    ...author,
    '-m',
    messageOf(outgoing, name),
  ).catch((error: unknown) => {
    if (!(error instanceof GitFailure)) throw error;
    const who = /tell me who you are|empty ident|identity/i.test(error.message);
    throw new Refusal(2, [
      who
        ? 'git 还不知道你是谁。请先运行 git config user.name 你的姓名，和 git config user.email 你的邮箱。'
        : `git 没有提交成：${error.message}`,
    ]);
  });
}

/** Nobody's mailbox: who wrote it is in the record, and an address would be personal data. */
function authorOf(writer: string, name: string | undefined, school: School): string {
  const plain = (text: string): string => text.replace(/[<>\p{Cc}]/gu, '').trim();
  const host =
    school.address === undefined
      ? 'noreply.invalid'
      : `noreply.${new URL(school.address).hostname}`;
  const id = /^[a-z0-9-]+$/.test(writer) ? writer : 'tougao';
  return `${plain(name ?? writer) || id} <${id}@${host}>`;
}

function messageOf(outgoing: readonly Outgoing[], name: string | undefined): string {
  const [first] = outgoing;
  const said = outgoing.map(({ file, isCorrection }) => {
    const [kind = '', rest = ''] = file.split('/');
    const id = rest.replace(/\.\w+$/, '');
    return `${isCorrection === true ? '改' : '新增'}${collectionNames[kind as Collection]} ${id}`;
  });
  const by = name === undefined ? '' : `（${name}）`;
  if (outgoing.length === 1 && first !== undefined) return `${said[0] ?? ''}${by}`;
  return [`收进 ${outgoing.length} 份${by}`, '', ...said.map((one) => `- ${one}`)].join('\n');
}

async function nextSteps(
  top: string,
  branch: string,
  school: School,
  push: boolean,
): Promise<string[]> {
  const { repository } = school;
  const request = repository === undefined ? '合并请求' : requestNames[repository.host];
  const address =
    repository === undefined
      ? `请在代码托管网站上，用分支“${branch}”发起${request}。`
      : `打开下面的网址，点提交，就发起了“${request}”：\n\n  ${proposalAddress(repository, branch)}`;
  if (!push)
    return [
      `都在分支“${branch}”上了，内容目录没有动。推送：\n\n  git push origin ${branch}\n`,
      address,
    ];
  try {
    await git(top, 'push', '--quiet', 'origin', `refs/heads/${branch}`);
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    return [
      `都在分支“${branch}”上了，但没有推送成：${error.message}\n请自己推送：git push origin ${branch}`,
      address,
    ];
  }
  return [`分支“${branch}”已经推送。`, address];
}
