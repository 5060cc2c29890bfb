/** Teachers, topics, groups and books of one rank, each with every field. */
import { id, marks, ofAll, visibilityOf, type Rank, type Shape } from './marks.ts';

export function peopleOf(rank: Rank, shape: Shape): Record<string, object> {
  const { han } = marks[rank];
  const own = (what: string): string => id(rank, what, shape);
  const hidden = rank === 'public' ? {} : { subjects: ['drama'] };
  return {
    // Two, because nobody can be a pair with themselves or sit in their own lesson.
    [`teachers/${own('teacher')}`]: teacherOf(rank, 'teacher', shape),
    [`teachers/${own('partner')}`]: teacherOf(rank, 'partner', shape),
    [`teachers/${own('guest')}`]: {
      name: `${han}来客${rank === 'public' ? '' : shape.twist}`,
      status: 'external',
      ...visibilityOf(rank, 'teachers', shape),
    },
    [`topics/${own('topic')}`]: {
      name: `${han}专题`,
      aliases: [`${han}别名`],
      definition: `${han}界定`,
      // A circle of parents is refused: each stands under the rank above.
      ...(rank !== 'private' && shape.ranks.includes('private')
        ? { parent: id('private', 'topic', shape) }
        : {}),
      related: ofAll('topic', shape).filter((one) => one !== own('topic')),
      subjects: ['chinese'],
      openQuestions: [`${han}问题`],
      formerIds: [own('was-topic')],
      ...hidden,
      ...visibilityOf(rank, 'topics', shape),
    },
    // One group a rank, each led by someone of another rank.
    [`groups/${own('group')}`]: {
      name: `${han}小组`,
      kind: 'peer',
      leader: id(rank === 'public' ? 'private' : 'public', 'teacher', shape),
      members: [
        { id: id('public', 'teacher', shape), from: '2025-09-01' },
        { id: id('private', 'teacher', shape), from: '2025-09-02', to: '2025-12-01' },
        ...(shape.ranks.includes('school')
          ? [{ id: id('school', 'teacher', shape), from: '2024-03-02' }]
          : []),
        { id: id('public', 'partner', shape), from: '2025-09-01' },
      ],
      leaderSince: '2025-09-01',
      formerLeaders: ofAll('partner', shape).map((one) => ({ id: one, to: '2025-08-31' })),
      weeklySlot: `${han}时间`,
      about: `${han}组的简介`,
      formerIds: [own('was-group')],
      ...visibilityOf(rank, 'groups', shape),
    },
    [`books/${own('book')}`]: {
      title: `${han}书名`,
      author: `${han}著者`,
      translator: `${han}译者`,
      publisher: `${han}社`,
      year: rank === 'public' ? 2011 : 1931,
      about: `${han}书的说明`,
      ...visibilityOf(rank, 'books', shape),
    },
  };
}

function teacherOf(rank: Rank, what: 'teacher' | 'partner', shape: Shape): object {
  const { han, word } = marks[rank];
  return {
    name: `${han}${what === 'teacher' ? '老师' : '同伴'}${rank === 'public' ? '' : shape.twist}`,
    status: 'active',
    sortKey: `${word} ${what}`,
    nameNote: `${han}备注`,
    stage: 'primary',
    subjects: rank === 'public' ? ['chinese'] : ['drama'],
    startedTeaching: rank === 'public' ? 2011 : 1991,
    teaches: [{ semester: '2025-2026-1', grades: [rank === 'public' ? 'g3' : 'g9'] }],
    expertise: [`${han}特长`],
    title: 'senior',
    posts: ['grade-lead'],
    joined: '2024-03-01',
    ...(what === 'teacher' ? { left: '2026-05-01' } : {}),
    honors: [{ name: `${han}称号`, level: 'city', year: 2024 }],
    about: `${han}简介`,
    formerIds: [id(rank, `was-${what}`, shape)],
    ...visibilityOf(rank, 'teachers', shape),
  };
}
