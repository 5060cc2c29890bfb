import { describe, expect, test } from 'vitest';
import { bookIndex, bookPage } from '../../../src/records/books/page.ts';
import type { Catalogue, Entry } from '../../../src/graph/catalogue.ts';
import { groupPage } from '../../../src/records/groups/page.ts';
import { meetingPage } from '../../../src/records/meetings/page.ts';
import { observationPage } from '../../../src/records/observations/page.ts';
import { orphanPage } from '../../../src/views/shelves/orphan-page.ts';
import { pairIndex, pairPage } from '../../../src/records/pairs/page.ts';
import { planIndex, planPage } from '../../../src/records/plans/page.ts';
import { problemBoard } from '../../../src/views/problem-board.ts';
import { problemPage } from '../../../src/records/problems/page.ts';
import { catalogueOf } from '../../read-school.ts';
import {
  longText,
  mdx,
  meetingFields,
  observationFields,
  problemFields,
  readingFields,
  reflectionFields,
  smallSchool,
} from '../../small-school.ts';

const SCHOOL = { audience: 'school' } as const;

function entry<K extends Entry['collection']>(catalogue: Catalogue, kind: K, id: string): Entry<K> {
  const found = catalogue.byRef.get(`${kind}/${id}`);
  if (found === undefined) throw new Error(`no ${kind}/${id}`);
  return found as Entry<K>;
}

function record<T>(records: ReadonlyMap<string, T>, id: string): T {
  const found = records.get(id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

describe('a plan', () => {
  const plan = (commitments: string, more = ''): string =>
    `title: 一学期的打算\nteacher: li-bai\nsemester: 2025-2026-1\ngoals: [每周想一件事]\ncommitments:\n${commitments}${more}`;

  test('stands each commitment beside the entries that keep it, and says what is missing', async () => {
    const catalogue = await catalogueOf(
      smallSchool({
        'plans/li-bai.yml': plan(
          '  - { what: reflect, target: 1, per: semester }\n  - { what: raise, target: 3, per: semester }\n',
        ),
      }),
      { ...SCHOOL, today: '2025-12-01' },
    );
    const page = planPage(catalogue, record(catalogue.plans, 'li-bai'));
    expect(page.told).toBe('2 项约定里，1 项已完成，1 项进行中。');
    expect(
      page.promises.map((one) => [one.mark?.state, one.evidence.map((e) => e.link.href)]),
    ).toEqual([
      ['kept', ['/reflections/one/']],
      ['running', ['/problems/silence/']],
    ]);
    expect(page.promises[1]?.missing).toBe('还差 2 个，2026年1月30日前。');
  });

  test('promised by the week it tells every week, in words', async () => {
    const catalogue = await catalogueOf(smallSchool(), { ...SCHOOL, today: '2025-10-20' });
    const [promise] = planPage(catalogue, record(catalogue.plans, 'li-bai')).promises;
    const weeks = promise?.periods ?? [];
    expect(weeks.map((one) => one.state).slice(0, 8)).toEqual([
      ...Array<string>(5).fill('missed'),
      'kept',
      'missed',
      'running',
    ]);
    expect(weeks[5]?.told).toBe('第6周：约定 1 篇，做了 1 篇，已完成。');
  });

  test('leads up to the plan it came from, down to those that came from it, and to other semesters', async () => {
    const catalogue = await catalogueOf(
      smallSchool({
        'plans/school.yml':
          'title: 学校的计划\nsemester: 2025-2026-1\ngoals: [互助]\ncommitments:\n  - { what: raise, target: 1, per: semester }\n',
        'plans/li-bai.yml': plan(
          '  - { what: reflect, target: 1, per: semester }\n',
          'parents: [school]\n',
        ),
        'plans/li-bai-next.yml': plan('  - { what: reflect, target: 1, per: semester }\n')
          .replace('2025-2026-1', '2025-2026-2')
          .replace('一学期', '下学期'),
      }),
      SCHOOL,
    );
    const page = planPage(catalogue, record(catalogue.plans, 'li-bai'));
    const links = ({ facts }: typeof page, label: string) =>
      facts.flatMap((one) => (one.label === label && 'links' in one ? one.links : []));
    expect(links(page, '上级计划')).toEqual([{ label: '学校的计划', href: '/plans/school/' }]);
    expect(links(page, '其他时间')).toEqual([
      { label: '下学期的打算', href: '/plans/li-bai-next/' },
    ]);
    const school = planPage(catalogue, record(catalogue.plans, 'school'));
    expect(links(school, '据此订的计划')).toEqual([
      { label: '一学期的打算', href: '/plans/li-bai/' },
    ]);
    expect(links(school, '制定人')).toEqual([{ label: '全校' }]);
    expect(links(school, '上级计划')).toEqual([]);
    expect(
      planIndex(catalogue).semesters.map((one) => one.plans.map((p) => p.owner.label)),
    ).toEqual([['李白白'], ['全校', '李白白']]);
  });

  test('is not the school’s where its owner may not be seen', async () => {
    const files = smallSchool({
      'teachers/li-bai.yml': 'name: 李白白\nstatus: active\nvisibility: private\n',
      'plans/li-bai.yml': plan(
        '  - { what: reflect, target: 1, per: semester }\n',
        'visibility: public\n',
      ),
      'pairs/hill.yml':
        'kind: peer\nmentor: li-bai\nmentee: du-fu\nfrom: 2025-09-01\nvisibility: public\n',
    });
    const catalogue = await catalogueOf(files);
    expect(planIndex(catalogue).semesters).toEqual([]);
    expect(pairIndex(catalogue).sections).toEqual([]);
  });

  test('names what it promised and this audience cannot count', async () => {
    const catalogue = await catalogueOf(
      smallSchool({
        'plans/li-bai.yml': plan(
          '  - { what: observe, target: 2, per: semester }\n',
          'visibility: public\n',
        ),
      }),
    );
    const page = planPage(catalogue, record(catalogue.plans, 'li-bai'));
    expect(page.promises).toEqual([]);
    expect(page.uncounted).toEqual(['每学期听课 2 节']);
  });
});

describe('a pair', () => {
  const files = smallSchool({
    'pairs/hill.yml':
      'kind: mentor\nmentor: du-fu\nmentee: li-bai\nfrom: 2025-09-01\ncommitments:\n  - { owedBy: mentee, what: reflect, target: 1, per: semester }\n  - { owedBy: each, what: mutual, target: 1, per: semester }\n',
    'reflections/answer.mdx': mdx(
      {
        ...reflectionFields,
        title: '我读了',
        date: '2025-11-01',
        authors: ['du-fu'],
        respondsTo: 'reflections/one',
      },
      longText,
    ),
  });

  test('shows both directions through each semester it lasted, the newest first', async () => {
    const catalogue = await catalogueOf(files, SCHOOL);
    const page = pairPage(catalogue, record(catalogue.pairs, 'hill'));
    expect(page.title).toBe('杜甫甫—李白白');
    expect(page.semesters.map((one) => one.semester.href)).toEqual([
      '/semesters/2025-2026-2/',
      '/semesters/2025-2026-1/',
    ]);
    const directions = page.semesters[1]?.directions.map((one) => [
      one.title,
      one.evidence.map((e) => e.link.href),
    ]);
    expect(directions).toEqual([
      ['师傅听徒弟的课', ['/lessons/river/']],
      ['徒弟听师傅的课', []],
      ['来往与一起做的', ['/papers/survey/', '/reflections/answer/', '/projects/waiting/']],
    ]);
    // One lesson, of which the case and a record of observation tell; that both sat in a meeting
    // of their group is nothing they did for each other.
    const [heard] = page.semesters[1]?.directions[0]?.evidence ?? [];
    expect(heard?.more.map((one) => one.href)).toEqual(['/observations/river/']);
  });

  test('says whose each promise is', async () => {
    const catalogue = await catalogueOf(files, SCHOOL);
    const page = pairPage(catalogue, record(catalogue.pairs, 'hill'));
    expect(page.semesters[1]?.promises.map((one) => [one.by, one.mark?.state])).toEqual([
      ['徒弟', 'kept'],
      [undefined, 'missed'],
    ]);
  });
});

describe('problems', () => {
  const problem = (title: string, more: object): string =>
    mdx({ ...problemFields, title, ...more }, '');
  const files = smallSchool({
    'problems/silence.mdx': problem('问了没人答', { wantsSeminar: true, date: '2025-09-20' }),
    'problems/early.mdx': problem('更早的', { wantsSeminar: true, date: '2025-09-10' }),
    'problems/held.mdx': problem('谈过的', {
      wantsSeminar: true,
      status: 'working',
      date: '2025-09-05',
    }),
    'problems/done.mdx': problem('解决了', {
      status: 'solved',
      solvedBy: ['lessons/river'],
      wantsSeminar: true,
    }),
    'meetings/waiting.mdx': mdx({ ...meetingFields, links: ['problems/held'] }, '谈了。'),
  });

  test('stand by how far they have come, the solved ones with what solved them', async () => {
    const board = problemBoard(await catalogueOf(files, SCHOOL));
    expect(board.states.map((one) => [one.name, one.lines.map((line) => line.link.label)])).toEqual(
      [
        ['还没有人做', ['问了没人答', '更早的']],
        ['有人在做', ['谈过的']],
        ['已求助专家', []],
        ['已解决', ['解决了']],
      ],
    );
    expect(board.states[3]?.lines[0]?.answers).toEqual([
      { label: '三年级《小河》：等一等（课例）', href: '/lessons/river/' },
    ]);
  });

  test('wait for a seminar until one has taken them up, who waits longest before others', async () => {
    const catalogue = await catalogueOf(files, SCHOOL);
    expect(problemBoard(catalogue).wished.map((line) => line.link.label)).toEqual([
      '更早的',
      '问了没人答',
    ]);
    expect(problemPage(catalogue, entry(catalogue, 'problems', 'held')).facts).toContainEqual({
      label: '研讨',
      text: '提出人想请大家研讨，已经有过专题研讨。',
    });
  });

  test('are what a group may talk about next: those wished for first, the solved ones not', async () => {
    const catalogue = await catalogueOf(files, SCHOOL);
    const page = groupPage(catalogue, record(catalogue.groups, 'hill'));
    expect(page.themes.map((one) => [one.link.label, one.isWished])).toEqual([
      ['更早的', true],
      ['问了没人答', true],
      ['谈过的', false],
    ]);
  });
});

describe('a meeting', () => {
  const files = smallSchool({
    'groups/hill.yml':
      'name: 小山组\nkind: peer\nleader: li-bai\nmembers:\n  - { id: li-bai, from: 2025-09-01 }\n  - { id: du-fu, from: 2025-09-01 }\n',
    'meetings/waiting.mdx': mdx(
      {
        ...meetingFields,
        presenters: ['du-fu'],
        attended: ['li-bai'],
        decisions: ['等五秒'],
        nextActions: [
          { who: 'li-bai', what: '再上一次', due: '2025-11-01', done: 'lessons/river' },
          { who: 'du-fu', what: '数一数', due: '2025-11-08' },
          { who: 'du-fu', what: '再数一数', due: '2026-06-20' },
        ],
        survey: { n: 4, mean: 4.9 },
      },
      '大家都说了。',
    ),
  });

  test('tells who came out of how many, and what became of what was agreed on', async () => {
    const catalogue = await catalogueOf(files, SCHOOL);
    const page = meetingPage(catalogue, entry(catalogue, 'meetings', 'waiting'));
    expect(page.isSubjectOnly).toBe(false);
    expect(page.facts).toContainEqual({ label: '出席', text: '应到 2 人，到场 2 人' });
    expect(JSON.stringify(page)).not.toMatch(/满意度|4\.9/);
    expect(page.nextActions.map((one) => [one.stateName, one.done?.href])).toEqual([
      ['做成了', '/lessons/river/'],
      ['未做满', undefined],
      ['进行中', undefined],
    ]);
  });

  test('shows the public its subject and nothing of what was said', async () => {
    const catalogue = await catalogueOf(files);
    const page = meetingPage(catalogue, entry(catalogue, 'meetings', 'waiting'));
    expect(page.isSubjectOnly).toBe(true);
    expect(JSON.stringify(page)).not.toMatch(/等五秒|数一数|满意度|到场/);
  });

  test('of a group shows whose turn it is, and what is not done yet', async () => {
    const catalogue = await catalogueOf(files, { ...SCHOOL, today: '2025-12-01' });
    const page = groupPage(catalogue, record(catalogue.groups, 'hill'));
    expect(page.semester?.rotation.map((one) => [one.person.label, one.told])).toEqual([
      ['李白白', '下一个'],
      ['杜甫甫', '这学期讲过了'],
    ]);
    expect(page.nextActions.map((one) => one.what)).toEqual(['数一数', '再数一数']);
    expect(page.kinds[0]?.title).toBe('活动纪要');
  });
});

describe('an observation', () => {
  const files = (more: object): Record<string, string> =>
    smallSchool({ 'observations/river.mdx': mdx({ ...observationFields, ...more }, '') });
  const pageOf = async (more: object) => {
    const catalogue = await catalogueOf(files(more), SCHOOL);
    return observationPage(catalogue, entry(catalogue, 'observations', 'river'));
  };

  test('lights up the dimensions that were looked at, among all of the scheme', async () => {
    const seen = { focus: '谁在说话', seen: '九个人。' };
    const { scheme } = await pageOf({
      scheme: 'licc',
      points: [
        { dimension: '学生学习', ...seen },
        { dimension: '课堂文化', ...seen },
      ],
    });
    expect(scheme.name).toBe('四维度');
    expect(scheme.dimensions.filter((one) => one.isLookedAt).map((one) => one.name)).toEqual([
      '学生学习',
      '课堂文化',
    ]);
    expect(scheme.dimensions).toHaveLength(4);
  });

  test('says across grades only where the observer is known to teach others', async () => {
    expect((await pageOf({})).facts.map((fact) => fact.label)).not.toContain('跨年级');
    const catalogue = await catalogueOf(
      {
        ...files({}),
        'teachers/du-fu.yml': 'name: 杜甫甫\nstatus: active\nstage: junior\n',
      },
      SCHOOL,
    );
    const { facts } = observationPage(catalogue, entry(catalogue, 'observations', 'river'));
    expect(facts).toContainEqual({
      label: '跨年级',
      text: '是。杜甫甫这学期不教这个年级',
    });
  });

  test('keeps apart what was taken, what was not and what nobody has answered', async () => {
    const { suggestions } = await pageOf({
      suggestions: [
        { text: '等五秒', accepted: true, change: '等了五秒' },
        { text: '站着听', accepted: false, change: '站不住' },
        { text: '少问一句' },
      ],
    });
    expect(suggestions.map((one) => one.accepted)).toEqual([true, false, undefined]);
  });
});

describe('a book', () => {
  test('gathers its sessions in time, who led them and what was not agreed on', async () => {
    const catalogue = await catalogueOf(
      smallSchool({
        'readings/second.mdx': mdx(
          {
            ...readingFields,
            title: '再读',
            date: '2025-11-01',
            leadReader: 'li-bai',
            sessionNo: 2,
            disagreement: '等三秒还是五秒。',
          },
          '正文。',
        ),
        'books/other.yml': 'title: 另一本\nauthor: 某人\n',
      }),
    );
    const page = bookPage(catalogue, record(catalogue.books, 'some-book'));
    expect(page.sessions.map((one) => [one.date, one.no, one.lead?.label])).toEqual([
      ['2025-10-01', undefined, undefined],
      ['2025-11-01', '第2次', '李白白'],
    ]);
    expect(page.disagreements).toEqual([
      { text: '等三秒还是五秒。', from: { label: '再读', href: '/readings/second/' } },
    ]);
    expect(page.leads).toEqual([{ label: '李白白', href: '/teachers/li-bai/', count: 1 }]);
    expect(
      bookIndex(catalogue).sections.map((one) => [one.title, one.links.map((l) => l.label)]),
    ).toEqual([
      ['读过的', ['《某书》']],
      ['还没有留下笔记的', ['《另一本》']],
    ]);
  });
});

test('what nobody has taken up is told of the last two semesters, minutes and records left out', async () => {
  const page = orphanPage(await catalogueOf(smallSchool(), SCHOOL));
  const labels = page.semesters.flatMap((one) => one.entries.map((e) => e.kindName));
  expect(page.count).toBe(labels.length);
  expect(labels).toContain('反思');
  expect(labels).not.toContain('活动纪要');
  expect(labels).not.toContain('听课记录');
});
