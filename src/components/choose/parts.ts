/** Small things the answer is made of. Text goes in as text, never as HTML. */
import { element } from '../elements.ts';
import type { Mention, RecordPerson } from '../../overlap/record.ts';
import { placesOf, spansOf } from '../../search/marks.ts';

/** @param base root of the site, with a slash at its end; `href` is a path without it */
export function link(base: string, href: string, ...inside: (string | Node)[]): HTMLAnchorElement {
  const made = element('a', ...inside);
  made.href = base + href.replace(/^\//, '');
  return made;
}

/** The words marked where they stand in the text. */
export function marked(text: string, words: readonly string[]): (string | HTMLElement)[] {
  return spansOf(text, placesOf(text, words)).map((span) =>
    span.marked ? element('mark', span.text) : span.text,
  );
}

/** Names joined by 、; who has left is said to have. */
export function peopleAsLinks(base: string, people: readonly RecordPerson[]): (string | Node)[] {
  return people.flatMap(({ name, href, here, status }, i) => [
    ...(i === 0 ? [] : ['、']),
    link(base, href, name),
    ...(here ? [] : [`（${status}）`]),
  ]);
}

export function mentionLine(base: string, { kindName, title, href }: Mention): HTMLLIElement {
  return element('li', `${kindName} `, link(base, href, title));
}

/** Fills a part, or takes it away where there is nothing to fill it with. */
export function fillOrDrop(part: HTMLElement, inside: readonly (string | Node)[]): void {
  if (inside.length === 0) part.remove();
  else part.append(...inside);
}
