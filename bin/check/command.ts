/** The options, the exit status and the printing of `npm run check`. */
import { appendFileSync, existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { repositoryOf } from '../../src/intake/changed-files.ts';
import { isFolder } from '../../src/intake/content-folder.ts';
import { pathWithin, placeWithin } from '../../src/model/paths/path-within.ts';
import { check, type Report } from '../../src/write/check.ts';
import { annotations, summary } from '../../src/write/report-github.ts';
import { reportJson } from '../../src/write/report-json.ts';
import { shownOnOneLine } from '../../src/model/text/hidden.ts';
import { draftsTold, reportText, verdict } from '../../src/write/report-text.ts';
import { programDir, schoolDir } from '../../src/site/program.ts';
import { readSettings, type Settings } from '../../src/site/settings.ts';
import { takeVoice, type Voice } from '../voice.ts';

const HELP = `用法：npm run check -- [选项]

检查内容目录里的每一个文件，说明哪里要改、怎样改。

  --content 目录          检查这个目录；不写时检查 CONTENT_DIR 或 src/content
  --format 格式           text（给人看，默认）、json（给程序看）或 github（在合并请求里标出来）
  --changed-since 版本    只报告从这个 git 版本以来改动的文件，和改动给别的文件带来的问题
  --strict                提醒也算问题
  --fix                   先改好能自动改的：复制时带进来的看不见的记号、中英文之间的空格、全角标点、行末空格、
                          填写项的次序、中文的和改了名的填写项、全角的冒号和空格、名字换成代号、日期的写法、
                          正文里差一点儿的记号、差一点儿的文件名；school.yml 也一样
  --help                  显示这份说明

退出状态：0 没有问题，1 有问题，2 没有检查成。`;

const FORMATS = ['text', 'json', 'github'] as const;
type Format = (typeof FORMATS)[number];

/**
 * Exit status 0: nothing to mend; 1: faults; 2: it could not look, and says why.
 *
 * @param voice what it speaks with; without one it takes that of the process
 * @param env the settings
 */
export async function runCheck(
  args: readonly string[],
  voice: Voice = takeVoice(),
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  try {
    const options = readOptions(args);
    if (!options.help) return await run(options, voice, env);
    voice.say(HELP);
    return 0;
  } catch (error) {
    voice.complain(error instanceof Error ? error.message : String(error));
    return 2;
  }
}

interface Options {
  content: string | undefined;
  format: Format;
  changedSince: string | undefined;
  strict: boolean;
  fix: boolean;
  help: boolean;
}

async function run(options: Options, voice: Voice, env: NodeJS.ProcessEnv): Promise<number> {
  const settings = readSettings(env, schoolDir, programDir);
  const contentDir =
    options.content === undefined ? settings.contentDir : path.resolve(options.content);
  if (!isFolder(contentDir)) {
    throw new Error(`没有“${contentDir}”这个目录。请用 --content 写明内容放在哪里。`);
  }
  const report = await check({ ...settings, contentDir }, options);
  const page = env['GITHUB_STEP_SUMMARY'];
  await print(report, options.format, { ...settings, contentDir, page }, voice);
  const stops = report.faults.filter((one) => options.strict || one.severity === 'error');
  return stops.length > 0 ? 1 : 0;
}

async function print(
  report: Report,
  format: Format,
  settings: Settings & { page: string | undefined },
  voice: Voice,
): Promise<void> {
  if (format === 'text') {
    voice.say(reportText(report));
    return;
  }
  // What was mended goes where it disturbs no program that reads the report.
  if (report.mended.length > 0) voice.complain(`已经改好 ${report.mended.length} 个文件。`);
  if (format === 'json') {
    voice.sayJson(reportJson(report));
    return;
  }
  const pathOf = await pathsInRepository(settings);
  if (report.faults.length > 0) voice.sayCommands(annotations(report.faults, pathOf));
  if (report.drafts !== undefined && report.drafts.length > 0) {
    voice.say(
      `${draftsTold(report.drafts)}：${report.drafts.map(pathOf).map(shownOnOneLine).join('、')}`,
    );
  }
  voice.say(verdict(report));
  // GitHub's runner names the file that it shows beside the job.
  if (settings.page) appendFileSync(settings.page, summary(report, pathOf));
}

/** Paths as the host shows them: from the repository's root, or from here where there is none. */
async function pathsInRepository({
  contentDir,
  schoolDir,
}: Settings): Promise<(file: string) => string> {
  const top = (await repositoryOf(contentDir)) ?? process.cwd();
  const shown = (folder: string, name: string): string =>
    [path.relative(realpathSync(top), realpathSync(folder)).replaceAll('\\', '/'), name]
      .filter((part) => part !== '')
      .join('/');
  return (file) => {
    // What is wrong with an odd name is told by that name.
    if (placeWithin(file) === undefined) return shown(contentDir, file);
    const own = pathWithin(contentDir, file);
    const full = file === 'school.yml' && !existsSync(own) ? pathWithin(schoolDir, file) : own;
    return shown(path.dirname(full), path.basename(full));
  };
}

function readOptions(args: readonly string[]): Options {
  const values = parsed(args);
  const format = FORMATS.find((one) => one === values.format);
  if (format === undefined) {
    throw new Error(`--format 只能是 ${FORMATS.join('、')}，现在是“${values.format}”。`);
  }
  return { ...values, content: values.content, format, changedSince: values['changed-since'] };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        content: { type: 'string' },
        format: { type: 'string', default: 'text' },
        'changed-since': { type: 'string' },
        strict: { type: 'boolean', default: false },
        fix: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    throw new Error(`有看不懂的选项：${args.join(' ')}\n\n${HELP}`);
  }
}
