/** No number rests on what was withdrawn, whichever entry it is. */
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { countsReport } from '../../../src/counts/report.ts';
import { semesterTablesPages } from '../../../src/counts/tables/semester-tables.ts';
import { buildCatalogue, type Catalogue } from '../../../src/graph/catalogue.ts';
import type { EntryRecord } from '../../../src/graph/records.ts';
import { gapGrid } from '../../../src/views/shelves/gap-grid.ts';
import { nursery } from '../../../src/views/shelves/nursery.ts';
import { entryKinds } from '../../../src/model/kinds.ts';
import { readFolder } from '../../read-school.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const TODAY = '2026-11-20';
/** Every entry is withdrawn in one of so many schools, so that others are left to name it. */
const SCHOOLS = 4;

let withdrawnIn: (isOut: (place: number) => boolean) => { catalogue: Catalogue; out: string[] };

beforeAll(async () => {
  const { school, records } = await readFolder(path.join(root, 'src/content'));
  if (school === undefined) throw new Error('no school');
  withdrawnIn = (isOut) => {
    const out: string[] = [];
    const changed = { ...records };
    let place = 0;
    for (const kind of entryKinds) {
      const list = (records[kind] as EntryRecord[]).map((one) => {
        const { withdrawn: _, ...data } = one.data;
        place += 1;
        if (!isOut(place)) return { ...one, data };
        out.push(`${kind}/${one.id}`);
        return { ...one, data: { ...data, withdrawn: { date: TODAY, why: '数错了。' } } };
      });
      Object.assign(changed, { [kind]: list });
    }
    const catalogue = buildCatalogue(changed, { school, audience: 'school', today: TODAY });
    return { catalogue, out };
  };
});

/** Refs and addresses that stand in what is told as evidence. */
const heldBy = (told: unknown, refs: readonly string[]): string[] => {
  const text = JSON.stringify(told);
  return refs.filter((ref) => text.includes(`"${ref}"`) || text.includes(`"/${ref}/"`));
};
const toldIn = (catalogue: Catalogue) => [
  countsReport(catalogue),
  [...semesterTablesPages(catalogue)],
  gapGrid(catalogue),
  nursery(catalogue),
];

test.each(Array.from({ length: SCHOOLS }, (_, i) => i))(
  'nothing told of promises, deeds, tables and gaps leads to it (%i)',
  (school) => {
    const whole = withdrawnIn(() => false);
    const { catalogue, out } = withdrawnIn((place) => place % SCHOOLS === school);
    // Otherwise the test would say nothing.
    expect(heldBy(toldIn(whole.catalogue), out).length).toBeGreaterThan(out.length / 2);
    expect(heldBy(toldIn(catalogue), out)).toEqual([]);
  },
);

test('where everything is withdrawn nothing was done', () => {
  const { catalogue } = withdrawnIn(() => true);
  const { plans, teachers } = countsReport(catalogue);
  expect(plans.flatMap(({ promises }) => promises.flatMap(({ evidence }) => evidence))).toEqual([]);
  const numbers = teachers.flatMap(({ counts }) => Object.values(counts));
  expect(numbers.length).toBeGreaterThan(0);
  expect(numbers.filter((one) => one !== 0 && one !== null)).toEqual([]);
});
