import type { APIRoute } from 'astro';
import { feeds, type Feed } from '../../views/feeds/feeds.ts';
import { jsonFeedText } from '../../views/feeds/json-feed.ts';
import { doorway, loadSite } from '../../site/load.ts';

export async function getStaticPaths() {
  const { catalogue, frame } = await loadSite();
  return feeds(catalogue, frame).map((feed) => doorway({ of: feed.of }, { feed }));
}

export const GET: APIRoute<{ feed: Feed }> = ({ props }) =>
  new Response(jsonFeedText(props.feed), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
