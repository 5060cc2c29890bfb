/** What is tried on each component for entries: a file each in `components/`, called after the component's folder. */

/** Puts a text of a stranger's somewhere. */
export type Place = (text: string) => string;

export interface ComponentCases {
  /** What is written, and what becomes of it, as `html` of `unit/body/helpers.ts` writes it. */
  accepted: [source: string, laidOut: string][];
  /** What is written, and its blocks of text for the search. */
  texts: [source: string, texts: string[]][];
  /** The only fault, at a line of the file, in which the body begins at line 10, and a part of its hint. */
  refused: [source: string, problem: [id: string, line: number], hint: string][];
  /** Where attackers write into it. Each of its attributes is in one of them. */
  attacks: {
    texts: Place[];
    tags?: Place[];
    addresses?: Place[];
    programs?: Place[];
  };
}

const files = import.meta.glob<{ cases: ComponentCases }>('./components/*.ts', { eager: true });

/** By the name of the component's folder. */
export const componentCases = new Map(
  Object.entries(files).map(([file, { cases }]) => [
    file.slice('./components/'.length, -'.ts'.length),
    cases,
  ]),
);

/** A text as it is written within the quotation marks of an attribute. */
export function quoted(text: string): string {
  return text.replaceAll('"', '&quot;');
}
