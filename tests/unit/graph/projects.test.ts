/** Where projects stand and what is due, over the smallest school. */
import { describe, expect, test } from 'vitest';
import { projectLedger } from '../../../src/views/project-ledger.ts';
import { projectPage } from '../../../src/records/projects/page.ts';
import { listPages } from '../../../src/views/shelves/list-page.ts';
import { catalogueOf } from '../../read-school.ts';
import { mdx, projectFields, smallSchool } from '../../small-school.ts';

const TODAY = '2026-06-01';
const steps = (...names: string[]) => ({
  status: names.at(-1),
  statusHistory: names.map((status) => ({ status, date: '2025-09-20' })),
});
const schoolWith = (change: object) =>
  catalogueOf(
    smallSchool({ 'projects/waiting.mdx': mdx({ ...projectFields, ...change }, '数一数。') }),
    { today: TODAY, audience: 'school' },
  );

describe('the ledger', () => {
  test.each([
    ['yesterday', '2026-05-31', 'overdue', '过了 1 天'],
    ['today', TODAY, 'soon', '就是今天'],
    ['in sixty days', '2026-07-31', 'soon', '还有 60 天'],
    ['in sixty-one days', '2026-08-01', 'later', '还有 61 天'],
  ])('what is due %s', async (_, midtermDue, group, distance) => {
    const { due } = projectLedger(await schoolWith({ midtermDue }));
    expect(due.map(({ id, rows }) => [id, rows[0]?.what, rows[0]?.distance])).toEqual([
      [group, '中期', distance],
    ]);
  });

  test.each([
    ['still to pass both', steps('approved'), ['中期', '结题']],
    ['past its midterm', steps('approved', 'midterm'), ['结题']],
    ['past its midterm and extended', steps('midterm', 'extended'), ['结题']],
    ['concluded', steps('approved', 'concluded'), []],
    ['only applied for', steps('applied'), []],
    ['refused', { ...steps('applied', 'rejected'), reason: '太大。' }, []],
    ['stopped', { ...steps('ongoing', 'terminated'), reason: '换岗。' }, []],
  ])('a project %s', async (_, change, what) => {
    const dues = { midtermDue: '2026-06-10', concludeDue: '2026-06-20' };
    const { due } = projectLedger(await schoolWith({ ...dues, ...change }));
    expect(due.flatMap(({ rows }) => rows.map((row) => row.what))).toEqual(what);
  });

  test('holds every project under its status, refused ones too', async () => {
    const catalogue = await catalogueOf(
      smallSchool({
        'projects/no.mdx': mdx(
          { ...projectFields, title: '没有立项的', ...steps('rejected'), reason: '太大。' },
          '数一数。',
        ),
      }),
    );
    const { statuses } = projectLedger(catalogue);
    expect(
      statuses.map(({ name, rows }) => [name, rows.map(({ project }) => project.label)]),
    ).toEqual([
      ['未立项', ['没有立项的']],
      ['在研', ['等待时间的小课题']],
    ]);
  });

  test('stands on the list of all projects and on no other list', async () => {
    const pages = listPages(await schoolWith({}));
    const withLedger = pages.filter(({ page }) => page.ledger !== undefined);
    expect(withLedger.map(({ path }) => path)).toEqual(['projects']);
  });
});

describe('the way of a project', () => {
  const wayOf = async (change: object) => {
    const catalogue = await schoolWith(change);
    const [entry] = catalogue.byKind.projects;
    if (entry === undefined) throw new Error('no project');
    return projectPage(catalogue, entry).line.steps.map(({ name, kind }) => [name, kind]);
  };

  test.each([
    [
      'goes on to what is due',
      {
        ...steps('approved', 'ongoing'),
        midtermDue: '2026-05-01',
        concludeDue: '2026-12-01',
      },
      [
        ['已立项', 'taken'],
        ['在研', 'now'],
        ['中期', 'overdue'],
        ['结题', 'due'],
      ],
    ],
    [
      'ends where it was concluded',
      { ...steps('approved', 'concluded'), concludeDue: '2026-12-01' },
      [
        ['已立项', 'taken'],
        ['已结题', 'taken'],
      ],
    ],
    [
      'ends where it was stopped',
      { ...steps('approved', 'terminated'), reason: '换岗。', concludeDue: '2026-12-01' },
      [
        ['已立项', 'taken'],
        ['已终止', 'ended'],
      ],
    ],
  ])('%s', async (_, change, way) => {
    expect(await wayOf(change)).toEqual(way);
  });
});
