/** The desk of a school, as its site brings it. */
import { Desk } from '../../../src/desk/desk.ts';
import { deskEntries } from '../../../src/desk/describe.ts';
import { deskKnown } from '../../../src/desk/known.ts';
import { publishedSources } from '../../../src/desk/sources.ts';
import { buildCatalogue } from '../../../src/graph/catalogue.ts';
import type { ReadContent } from '../../../src/intake/read-content.ts';

/** @param textOf the text of a file of the school */
export function makeDesk(
  { school, records }: Pick<ReadContent, 'school' | 'records'>,
  textOf: (file: string) => string | undefined,
  audience: 'public' | 'school' = 'school',
): Desk {
  if (school === undefined) throw new Error('no school');
  const today = school.today ?? '2026-06-01';
  const catalogue = buildCatalogue(records, { school, audience, today });
  const sources = publishedSources(catalogue, records, textOf);
  const byRef = new Map(sources.map(({ collection, id, text }) => [`${collection}/${id}`, text]));
  // As it comes to a browser.
  const sent = <T>(data: T): T => JSON.parse(JSON.stringify(data)) as T;
  return new Desk(
    sent(deskKnown(catalogue, byRef.values())),
    sent(deskEntries(catalogue)),
    (kind, id) => Promise.resolve(byRef.get(`${kind}/${id}`)),
  );
}
