/** The topic check: what a proposal shares with the school's past work. The same in a browser and a terminal. */
import { compare } from '../model/text/compare.ts';
import type { Simplified } from '../search/traditional.ts';
import { adviceOn, relationOf } from './advice.ts';
import type { Answer, Hit, LinkedWork, Neighbour, Proposal } from './answer.ts';
import type { Concepts } from './concepts.ts';
import { crowdingOf } from './crowding.ts';
import { grounded, groundInWords, groundOf, isMoved, toldGround, type Ground } from './ground.ts';
import { levelOf, shareOf } from './level.ts';
import { matchedWords } from './matched.ts';
import {
  describeProposal,
  describeRecord,
  measure,
  type Described,
  type DescribedProposal,
  type Measure,
} from './measure.ts';
import { simply, textOf } from './simply.ts';
import type { OverlapSource, Placed } from './source.ts';
import { quoted } from './quoted.ts';
import type { Mention, OverlapRecord } from './record.ts';
import { MOST_RESEARCH, retrieve, type Candidate } from './retrieve.ts';
import { CONCEPT, isIndexed } from './terms.ts';
import { verdictOf } from './verdict.ts';

const MOST_HITS = 8;
/** Of the nearest by BM25: they are shown, near or not, so that nobody is left with nothing to look at. */
const MOST_WEAK = 3;
const MOST_LINKED = 4;
const MOST_NEIGHBOURS = 6;

/** `score` as it is shown: less where the ground is another. */
type Measured = Placed &
  Omit<Measure, 'words' | 'covered'> & { level: Hit['level']; ground: Ground };

/**
 * @param own ref of the proposal itself where it is among the records already: it is not
 *   compared with the work it belongs to
 * @throws what the source throws: nothing in memory, a failed request over the network
 */
export async function checkTopic(
  asked: Proposal,
  source: OverlapSource,
  own?: string,
): Promise<Answer> {
  const { head, concepts } = source;
  const compared = simply(asked, await source.simplifiedFor(textOf(asked)));
  const told = toldGround(compared, head);
  const proposal = grounded(asked, told, head);
  const described = describeProposal(compared, concepts, head.common);
  const { research, practice } = await retrieve(described, told, source);
  const candidates = [...research, ...practice];
  const shares = new Map(candidates.map(({ place, share }) => [place, share]));
  const found = await source.records(candidates.map(({ place }) => place));
  const simplified = await source.simplifiedFor(
    found.map(({ record }) => textOf(record)).join('\n'),
  );
  const ownWork = found.find(({ record }) => record.ref === own)?.work;
  const measured = found
    .filter(({ work }) => work !== ownWork)
    .map((one): Measured => {
      const ground = groundOf(told, one.record);
      const whole = measure(
        described,
        describeRecord(simply(one.record, simplified), concepts, head.common),
        shares.get(one.place) ?? 0,
      );
      return { ...one, parts: whole.parts, ground, ...levelOf(whole, isMoved(ground)) };
    });
  // Its own work is not compared with.
  const ownCount = found.length - measured.length;

  const works = await worksOf(
    measured.filter(({ place }) => place < head.research),
    source,
  );
  const near = works.filter(({ best }) => isNear(best)).sort(standingFirst);
  const nearest = near.slice(0, MOST_HITS);
  const hits = nearest.map((work) => hitOf(work, described, concepts, simplified));
  const weak = nearestOf(works, research, nearest);
  const nearPractice = measured
    .filter((one) => one.place >= head.research && isNear(one))
    .sort(byScore);
  return {
    verdict: verdictOf({
      title: proposal.title,
      near: near.filter(stands).map(({ best }) => best.level),
      withdrawn: near.filter((work) => !stands(work)).length,
      relation: hits[0]?.relation,
      weak: weak.length,
      atLeast: research.length === MOST_RESEARCH && works.every(({ best }) => isNear(best)),
      comparable: [described.front, described.abstractText].some(({ places }) =>
        places.some(({ term }) => isIndexed(term)),
      ),
      records: head.size - ownCount,
      research: head.research - ownCount,
    }),
    hits,
    weak: weak.map((work) => hitOf(work, described, concepts, simplified)),
    linked: await linkedWorks(hits, [...near, ...weak], described, source),
    neighbours: nearPractice.slice(0, MOST_NEIGHBOURS).map(({ record, score }): Neighbour => ({
      record,
      score: hundredths(score),
      matched: matchedWords(described, record, concepts, simplified),
    })),
    crowding: crowdingOf(
      [
        ...near.filter(stands).map(({ record, best }) => ({ record, share: shareOf(best.score) })),
        ...nearPractice.map(({ record, score }) => ({ record, share: shareOf(score) })),
      ],
      head.semester,
    ),
    proposal,
  };
}

function isNear({ level }: Measured): boolean {
  return level !== 'weak';
}

/** What was withdrawn is told, and is evidence of nothing. */
function stands({ record }: Work): boolean {
  return record.standing !== 'withdrawn';
}

function standingFirst(a: Work, b: Work): number {
  return Number(stands(b)) - Number(stands(a));
}

interface Work {
  place: number;
  record: OverlapRecord;
  /** The writing of it that is nearest; may be the head itself. */
  best: Measured;
  /** Of its writings that were measured. */
  places: number[];
}

/** Best first. A project and its papers are one work, shown by the project. */
async function worksOf(measured: readonly Measured[], source: OverlapSource): Promise<Work[]> {
  const byWork = new Map<number, Measured[]>();
  for (const one of [...measured].sort(byScore)) {
    byWork.set(one.work, [...(byWork.get(one.work) ?? []), one]);
  }
  const heads = await source.records([...byWork.keys()]);
  return heads.flatMap(({ place, record }) => {
    const writings = byWork.get(place) ?? [];
    const [best] = writings;
    return best === undefined
      ? []
      : [{ place, record, best, places: writings.map((one) => one.place) }];
  });
}

/**
 * Of the three nearest by BM25 those that are not among the hits.
 *
 * @param ranked the nearest first
 */
function nearestOf(
  works: readonly Work[],
  ranked: readonly Candidate[],
  hits: readonly Work[],
): Work[] {
  const order = new Map(ranked.map(({ place }, i) => [place, i]));
  const at = ({ places }: Work): number =>
    Math.min(...places.map((place) => order.get(place) ?? Infinity));
  return [...works]
    .sort((a, b) => at(a) - at(b))
    .slice(0, MOST_WEAK)
    .filter((work) => !hits.includes(work));
}

function hitOf(
  { record, best }: Work,
  described: DescribedProposal,
  concepts: Concepts,
  simplified: Simplified | undefined,
): Hit {
  const { level, score, parts, ground } = best;
  const relation = relationOf(record, ground);
  return {
    record,
    level,
    score: hundredths(score),
    parts: {
      title: hundredths(parts.title),
      ...(parts.keywords === undefined ? {} : { keywords: hundredths(parts.keywords) }),
      ...(parts.abstract === undefined ? {} : { abstract: hundredths(parts.abstract) }),
    },
    matched: matchedWords(described, best.record, concepts, simplified),
    ...(best.record.ref === record.ref ? {} : { by: mentionOf(best.record) }),
    relation,
    ...ground,
    ground: groundInWords(ground),
    advice: adviceOn(record, relation, ground, level),
  };
}

/**
 * Work that the words do not give away: a hit builds on it or it on a hit, or it stands
 * in a topic that the proposal names.
 */
async function linkedWorks(
  hits: readonly Hit[],
  works: readonly Work[],
  described: Described,
  source: OverlapSource,
): Promise<LinkedWork[]> {
  const shown = new Set(hits.map(({ record }) => record.ref));
  const linked: LinkedWork[] = [];
  const add = (one: LinkedWork): void => {
    if (shown.has(one.record.ref) || linked.length >= MOST_LINKED) return;
    shown.add(one.record.ref);
    linked.push(one);
  };
  for (const { record } of hits) {
    const via = mentionOf(record);
    for (const other of await source.records(record.linked.slice(0, MOST_LINKED))) {
      add({ record: other.record, via, why: `它和${quoted(record.title)}互相承接。` });
    }
  }
  const named = new Set([...described.title.keys(), ...described.keywords.keys()]);
  for (const { record } of works) {
    const topic = record.topics.find(({ id }) => named.has(CONCEPT + id));
    if (topic !== undefined) add({ record, why: `它在专题“${topic.name}”里，这个题目也谈到。` });
  }
  return linked;
}

function mentionOf({ ref, kind, kindName, title, href }: OverlapRecord): Mention {
  return { ref, kind, kindName, title, href };
}

/** The newer one first where the score is the same. */
function byScore(a: Measured, b: Measured): number {
  return b.score - a.score || compare(b.record.date, a.record.date) || a.place - b.place;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
