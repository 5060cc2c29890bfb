/** What was found as elements. Text goes in as text, never as HTML. */
import { inQuotes } from '../../model/text/in-quotes.ts';
import type { Hit } from '../../search/query.ts';
import { marked } from './marked.ts';

/** Templates of the page and the names of facets' values. */
export interface Drawing {
  root: ParentNode;
  nameOf: (facet: string, value: string) => string | undefined;
}

/** @param missing what it lacks of all that was asked */
export function hitElement(
  { root, nameOf }: Drawing,
  hit: Hit,
  missing: readonly string[] = [],
): HTMLElement {
  const template = root.querySelector('template[data-hit]') as HTMLTemplateElement;
  const element = (template.content.cloneNode(true) as DocumentFragment)
    .firstElementChild as HTMLElement;
  const part = <E extends HTMLElement>(name: string) =>
    element.querySelector(`[data-${name}]`) as E;
  const kind = hit.facets['kind']?.[0] ?? '';
  const names = (facet: string) =>
    (hit.facets[facet] ?? []).flatMap((value) => nameOf(facet, value) ?? []).join('、');

  const drawing = root.querySelector<HTMLTemplateElement>(
    `template[data-mark-of="${CSS.escape(kind)}"]`,
  );
  if (drawing !== null) part('mark').append(drawing.content.cloneNode(true));
  part('kind').textContent = names('kind');
  part('subject').textContent = names('subject');
  part('state').textContent = names('status');
  part('people').textContent = hit.meta['people'] ?? (kind === 'teachers' ? '' : names('teacher'));
  const date = hit.meta['date'] ?? '';
  part('date').textContent = date;
  if (date !== '') part<HTMLTimeElement>('date').dateTime = date;
  const title = part<HTMLAnchorElement>('title');
  title.href = hit.url;
  title.replaceChildren(...marked(hit.title));
  part('excerpt').append(...marked(hit.excerpt));
  part('sections').append(...hit.sections.map(sectionLink));
  if (missing.length > 0) part('missing').textContent = `缺${missing.map(inQuotes).join('、')}`;
  else part('missing').remove();
  if (hit.sections.length === 0) part('sections').remove();
  return element;
}

function sectionLink({ url, title }: Hit['sections'][number]): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.append(...marked(title));
  item.append(link);
  return item;
}
