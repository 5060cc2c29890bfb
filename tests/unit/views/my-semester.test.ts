import { describe, expect, test } from 'vitest';
import { mySemester, type MySemester } from '../../../src/views/shelves/my-semester.ts';
import type { Circumstances } from '../../../src/graph/catalogue.ts';
import { catalogueOf } from '../../read-school.ts';
import {
  lessonFields,
  longText,
  mdx,
  meetingFields,
  observationFields,
  problemFields,
  reflectionFields,
  smallSchool,
} from '../../small-school.ts';

const NOW = { audience: 'school', today: '2025-12-01' } as const;

async function semesterOf(
  id: string,
  changes: Record<string, string | undefined> = {},
  circumstances: Partial<Circumstances> = NOW,
): Promise<MySemester> {
  const catalogue = await catalogueOf(smallSchool(changes), circumstances);
  const person = catalogue.teachers.get(id);
  const page = person && mySemester(catalogue, person);
  if (page === undefined) throw new Error(`no semester for ${id}`);
  return page;
}

const planOf = (commitment: string): string =>
  `title: 打算\nteacher: li-bai\nsemester: 2025-2026-1\ngoals: [想一件事]\ncommitments:\n  - ${commitment}\n`;

describe('what is still owed', () => {
  test('is what was promised in plan and pair and not kept; what was kept is only counted', async () => {
    const page = await semesterOf('li-bai', {
      'plans/li-bai.yml': planOf(
        '{ what: reflect, target: 1, per: semester }\n  - { what: raise, target: 2, per: semester }',
      ),
      'pairs/hill.yml':
        'kind: mentor\nmentor: du-fu\nmentee: li-bai\nfrom: 2025-09-01\ncommitments:\n  - { owedBy: mentor, what: demo, target: 3, per: semester }\n  - { owedBy: mentee, what: report, target: 1, per: semester }\n',
    });
    expect(page.owed.kept).toBe(1);
    expect(
      page.owed.promises.map((one) => [one.from.label, one.promises.map((p) => p.promise)]),
    ).toEqual([
      ['打算', ['每学期提出问题 2 个']],
      ['杜甫甫—李白白', ['每学期汇报课 1 节']],
    ]);
  });

  test('is not what another semester’s plan says', async () => {
    const page = await semesterOf(
      'li-bai',
      { 'pairs/hill.yml': undefined },
      {
        ...NOW,
        today: '2026-03-20',
      },
    );
    expect(page.semester.href).toBe('/semesters/2025-2026-2/');
    expect(page.owed.promises).toEqual([]);
  });

  const above = (owner: string, commitment: string): string =>
    `title: 上面的打算\n${owner}semester: 2025-2026-1\ngoals: [想一件事]\ncommitments:\n  - ${commitment}\n`;
  const members = (li: string): string =>
    `name: 小山组\nkind: teaching-research\nleader: du-fu\nmembers:\n  - { id: du-fu, from: 2025-09-01 }\n${li}`;
  const since = '  - { id: li-bai, from: 2025-09-01 }\n';

  test.each([
    ['the school’s', '', '{ what: solve, target: 1, per: semester }', '全校一起'],
    [
      'the school’s, each for themselves',
      '',
      '{ what: respond, target: 1, per: semester }',
      undefined,
    ],
    ['the group’s', 'group: hill\n', '{ what: read, target: 1, per: semester }', '小山组一起'],
    [
      'the group’s, each',
      'group: hill\n',
      '{ what: respond, target: 1, per: semester }',
      undefined,
    ],
    [
      'the pair’s',
      'pair: hill\n',
      '{ what: meet, target: 1, per: semester }',
      '李白白、杜甫甫一起',
    ],
    ['the pair’s, each', 'pair: hill\n', '{ what: respond, target: 1, per: semester }', undefined],
  ])('includes what %s plan asks of them', async (_, owner, commitment, by) => {
    const page = await semesterOf('li-bai', {
      'groups/hill.yml': members(since),
      'plans/li-bai.yml': planOf('{ what: reflect, target: 1, per: semester }'),
      'plans/above.yml': above(owner, commitment),
    });
    expect(page.owed.kept).toBe(1);
    expect(page.owed.promises.map((one) => one.from.label)).toEqual(['上面的打算']);
    expect(page.owed.promises[0]?.promises.map((one) => one.by)).toEqual([by]);
  });

  test.each([
    ['has done their share of, whatever the others have not', since, 'reflect', 1],
    [
      'is asked for after they left',
      '  - { id: li-bai, from: 2025-09-01, to: 2025-09-05 }\n',
      'respond',
      0,
    ],
    ['is asked of a group they are not in', '', 'respond', 0],
  ])('leaves out what someone %s', async (_, li, what, kept) => {
    const page = await semesterOf('li-bai', {
      'groups/hill.yml': members(li),
      'plans/li-bai.yml': undefined,
      'plans/above.yml': above('group: hill\n', `{ what: ${what}, target: 1, per: semester }`),
    });
    expect(page.owed.promises).toEqual([]);
    expect(page.owed.kept).toBe(kept);
  });

  test('includes what they took on at a meeting and have not done', async () => {
    const page = await semesterOf('li-bai', {
      'meetings/waiting.mdx': mdx(
        {
          ...meetingFields,
          nextActions: [
            { who: 'li-bai', what: '再上一次', due: '2025-11-01', done: 'lessons/river' },
            { who: 'li-bai', what: '写下来', due: '2025-12-20' },
            { who: 'du-fu', what: '数一数', due: '2025-12-20' },
          ],
        },
        '谈了。',
      ),
    });
    expect(page.owed.actions.map((one) => one.what)).toEqual(['写下来']);
  });
});

test('what was written about their lessons: records, reflections, suggestions, comments', async () => {
  const page = await semesterOf('li-bai', {
    'lessons/river.mdx': mdx(
      {
        ...lessonFields,
        rounds: [
          {
            date: '2025-10-08',
            kind: 'discuss',
            focus: '等待',
            suggestions: [
              { text: '等五秒', by: 'du-fu', accepted: false },
              { text: '我自己想到的', by: 'li-bai', accepted: true, change: '改了' },
            ],
            expertComment: { guest: '教研员', text: '好在真等。' },
          },
        ],
      },
      '正文。',
    ),
    'reflections/on-river.mdx': mdx(
      {
        ...reflectionFields,
        title: '听了那节课',
        authors: ['du-fu'],
        lesson: 'river',
      },
      longText,
    ),
  });
  expect(page.about.cards.map(({ title, cards }) => [title, cards.map(({ ref }) => ref)])).toEqual([
    ['听课记录', ['observations/river']],
    ['同伴的反思', ['reflections/on-river']],
  ]);
  expect(page.about.remarks.map((one) => [one.kindName, one.by?.label, one.verdict])).toEqual([
    ['建议', '杜甫甫', '没有采纳'],
    ['点评', '教研员', undefined],
  ]);
});

describe('what waits for an answer', () => {
  test('is a suggestion nobody has said yes or no to', async () => {
    const page = await semesterOf('li-bai', {
      'observations/river.mdx': mdx(
        {
          ...observationFields,
          suggestions: [{ text: '少问一句' }, { text: '等五秒', accepted: false }],
        },
        '',
      ),
    });
    expect(page.waiting.map((one) => [one.kindName, one.text])).toEqual([['建议', '少问一句']]);
  });

  test('is an answer to what they wrote, until they come back to it', async () => {
    const answer = mdx(
      {
        ...reflectionFields,
        title: '我也等',
        date: '2025-11-01',
        authors: ['du-fu'],
        respondsTo: 'reflections/one',
      },
      longText,
    );
    const back = mdx(
      {
        ...reflectionFields,
        title: '再等等',
        date: '2025-11-08',
        respondsTo: 'reflections/answer',
      },
      longText,
    );
    const waiting = await semesterOf('li-bai', { 'reflections/answer.mdx': answer });
    expect(waiting.waiting.map((one) => one.about.label)).toEqual(['我也等']);
    const answered = await semesterOf('li-bai', {
      'reflections/answer.mdx': answer,
      'reflections/back.mdx': back,
    });
    expect(answered.waiting).toEqual([]);
  });

  test('is a problem of theirs that someone else has written on, while it is not solved', async () => {
    const written = mdx(
      {
        ...reflectionFields,
        title: '我试了试',
        date: '2025-11-01',
        authors: ['du-fu'],
        links: ['problems/silence'],
      },
      longText,
    );
    const open = await semesterOf('li-bai', { 'reflections/tried.mdx': written });
    expect(open.waiting.map((one) => [one.kindName, one.about.label])).toEqual([
      ['问题', '我试了试'],
    ]);
    const solved = await semesterOf('li-bai', {
      'reflections/tried.mdx': written,
      'problems/silence.mdx': mdx(
        { ...problemFields, status: 'solved', solvedBy: ['reflections/tried'] },
        '',
      ),
    });
    expect(solved.waiting).toEqual([]);
  });
});

test('it is for the school: a public build has none', async () => {
  await expect(semesterOf('li-bai', {}, { ...NOW, audience: 'public' })).rejects.toThrow(
    'no semester',
  );
});

test('who has left has no semester', async () => {
  await expect(
    semesterOf('du-fu', { 'teachers/du-fu.yml': 'name: 杜甫甫\nstatus: retired\n' }),
  ).rejects.toThrow('no semester');
});
