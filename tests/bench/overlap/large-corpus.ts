/** Past work of a very large school, grown from the set of the quality bench: real words, in other company. */
import type { Corpus, Mention, OverlapRecord } from '../../../src/overlap/record.ts';
import { madeUpWord, paragraph } from '../prose.ts';
import { Random } from '../random.ts';
import { qualitySet } from './quality-set.ts';

/** A fifth of what a school writes is research. */
const RESEARCH = 0.2;

export function largeCorpus(size: number): Corpus {
  const { corpus } = qualitySet();
  const random = new Random(1);
  const research = Math.round(size * RESEARCH);
  const records = Array.from({ length: size }, (_, i) =>
    grown(corpus.records, i, i < research, random),
  );
  const ordered = [records.slice(0, research), records.slice(research)].flatMap((some) =>
    // Topic by topic, as a corpus stands.
    [...Map.groupBy(some, ({ topics }) => topics[0]?.id).values()].flat(),
  );
  return { ...corpus, records: ordered, works: ordered.map((_, place) => place) };
}

function grown(
  seeds: readonly OverlapRecord[],
  i: number,
  isResearch: boolean,
  random: Random,
): OverlapRecord {
  const one = random.pick(seeds);
  const other = random.pick(seeds);
  const half = (text: string): string => text.slice(0, Math.ceil(text.length / 2));
  const kind = isResearch ? 'projects' : 'reflections';
  const ref = `${kind}/2025-10-${10 + (i % 20)}-entry-${i}`;
  const person = { href: `/teachers/teacher-${i % 200}/`, here: true, status: '在职' };
  return {
    ...one,
    ref,
    kind,
    kindName: isResearch ? '课题' : '反思',
    href: `/${ref}/`,
    title: `${half(one.title)}${madeUpWord(random)}与${half(other.title)}`,
    keywords: [
      ...random.pickSome(one.keywords, 2),
      random.pick(other.keywords),
      madeUpWord(random),
    ],
    abstract: `${half(one.abstract)}，${madeUpWord(random)}。${paragraph(random, 60)}${half(other.abstract)}`,
    people: [
      { ...person, name: `甲${madeUpWord(random)}` },
      { ...person, name: `乙${madeUpWord(random)}` },
    ],
    standing: isResearch ? one.standing : 'practice',
    open: isResearch ? [paragraph(random, 30), paragraph(random, 30)] : [],
    found: isResearch ? [paragraph(random, 50)] : [],
    practice: Array.from({ length: 3 }, (): Mention => ({
      ref: `lessons/2025-10-${10 + (i % 20)}-entry-${i}`,
      kind: 'lessons',
      kindName: '课例',
      title: half(other.title),
      href: `/lessons/2025-10-${10 + (i % 20)}-entry-${i}/`,
    })),
  };
}
