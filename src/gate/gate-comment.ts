/**
 * The gate's answer to the author, in Markdown. Every word that is not ours stands inside
 * a code block or a code span, where no host makes a link, a mention or an image of it.
 */
import { shownOnOneLine } from '../model/text/hidden.ts';
import { faultReport } from '../model/faults/fault-report.ts';
import type { Fault } from '../model/faults/fault.ts';
import { CONTENT, IMAGES, isOpen } from './areas.ts';
import type { GateResult } from './gate-result.ts';
import { topicNoteText } from './topic-note.ts';

/** Hosts take 65,536 characters; the rest of the words and one last fault fit in what is left. */
const MAX_REPORT = 50_000;
const MAX_NOTES = 10_000;
const LISTED = 10;

export interface Circumstances {
  /** Absent where the check came to no result. */
  result?: GateResult | undefined;
  /** The changed paths as the host itself lists them: a result could keep silent about some. */
  paths: readonly string[];
  /** Page of the run, for the whole report and the preview. */
  run?: string | undefined;
}

/** Empty where there is nothing an author needs to be told. */
export function gateComment({ result, paths, run }: Circumstances): string {
  const outside = [
    ...new Set([...paths.filter((path) => !isOpen(path)), ...(result?.outside ?? [])]),
  ];
  const open = paths.some(isOpen) || result?.kind === 'content' || result?.kind === 'mixed';
  if (!open && result?.faults.length === 0) return '';
  return [
    ...whatItTouches(outside, open),
    ...(outside.some(isOfTheCheck) ? [UNSOUND] : outcome(result, outside)),
    ...draftNotes(result, outside),
    ...topicNotes(result, outside),
    ...(run === undefined ? [] : [`完整的检查记录和预览在[这里](${run})。`]),
  ].join('\n\n');
}

/** A run that follows the pull request's own instructions can say whatever it likes. */
const UNSOUND =
  '其中有自动检查自己的文件，所以检查的结果不能作数。请维护者在自己的电脑上运行 `npm run gate`，看过再决定。';

function isOfTheCheck(path: string): boolean {
  return path.startsWith('.github/');
}

function whatItTouches(outside: readonly string[], contentToo: boolean): string[] {
  if (outside.length === 0) return [];
  const names = outside.slice(0, LISTED).map(codeSpan).join('、');
  const all = outside.length > LISTED ? `${names} 等 ${outside.length} 个` : names;
  return [
    contentToo
      ? `**这次修改还动了程序文件** ${all}，请拆成两个合并请求：一个只改 ${codeSpan(CONTENT)} 和 ${codeSpan(IMAGES)}，另一个改其余的文件。`
      : `这次修改动的是程序文件 ${all}，由维护者审核。`,
  ];
}

function outcome(result: GateResult | undefined, outside: readonly string[]): string[] {
  if (result === undefined) {
    return ['检查没有跑完，不是你的错。维护者会看一看原因，再重新运行。'];
  }
  // What is said about other files stands above already.
  const faults = (result.faults as Fault[]).filter(({ id }) => id !== 'pull-request-mixed');
  const errors = faults.filter(({ severity }) => severity === 'error');
  const warnings = faults.filter(({ severity }) => severity === 'warning');
  if (faults.length === 0) {
    const passed = `内容检查通过，一共看了 ${result.checked} 篇。`;
    return [outside.length > 0 ? passed : `${passed}谢谢！接下来由同事来读。`];
  }
  return [
    ...(errors.length === 0
      ? ['内容检查通过。下面这些地方请再看一眼，不改也可以合并：']
      : [`有 ${errors.length} 处需要修改，改好以后再提交一次就会重新检查：`]),
    ...reported(errors),
    ...(errors.length > 0 && warnings.length > 0 ? ['另外这些地方请再看一眼，不改也可以：'] : []),
    ...reported(warnings),
    ...(result.more > 0 ? [`另有 ${result.more} 处没有列在这里。`] : []),
  ];
}

/** Whoever sends a draft may think that it is published once it is merged. */
function draftNotes(result: GateResult | undefined, outside: readonly string[]): string[] {
  if (result === undefined || result.drafts.length === 0 || outside.some(isOfTheCheck)) return [];
  const names = result.drafts.slice(0, LISTED).map(codeSpan).join('、');
  const all = result.drafts.length > LISTED ? `${names} 等 ${result.drafts.length} 篇` : names;
  return [
    `**还是草稿**：${all}。公开范围（${codeSpan('visibility')}）写的是不发布，合并以后网站上看不到；写好了的，请删去 ${codeSpan('visibility: private')} 这一行。`,
  ];
}

/** Nobody is refused for it: it is what a colleague in the research office would say. */
function topicNotes(result: GateResult | undefined, outside: readonly string[]): string[] {
  if (result === undefined || result.topics.length === 0 || outside.some(isOfTheCheck)) return [];
  let notes = '';
  for (const one of result.topics) {
    const next = `${notes}${notes === '' ? '' : '\n\n'}${topicNoteText(one)}`;
    if (next.length <= MAX_NOTES) notes = next;
  }
  if (notes === '') return [];
  return [
    '**选题查新**：新的课题和论文，和本校以前做过的放在一起看。相近不是过错，请看建议。',
    codeBlock(notes),
  ];
}

/** The same words as the check prints in a terminal, as many faults as fit. */
function reported(faults: readonly Fault[]): string[] {
  if (faults.length === 0) return [];
  let report = '';
  let told = 0;
  for (const one of faults) {
    const next = `${report}${report === '' ? '' : '\n\n'}${faultReport([one])}`;
    if (next.length > MAX_REPORT / 2) break;
    report = next;
    told += 1;
  }
  const rest = faults.length - told;
  return [codeBlock(report), ...(rest > 0 ? [`还有 ${rest} 处没有列在这里。`] : [])];
}

function codeBlock(words: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(words) + 1));
  const clean = words
    .split('\n')
    .map((row) => shownOnOneLine(row))
    .join('\n');
  return `${fence}text\n${clean}\n${fence}`;
}

function codeSpan(words: string): string {
  const one = shownOnOneLine(words);
  const fence = '`'.repeat(longestRun(one) + 1);
  // A space at each end keeps a backtick at the edge from joining the fence.
  return fence.length > 1 ? `${fence} ${one} ${fence}` : `${fence}${one}${fence}`;
}

/** Of backticks. */
function longestRun(words: string): number {
  return Math.max(0, ...[...words.matchAll(/`+/g)].map(([run]) => run.length));
}
