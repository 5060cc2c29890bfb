/** One table of a semester for a spreadsheet. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { csvOf } from '../../../counts/tables/csv.ts';
import { semesterTablesPages } from '../../../counts/tables/semester-tables.ts';
import { doorway, loadSite } from '../../../site/load.ts';

export async function getStaticPaths() {
  const { catalogue } = await loadSite();
  return [...semesterTablesPages(catalogue)].flatMap(([id, { tables }]) =>
    tables.map((table) => doorway({ id, table: table.id }, { csv: csvOf(table) })),
  );
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(props.csv, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
