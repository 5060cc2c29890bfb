/** What the records of mutual help say of each other, set wrong one thing at a time. */
import { describe, expect, test } from 'vitest';
import { orphans } from '../../../src/graph/orphans.ts';
import type { Fault } from '../../../src/model/faults/fault.ts';
import { catalogueOf, readFiles } from '../../read-school.ts';
import {
  lessonFields,
  longText,
  mdx,
  meetingFields,
  observationFields,
  reflectionFields,
  smallSchool,
} from '../../small-school.ts';

const teacher = (name: string, subjects = '[chinese]') =>
  `name: ${name}\nstatus: active\nsubjects: ${subjects}\n`;
const peers = (count: number, subjects: string[] = ['[chinese]', '[math]']) => {
  const ids = Array.from({ length: count }, (_, i) => `peer-${String.fromCharCode(97 + i)}`);
  return {
    ...Object.fromEntries(
      ids.map((id, i) => [
        `teachers/${id}.yml`,
        teacher(`同伴${id.at(-1) ?? ''}`, subjects[i % subjects.length]),
      ]),
    ),
    'groups/peers.yml': `name: 同伴组\nkind: peer\nleader: peer-a\nmembers:\n${ids
      .map((id) => `  - { id: ${id}, from: 2025-09-01 }\n`)
      .join('')}`,
  };
};
const group = (members: string) =>
  `name: 小山组\nkind: teaching-research\nleader: li-bai\nmembers:\n${members}`;
const plan = (more: string, commitment: string) =>
  `title: 一份计划\n${more}goals:\n  - 学。\ncommitments:\n  - { what: observe, ${commitment} }\n`;
const plans = (own: string, above: string, more = '') => ({
  'plans/li-bai.yml': plan(`teacher: li-bai\nsemester: 2025-2026-1\nparents: [above]\n`, own),
  'plans/above.yml': plan(`semester: 2025-2026-1\n${more}`, above),
});
const lesson = (change: object) => mdx({ ...lessonFields, ...change }, '正文。');
const meeting = (change: object) => mdx({ ...meetingFields, ...change }, '');
const observation = (change: object) => mdx({ ...observationFields, ...change }, '');
const round = (kind: string, more: object = {}) => ({
  date: '2025-10-08',
  kind,
  focus: '等',
  evidence: ['等了三秒'],
  ...more,
});
const point = (dimension: string) => ({ dimension, focus: '谁在说话', seen: '九个人举手。' });

type Case = [string, Record<string, string>, Partial<Fault>];

describe('one fault, told once, at its place', () => {
  test.each<Case>([
    [
      'a peer group that is too small',
      peers(4),
      {
        id: 'group-size',
        severity: 'warning',
        file: 'groups/peers.yml',
        line: 4,
        found: '4 人',
        allowed: '5 到 8 人',
      },
    ],
    ['a peer group that is too large', peers(9), { id: 'group-size', found: '9 人' }],
    [
      'a peer group of one subject',
      peers(5, ['[chinese]']),
      { id: 'group-one-subject', severity: 'warning', line: 4, found: '语文' },
    ],
    [
      'membership dates that overlap',
      {
        'groups/hill.yml': group(
          '  - { id: li-bai, from: 2025-09-01 }\n  - { id: du-fu, from: 2025-09-01, to: 2025-10-01 }\n  - { id: du-fu, from: 2025-10-01 }\n',
        ),
      },
      {
        id: 'membership-overlap',
        severity: 'error',
        line: 7,
        found: '2025-09-01 到 2025-10-01，2025-10-01 到 现在',
      },
    ],
    [
      'a plan for a semester the school does not have',
      {
        'plans/li-bai.yml': plan(
          'teacher: li-bai\nsemester: 2026-2027-1\n',
          'target: 1, per: month',
        ),
      },
      {
        id: 'semester-unknown',
        line: 3,
        allowed: '2025-2026-1、2025-2026-2',
        hint: '是不是想写 2025-2026-1？',
      },
    ],
    [
      'a plan that promises less than its parent',
      plans('target: 2, per: month', 'target: 1, per: week'),
      {
        id: 'plan-less',
        severity: 'warning',
        file: 'plans/li-bai.yml',
        line: 8,
        found: '每月 2 节，合起来 10 节',
        allowed: '每周 1 节，合起来 22 节（一份计划）',
      },
    ],
    [
      'a plan of another semester than its parent',
      {
        ...plans('target: 1, per: month', 'target: 1, per: month'),
        'plans/above.yml': plan('semester: 2025-2026-2\n', 'target: 1, per: month'),
      },
      { id: 'plan-clash', file: 'plans/li-bai.yml', line: 4, found: '2025-2026-1' },
    ],
    [
      'a plan that is its own parent',
      {
        'plans/li-bai.yml': plan(
          'teacher: li-bai\nsemester: 2025-2026-1\nparents: [li-bai]\n',
          'target: 1, per: month',
        ),
      },
      { id: 'plan-clash', line: 4, found: 'li-bai → li-bai' },
    ],
    [
      'plans that derive from each other, once',
      {
        'plans/above.yml': plan(
          'semester: 2025-2026-1\nparents: [li-bai]\n',
          'target: 1, per: month',
        ),
        'plans/li-bai.yml': plan(
          'teacher: li-bai\nsemester: 2025-2026-1\nparents: [above]\n',
          'target: 1, per: month',
        ),
      },
      { id: 'plan-clash', file: 'plans/above.yml', found: 'above → li-bai → above' },
    ],
    [
      'a meeting presented by someone never in the group',
      { 'meetings/waiting.mdx': meeting({ presenters: ['du-fu'] }) },
      {
        id: 'presenter-outside',
        severity: 'error',
        file: 'meetings/waiting.mdx',
        line: 9,
        found: 'du-fu',
        allowed: 'li-bai',
      },
    ],
    [
      'a mean outside its scale',
      { 'meetings/waiting.mdx': meeting({ survey: { n: 12, mean: 8.6 } }) },
      { id: 'survey-scale', severity: 'error', line: 9, found: '8.6', allowed: '1 到 5' },
    ],
    [
      'a taught round without evidence',
      {
        'lessons/river.mdx': lesson({
          rounds: [round('prepare', { evidence: [] }), round('teach', { evidence: [] })],
        }),
      },
      { id: 'round-no-evidence', severity: 'warning', line: 14, message: '第 2 轮没有写证据。' },
    ],
    [
      'a closed lesson in which only peers spoke',
      { 'lessons/river.mdx': lesson({ rounds: [round('teach'), round('discuss')] }) },
      { id: 'lesson-no-expert', severity: 'warning', line: 14 },
    ],
    [
      'a dimension of another scheme',
      { 'observations/river.mdx': observation({ points: [point('组织教学'), point('组织学教')] }) },
      {
        id: 'dimension-unknown',
        severity: 'error',
        line: 12,
        found: '组织学教',
        hint: '是不是想写 组织教学？',
      },
    ],
    [
      'an observation of a lesson someone else taught',
      {
        'observations/river.mdx': observation({ teacher: 'wang-wei' }),
        'teachers/wang-wei.yml': teacher('王维维'),
      },
      { id: 'observation-lesson', severity: 'warning', line: 10, allowed: 'li-bai' },
    ],
    [
      'an observation of a lesson that does not exist',
      { 'observations/river.mdx': observation({ lesson: 'rivers' }) },
      { id: 'reference-unknown', line: 10, hint: '是不是想写 river（三年级《小河》：等一等）？' },
    ],
  ])('%s', async (_, changes, expected) => {
    const { faults } = await readFiles(smallSchool(changes));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject(expected);
  });
});

describe('what is no fault', () => {
  test.each<[string, Record<string, string>]>([
    ['a peer group of five with two subjects', peers(5)],
    [
      'a plan that promises more than its parent',
      plans('target: 1, per: week', 'target: 1, per: month'),
    ],
    [
      'one member’s share of what is done together',
      {
        'plans/li-bai.yml': plan(
          'teacher: li-bai\nsemester: 2025-2026-1\nparents: [above]\n',
          'target: 1, per: semester',
        ).replace('observe', 'demo'),
        'plans/above.yml': plan('semester: 2025-2026-1\n', 'target: 9, per: semester').replace(
          'observe',
          'demo',
        ),
      },
    ],
    [
      'a presenter who has left the group since',
      {
        'meetings/waiting.mdx': meeting({ presenters: ['du-fu'] }),
        'groups/hill.yml': group(
          '  - { id: li-bai, from: 2025-09-01 }\n  - { id: du-fu, from: 2025-09-01, to: 2025-10-01 }\n',
        ),
      },
    ],
    [
      'a lesson that is to be taught again',
      {
        'lessons/river.mdx': lesson({
          rounds: [round('teach'), round('discuss')],
          nextRound: '再上一次。',
        }),
      },
    ],
    [
      'a lesson on which a guest made a suggestion',
      {
        'lessons/river.mdx': lesson({
          rounds: [
            round('teach'),
            round('discuss', { suggestions: [{ text: '等', guest: '教研员', accepted: false }] }),
          ],
        }),
      },
    ],
    [
      'a mean at the top of its scale',
      { 'meetings/waiting.mdx': meeting({ survey: { n: 12, mean: 10, scale: 10 } }) },
    ],
    [
      'someone who came back the day after leaving',
      {
        'groups/hill.yml': group(
          '  - { id: li-bai, from: 2025-09-01 }\n  - { id: du-fu, from: 2025-09-01, to: 2025-10-01 }\n  - { id: du-fu, from: 2025-10-02 }\n',
        ),
      },
    ],
  ])('%s', async (_, changes) => {
    const { faults } = await readFiles(smallSchool(changes));
    expect(faults).toEqual([]);
  });
});

test('orphans are the entries no other entry leads to', async () => {
  const catalogue = await catalogueOf(
    smallSchool({
      'reflections/one.mdx': mdx({ ...reflectionFields, lesson: 'river' }, longText),
      'meetings/waiting.mdx': meeting({
        nextActions: [
          { who: 'li-bai', what: '写一篇', due: '2025-11-01', done: 'reflections/one' },
        ],
        visibility: 'public',
      }),
    }),
  );
  const refs = orphans(catalogue).map((entry) => entry.ref);
  expect(refs).not.toContain('lessons/river');
  expect(refs).not.toContain('reflections/one');
  expect(refs).toContain('papers/survey');
});
