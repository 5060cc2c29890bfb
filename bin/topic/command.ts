/** The options, the exit status and the printing of `npm run topic`. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildCatalogue, type Catalogue } from '../../src/graph/catalogue.ts';
import { isFolder } from '../../src/intake/content-folder.ts';
import { readContent } from '../../src/intake/read-content.ts';
import { pathWithin } from '../../src/model/paths/path-within.ts';
import { nearest } from '../../src/model/text/nearest.ts';
import { faultReport } from '../../src/model/faults/fault-report.ts';
import { nameOf, type Word } from '../../src/model/words/vocabulary.ts';
import type { Answer, Proposal } from '../../src/overlap/answer.ts';
import { answerText } from '../../src/overlap/answer-text.ts';
import { checkTopic } from '../../src/overlap/check.ts';
import { overlapCorpus } from '../../src/overlap/corpus.ts';
import { overlapIndex, sourceOf } from '../../src/overlap/overlap-index.ts';
import { Refusal } from '../../src/write/refusal.ts';
import { circumstancesOf } from '../../src/site/circumstances.ts';
import { programDir, schoolDir } from '../../src/site/program.ts';
import { readSettings, siteAddress, type Settings } from '../../src/site/settings.ts';
import { CONSOLE, type Ears } from '../voice.ts';

const HELP = `用法：npm run topic -- "题目" [选项]

选题查新：看看本校有没有人做过相近的题目，做到哪一步，可以接着做什么。

  --keywords 词,词      关键词，用逗号或顿号隔开
  --abstract 一段话     想研究什么、怎样研究
  --stage 学段          例如 小学、primary；不写时看题目里有没有说
  --subject 学科        例如 数学、math；不写时看题目里有没有说
  --content 目录        和这个内容目录比较；不写时用 CONTENT_DIR 或 src/content
  --json                给程序看的结果
  --help                显示这份说明

退出状态：0 查完了（不论有没有相近的），2 没有查成。`;

/**
 * Exit status 0: it looked, whatever it found; 2: it could not look, and says why.
 *
 * @param env the settings
 */
export async function runTopic(
  args: readonly string[],
  ears: Ears = CONSOLE,
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  try {
    const options = readOptions(args);
    if (options.help) ears.say(HELP);
    else await run(options, ears, env);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    ears.complain(error.message);
    return error.status;
  }
}

type Options = ReturnType<typeof readOptions>;

async function run(options: Options, ears: Ears, env: NodeJS.ProcessEnv): Promise<void> {
  const settings = settingsFor(options.content, env);
  const catalogue = await catalogueOf(settings, ears);
  const proposal = proposalOf(options, catalogue);
  const answer = await checkTopic(proposal, sourceOf(overlapIndex(overlapCorpus(catalogue))));
  const shown = options.json
    ? json(answer, catalogue, settings)
    : text(answer, catalogue, settings);
  ears.say(shown);
}

/** Files with faults cannot be compared with; how many there are is said where it disturbs no program. */
async function catalogueOf(settings: Settings, ears: Ears): Promise<Catalogue> {
  if (!isFolder(settings.contentDir)) {
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
    ears.complain(
      `有 ${broken.size} 个文件还有错误，可能没有比较到。运行 npm run check 看是哪些。`,
    );
  }
  return buildCatalogue(records, await circumstancesOf(settings, school));
}

function proposalOf(options: Options, { words }: Catalogue): Proposal {
  const { title, keywords, abstract } = options;
  const stage = wordFor('stage', options.stage, words.stages);
  const subject = wordFor('subject', options.subject, words.subjects);
  return {
    title,
    ...(keywords === undefined ? {} : { keywords: keywords.split(/[,，、;；]/).filter(isWritten) }),
    ...(abstract === undefined ? {} : { abstract }),
    ...(stage === undefined ? {} : { stage }),
    ...(subject === undefined ? {} : { subject }),
  };
}

function wordFor(
  flag: string,
  written: string | undefined,
  words: readonly Word[],
): string | undefined {
  if (written === undefined) return undefined;
  const found = words.find((one) => [one.id, one.name, ...(one.aliases ?? [])].includes(written));
  if (found !== undefined) return found.id;
  const near = nearest(
    written,
    words.map(({ id, name, aliases = [] }) => ({ id, names: [name, ...aliases] })),
  );
  const all = words.map(({ id, name }) => `${name}（${id}）`).join('、');
  throw new Refusal(2, [
    `--${flag} 不认得“${written}”。${near === undefined ? '' : `是不是想写 ${nameOf(words, near)}？`}可以写：${all}。`,
  ]);
}

function text(answer: Answer, catalogue: Catalogue, settings: Settings): string {
  const { stage, subject } = answer.proposal;
  const ground = [
    ...(stage === undefined ? [] : [nameOf(catalogue.words.stages, stage)]),
    ...(subject === undefined ? [] : [nameOf(catalogue.words.subjects, subject)]),
  ];
  const whereIs = (ref: string): string => {
    const { file, address } = placeOf(ref, catalogue, settings);
    return `${file}  ${address}`;
  };
  return answerText(answer, ground, whereIs);
}

/** The answer itself, and beside it where each entry in it is found. */
function json(answer: Answer, catalogue: Catalogue, settings: Settings): string {
  const refs = [...answer.hits, ...answer.weak, ...answer.linked, ...answer.neighbours].map(
    ({ record }) => record.ref,
  );
  const places = Object.fromEntries(
    refs.map((ref) => [ref, placeOf(ref, catalogue, settings)] as const),
  );
  return JSON.stringify({ ...answer, places }, null, 2);
}

/** The file from where the command was given; the address as far as it is known. */
function placeOf(
  ref: string,
  { byRef, school }: Catalogue,
  settings: Settings,
): { file: string; address: string } {
  const { file: own } = byRef.get(ref) ?? {};
  const file = own === undefined ? settings.contentDir : pathWithin(settings.contentDir, own);
  return {
    file: path.relative(process.cwd(), file).replaceAll('\\', '/'),
    address: `${siteAddress(settings, school) ?? ''}${settings.basePath}${ref}/`,
  };
}

function settingsFor(content: string | undefined, env: NodeJS.ProcessEnv): Settings {
  const own = content === undefined ? {} : { CONTENT_DIR: path.resolve(content) };
  return readSettings({ ...env, ...own }, schoolDir, programDir);
}

function readOptions(args: readonly string[]) {
  const { values, positionals } = parsed(args);
  const [title = '', ...rest] = positionals.map((one) => one.trim());
  if (rest.length > 0) {
    throw new Refusal(2, [`不明白“${rest.join(' ')}”。题目里有空格时，请用引号把它括起来。`]);
  }
  if (!isWritten(title) && !values.help) {
    throw new Refusal(2, [`请写上题目，例如 npm run topic -- "错例的归因与讲评"。\n\n${HELP}`]);
  }
  return { ...values, title };
}

function isWritten(one: string): boolean {
  return one.trim() !== '';
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        keywords: { type: 'string' },
        abstract: { type: 'string' },
        stage: { type: 'string' },
        subject: { type: 'string' },
        content: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch {
    throw new Refusal(2, [`有看不懂的选项：${args.join(' ')}\n\n${HELP}`]);
  }
}
