/** All tables of a semester as one workbook. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { semesterWorkbooks } from '../../../counts/tables/workbook.ts';
import { doorway, loadSite } from '../../../site/load.ts';
import { xlsxOf } from '../../../site/xlsx.ts';

export async function getStaticPaths() {
  const { catalogue, frame } = await loadSite();
  return [...semesterWorkbooks(catalogue, frame.siteUrl)].map(([id, workbook]) =>
    doorway({ id }, { workbook }),
  );
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(new Uint8Array(await xlsxOf(props.workbook)), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    },
  });
