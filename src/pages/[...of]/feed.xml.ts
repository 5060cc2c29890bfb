import type { APIRoute } from 'astro';
import { atomText } from '../../views/feeds/atom.ts';
import { feeds, type Feed } from '../../views/feeds/feeds.ts';
import { doorway, loadSite } from '../../site/load.ts';

export async function getStaticPaths() {
  const { catalogue, frame } = await loadSite();
  return feeds(catalogue, frame).map((feed) => doorway({ of: feed.of }, { feed }));
}

export const GET: APIRoute<{ feed: Feed }> = ({ props }) =>
  new Response(atomText(props.feed), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
