/** Days on which a text was corrected or withdrawn, set wrong one at a time. */
import { expect, test } from 'vitest';
import { entryKinds } from '../../../src/model/kinds.ts';
import { readFiles } from '../../read-school.ts';
import { longText, mdx, reflectionFields, smallSchool } from '../../small-school.ts';

/** The small school is read on 2026-06-01; this reflection was written on 2025-10-10. */
const told = async (fields: object, body = longText) => {
  const { faults } = await readFiles(
    smallSchool({ 'reflections/one.mdx': mdx({ ...reflectionFields, ...fields }, body) }),
  );
  return faults.map(({ id, line, found, message }) => ({ id, line, found, message }));
};
const withdrawn = (date: string) => ({ withdrawn: { date, why: '数错了一个班。' } });
const correction = (date: string) => ({ date, what: '三十改成十三。' });

test.each([
  ['on the day it was written', withdrawn('2025-10-10')],
  ['today', withdrawn('2026-06-01')],
  ['twice corrected', { corrections: [correction('2026-01-09'), correction('2025-11-02')] }],
])('%s is a day like others', async (_, fields) => {
  expect(await told(fields)).toEqual([]);
});

test.each([
  ['withdrawn before it was written', withdrawn('2025-10-09'), '2025-10-09', '撤回的日子比'],
  ['withdrawn in the future', withdrawn('2026-06-02'), '2026-06-02', '撤回的日子还没有到'],
  [
    'corrected before it was written',
    { corrections: [correction('2025-12-01'), correction('2024-10-10')] },
    '2024-10-10',
    '第 2 条更正的日子比',
  ],
  [
    'corrected in the future',
    { corrections: [correction('2031-01-01')] },
    '2031-01-01',
    '更正的日子还没有到',
  ],
])('%s is a fault', async (_, fields, found, message) => {
  const [own, ...others] = await told(fields);
  expect(others).toEqual([]);
  expect(own).toMatchObject({ id: 'standing-day', found });
  expect(own?.message).toContain(message);
});

test.each(entryKinds)('%s may be corrected and withdrawn', async (kind) => {
  const files = smallSchool();
  const [name = '', text = ''] =
    Object.entries(files).find(([file]) => file.startsWith(`${kind}/`)) ?? [];
  const states = { ...withdrawn('2026-05-30'), corrections: [correction('2026-05-29')] };
  const lines = Object.entries(states).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const { faults } = await readFiles({
    ...files,
    [name]: text.replace('---\n', `---\n${lines.join('\n')}\n`),
  });
  expect(faults.filter(({ id }) => id !== 'key-order')).toEqual([]);
});

test('what was withdrawn may lose its text, so that its address can go on telling why', async () => {
  expect(await told(withdrawn('2026-05-30'), '')).toEqual([]);
  expect((await told({}, '')).map(({ id }) => id)).toEqual(['body-short']);
});
