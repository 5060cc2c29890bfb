import type { APIRoute } from 'astro';
import { calendarEvents } from '../../views/shelves/calendar-events.ts';
import { calendarFeed } from '../../views/shelves/calendar-feed.ts';
import { semesterLink } from '../../graph/links.ts';
import { doorway, loadSite } from '../../site/load.ts';

export async function getStaticPaths() {
  const { catalogue, frame } = await loadSite();
  return catalogue.school.semesters.map((semester) => {
    const name = `${frame.shortName} ${semesterLink(catalogue, semester.id).label}`;
    const events = calendarEvents(catalogue, semester);
    return doorway(
      { id: semester.id },
      { feed: calendarFeed(events, { name, siteUrl: frame.siteUrl }) },
    );
  });
}

export const GET: APIRoute<{ feed: string }> = ({ props }) =>
  new Response(props.feed, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
