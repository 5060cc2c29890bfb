/** Making elements and finding parts of a page. Text goes in as text, never as HTML. */

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

/** The same with a class, which the style sheet knows it by. */
export function classed<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...inside: (string | Node)[]
): HTMLElementTagNameMap[K] {
  const made = element(tag, ...inside);
  made.className = className;
  return made;
}

/** @param name what it is called to those who hear it, where its words alone would not tell */
export function button(words: string, onPress: () => void, name?: string): HTMLButtonElement {
  const made = element('button', words);
  made.type = 'button';
  if (name !== undefined) made.setAttribute('aria-label', name);
  made.addEventListener('click', onPress);
  return made;
}

let count = 0;

/** An id that no other element of the page has. */
export function freshId(of: string): string {
  count += 1;
  return `${of}-${count}`;
}
