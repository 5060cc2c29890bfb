/** At which of the four moments of a lesson's way a higher voice came, and whether it asked first. */
import type { Lesson } from '../records/lessons/schema.ts';
import type { Catalogue } from '../graph/catalogue.ts';
import { personLinks } from '../graph/links.ts';
import type { Link } from '../graph/links.ts';

export interface Moment {
  /** 定主题, 构想, 实践观察, 反思再设计. */
  name: string;
  /** Empty where nobody came. */
  voices: { by?: Link; round: number; said: string }[];
}

const moments: readonly { name: string; kinds: readonly string[] }[] = [
  { name: '定主题', kinds: ['theme', 'study'] },
  { name: '构想', kinds: ['prepare'] },
  { name: '实践观察', kinds: ['teach'] },
  { name: '反思再设计', kinds: ['discuss', 'redesign'] },
];

/** All four, or none where no higher voice came at all: no ordinary lesson is asked for one. */
export function higherVoices(catalogue: Catalogue, { rounds }: Lesson): Moment[] {
  const all = moments.map(({ name, kinds }) => ({
    name,
    voices: rounds.flatMap((round, i) =>
      kinds.includes(round.kind) ? voicesIn(catalogue, round, i + 1) : [],
    ),
  }));
  return all.some(({ voices }) => voices.length > 0) ? all : [];
}

function voicesIn(
  catalogue: Catalogue,
  { expertComment, suggestions }: Lesson['rounds'][number],
  round: number,
): Moment['voices'] {
  const commented =
    expertComment === undefined
      ? []
      : [
          {
            ...whoOf(catalogue, expertComment),
            round,
            said: commentSaid(expertComment.questions.length),
          },
        ];
  const guests = new Set(suggestions.flatMap(({ guest }) => guest ?? []));
  if (expertComment?.guest !== undefined) guests.delete(expertComment.guest);
  return [
    ...commented,
    ...[...guests].map((label) => ({ by: { label }, round, said: '提了建议' })),
  ];
}

function commentSaid(questions: number): string {
  return questions === 0 ? '说了看法' : `先问了 ${questions} 个问题，再说看法`;
}

function whoOf(
  catalogue: Catalogue,
  { by, guest }: { by?: string | undefined; guest?: string | undefined },
): { by?: Link } {
  const [person] = by === undefined ? [] : personLinks(catalogue, [by]);
  const voice = person ?? (guest === undefined ? undefined : { label: guest });
  return voice === undefined ? {} : { by: voice };
}
