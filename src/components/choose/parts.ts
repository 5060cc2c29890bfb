/** Small things the answer is made of. Text goes in as text, never as HTML. */
import type { Mention, RecordPerson } from '../../overlap/record.ts';
import { placesOf, spansOf } from '../../search/marks.ts';

/** A copy of the first element in the template of this name. */
export function copyOf(root: ParentNode, name: string): HTMLElement {
  const template = root.querySelector<HTMLTemplateElement>(`template[data-of="${name}"]`);
  const copy = template?.content.cloneNode(true) as DocumentFragment;
  return copy.firstElementChild as HTMLElement;
}

/** The part of an element by its `data-` name. */
export function partOf<E extends HTMLElement = HTMLElement>(root: ParentNode, name: string): E {
  return root.querySelector(`[data-${name}]`) as E;
}

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  ...inside: (string | Node)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.append(...inside);
  return made;
}

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
