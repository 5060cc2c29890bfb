/** What is added up, joined and compared, in the smallest cases in which it may go wrong. */
import { describe, expect, test } from 'vitest';
import { satisfactionOf } from '../../../src/counts/deeds/satisfaction.ts';
import { sharedPeriods } from '../../../src/counts/promises/shared-periods.ts';
import { deedsOf } from '../../../src/counts/deeds/tally.ts';
import { entriesOnce, written as writtenOf } from '../../../src/counts/deeds/written.ts';
import type { Owner } from '../../../src/counts/promises/owner.ts';
import { catalogueWith, people, type Written } from './records.ts';

describe('satisfaction', () => {
  const survey = (n: number, mean: number, scale: number) => ({ n, mean, scale }) as never;

  test('is weighted by the answers, on the scale of most of them', () => {
    // Ten of five, 4.0; thirty of ten, 9.0: (0.8 × 10 + 0.9 × 30) × 10 / 40.
    expect(satisfactionOf([survey(10, 4, 5), undefined, survey(30, 9, 10)])).toMatchObject({
      answers: 40,
      scale: 10,
      mean: 8.75,
    });
    // Two of five have more answers together than one of ten.
    const two = satisfactionOf([survey(20, 9, 10), survey(15, 4, 5), survey(15, 4, 5)]);
    expect(two).toMatchObject({ scale: 5, answers: 50 });
  });

  test('of as many answers on either scale is told on the smaller one', () => {
    expect(satisfactionOf([survey(10, 9, 10), survey(10, 4, 5)])).toMatchObject({ scale: 5 });
  });

  test('of none is not told', () => {
    expect(satisfactionOf([undefined])).toMatchObject({ shown: false });
  });
});

describe('a smaller share', () => {
  const weeks = [1, 2, 3, 4, 5].map((no) => ({
    label: `第${no}周`,
    from: `2025-09-0${no}`,
    to: `2025-09-0${no}`,
    counts: { from: `2025-09-0${no}`, to: `2025-09-0${no}` },
  }));
  const held = { from: '2025-09-01', to: '2025-09-30' };
  const labels = (share: number | undefined, target: number | undefined, span = held) =>
    sharedPeriods(weeks, { share, target }, span).map((one) => `${one.label} ${one.parts.length}`);

  test('is asked of as many periods together as make one whole, and a remnant joins the ones before it', () => {
    expect(labels(0.5, 1)).toEqual(['第1周到第2周 2', '第3周到第5周 3']);
    expect(labels(0.25, 1)).toEqual(['第1周到第5周 5']);
    expect(labels(0.2, 1)).toEqual(['第1周到第5周 5']);
    expect(labels(0.1, 1)).toEqual(['第1周到第5周 5']);
  });

  test('begins with the first period in which it holds', () => {
    expect(labels(0.5, 1, { from: '2025-09-02', to: '2025-09-30' })).toEqual([
      '第2周到第3周 2',
      '第4周到第5周 2',
    ]);
  });

  test('that makes one whole in each period, or no share, leaves them as they are', () => {
    const alone = weeks.map(({ label }) => `${label} 1`);
    expect(labels(undefined, 1)).toEqual(alone);
    expect(labels(0.5, 2)).toEqual(alone);
    expect(labels(0.5, undefined)).toEqual(alone);
  });
});

describe('copies of one file', () => {
  const reflection = (id: string, more: object = {}): Written => [
    `reflections/${id}`,
    { date: '2025-10-10', authors: ['bai', 'du'], ...more },
  ];
  const count = (...all: Written[]) =>
    writtenOf(catalogueWith([...people, ...all]), 'reflections').length;

  test('are one, whatever the order of their authors', () => {
    expect(count(reflection('a'), reflection('b', { authors: ['du', 'bai'] }))).toBe(1);
    const catalogue = catalogueWith([
      ...people,
      reflection('b'),
      reflection('a', { group: 'hill' }),
    ]);
    const [one] = writtenOf(catalogue, 'reflections');
    expect([...(one?.groups ?? [])]).toEqual(['hill']);
    expect(one?.entries.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(entriesOnce(catalogue, 'reflections').map(({ id }) => id)).toEqual(['a']);
  });

  test.each([
    ['title', { title: '另一件事' }],
    ['day', { date: '2025-10-11' }],
    ['author', { authors: ['bai', 'li'] }],
    ['summary', { summary: '别的。' }],
    ['one they answer', { respondsTo: 'papers/a' }],
    ['lesson', { lesson: 'a' }],
  ])('with another %s are two', (_, more) => {
    expect(count(reflection('a'), reflection('b', more))).toBe(2);
  });

  test('of a record of a lesson are two where the teacher or the period is another', () => {
    const of = (more: object) =>
      writtenOf(
        catalogueWith([
          ...people,
          ...[{}, more].map((fields, i): Written => [
            `observations/${i}`,
            { authors: ['du'], teacher: 'bai', lesson: undefined, ...fields },
          ]),
        ]),
        'observations',
      ).length;
    expect([of({}), of({ teacher: 'li' }), of({ period: '第一节' })]).toEqual([1, 2, 2]);
  });
});

describe('a deed counts only', () => {
  const all = [{ from: '2000-01-01', to: '2099-12-31' }];
  const done = (asked: object, who: Owner, owner: Owner, ...written: Written[]) =>
    deedsOf(catalogueWith([...people, ...written]), asked, { who, present: all }, owner).length;
  const bai: Owner = { teacher: 'bai' };
  const seen = (observer: string, teacher: string, more: object = {}): Written => [
    `observations/${observer}-${teacher}`,
    { date: '2025-10-10', authors: [observer], teacher, lesson: undefined, ...more },
  ];

  test('with the partner of that day, where the partner is asked for', () => {
    const asked = { what: 'observe', with: ['partner'] };
    expect(done(asked, bai, bai, seen('bai', 'du'))).toBe(1);
    expect(done(asked, bai, bai, seen('bai', 'li'))).toBe(0);
    expect(done(asked, bai, bai, seen('bai', 'du', { date: '2025-08-31' }))).toBe(0);
    expect(done(asked, bai, bai, seen('bai', 'du', { date: '2025-09-01' }))).toBe(1);
  });

  test('with an expert, where one is asked for', () => {
    const meeting = (more: object): Written => [
      'meetings/a',
      { authors: ['li'], host: 'bai', ...more },
    ];
    const asked = { what: 'meet', with: ['expert'] };
    expect(done(asked, bai, bai, meeting({ guests: ['王教授'] }))).toBe(1);
    expect(done(asked, bai, bai, meeting({}))).toBe(0);
  });

  test('as it was arranged, where that is asked', () => {
    const asked = { what: 'observe', arrangedBy: 'school' };
    const group: Owner = { group: 'hill' };
    const school = { arrangedBy: 'school' };
    expect(done(asked, bai, bai, seen('bai', 'du', school))).toBe(1);
    expect(done(asked, bai, bai, seen('bai', 'du', { arrangedBy: 'self' }))).toBe(0);
    // One of two who sat in it was sent by the school.
    expect(
      done(
        asked,
        group,
        group,
        seen('bai', 'du', { arrangedBy: 'self' }),
        seen('li', 'du', school),
      ),
    ).toBe(1);
  });

  test('of a visit that was returned between two of the group', () => {
    const asked = { what: 'mutual' };
    const group: Owner = { group: 'hill' };
    expect(done(asked, group, group, seen('bai', 'du'), seen('du', 'bai'))).toBe(2);
    expect(done(asked, group, group, seen('bai', 'du'))).toBe(0);
    expect(done(asked, group, group, seen('bai', 'wang'), seen('wang', 'bai'))).toBe(0);
    const school: Owner = { school: true };
    expect(done(asked, school, school, seen('bai', 'wang'), seen('wang', 'bai'))).toBe(2);
    expect(done(asked, school, school, seen('bai', 'wang'))).toBe(0);
    expect(
      done(asked, bai, bai, seen('bai', 'wang'), seen('wang', 'bai', { date: '2026-04-01' })),
    ).toBe(0);
  });

  test('of a pair together that both had a part in', () => {
    const pair: Owner = { pair: 'one' };
    const paper = (authors: string[]): Written => ['papers/a', { date: '2025-10-10', authors }];
    expect(done({ what: 'paper' }, pair, pair, paper(['bai', 'du']))).toBe(1);
    expect(done({ what: 'paper' }, pair, pair, paper(['bai', 'li']))).toBe(0);
    expect(
      done({ what: 'paper' }, pair, pair, [
        'papers/a',
        { date: '2025-08-01', authors: ['bai', 'du'] },
      ]),
    ).toBe(0);
    // Between two a meeting is a talk, unless it is said who is to be there.
    const seminar: Written = [
      'meetings/a',
      { date: '2025-10-10', authors: ['bai'], host: 'bai', attended: ['du'] },
    ];
    expect(done({ what: 'meet' }, pair, pair, seminar)).toBe(0);
    expect(done({ what: 'meet', with: ['partner'] }, pair, pair, seminar)).toBe(1);
  });
});
