/** How right the topic check is on sets that it was hardly tuned on, from a small school to a district. */
import type { Answer, Hit, Proposal, Relation } from '../../../src/overlap/answer.ts';
import { checkTopic } from '../../../src/overlap/check.ts';
import { overlapIndex, sourceOf } from '../../../src/overlap/overlap-index.ts';
import { compare } from '../../../src/model/text/compare.ts';
import { bm25, titleOnly, type Ranking } from './baselines.ts';
import { table } from '../table.ts';
import { moved, nothing, sets, sizes, trialsOf, type Judged } from './trials.ts';

interface Told {
  judged: Judged;
  answer: Answer;
  /** Refs as each method ranks them. */
  own: string[];
  bm25: string[];
  titles: string[];
}

/** Words without which a sentence does not say what to do. */
const actions: Record<Relation, RegExp> = {
  join: /加入.*角度/,
  'build-on': /引用/,
  transfer: /换(?:了)?(?:学段|学科)/,
  distrust: /撤回/,
  resume: /停/,
};

/** @param log the size at which every proposal that went wrong is told, but for those held out */
export async function benchTrials({ log }: { log?: number | undefined }): Promise<void> {
  const rows: string[][] = [];
  const moreRows: string[][] = [];
  for (const set of sets) {
    for (const size of sizes) {
      const told = await answersAt(set, size);
      const seen = told.filter(({ judged }) => set === 'third' || judged.half === 'tuned');
      const heldOut = told.filter((one) => !seen.includes(one));
      if (size === log) tellMisses(seen);
      for (const [name, some] of [
        [set, seen],
        [`${set}, held out`, heldOut],
      ] as const) {
        if (some.length === 0) continue;
        rows.push([name, String(size), ...foundRow(some)]);
        moreRows.push([name, String(size), ...saidRow(some)]);
      }
    }
  }
  const inOrder = (a: string[], b: string[]): number => compare(a[0] ?? '', b[0] ?? '');
  console.log(
    table(
      ['set', 'works', 'sought', 'shown', 'first 3', 'first', 'BM25 3', 'BM25 first', 'titles 3'],
      rows.sort(inOrder),
      1,
    ),
  );
  console.log('');
  console.log(
    table(
      ['set', 'works', 'falsely high', 'ordered', 'relation and advice', 'false alarms'],
      moreRows.sort(inOrder),
      1,
    ),
  );
}

function foundRow(told: readonly Told[]): string[] {
  const sought = told.filter(({ judged }) => judged.right.length > 0);
  const among = (rank: (one: Told) => string[], most: number): string =>
    percent(sought.filter((one) => isAmong(one, rank(one), most)).length, sought.length);
  return [
    String(sought.length),
    among(({ own }) => own, Infinity),
    among(({ own }) => own, 3),
    among(({ own }) => own, 1),
    among((one) => one.bm25, 3),
    among((one) => one.bm25, 1),
    among(({ titles }) => titles, 3),
  ];
}

function saidRow(told: readonly Told[]): string[] {
  const sought = told.filter(({ judged }) => judged.right.length > 0);
  const none = told.filter(({ judged }) => judged.kind === 'new' || judged.kind === 'trap');
  return [
    String(told.filter(isFalselyHigh).length),
    percent(told.filter(isOrdered).length, told.length),
    percent(sought.filter(isAdvised).length, sought.length),
    `${none.filter(({ answer }) => answer.verdict.level !== 'none').length} of ${none.length}`,
  ];
}

async function answersAt(
  set: (typeof sets)[number],
  size: (typeof sizes)[number],
): Promise<Told[]> {
  const told: Told[] = [];
  for (const { corpus, judged } of trialsOf(set, size)) {
    const source = sourceOf(overlapIndex(corpus));
    const byWords = bm25(corpus.records);
    const byTitles = titleOnly(corpus.records);
    for (const one of judged) {
      const answer = await checkTopic(one.proposal, source);
      told.push({
        judged: one,
        answer,
        own: shownIn(answer).map(({ record }) => record.ref),
        bm25: refs(byWords, one.proposal),
        titles: refs(byTitles, one.proposal),
      });
    }
  }
  return told;
}

/** What the page shows, from above. */
function shownIn({ hits, weak }: Answer): Hit[] {
  return [...hits, ...weak];
}

function refs(rank: Ranking, proposal: Proposal): string[] {
  return rank(proposal)
    .filter(({ score }) => score > 0)
    .map(({ ref }) => ref);
}

function isAmong({ judged }: Told, ranked: readonly string[], most: number): boolean {
  return ranked.slice(0, most).some((ref) => judged.right.includes(ref));
}

/** “High” where nothing or only something beside it was done. */
function isFalselyHigh({ judged, answer }: Told): boolean {
  return isOneOf(nothing, judged) && answer.verdict.level === 'high';
}

/**
 * The same study is called high, or at least partial where it is named by few or other
 * words, is a part or more; a transfer is called near and never high; what only lies
 * beside a work is never high, and what is like nothing is not near. Works named in
 * `below` stand below, and are called no nearer.
 */
function isOrdered({ judged, answer }: Told): boolean {
  const { kind, right, below } = judged;
  const shown = shownIn(answer);
  const at = (ref: string): number => shown.findIndex(({ record }) => record.ref === ref);
  const first = shown.find(({ record }) => right.includes(record.ref));
  const level = first === undefined ? 'none' : first.level;
  const beneath = below.every((ref) => {
    const place = at(ref);
    if (place === -1) return true;
    return (
      first !== undefined &&
      shown.indexOf(first) < place &&
      rank(level) >= rank(shown[place]?.level ?? 'none')
    );
  });
  if (isOneOf(nothing, judged)) {
    return kind === 'related' ? answer.verdict.level !== 'high' : answer.verdict.level === 'none';
  }
  if (isOneOf(moved, judged)) return level === 'partial' && beneath;
  if (kind === 'dressed' || kind === 'reworded') return level === 'high' && beneath;
  return rank(level) >= rank('partial') && beneath;
}

/** From 0; a level that says the two are nearer comes later. */
function rank(level: string): number {
  return ['weak', 'partial', 'high'].indexOf(level) + 1;
}

function isAdvised({ judged, answer }: Told): boolean {
  const { right, relation } = judged;
  const hit = shownIn(answer).find(({ record }) => record.ref === right[0]);
  return relation !== undefined && hit?.relation === relation && actions[relation].test(hit.advice);
}

function isOneOf(kinds: readonly string[], { kind }: Judged): boolean {
  return kinds.includes(kind);
}

function tellMisses(told: readonly Told[]): void {
  for (const one of told) {
    const { judged, answer, own } = one;
    const faults = [
      ...(judged.right.length > 0 && !isAmong(one, own, 3) ? ['place'] : []),
      ...(isFalselyHigh(one) ? ['high'] : []),
      ...(isOrdered(one) ? [] : ['order']),
      ...(judged.right.length > 0 && !isAdvised(one) ? ['advice'] : []),
    ];
    if (faults.length === 0) continue;
    const shown = shownIn(answer)
      .slice(0, 3)
      .map(({ record, level, score, relation }) => `${record.ref} ${level} ${score} ${relation}`);
    console.log(
      `${faults.join(', ')} | ${judged.kind}: ${judged.proposal.title} (${judged.right.join(', ') || 'none'}) → ${shown.join('; ') || 'nothing'}`,
    );
  }
  console.log('');
}

function percent(some: number, all: number): string {
  return `${((100 * some) / all).toFixed(1)} %`;
}
