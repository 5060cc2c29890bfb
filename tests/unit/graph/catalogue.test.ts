import { describe, expect, test } from 'vitest';
import { entryPage } from '../../../src/views/entry-page.ts';
import { lessonPage } from '../../../src/records/lessons/page.ts';
import { reflectionPage } from '../../../src/records/reflections/page.ts';
import { formerAddresses } from '../../../src/views/former-addresses.ts';
import { frontPage } from '../../../src/views/shelves/front-page.ts';
import { listPages } from '../../../src/views/shelves/list-page.ts';
import { groupPage } from '../../../src/records/groups/page.ts';
import { semesterIndex, semesterPages } from '../../../src/views/shelves/semester-page.ts';
import { subjectIndex } from '../../../src/views/shelves/shelf-page.ts';
import { teacherIndex, teacherPage } from '../../../src/records/teachers/page.ts';
import { topicIndex, topicPage } from '../../../src/records/topics/page.ts';
import type { Catalogue, Entry } from '../../../src/graph/catalogue.ts';
import { semesterLabel } from '../../../src/model/calendar/calendar.ts';
import { catalogueOf } from '../../read-school.ts';
import {
  lessonFields,
  longText,
  mdx,
  paperFields,
  reflectionFields,
  smallSchool,
} from '../../small-school.ts';

const entry = (catalogue: Catalogue, ref: string): Entry => {
  const found = catalogue.byRef.get(ref);
  if (found === undefined) throw new Error(`no ${ref}`);
  return found;
};
const titles = (groups: { title: string; cards: { title: string }[] }[]) =>
  groups.map((group) => [group.title, ...group.cards.map((card) => card.title)]);

/** One lesson, a reflection on it, an answer to that reflection, a paper that cites both. */
const chain = smallSchool({
  'reflections/one.mdx': mdx({ ...reflectionFields, title: '反思', lesson: 'river' }, longText),
  'reflections/answer.mdx': mdx(
    {
      ...reflectionFields,
      title: '回应',
      date: '2025-10-12',
      authors: ['du-fu'],
      respondsTo: 'reflections/one',
    },
    longText,
  ),
  'papers/survey.mdx': mdx(
    { ...paperFields, title: '论文', links: ['reflections/one'], openQuestions: ['五秒会怎样？'] },
    '从<EntryLink to="lessons/river">那节课</EntryLink>说起，又见<EntryLink to="reflections/one" />。',
  ),
});

describe('links lead both ways', () => {
  test('an entry names what it stands on and what came of it, each under its relation', async () => {
    const catalogue = await catalogueOf(chain);
    const one = entryPage(catalogue, entry(catalogue, 'reflections/one'));
    expect(titles(one.before)).toEqual([['它说的这节课', '三年级《小河》：等一等']]);
    expect(titles(one.after)).toEqual([
      ['回应它的', '回应'],
      ['后来提到它的', '论文'],
    ]);
    const lesson = entryPage(catalogue, entry(catalogue, 'lessons/river'));
    expect(titles(lesson.after)).toEqual([
      ['上过以后的反思', '反思'],
      ['后来提到它的', '论文'],
    ]);
  });

  test('a link in the text counts like one in the fields, and a pair is told once', async () => {
    const catalogue = await catalogueOf(chain);
    const paper = entryPage(catalogue, entry(catalogue, 'papers/survey'));
    expect(titles(paper.before)).toEqual([['它提到的', '反思', '三年级《小河》：等一等']]);
    expect(paper.targets).toEqual({
      'lessons/river': { label: '三年级《小河》：等一等', href: '/lessons/river/' },
      'reflections/one': { label: '反思', href: '/reflections/one/' },
    });
  });

  test('reflections on one lesson find each other', async () => {
    const catalogue = await catalogueOf({
      ...chain,
      'reflections/other.mdx': mdx(
        { ...reflectionFields, title: '另一篇', authors: ['du-fu'], lesson: 'river' },
        longText,
      ),
    });
    const one = entryPage(catalogue, entry(catalogue, 'reflections/one'));
    expect(one.sameLesson.map((card) => card.title)).toEqual(['另一篇']);
    expect(one.related.map((card) => card.title)).not.toContain('另一篇');
  });

  test('related entries share a topic and are not named again when they are linked', async () => {
    const catalogue = await catalogueOf(chain);
    const { related } = entryPage(catalogue, entry(catalogue, 'reflections/answer'));
    expect(related.map((card) => card.title)).toEqual([
      '论文',
      '一起读一本书',
      '等待时间的小课题',
      '三年级《小河》：等一等',
    ]);
  });
});

test('a lesson is taught by one and made by many: each has a role', async () => {
  const catalogue = await catalogueOf(
    smallSchool({
      'lessons/river.mdx': mdx(
        {
          ...lessonFields,
          members: [
            { id: 'du-fu', role: 'observe' },
            { id: 'li-bai', role: 'teach' },
            { guest: '李白白', role: 'teach' },
          ],
          rounds: [
            {
              date: '2025-10-08',
              kind: 'teach',
              focus: '等',
              suggestions: [
                { text: '再等等', by: 'du-fu', accepted: true, change: '等了三秒' },
                { text: '多点名', guest: '教研员', accepted: false },
              ],
            },
          ],
        },
        '正文。',
      ),
    }),
  );
  const page = lessonPage(catalogue, entry(catalogue, 'lessons/river') as Entry<'lessons'>);
  // The lesson's teacher once, and a guest of the same name, who is somebody else.
  expect(page.facts.slice(0, 3)).toEqual([
    { label: '执教', links: [{ label: '李白白', href: '/teachers/li-bai/' }] },
    { label: '观课', links: [{ label: '杜甫甫', href: '/teachers/du-fu/' }] },
    { label: '执教', links: [{ label: '李白白' }] },
  ]);
  expect(page.rounds[0]).toMatchObject({
    no: 1,
    kindName: '上课',
    suggestions: [
      { by: { label: '杜甫甫' }, accepted: true, change: '等了三秒' },
      { by: { label: '教研员' }, accepted: false },
    ],
  });
  const du = catalogue.teachers.get('du-fu');
  const parts = du && teacherPage(catalogue, du).parts.map(({ title, told }) => [title, told]);
  expect(parts).toEqual([
    ['写的', '公开的 2 篇'],
    ['主持的课题', '公开的 1 篇'],
    ['观的课', '公开的 1 篇'],
    ['记的纪要', '公开的 1 篇'],
  ]);
});

describe('people stand in pinyin order', () => {
  const teachers = (files: Record<string, string>) =>
    catalogueOf(smallSchool(files)).then(teacherIndex);

  test('surnames of several readings are read as surnames, and sortKey has the last word', async () => {
    const index = await teachers({
      'teachers/a.yml': 'name: 单田\nstatus: active\n',
      'teachers/b.yml': 'name: 曾小河\nstatus: active\n',
      'teachers/c.yml': 'name: 乐小山\nstatus: active\nsortKey: yue xiao shan\n',
      'teachers/d.yml': 'name: 重阳\nstatus: retired\n',
    });
    expect(
      index.letters.map(({ initial, teachers: list }) => [initial, ...list.map((one) => one.name)]),
    ).toEqual([
      ['D', '杜甫甫'],
      ['L', '李白白'],
      ['S', '单田'],
      ['Y', '乐小山'],
      ['Z', '曾小河'],
    ]);
    expect(index.past.map((one) => [one.name, one.status])).toEqual([['重阳', '退休']]);
  });
});

describe('shelves', () => {
  test('a topic knows its people, its kinds, its semesters and its open questions', async () => {
    const files = {
      ...chain,
      'topics/waiting.yml': 'name: 等待\ndefinition: 定义。\nopenQuestions: [等多久才够？]\n',
      'topics/asking.yml': 'name: 提问\ndefinition: 定义。\nparent: waiting\n',
    };
    const catalogue = await catalogueOf(files);
    const topic = catalogue.topics.get('waiting');
    const page = topic && topicPage(catalogue, topic);
    // How many of them someone wrote is not for the public, which may not see all.
    expect(page?.people.map(({ label, count }) => [label, count])).toEqual([
      ['杜甫甫', undefined],
      ['李白白', undefined],
    ]);
    const inside = await catalogueOf(files, { audience: 'school' });
    const people = topic && topicPage(inside, topic).people;
    expect(people?.map(({ label, count }) => [label, count])).toEqual([
      ['杜甫甫', 4],
      ['李白白', 4],
    ]);
    expect(titles(page?.lessonsByGrade ?? [])).toEqual([['三年级', '三年级《小河》：等一等']]);
    expect(page?.kinds.map(({ title, count }) => [title, count])).toEqual([
      ['反思', 2],
      ['共读', 1],
      ['论文', 1],
      ['课题', 1],
    ]);
    expect(page?.years.points.map(({ label, value }) => [label, value])).toEqual([['2025秋', 6]]);
    expect(page?.story.open).toEqual([
      { texts: ['等多久才够？'] },
      expect.objectContaining({
        texts: ['五秒会怎样？'],
        from: { label: '论文', href: '/papers/survey/' },
      }),
    ]);
    expect(page?.children.map((link) => link.label)).toEqual(['提问']);
    expect(topicIndex(catalogue).map(({ name, count }) => [name, count])).toEqual([
      ['等待', 6],
      ['提问', 0],
    ]);
  });

  test('a semester lists what was done in it, and empty ones that have begun stand too', async () => {
    const catalogue = await catalogueOf(smallSchool());
    expect([...semesterPages(catalogue).keys()]).toEqual(['2025-2026-1', '2025-2026-2']);
    expect(
      semesterIndex(catalogue).sections[0]?.links.map(({ label, count }) => [label, count]),
    ).toEqual([
      ['2025—2026学年第二学期', 0],
      ['2025—2026学年第一学期', 7],
    ]);
    const weeks = semesterPages(catalogue).get('2025-2026-1')?.wall?.weeks ?? [];
    expect(weeks.flatMap(({ tiles }) => tiles)).toHaveLength(7);
  });

  test.each([
    ['in the week in which teachers prepare it', '2026-02-27', '2025-2026-2'],
    ['of which the school has not told', '2026-11-20', '2026-2027-1'],
  ])('a semester %s has a name and no page', async (_, today, id) => {
    const catalogue = await catalogueOf(smallSchool(), { today });
    expect([...semesterPages(catalogue).keys()]).not.toContain(id);
    const { link } = frontPage(catalogue).semester;
    expect(link).toEqual({ label: semesterLabel(id) });
  });

  test('subjects and grades without entries have no page', async () => {
    const catalogue = await catalogueOf(smallSchool());
    expect(
      subjectIndex(catalogue).sections.map(({ links }) =>
        links.map(({ label, count }) => [label, count]),
      ),
    ).toEqual([[['语文', 1]], [['三年级', 1]]]);
  });

  test('membership is dated: who has left is told apart from who is there', async () => {
    const members =
      '  - { id: li-bai, from: 2025-09-01 }\n  - { id: du-fu, from: 2025-09-01, to: 2026-01-30 }\n';
    const catalogue = await catalogueOf(
      smallSchool({
        'groups/hill.yml': `name: 小山组\nkind: peer\nleader: li-bai\nmembers:\n${members}`,
      }),
    );
    const group = catalogue.groups.get('hill');
    expect(group && groupPage(catalogue, group).facts).toEqual([
      { label: '类型', text: '互助小组' },
      { label: '组长', links: [{ label: '李白白', href: '/teachers/li-bai/' }] },
      { label: '组员', links: [{ label: '李白白', href: '/teachers/li-bai/' }] },
      { label: '曾在组里', links: [{ label: '杜甫甫', href: '/teachers/du-fu/' }] },
    ]);
  });
});

describe('lists are narrowed by plain links', () => {
  test('every link of every list leads to a page that exists, and counts what is there', async () => {
    const catalogue = await catalogueOf({
      ...chain,
      'lessons/lake.mdx': mdx(
        { ...lessonFields, title: '湖', subject: 'math', grades: ['g4'] },
        '正文。',
      ),
    });
    const pages = new Map(listPages(catalogue).map(({ path, page }) => [`/${path}/`, page]));
    const links = [...pages.values()].flatMap((page) => [
      ...page.facets.flatMap((facet) => [
        ...facet.links,
        ...(facet.clear === undefined ? [] : [facet.clear]),
      ]),
      ...(page.grid?.rows.flatMap((row) => [row.head, ...row.cells]) ?? []),
    ]);
    const hrefs = links.flatMap((link) => link.href ?? []);
    expect(hrefs.length).toBeGreaterThan(50);
    expect(hrefs.filter((href) => !pages.has(href))).toEqual([]);
    expect(pages.get('/lessons/subject/math/grade/g4/')?.count).toBe(1);
    expect(pages.has('/lessons/subject/math/grade/g3/')).toBe(false);
    for (const page of pages.values()) {
      expect(page.groups.reduce((sum, group) => sum + group.cards.length, 0)).toBe(page.count);
    }
  });

  test('a long list is cut into numbered pages that miss nothing', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 130 }, (_, i) => [
        `reflections/r${i}.mdx`,
        mdx({ ...reflectionFields, title: `第${i}篇` }, longText),
      ]),
    );
    const catalogue = await catalogueOf(smallSchool({ ...many, 'reflections/one.mdx': undefined }));
    const pages = listPages(catalogue).filter(({ path }) =>
      /^reflections(?:\/page\/\d+)?$/.test(path),
    );
    expect(pages.map(({ path }) => path)).toEqual([
      'reflections',
      ...[2, 3, 4, 5].map((page) => `reflections/page/${page}`),
    ]);
    const shown = pages.flatMap(({ page }) =>
      page.groups.flatMap((group) => group.cards.map((card) => card.ref)),
    );
    expect(new Set(shown).size).toBe(130);
  });
});

test('a former id leads to where the entry is now', async () => {
  const catalogue = await catalogueOf(
    smallSchool({
      'reflections/one.mdx': mdx({ ...reflectionFields, aliases: ['once'] }, longText),
      'topics/waiting.yml': 'name: 等待\ndefinition: 定义。\nformerIds: [patience]\n',
    }),
  );
  expect(formerAddresses(catalogue)).toEqual([
    { from: 'reflections/once', to: { label: '放不下的一件事', href: '/reflections/one/' } },
    { from: 'topics/patience', to: { label: '等待', href: '/topics/waiting/' } },
  ]);
});

describe('what the audience may not see leaves no trace', () => {
  const secretive = {
    ...chain,
    'lessons/river.mdx': mdx(
      { ...lessonFields, title: '校内的课', visibility: 'school' },
      '正文。',
    ),
    'reflections/answer.mdx': mdx(
      {
        ...reflectionFields,
        title: '私下的回应',
        date: '2025-10-12',
        respondsTo: 'reflections/one',
        visibility: 'private',
      },
      longText,
    ),
    'teachers/du-fu.yml': 'name: 杜甫甫\nstatus: active\nvisibility: school\n',
  };

  /** Everything the pages of a catalogue are made of. */
  const everything = (catalogue: Catalogue): string =>
    JSON.stringify([
      frontPage(catalogue),
      listPages(catalogue),
      [...semesterPages(catalogue)],
      catalogue.entries.map((one) => entryPage(catalogue, one)),
      [...catalogue.teachers.values()].map((one) => teacherPage(catalogue, one)),
      [...catalogue.topics.values()].map((one) => topicPage(catalogue, one)),
    ]);

  test('the public sees neither titles nor names nor counts', async () => {
    const catalogue = await catalogueOf(secretive);
    const shown = everything(catalogue);
    for (const secret of ['校内的课', '私下的回应', '杜甫甫', 'lessons/river', 'du-fu']) {
      expect(shown).not.toContain(secret);
    }
    const one = entry(catalogue, 'reflections/one') as Entry<'reflections'>;
    expect(reflectionPage(catalogue, one).about).toEqual([]);
    expect(topicIndex(catalogue)[0]?.count).toBe(4);
  });

  test('the school sees what is for the school, and nobody sees what is private', async () => {
    const shown = everything(await catalogueOf(secretive, { audience: 'school' }));
    expect(shown).toContain('校内的课');
    expect(shown).toContain('杜甫甫');
    expect(shown).not.toContain('私下的回应');
  });

  test("the school's file sets the rule for a kind", async () => {
    const files = smallSchool();
    const catalogue = await catalogueOf({
      ...files,
      'school.yml': `${files['school.yml'] ?? ''}visibility: { papers: school }\n`,
    });
    expect(catalogue.byKind.papers).toEqual([]);
    expect(catalogue.byKind.lessons).toHaveLength(1);
  });
});
