/** What stands in a school's own fields: on pages, in the archive and in the search. */
import { expect, test } from 'vitest';
import { entryPage } from '../../../src/views/entry-page.ts';
import { toldFields } from '../../../src/views/told-fields.ts';
import { catalogueOf } from '../../read-school.ts';
import { lessonFields, mdx, meetingFields, smallSchool } from '../../small-school.ts';

const field = { description: '本校要记的。', kind: ['lessons', 'meetings'] };
const declared = [
  { ...field, name: 'equipment', label: '教具', type: 'list' },
  { ...field, name: 'side', label: '谁定的', type: 'choice', choices: ['school', '自己'] },
  { ...field, name: 'shownOn', label: '展示日期', type: 'date' },
  { ...field, name: 'visitors', label: '来客人数', type: 'number' },
  { ...field, name: 'filmed', label: '有录像', type: 'yes-no' },
  { ...field, name: 'inside', label: '备注', type: 'text', search: false },
];
const school = `${smallSchool()['school.yml'] ?? ''}fields: ${JSON.stringify(declared)}\n`;
const values = {
  equipment: ['磁贴', '平板'],
  side: 'school',
  shownOn: '2025-10-09',
  visitors: 12,
  filmed: false,
  inside: '放在三楼柜子里',
};
const facts = [
  { label: '教具', text: '磁贴；平板' },
  { label: '谁定的', text: 'school' },
  { label: '展示日期', text: '2025年10月9日' },
  { label: '来客人数', text: '12' },
  { label: '有录像', text: '否' },
  // Not to be found by the search, which passes over what is marked so.
  { label: '备注', text: '放在三楼柜子里', isElsewhere: true },
];

const files = smallSchool({
  'school.yml': school,
  'lessons/river.mdx': mdx({ ...lessonFields, ...values }, '大家看着窗外。'),
  'lessons/bare.mdx': mdx(lessonFields, '大家看着窗外。'),
  'lessons/kept.mdx': mdx({ ...lessonFields, visibility: 'school', ...values }, '看着窗外。'),
  'meetings/waiting.mdx': mdx({ ...meetingFields, ...values }, ''),
});
const open = await catalogueOf(files);
const inside = await catalogueOf(files, { audience: 'school' });

const entryOf = (catalogue: typeof open, ref: string) => {
  const entry = catalogue.byRef.get(ref);
  if (entry === undefined) throw new Error(ref);
  return entry;
};

test('the page of an entry shows each with its label, in the order of their declarations', () => {
  expect(entryPage(open, entryOf(open, 'lessons/river')).facts).toEqual(facts);
  expect(entryPage(open, entryOf(open, 'lessons/bare')).facts).toEqual([]);
});

test('the archive tells them after the fields of ours', () => {
  expect(toldFields(open, entryOf(open, 'lessons/river')).slice(-facts.length)).toEqual(
    facts.map(({ label, text }) => ({ label, text })),
  );
});

test('they go with the entry, and of a meeting with its minutes', () => {
  expect(open.byRef.has('lessons/kept')).toBe(false);
  expect(entryPage(inside, entryOf(inside, 'lessons/kept')).facts).toEqual(facts);
  expect(entryOf(open, 'meetings/waiting').data).not.toHaveProperty('own');
  expect(entryPage(open, entryOf(open, 'meetings/waiting')).facts).toEqual([]);
  expect(entryPage(inside, entryOf(inside, 'meetings/waiting')).facts).toEqual(facts);
});
