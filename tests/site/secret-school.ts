/**
 * A school in which everything that may not be seen is marked, in every field of every kind
 * of record. Each rank of secrecy has a Chinese character and a word of its own that stand
 * nowhere else, so one look at a file tells whether it holds anything of that rank.
 */
import sharp from 'sharp';
import { longText, mdx } from '../small-school.ts';

export type Rank = 'public' | 'school' | 'private';

export const marks: Record<Rank, { han: string; word: string }> = {
  public: { han: '龢', word: 'qopenq' },
  school: { han: '靐', word: 'qschoolq' },
  private: { han: '龘', word: 'qprivateq' },
};

export const ranks = ['public', 'school', 'private'] as const;

export interface Shape {
  /** Ranks that exist in this school. */
  ranks: readonly Rank[];
  /** Distinguishes the records that must exist because a field requires one. */
  twist: string;
}

const id = (rank: Rank, what: string, { twist }: Shape): string =>
  `${marks[rank].word}-${what}${rank === 'public' ? '' : twist}`;

/** Files by path. A reference that is not required is left out where its rank does not exist. */
export async function secretSchool(shape: Shape): Promise<Record<string, string | Buffer>> {
  const files: Record<string, string | Buffer> = { 'school.yml': schoolFile };
  for (const rank of ranks) {
    const isThere = shape.ranks.includes(rank);
    // Of a rank that does not exist only what others must point to is left.
    for (const [name, fields] of Object.entries(dataOf(rank, shape))) {
      if (isThere || /^(?:teachers|books)\//.test(name)) {
        files[`${name}.yml`] = JSON.stringify(fields);
      }
    }
    for (const [name, fields] of Object.entries(entriesOf(rank, shape))) {
      if (isThere || name.startsWith('papers/'))
        files[`${name}.mdx`] = mdx(fields, bodyOf(rank, name, shape));
    }
    for (const kind of ['lessons', 'papers']) {
      const { han, word } = marks[rank];
      files[`${kind}/${word}.png`] = await pictureOf(rank, kind);
      if (isThere || kind === 'papers') files[`${kind}/${word}.csv`] = `${han}数据\n`;
    }
  }
  return files;
}

const schoolFile = `name: 小山学校
shortName: 小山
purpose: 只为测试而有的学校。
address: https://hill.example
repository: { host: github, url: https://github.com/hill/site }
semesters:
  - { id: 2025-2026-1, start: 2025-09-01, end: 2026-01-30 }
  - { id: 2025-2026-2, start: 2026-03-02, end: 2026-07-03 }
visibility: { readings: school, groups: school, books: private }
today: 2026-06-01
`;

/** What the school's file does not already say. */
const visibilityOf = (rank: Rank, kind: string): { visibility?: Rank } => {
  const rule: Record<string, Rank> = {
    readings: 'school',
    groups: 'school',
    books: 'private',
    observations: 'school',
    pairs: 'school',
    plans: 'school',
  };
  return (rule[kind] ?? 'public') === rank ? {} : { visibility: rank };
};

function dataOf(rank: Rank, shape: Shape): Record<string, object> {
  const { han, word } = marks[rank];
  const own = (what: string): string => id(rank, what, shape);
  const all = (what: string): string[] => shape.ranks.map((one) => id(one, what, shape));
  const hidden = rank === 'public' ? {} : { subjects: ['drama'] };
  return {
    [`teachers/${own('teacher')}`]: {
      name: `${han}老师${rank === 'public' ? '' : shape.twist}`,
      status: 'active',
      sortKey: `${word} x`,
      stage: 'primary',
      subjects: ['chinese'],
      title: 'senior',
      posts: ['grade-lead'],
      joined: '2024-03-01',
      left: '2026-05-01',
      honors: [{ name: `${han}称号`, level: 'city', year: 2024 }],
      about: `${han}简介`,
      formerIds: [own('was-teacher')],
      ...hidden,
      ...visibilityOf(rank, 'teachers'),
    },
    [`topics/${own('topic')}`]: {
      name: `${han}专题`,
      aliases: [`${han}别名`],
      definition: `${han}界定`,
      // A circle of parents is refused: each stands under the rank above.
      ...(rank !== 'private' && shape.ranks.includes('private')
        ? { parent: id('private', 'topic', shape) }
        : {}),
      related: all('topic').filter((one) => one !== own('topic')),
      subjects: ['chinese'],
      openQuestions: [`${han}问题`],
      formerIds: [own('was-topic')],
      ...hidden,
      ...visibilityOf(rank, 'topics'),
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
      ],
      weeklySlot: `${han}时间`,
      about: `${han}组的简介`,
      formerIds: [own('was-group')],
      ...visibilityOf(rank, 'groups'),
    },
    [`books/${own('book')}`]: {
      title: `${han}书名`,
      author: `${han}著者`,
      translator: `${han}译者`,
      publisher: `${han}社`,
      year: rank === 'public' ? 2011 : 1931,
      about: `${han}书的说明`,
      ...visibilityOf(rank, 'books'),
    },
    ...promisesOf(rank, shape),
  };
}

/** Pairs and plans of someone of the same rank, and one of each that everyone could see but for whose it is. */
function promisesOf(rank: Rank, shape: Shape): Record<string, object> {
  const { han } = marks[rank];
  const own = (what: string): string => id(rank, what, shape);
  const plan = {
    title: `${han}计划`,
    semester: '2025-2026-1',
    goals: [`${han}目标`],
    commitments: [{ what: 'reflect', target: 1, per: 'week', note: `${han}约定` }],
    assessment: `${han}计划的评议`,
    formerIds: [own('was-plan')],
  };
  return {
    [`teachers/${own('guest')}`]: {
      name: `${han}来客`,
      status: 'external',
      ...visibilityOf(rank, 'teachers'),
    },
    [`pairs/${own('pair')}`]: {
      kind: 'mentor',
      mentor: own('teacher'),
      mentee: own('guest'),
      from: '2025-09-01',
      to: '2026-05-01',
      duties: [`${han}职责`],
      quotas: [{ by: 'both', what: 'respond', target: 2, per: 'month', note: `${han}定量` }],
      agreement: `${han}协议`,
      assessment: `${han}评议`,
      formerIds: [own('was-pair')],
      ...visibilityOf(rank, 'pairs'),
    },
    [`plans/${own('plan-school')}`]: { ...plan, ...visibilityOf(rank, 'plans') },
    [`plans/${own('plan-teacher')}`]: {
      ...plan,
      teacher: own('teacher'),
      formerIds: [own('was-plan-teacher')],
      ...(rank === 'public' ? {} : { visibility: 'public' }),
      ...(rank === 'public' ? visibilityOf(rank, 'plans') : {}),
    },
    [`plans/${own('plan-group')}`]: {
      ...plan,
      group: own('group'),
      formerIds: [own('was-plan-group')],
      ...visibilityOf(rank, 'plans'),
    },
    [`plans/${own('plan-pair')}`]: {
      ...plan,
      pair: own('pair'),
      parent: own('plan-school'),
      formerIds: [own('was-plan-pair')],
      ...visibilityOf(rank, 'plans'),
    },
  };
}

/** One of each kind with every field, and of the visible ones as many as there are ranks to point to. */
function entriesOf(rank: Rank, shape: Shape): Record<string, Record<string, unknown>> {
  const { han } = marks[rank];
  const own = (what: string): string => id(rank, what, shape);
  const all = (what: string): string[] => shape.ranks.map((one) => id(one, what, shape));
  const when = rank === 'public' ? '2025-10-0' : '2024-03-0';
  const lessons = rank === 'public' ? ranks : [rank];

  const shared = (kind: string, name: string, target: Rank) => ({
    title: `${han}标题${name}`,
    date: `${when}${1 + ranks.indexOf(target)}`,
    authors: all('teacher'),
    summary: `${han}摘要`,
    // Some entries share a hidden topic and others do not: it may not draw them together.
    topics: [
      ...new Set(['public' as const, target].filter((one) => shape.ranks.includes(one))),
    ].map((one) => id(one, 'topic', shape)),
    stage: 'primary',
    keywords: ['甲', '乙', '丙'].map((one) => `${han}${one}`),
    ...(shape.ranks.includes(target) ? { group: id(target, 'group', shape) } : {}),
    links: shape.ranks
      .map((one) => `papers/${id(one, 'paper', shape)}`)
      .filter((one) => one !== `${kind}/${own(name)}`),
    resources: [
      {
        title: `${han}资源`,
        kind: 'data',
        licence: `${han}许可`,
        // Files stand where an entry of a kind that has pictures names them.
        ...(kind === 'lessons' || kind === 'papers'
          ? { file: `${marks[rank].word}.csv` }
          : { address: `https://${marks[rank].word}.example/`, size: `${han}大` }),
      },
    ],
    consent: 'anonymised',
    aliases: [own(`was-${name}`)],
    math: false,
    ...visibilityOf(rank, kind),
  });
  const place =
    rank === 'public'
      ? { subject: 'chinese', grades: ['g3'] }
      : { subject: 'drama', grades: ['g9'], stage: 'junior' };

  return {
    ...Object.fromEntries(
      lessons.map((target) => {
        const name = `lesson-${ranks.indexOf(target)}`;
        return [
          `lessons/${own(name)}`,
          lessonOf(han, all, target, shape, { ...shared('lessons', name, target), ...place }),
        ];
      }),
    ),
    ...Object.fromEntries(
      lessons.map((target) => {
        const name = `reflection-${ranks.indexOf(target)}`;
        const there = shape.ranks.includes(target);
        return [
          `reflections/${own(name)}`,
          {
            ...shared('reflections', name, target),
            ...place,
            kind: 'narrative',
            ...(there ? { respondsTo: `papers/${id(target, 'paper', shape)}` } : {}),
            ...(there
              ? {
                  lesson: id(
                    target,
                    `lesson-${target === 'public' ? 0 : ranks.indexOf(target)}`,
                    shape,
                  ),
                }
              : {}),
            nextStep: `${han}下一步`,
          },
        ];
      }),
    ),
    ...Object.fromEntries(
      lessons.map((target) => {
        const name = `reading-${ranks.indexOf(target)}`;
        return [
          `readings/${own(name)}`,
          {
            ...shared('readings', name, target),
            ...place,
            book: id(target, 'book', shape),
            scope: `${han}范围`,
            ...(shape.ranks.includes(target) ? { leadReader: id(target, 'teacher', shape) } : {}),
            sessionNo: 7,
            question: `${han}共同的问题`,
            disagreement: `${han}分歧`,
            actionToTry: `${han}试试`,
          },
        ];
      }),
    ),
    [`papers/${own('paper')}`]: {
      ...shared('papers', 'paper', rank),
      ...place,
      paperType: 'survey',
      publication: 'journal',
      journal: { name: `${han}刊`, year: 2025, issue: `${han}期`, pages: `${han}页` },
      award: {
        name: `${han}奖`,
        level: 'city',
        grade: rank === 'public' ? '二等奖' : '一等奖',
        year: 2025,
      },
      references: [`${han}文献`],
      openQuestions: [`${han}没有解决`],
      ...(shape.ranks.includes(rank) ? { project: own('project') } : {}),
    },
    ...mutualHelpOf(rank, shape, shared, place),
  };
}

/** What took place and what was met, with people and entries of every rank in them. */
function mutualHelpOf(
  rank: Rank,
  shape: Shape,
  shared: (kind: string, name: string, target: Rank) => object,
  place: object,
): Record<string, Record<string, unknown>> {
  const { han } = marks[rank];
  // Minutes of what everyone may know of are for the school.
  const minutes = rank === 'public' ? marks.school.han : han;
  const own = (what: string): string => id(rank, what, shape);
  const all = (what: string): string[] => shape.ranks.map((one) => id(one, what, shape));
  const papers = all('paper').map((one) => `papers/${one}`);
  const stranger = id(rank === 'public' ? 'private' : 'public', 'teacher', shape);
  return {
    [`projects/${own('project')}`]: {
      ...shared('projects', 'project', rank),
      ...place,
      level: 'school',
      kind: 'mini',
      number: `${han}编号`,
      status: 'terminated',
      statusHistory: [
        { status: 'ongoing', date: '2025-09-20', note: `${han}经过` },
        { status: 'terminated', date: '2026-01-20' },
      ],
      start: '2025-09-20',
      end: '2026-01-20',
      midtermDue: '2025-12-20',
      concludeDue: '2026-06-20',
      conclusion: 'passed',
      methods: `${han}方法`,
      findings: [`${han}发现`],
      limits: [`${han}局限`],
      openQuestions: [`${han}留下的问题`],
      reason: `${han}原因`,
      outputs: papers,
    },
    [`problems/${own('problem')}`]: {
      ...shared('problems', 'problem', rank),
      ...place,
      status: 'solved',
      symptom: `${han}表现`,
      triedSoFar: [`${han}试过`],
      hypothesis: `${han}猜想`,
      wantsSeminar: true,
      solvedBy: papers,
      answer: `${han}结论`,
    },
    [`observations/${own('observation')}`]: {
      ...shared('observations', 'observation', rank),
      ...place,
      authors: [own('guest')],
      teacher: stranger,
      lessonTitle: `${han}听的课`,
      lesson: own(`lesson-${rank === 'public' ? 0 : ranks.indexOf(rank)}`),
      period: `${han}节次`,
      arrangedBy: 'school',
      invited: true,
      scheme: 'four-focus',
      points: [{ dimension: '组织教学', focus: `${han}看`, seen: `${han}见`, thought: `${han}想` }],
      timeline: [{ minute: 3, event: `${han}事`, comment: `${han}旁注` }],
      strengths: [`${han}长处`],
      suggestions: [{ text: `${han}听课建议` }],
    },
    [`meetings/${own('meeting')}`]: {
      ...shared('meetings', 'meeting', rank),
      ...place,
      // A resource goes with the minutes.
      resources: [
        {
          title: `${minutes}会上的`,
          kind: 'data',
          licence: `${minutes}许可`,
          address: 'https://meeting.example/',
          size: '1',
        },
      ],
      kind: 'seminar',
      host: stranger,
      leadPresenter: own('teacher'),
      attended: all('teacher'),
      expected: all('teacher'),
      guests: [`${minutes}来宾`],
      place: `${han}地点`,
      format: `${han}形式`,
      hours: 2,
      book: own('book'),
      agenda: [`${minutes}议程`],
      decisions: [`${minutes}决定`],
      nextActions: all('teacher').map((who) => ({
        who,
        what: `${minutes}要做`,
        due: '2025-12-01',
        done: papers[0],
      })),
      survey: { n: 9, mean: 4.5, scale: 5 },
    },
  };
}

function lessonOf(
  han: string,
  all: (what: string) => string[],
  target: Rank,
  shape: Shape,
  shared: object,
): Record<string, unknown> {
  const teachers = all('teacher');
  return {
    ...shared,
    teacher: id(target, 'teacher', shape),
    lessonTitle: `${han}课题`,
    lessonType: 'new',
    occasion: 'research',
    level: 'city',
    focusQuestion: `${han}研究问题`,
    textbook: { edition: 'tongbian', volume: `${han}册`, unit: `${han}单元`, printYear: 2024 },
    classSize: 41,
    members: teachers.map((one) => ({ id: one, role: 'observe' })),
    rounds: [
      {
        date: '2025-10-01',
        kind: 'teach',
        classLabel: `${han}班`,
        focus: `${han}看什么`,
        evidence: [`${han}证据`],
        suggestions: [
          {
            text: `${han}建议`,
            by: id(target, 'teacher', shape),
            accepted: true,
            change: `${han}改了`,
          },
        ],
        expertComment: { by: id(target, 'teacher', shape), text: `${han}点评` },
        changed: `${han}下一轮`,
      },
    ],
    nextRound: `${han}还要再上`,
  };
}

/** A text that points to an entry of every rank, in every way there is. */
function bodyOf(rank: Rank, name: string, shape: Shape): string {
  const { han, word } = marks[rank];
  const pictured = /^(?:lessons|papers)\//.test(name);
  const self = name.slice(name.indexOf('/') + 1);
  const links = ranks.map((one) => {
    const paper = id(one, 'paper', shape);
    if (paper === self) return '我';
    const bare = `<EntryLink to="papers/${paper}" />`;
    // Where there is nothing to point to, the words alone stand in the text.
    if (!shape.ranks.includes(one)) return `那一篇，又一篇，再一篇，${bare}`;
    return [
      `<EntryLink to="papers/${paper}">那一篇</EntryLink>`,
      `[又一篇](/papers/${paper}/)`,
      `[再一篇](../papers/${paper}.mdx#节)`,
      bare,
    ].join('，');
  });
  return [
    `${han}正文。${longText}`,
    `## ${han}小标题`,
    ...links,
    `| ${han}格 |\n| --- |\n| ${han}格 |`,
    `<Dialogue title="${han}对话">\n师：${han}话\n</Dialogue>`,
    ...(pictured ? [`<Figure src="./${word}.png" alt="${han}图" caption="${han}图注" />`] : []),
    `脚注[^1]\n\n[^1]: ${han}脚注`,
  ].join('\n\n');
}

/** No two alike. */
export function pictureOf(rank: Rank, kind: string): Promise<Buffer> {
  const red = 40 * (1 + ranks.indexOf(rank));
  const background = { r: red, g: kind === 'lessons' ? 90 : 180, b: 77 };
  return sharp({ create: { width: 1000, height: 20, channels: 3, background } })
    .png()
    .toBuffer();
}
