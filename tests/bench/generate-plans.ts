/** What the people of a generated school have promised each other: pairs and plans. */
import type { z } from 'zod';
import type { schemas } from '../../src/records/kinds.ts';
import type { Cast } from './generate-data.ts';
import { paragraph, phrase } from './prose.ts';
import type { Random } from './random.ts';

type Plan = z.input<(typeof schemas)['plans']>;
type Pair = z.input<(typeof schemas)['pairs']>;
type Owner = { of: 'school' } | { of: 'group' | 'pair' | 'teacher'; id: string };

/** Of the twelve plans of the sample, two are the school's, four a group's, one a pair's. */
const OWNERS = [
  'teacher',
  'group',
  'teacher',
  'school',
  'group',
  'teacher',
  'pair',
  'group',
  'teacher',
  'school',
  'group',
  'teacher',
] as const;

export function pairRecord([mentor, mentee]: readonly [string, string], random: Random): Pair {
  return {
    kind: random.pick(['mentor', 'peer']),
    mentor,
    mentee,
    from: '2024-09-09',
    duties: [phrase(random, 40), phrase(random, 40)],
    slot: '每周三第七节',
    commitments: [
      { what: 'mutual', target: 1, per: 'month', owedBy: 'each' },
      { what: 'reflect', target: 1, per: 'semester', owedBy: 'each' },
    ],
    agreement: paragraph(random, 80),
  };
}

/** As many plans as asked for, or as there are owners and semesters; none has two for one semester. */
export function* planRecords(
  count: number,
  cast: Cast,
  semesters: readonly string[],
  random: Random,
): Generator<[id: string, plan: Plan]> {
  const made = new Set<string>();
  const owners: Record<(typeof OWNERS)[number], Owner[]> = {
    school: [{ of: 'school' }],
    group: cast.groups.map((id) => ({ of: 'group', id })),
    pair: cast.pairs.map(({ id }) => ({ of: 'pair', id })),
    teacher: cast.teachers.map((id) => ({ of: 'teacher', id })),
  };
  for (let i = 0; i < count; i += 1) {
    const free = [OWNERS[i % OWNERS.length] ?? 'teacher', 'teacher' as const]
      .flatMap((kind) => owners[kind].flatMap((owner) => semesters.map((at) => ({ owner, at }))))
      .find(({ owner, at }) => !made.has(idOf(owner, at)));
    if (free === undefined) return;
    const id = idOf(free.owner, free.at);
    made.add(id);
    yield [id, planRecord(free.owner, free.at, random)];
  }
}

function idOf(owner: Owner, semester: string): string {
  return `${owner.of === 'school' ? 'school' : owner.id}-${semester}`;
}

function planRecord(owner: Owner, semester: string, random: Random): Plan {
  const isShared = owner.of !== 'teacher';
  return {
    title: `${phrase(random, 30)}计划`,
    ...(owner.of === 'school' ? {} : { [owner.of]: owner.id }),
    semester,
    needs: [paragraph(random, 40)],
    goals: [paragraph(random, 40), paragraph(random, 40)],
    contents: [phrase(random, 60), phrase(random, 60)],
    ways: [phrase(random, 60)],
    time: phrase(random, 60),
    commitments: [
      { what: 'reflect', target: 2, per: 'month', ...(isShared ? { owedBy: 'each' } : {}) },
      { what: 'observe', target: 8, per: 'semester', ...(isShared ? { owedBy: 'each' } : {}) },
      ...(isShared ? [{ what: 'meet', target: 1, per: 'month' }] : []),
      { note: phrase(random, 60) },
    ],
    steps: [{ what: phrase(random, 60), due: `${semester.slice(5, 9)}-01-10` }],
  };
}
