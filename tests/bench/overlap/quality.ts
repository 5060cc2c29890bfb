/** How good the topic check is, beside two simple rankings: does it find the right work, and does it keep quiet where there is none. */
import type { Level } from '../../../src/overlap/answer.ts';
import { checkTopic } from '../../../src/overlap/check.ts';
import { overlapIndex, sourceOf } from '../../../src/overlap/overlap-index.ts';
import { table } from '../table.ts';
import { bm25, titleOnly, type Ranked } from './baselines.ts';
import { kindsWithout, kindsWithRight, qualitySet, type Judged } from './quality-set.ts';

interface Told {
  judged: Judged;
  ranked: Ranked[];
  /** Of our check alone. */
  level?: Level | 'none';
}
type Method = (judged: Judged) => Promise<Told>;

/** Share of the right works that a method may miss when it has to keep quiet otherwise. */
const MISSED = 0.1;

interface Figures {
  recall: number;
  reciprocal: number;
}

/** Prints tables, and between them every proposal that went wrong. */
export async function benchQuality(): Promise<void> {
  const { corpus, tuned, heldOut } = qualitySet();
  const source = sourceOf(overlapIndex(corpus));
  const byRanking =
    (rank: ReturnType<typeof bm25>): Method =>
    (judged) =>
      Promise.resolve({ judged, ranked: rank(judged.proposal) });
  const methods: Record<string, Method> = {
    Tongban: async (judged) => {
      const { hits, weak, verdict } = await checkTopic(judged.proposal, source);
      const ranked = [...hits, ...weak].map(({ record, score }) => ({ ref: record.ref, score }));
      return { judged, ranked, level: verdict.level };
    },
    BM25: byRanking(bm25(corpus.records)),
    'titles only': byRanking(titleOnly(corpus.records)),
  };
  console.log(
    `\n${corpus.records.length} past works, ${tuned.length} proposals tuned on, ${heldOut.length} held out\n`,
  );
  const rows: string[][] = [];
  for (const [name, method] of Object.entries(methods)) {
    const first = await Promise.all(tuned.map(method));
    const second = await Promise.all(heldOut.map(method));
    const border = borderOf(first);
    rows.push(row(name, 'tuned on', first, border), row(name, 'held out', second, border));
    if (name === 'Tongban') {
      tellKinds([...first, ...second]);
      tellMisses([...first, ...second]);
    }
  }
  console.log(
    table(
      [
        'method',
        'half',
        'recall@1',
        'recall@3',
        'MRR',
        'new: false alarms',
        'high on new',
        'high on related',
      ],
      rows,
      2,
    ),
  );
}

function figuresOf(told: readonly Told[]): Figures & { first: number } {
  const ranks = told.filter(({ judged }) => judged.right !== undefined).map(rankOf);
  const share = (most: number): number =>
    ranks.filter((rank) => rank > 0 && rank <= most).length / ranks.length;
  const reciprocal = ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length;
  return { first: share(1), recall: share(3), reciprocal };
}

/** From 1; 0 where it is not there. */
function rankOf({ judged, ranked }: Told): number {
  return ranked.findIndex(({ ref, score }) => ref === judged.right && score > 0) + 1;
}

/** The score at which a method finds all but {@link MISSED} of the right works. */
function borderOf(told: readonly Told[]): number {
  const scores = told
    .filter(({ judged }) => judged.right !== undefined)
    .map(({ judged, ranked }) => ranked.find(({ ref }) => ref === judged.right)?.score ?? 0)
    .sort((a, b) => a - b);
  return scores[Math.floor(scores.length * MISSED)] ?? 0;
}

function row(name: string, half: string, told: readonly Told[], border: number): string[] {
  const { first, recall, reciprocal } = figuresOf(told);
  const nothing = told.filter(({ judged }) => judged.kind === 'new' || judged.kind === 'trap');
  const related = told.filter(({ judged }) => judged.kind === 'related');
  const alarms = nothing.filter(({ ranked }) => (ranked[0]?.score ?? 0) >= border);
  const high = (some: readonly Told[]): string =>
    some.some(({ level }) => level === undefined)
      ? ''
      : `${some.filter(({ level }) => level === 'high').length} of ${some.length}`;
  return [
    name,
    half,
    percent(first),
    percent(recall),
    reciprocal.toFixed(3),
    `${alarms.length} of ${nothing.length}`,
    high(nothing),
    high(related),
  ];
}

function tellKinds(told: readonly Told[]): void {
  const rows = [...kindsWithRight, ...kindsWithout].map((kind) => {
    const own = told.filter(({ judged }) => judged.kind === kind);
    const levels = (['high', 'partial', 'none'] as const).map((level) =>
      String(own.filter((one) => one.level === level).length),
    );
    const right = own.some(({ judged }) => judged.right !== undefined);
    return [kind, String(own.length), right ? percent(figuresOf(own).recall) : '', ...levels];
  });
  console.log(
    table(['Tongban, by kind', 'proposals', 'recall@3', 'high', 'partial', 'none'], rows, 1),
  );
  console.log('');
}

function tellMisses(told: readonly Told[]): void {
  for (const one of told) {
    const { judged, ranked, level } = one;
    const rank = rankOf(one);
    const wrong = judged.right === undefined ? level === 'high' : rank === 0 || rank > 3;
    if (!wrong) continue;
    const shown = ranked.slice(0, 3).map(({ ref, score }) => `${ref} ${score}`);
    console.log(
      `${judged.kind}: ${judged.proposal.title} → ${shown.join(', ') || 'nothing'} (${judged.right ?? 'none'})`,
    );
  }
  console.log('');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
