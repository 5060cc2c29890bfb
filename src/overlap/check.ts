/** The topic check: what a proposal shares with the school's past work. The same in a browser and a terminal. */
import { adviceOn, relationOf } from './advice.ts';
import type { Answer, Hit, Level, LinkedWork, Neighbour, Proposal, Verdict } from './answer.ts';
import { crowdingOf } from './crowding.ts';
import { grounded, groundInWords, groundOf } from './ground.ts';
import { matchedWords } from './matched.ts';
import { describeProposal, describeRecord, measure, type Described } from './measure.ts';
import type { OverlapSource, Placed } from './overlap-index.ts';
import { quoted } from './quoted.ts';
import type { Mention, OverlapRecord } from './record.ts';
import { MOST_RESEARCH, retrieve } from './retrieve.ts';
import { CONCEPT } from './terms.ts';
import { compare } from '../model/compare.ts';

/** Scores from which a work is called near; calibrated by `npm run bench -- overlap`. */
const HIGH = 0.4;
const PARTIAL = 0.16;

const MOST_HITS = 8;
const MOST_LINKED = 4;
const MOST_NEIGHBOURS = 6;

type Measured = Placed & ReturnType<typeof measure>;

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
  const proposal = grounded(asked, head);
  const described = describeProposal(proposal, concepts, head.common);
  const { research, practice } = await retrieve(described, source);
  const found = await source.records([...research, ...practice]);
  const ownWork = found.find(({ record }) => record.ref === own)?.work;
  const measured = found
    .filter(({ work }) => work !== ownWork)
    .map((one) => ({
      ...one,
      ...measure(described, describeRecord(one.record, concepts, head.common)),
    }));
  const isNear = (one: Measured): boolean => one.score >= PARTIAL;

  const works = await worksOf(
    measured.filter(({ place }) => place < head.research),
    source,
  );
  const near = works.filter(({ best }) => isNear(best));
  const hits = near.slice(0, MOST_HITS).map((work) => hitOf(work, proposal, described, source));
  const nearPractice = measured
    .filter((one) => one.place >= head.research && isNear(one))
    .sort(byScore);
  return {
    verdict: verdictOf(
      near.map(({ best }) => levelOf(best.score)),
      {
        atLeast: research.length === MOST_RESEARCH && works.every(({ best }) => isNear(best)),
        // Its own work is not compared with.
        records: head.size - (found.length - measured.length),
        research: head.research - (found.length - measured.length),
      },
    ),
    hits,
    linked: await linkedWorks(hits, works, described, source),
    neighbours: nearPractice.slice(0, MOST_NEIGHBOURS).map(({ record, score }): Neighbour => ({
      record,
      score: hundredths(score),
      matched: matchedWords(described, record, concepts),
    })),
    crowding: crowdingOf(
      [
        ...near.map(({ record, best }) => ({ record, share: shareOf(best) })),
        ...nearPractice.map((one) => ({ record: one.record, share: shareOf(one) })),
      ],
      head.semester,
    ),
    proposal,
  };
}

interface Work {
  place: number;
  record: OverlapRecord;
  /** The writing of it that is nearest; may be the head itself. */
  best: Measured;
}

/** Best first. A project and its papers are one work, shown by the project. */
async function worksOf(measured: readonly Measured[], source: OverlapSource): Promise<Work[]> {
  const best = new Map<number, Measured>();
  for (const one of [...measured].sort(byScore)) if (!best.has(one.work)) best.set(one.work, one);
  const heads = await source.records([...best.keys()]);
  return heads.flatMap(({ place, record }) => {
    const own = best.get(place);
    return own === undefined ? [] : [{ place, record, best: own }];
  });
}

function hitOf(
  { record, best }: Work,
  proposal: Proposal,
  described: Described,
  { concepts }: OverlapSource,
): Hit {
  const ground = groundOf(proposal, record);
  const relation = relationOf(record, ground);
  return {
    record,
    level: levelOf(best.score),
    score: hundredths(best.score),
    parts: {
      title: hundredths(best.parts.title),
      ...(best.parts.keywords === undefined ? {} : { keywords: hundredths(best.parts.keywords) }),
      ...(best.parts.abstract === undefined ? {} : { abstract: hundredths(best.parts.abstract) }),
    },
    matched: matchedWords(described, best.record, concepts),
    ...(best.record.ref === record.ref ? {} : { by: mentionOf(best.record) }),
    relation,
    ...ground,
    ground: groundInWords(ground),
    advice: adviceOn(record, relation, ground),
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

function verdictOf(
  levels: readonly Level[],
  counted: Pick<Verdict, 'atLeast' | 'records' | 'research'>,
): Verdict {
  const high = levels.filter((level) => level === 'high').length;
  const partial = levels.length - high;
  const found = [
    ...(high > 0 ? [`${high} 项高度相近`] : []),
    ...(partial > 0 ? [`${partial} 项部分相近`] : []),
  ];
  const told = found.length === 0 ? '没有相近的研究' : found.join('，');
  return {
    level: high > 0 ? 'high' : partial > 0 ? 'partial' : 'none',
    high,
    partial,
    ...counted,
    text: `和本校库 ${counted.records} 条比较：${counted.atLeast ? '至少 ' : ''}${told}。`,
  };
}

/** A work that is half as near as a high one fills half as much of the topic. */
function shareOf({ score }: Measured): number {
  return Math.min(1, score / HIGH);
}

function levelOf(score: number): Level {
  return score >= HIGH ? 'high' : 'partial';
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
