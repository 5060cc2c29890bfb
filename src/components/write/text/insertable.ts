/** The components a writer may put into a text, as the build tells the page of them. */

export interface Insertable {
  title: string;
  description: string;
  example: string;
}

/** Read off the page, where `TextNeeds.astro` has left it. */
export function insertableIn(page: ParentNode): Insertable[] {
  const left = page.querySelector<HTMLElement>('[data-insertable]')?.dataset['insertable'];
  return left === undefined ? [] : (JSON.parse(left) as Insertable[]);
}
