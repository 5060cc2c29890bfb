/** The options, the exit status and the printing of `npm run counts`. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildCatalogue, type Catalogue } from '../../src/graph/catalogue.ts';
import { compareReports } from '../../src/counts/compare-reports.ts';
import { countsReport, type CountsReport } from '../../src/counts/report.ts';
import { readContent } from '../../src/intake/read-content.ts';
import { faultReport } from '../../src/model/faults/fault-report.ts';
import { Refusal } from '../../src/write/refusal.ts';
import { Roster } from '../../src/records/called.ts';
import { circumstancesOf } from '../../src/site/circumstances.ts';
import { programDir, schoolDir } from '../../src/site/program.ts';
import { readSettings } from '../../src/site/settings.ts';
import { CONSOLE, type Ears } from '../voice.ts';
import { changesText, reportText } from './text.ts';

const HELP = `用法：npm run counts -- [选项]

把网站上的每一个数重新数一遍：每份计划的每项约定做了多少、约定多少、凭哪几篇；
每位老师、每个小组一个学期做了什么。网页、报表和这里用的是同一套数法。

  --content 目录        数这个内容目录；不写时用 CONTENT_DIR 或 src/content
  --audience 读者       school（校内，默认）或 public（公开）
  --today 日子          数到这一天，写成 2026-11-20；不写时按 school.yml 或今天
  --plan 计划           只数这份计划（或这一对结对的约定），写标题、两位的姓名或代号
  --teacher 老师        只数这位老师，写姓名或代号
  --json                给程序看的结果
  --compare 文件        和以前用 --json 存下的结果比，说出哪些数变了、为什么
  --help                显示这份说明

退出状态：0 数完了，2 没有数成。`;

/**
 * Exit status 0: counted, whatever came out; 2: it could not, and says why.
 *
 * @param env the settings
 */
export async function runCounts(
  args: readonly string[],
  ears: Ears = CONSOLE,
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  try {
    const options = readOptions(args);
    ears.say(options.help ? HELP : await output(options, ears, env));
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    ears.complain(error.message);
    return error.status;
  }
}

type Options = ReturnType<typeof readOptions>;

async function output(options: Options, ears: Ears, env: NodeJS.ProcessEnv): Promise<string> {
  const before = options.compare === undefined ? undefined : readReport(options.compare);
  const catalogue = await catalogueFor(options, ears, env);
  const { plan, teacher, ...others } = options;
  const report = countsReport(catalogue, {
    ...others,
    ...(plan === undefined ? {} : { plan: meant('--plan', ['plans', 'pairs'], plan, catalogue) }),
    ...(teacher === undefined
      ? {}
      : { teacher: meant('--teacher', ['teachers'], teacher, catalogue) }),
  });
  if (before !== undefined) {
    const changes = compareReports(before, report);
    return options.json ? JSON.stringify({ changes }, undefined, 2) : changesText(changes);
  }
  return options.json ? JSON.stringify(report, undefined, 2) : reportText(report, catalogue);
}

/** The id that is meant by a name or an id, among what the audience may see. */
function meant(
  flag: string,
  kinds: readonly ('plans' | 'pairs' | 'teachers')[],
  written: string,
  catalogue: Catalogue,
): string {
  const all = (['teachers', 'plans', 'pairs'] as const).flatMap((collection) =>
    [...catalogue[collection].values()].map(({ id, data }) => ({
      collection,
      id,
      data: { ...data },
    })),
  );
  const roster = new Roster(all, catalogue.words);
  const ids = kinds.flatMap((reference) => roster.meant({ reference }, written));
  const [id, ...more] = ids;
  if (id !== undefined && more.length === 0) return id;
  const known = kinds.flatMap((kind) => [...catalogue[kind].keys()]);
  throw new Refusal(2, [
    id === undefined
      ? `${flag} 没有“${written}”。可以是：${known.join('、')}。`
      : `${flag} 叫“${written}”的有 ${ids.length} 个：${ids.join('、')}。请写其中一个的代号。`,
  ]);
}

async function catalogueFor(
  { content, audience, today }: Options,
  ears: Ears,
  env: NodeJS.ProcessEnv,
): Promise<Catalogue> {
  const settings = {
    ...readSettings(env, schoolDir, programDir),
    ...(content === undefined ? {} : { contentDir: path.resolve(content) }),
    audience,
    ...(today === undefined ? {} : { today }),
  };
  if (statSync(settings.contentDir, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new Refusal(2, [
      `没有“${settings.contentDir}”这个目录。请用 --content 写明内容放在哪里。`,
    ]);
  }
  const { school, records, faults } = await readContent({
    ...settings,
    // The thread ends with the program.
    willReadAgain: true,
  });
  if (school === undefined) throw new Refusal(2, [faultReport(faults)]);
  const broken = new Set(
    faults.filter(({ severity }) => severity === 'error').map(({ file }) => file),
  );
  if (broken.size > 0) {
    ears.complain(`有 ${broken.size} 个文件还有错误，没有数进去。运行 npm run check 看是哪些。`);
  }
  return buildCatalogue(records, await circumstancesOf(settings, school));
}

function readReport(file: string): CountsReport {
  let report: unknown;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Refusal(2, [`读不出“${file}”。请写以前用 npm run counts -- --json 存下的文件。`]);
  }
  const isReport =
    typeof report === 'object' &&
    report !== null &&
    ['plans', 'teachers', 'groups'].every((key) =>
      Array.isArray((report as Record<string, unknown>)[key]),
    );
  if (!isReport) {
    throw new Refusal(2, [`“${file}”不是 npm run counts -- --json 的结果。`]);
  }
  return report as CountsReport;
}

function readOptions(args: readonly string[]) {
  const { audience, ...values } = parsed(args);
  if (audience !== 'school' && audience !== 'public') {
    throw new Refusal(2, [`--audience 只能是 school 或 public，现在是“${audience}”。`]);
  }
  if (values.today !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.today)) {
    throw new Refusal(2, [`--today 请写成 2026-11-20 的样子，现在是“${values.today}”。`]);
  }
  return { ...values, audience } as const;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        content: { type: 'string' },
        audience: { type: 'string', default: 'school' },
        today: { type: 'string' },
        plan: { type: 'string' },
        teacher: { type: 'string' },
        json: { type: 'boolean', default: false },
        compare: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    throw new Refusal(2, [`有看不懂的选项：${args.join(' ')}\n\n${HELP}`]);
  }
}
