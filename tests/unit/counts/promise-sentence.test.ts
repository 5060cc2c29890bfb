/** A promise in one line, as the plan means it. */
import { expect, test } from 'vitest';
import type { Owner } from '../../../src/counts/promises/owner.ts';
import { promiseSentence } from '../../../src/counts/promises/promise-sentence.ts';
import { commitment } from '../../../src/records/shared/commitment.ts';
import { catalogueWith, people } from './records.ts';

const catalogue = catalogueWith(people);
const own: Owner = { teacher: 'bai' };
const group: Owner = { group: 'hill' };
const pair: Owner = { pair: 'one' };
const school: Owner = { school: true };

test.each<[string, object, Owner, string]>([
  ['one’s own', { what: 'reflect', target: 1, per: 'week' }, own, '每周写反思 1 篇'],
  ['without a number', { what: 'reflect', per: 'week' }, own, '每周写反思'],
  ['without a number or a time', { what: 'reflect' }, own, '写反思'],
  ['in all', { what: 'reflect', target: 4, per: 'total' }, own, '合计写反思 4 篇'],
  [
    'from so many to so many',
    { what: 'demo', target: 3, atMost: 4, per: 'semester' },
    own,
    '每学期示范课 3—4 节',
  ],
  [
    'one deed or the other',
    { anyOf: ['demo', 'open'], target: 1, per: 'semester' },
    own,
    '每学期示范课或公开课与研究课 1 节',
  ],
  [
    'at days of the semester',
    { what: 'meet', target: 1, per: 'milestone', at: ['start', 'end'] },
    own,
    '开学初、期末小组活动 1 次',
  ],
  ['in words', { note: '常去别人的课堂坐坐' }, own, '常去别人的课堂坐坐'],
  ['each of a group', { what: 'reflect', target: 1, per: 'week' }, group, '每周写反思 1 篇，每人'],
  ['a group together', { what: 'prepare', target: 1, per: 'week' }, group, '每周集体备课 1 次'],
  [
    'both of a pair',
    { what: 'reflect', target: 1, per: 'week' },
    pair,
    '每周写反思 1 篇，两人各自',
  ],
  [
    'a pair together',
    { what: 'talk', target: 1, per: 'week' },
    pair,
    '每周师徒谈话 1 次，两人一起',
  ],
  [
    'one side of a pair',
    { what: 'demo', target: 1, per: 'week', owedBy: 'mentor' },
    pair,
    '每周示范课 1 节',
  ],
  [
    'the other side of it',
    { what: 'demo', target: 1, per: 'week', owedBy: 'mentee' },
    pair,
    '每周示范课 1 节',
  ],
  [
    'each of a group named by the school',
    { what: 'reflect', target: 1, per: 'week', of: 'hill' },
    school,
    '每周写反思 1 篇，小山组每人',
  ],
  [
    'a group named by the school, together',
    { what: 'prepare', target: 1, per: 'week', of: 'hill' },
    school,
    '每周集体备课 1 次，小山组',
  ],
  [
    'each group',
    { what: 'prepare', target: 1, per: 'week', owedBy: 'each-group' },
    school,
    '每周集体备课 1 次，每个小组',
  ],
  [
    'each pair',
    { what: 'talk', target: 1, per: 'week', owedBy: 'each-pair' },
    school,
    '每周师徒谈话 1 次，每一对',
  ],
  [
    'with whom',
    { what: 'observe', target: 1, per: 'week', with: ['partner', 'expert', 'across-grades'] },
    own,
    '每周听课 1 节，同伴到场，有专家，跨年级',
  ],
  [
    'chosen by oneself',
    { what: 'observe', target: 1, per: 'week', arrangedBy: 'self' },
    own,
    '每周听课 1 节，自己选的',
  ],
  [
    'arranged by the school',
    { what: 'observe', target: 1, per: 'week', arrangedBy: 'school' },
    own,
    '每周听课 1 节，学校安排的',
  ],
  [
    'to which somebody is asked',
    { what: 'be-observed', target: 1, per: 'week', invited: true },
    own,
    '每周请人来听课 1 节，主动请来的',
  ],
  [
    'for some days',
    { what: 'reflect', target: 1, per: 'week', from: '2025-11-04', to: '2025-12-15' },
    own,
    '每周写反思 1 篇，11月4日起，到12月15日止',
  ],
  [
    'by a smaller share',
    { what: 'reflect', target: 1, per: 'week', share: 0.5 },
    own,
    '每周写反思 1 篇，按 50% 承担',
  ],
])('%s', (_, fields, owner, sentence) => {
  expect(promiseSentence(catalogue, commitment.parse(fields), owner)).toBe(sentence);
});

test('with the words of the vocabularies for how, on which level and which reflection', () => {
  const of = (more: object) =>
    promiseSentence(
      catalogue,
      commitment.parse({ what: 'reflect', target: 1, per: 'week', ...more }),
      own,
    );
  const nameOf = (words: readonly { id: string; name: string }[], id: string) =>
    words.find((one) => one.id === id)?.name ?? id;
  const { modes, levels, reflectionKinds } = catalogue.words;
  const [mode, level, kind] = [modes[0]?.id, levels[0]?.id, reflectionKinds[0]?.id];
  if (mode === undefined || level === undefined || kind === undefined) throw new Error('no words');
  expect(of({ mode })).toBe(`每周写反思 1 篇，${nameOf(modes, mode)}`);
  expect(of({ level })).toBe(`每周写反思 1 篇，${nameOf(levels, level)}`);
  expect(of({ reflectionKind: kind })).toBe(`每周写反思 1 篇，${nameOf(reflectionKinds, kind)}`);
});
