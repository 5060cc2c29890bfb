/** What we ask of the reader of references that has no types of its own. */
declare module '@citation-js/core' {
  interface Item {
    id: string;
    type: string;
    title: string;
    author?: Partial<
      Record<
        'literal' | 'family' | 'given' | 'suffix' | 'dropping-particle' | 'non-dropping-particle',
        string
      >
    >[];
    issued?: { 'date-parts'?: number[][] };
    URL?: string;
    note?: string;
    [field: string]: unknown;
  }
  export class Cite {
    constructor(input: unknown, options?: { forceType?: string });
    data: Item[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
