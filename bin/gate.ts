/**
 * `node bin/gate.ts --base main --head BRANCH --into FOLDER [--result FILE] [--format text|github]`
 *
 * Judges a pull request without checking it out: what it touches, whether only plain
 * files lie in the folders open to everyone, and whether the content would be sound after
 * merging. The content it leads to is written to FOLDER, as data. Exit status 0: nothing
 * stops it; 1: there are faults; 2: the gate could not do its work.
 *
 * Meant to be run from the base branch's own checkout, so that nothing a pull request
 * changes has a say in how it is judged.
 */
import { existsSync, readdirSync } from 'node:fs';
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { shownOnOneLine } from '../src/model/text/hidden.ts';
import { faultReport } from '../src/model/faults/fault-report.ts';
import { gateEnding, gateOptions, gateStatus } from '../src/gate/gate-command.ts';
import { gateComment } from '../src/gate/gate-comment.ts';
import { gateResultOf } from '../src/gate/gate-result.ts';
import { topicNoteText } from '../src/gate/topic-note.ts';
import { annotations } from '../src/write/report-github.ts';
import { programDir, schoolDir } from '../src/site/program.ts';
import { GitFailure } from '../src/intake/git.ts';
import { judgePullRequest, type Judged } from './gate/judge-pull-request.ts';
import { takeVoice } from './voice.ts';

const USAGE =
  '用法：npm run gate -- --base 主分支 --head 合并请求 --into 空文件夹 [--result 结果.json] [--format text|github]';

const voice = takeVoice();
const { base, head, into, result, format } = options();
const judged = await judgePullRequest({
  programDir,
  schoolDir,
  base,
  head,
  into: path.resolve(into),
}).catch((error: unknown) => stop(reasonOf(error)));
await tell(judged).catch((error: unknown) => stop(reasonOf(error)));
process.exitCode = gateStatus(judged.faults);

function options() {
  const asked = gateOptions(process.argv.slice(2)) ?? stop(USAGE);
  try {
    if (existsSync(asked.into) && readdirSync(asked.into).length > 0) {
      return stop(`文件夹“${asked.into}”里已经有东西了，请换一个空的。`);
    }
  } catch {
    // A file, or a folder that may not be looked into.
    return stop(USAGE);
  }
  return asked;
}

async function tell({
  kind,
  outside,
  faults,
  checked,
  old,
  topics,
  drafts,
}: Judged): Promise<void> {
  const told = gateResultOf(kind, outside, faults, checked, topics, drafts);
  if (result !== undefined) {
    await mkdir(path.dirname(result), { recursive: true });
    await writeFile(result, JSON.stringify(told));
  }
  if (format === 'github') {
    if (faults.length > 0) voice.sayCommands(annotations(faults));
    // Both are named by GitHub itself.
    await appendTo('GITHUB_STEP_SUMMARY', `${gateComment({ result: told, paths: [] })}\n`);
    await appendTo('GITHUB_OUTPUT', `kind=${kind}\n`);
  } else if (faults.length > 0) {
    voice.say(`${faultReport(faults)}\n`);
  }
  if (format === 'text' && drafts.length > 0) {
    voice.say(`还是草稿，合并以后网站上看不到：${drafts.map(shownOnOneLine).join('、')}\n`);
  }
  if (format === 'text') for (const one of topics) voice.say(`选题查新：${topicNoteText(one)}\n`);
  for (const line of gateEnding(kind, faults.length, checked, old)) voice.say(line);
}

async function appendTo(variable: string, text: string): Promise<void> {
  const file = process.env[variable];
  if (file) await appendFile(file, text);
}

function reasonOf(error: unknown): string {
  const message = shownOnOneLine(error instanceof Error ? error.message : String(error));
  return error instanceof GitFailure
    ? `没能比较这次修改和主分支（${message}）。请确认两边都已取到本地、有共同的历史，git 不低于 2.38。`
    : `检查没能进行（${message}）。请把括号里的话告诉维护者。`;
}

function stop(message: string): never {
  voice.complain(message);
  process.exit(2);
}
