/** What `npm run import` is given. */
import { parseArgs } from 'node:util';
import { allKinds, kindCalled } from '../../src/import/kind-words.ts';
import type { Collection } from '../../src/model/kinds.ts';
import { Refusal } from '../../src/write/refusal.ts';

export const HELP = `用法：npm run import -- 文件… [选项]

把名单、收集表、Word 文件、计划和同事发来的投稿收进内容目录。从不覆盖已有的内容；缺东西的留成草稿。
能收的：.docx、.md、.mdx、.txt（微信、邮件里的投稿）、.zip、.csv、.xlsx，也可以写一个文件夹。

  --kind 类别             都是哪一类，例如 reflections 或 反思；不写时看列名、标题和文件名
  --column "列名=填写项"   某一列是哪一项，例如 --column "任教班级=grades"；正文写 body，不要的列写 nothing
  --set "填写项=内容"      文件里没有写的，统一填什么，例如 --set 作者=陆小满 --set 学期=2025-2026-1
  --update                名单里已经有的，把原来空着的几项补上；原来写着的从不改，不一样的写在报告里
  --branch 名字           不动内容目录，收到一个新的 git 分支上，一位作者一个提交
  --onto 版本             新分支从哪个版本开始，不写时是现在的版本
  --push                  把新分支推送到 origin
  --report 文件           导入报告写到哪里，不写时是当前目录的 导入报告.md
  --dry-run               只看会怎样，不写任何文件
  --content 目录          内容目录，不写时是 CONTENT_DIR 或 src/content
  --help                  显示这份说明

退出状态：0 都收了，1 有没有收的，2 没有开始。`;

export interface Options {
  files: string[];
  kind: Collection | undefined;
  /** By heading; as written. */
  columns: ReadonlyMap<string, string>;
  set: ReadonlyMap<string, string>;
  update: boolean;
  branch: string | undefined;
  onto: string | undefined;
  push: boolean;
  report: string | undefined;
  dryRun: boolean;
  content: string | undefined;
  help: boolean;
}

/** @throws Refusal where something is not understood */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parsed(args);
  const kind = values.kind === undefined ? undefined : kindCalled(values.kind);
  if (values.kind !== undefined && kind === undefined) {
    throw new Refusal(2, [`没有“${values.kind}”这一类。可以写：${allKinds()}。`]);
  }
  if (values.push && values.branch === undefined) {
    throw new Refusal(2, ['--push 要和 --branch 一起写：推送的是新的分支。']);
  }
  if (positionals.length === 0 && !values.help) {
    throw new Refusal(2, [
      `请写明要收的文件，例如 npm run import -- 收到的/*.txt 名单.xlsx\n\n${HELP}`,
    ]);
  }
  return {
    files: positionals,
    kind,
    columns: pairs('--column', values.column),
    set: pairs('--set', values.set),
    update: values.update,
    branch: values.branch,
    onto: values.onto,
    push: values.push,
    report: values.report,
    dryRun: values['dry-run'],
    content: values.content,
    help: values.help,
  };
}

function pairs(flag: string, written: readonly string[]): Map<string, string> {
  return new Map(
    written.map((one) => {
      const at = one.indexOf('=');
      if (at <= 0 || at === one.length - 1) {
        throw new Refusal(2, [`${flag} 后面写成“名字=内容”，现在是“${one}”。`]);
      }
      return [one.slice(0, at).trim(), one.slice(at + 1).trim()];
    }),
  );
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        kind: { type: 'string' },
        column: { type: 'string', multiple: true, default: [] },
        set: { type: 'string', multiple: true, default: [] },
        update: { type: 'boolean', default: false },
        branch: { type: 'string' },
        onto: { type: 'string' },
        push: { type: 'boolean', default: false },
        report: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        content: { type: 'string' },
        help: { type: 'boolean', default: false, short: 'h' },
      },
    });
  } catch {
    throw new Refusal(2, [`有看不懂的选项：${args.join(' ')}\n\n${HELP}`]);
  }
}
