/** What `npm run import` does, says and asks. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { reportOf, summaryOf } from '../../src/import/report.ts';
import { shownOnOneLine } from '../../src/model/text/hidden.ts';
import { programDir, schoolDir } from '../../src/site/program.ts';
import { readSettings } from '../../src/site/settings.ts';
import { Refusal } from '../../src/write/refusal.ts';
import type { Input } from '../new/command.ts';
import { CONSOLE, type Ears } from '../voice.ts';
import { onBranch } from './branch.ts';
import { asksOf } from './asking.ts';
import { bringIn, type BroughtIn } from './bring-in.ts';
import { HELP, readOptions } from './options.ts';
import { readSources } from './sources.ts';

/**
 * Exit status 0: everything was taken in; 1: something was not, and is told; 2: not begun.
 *
 * @param env the settings
 */
export async function runImport(
  args: readonly string[],
  ears: Ears = CONSOLE,
  env: NodeJS.ProcessEnv = process.env,
  input: Input = process.stdin,
): Promise<number> {
  try {
    const options = readOptions(args);
    if (options.help) {
      ears.say(HELP);
      return 0;
    }
    const content =
      options.content === undefined ? {} : { CONTENT_DIR: path.resolve(options.content) };
    const settings = readSettings({ ...env, ...content }, schoolDir, programDir);
    const sources = readSources(options.files);
    const asks = input.isTTY === true && process.stdout.isTTY ? asksOf(input) : undefined;
    const report = reportPath(options.report);
    const done =
      options.branch === undefined
        ? { brought: await bringIn(sources, settings, options, asks), next: NEXT }
        : await onBranch(options.branch, sources, settings, options, asks);
    await told(done, report, options.dryRun, ears);
    return done.brought.taken.some(({ left }) => left.length > 0) ? 1 : 0;
  } catch (error) {
    if (error instanceof Refusal) {
      ears.complain(error.message);
      return error.status === 1 ? 2 : error.status;
    }
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    ears.complain(`没能写下来：${shownOnOneLine(error.message)}。请看看内容目录是不是完好。`);
    return 2;
  }
}

const NEXT = [
  '接下来：打开报告，一份一份看过；草稿补好以后，删去 visibility: private 那一行。',
  '然后运行 npm run check，再用 git 提交。',
];

async function told(
  { brought, next }: { brought: BroughtIn; next: readonly string[] },
  report: string,
  dryRun: boolean,
  ears: Ears,
): Promise<void> {
  const text = reportOf(brought.taken, brought.today);
  ears.say(summaryOf(brought.taken));
  for (const { source, why } of brought.taken.flatMap(({ left }) => left)) {
    ears.say(`没有收 ${shownOnOneLine(source)}：${shownOnOneLine(why)}`);
  }
  if (dryRun) {
    ears.say(`\n${text}`);
    ears.say('只是看看，没有写任何文件。');
    return;
  }
  await writeFile(report, text, { flag: 'wx' });
  ears.say(`每一份改了什么、还缺什么，都写在 ${report} 里。`);
  for (const line of next) ears.say(line);
}

/** A report never takes the place of another. */
function reportPath(named: string | undefined): string {
  if (named !== undefined) {
    if (existsSync(named))
      throw new Refusal(2, [`“${named}”已经有了，没有动它。请换一个报告的名字。`]);
    return named;
  }
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? '导入报告.md' : `导入报告-${number}.md`;
    if (!existsSync(name)) return name;
  }
}
