/** The files of the index: where they stand, and what names them. */

/** Where all of it stands, from the root of the site. */
export const FOLDER = '_search';
/** What stands in this folder is named by what is in it, and may be kept for ever. */
export const HASHED = 'index';
/** Asked for anew at each visit; it names all the others. */
export const START = 'start.json';

export interface Start {
  /** The version of Pagefind that made it. */
  pagefind: string;
  /** Of Pagefind's program, a path below {@link FOLDER}. */
  engine: string;
  /** The oldest documents first. */
  parts: PartFiles[];
  /** `Keys`: what words of a question may stand for. */
  keys: string;
  /** `Sounds`: for words that sound like others. */
  sounds: string;
  /** `Synonyms`: different words for one thing. */
  synonyms: string;
  /** Traditional characters and the simplified ones they are compared as. */
  traditional: string;
}

/** A part of the index: paths below {@link FOLDER}. */
export interface PartFiles {
  /** Of the files that Pagefind asks for. */
  folder: string;
  /** As Pagefind calls this state of the part. */
  hash: string;
  size: number;
  /** A `FileList`. */
  files: string;
  /** A `FacetTable`. */
  facets: string;
  /** `Listed` for each document, for where its text cannot be had. */
  list: string;
  /** Words of letters, in order, by which one that is only begun is completed. */
  words: string;
  /** Of the texts, one a document, under the name Pagefind gives the document. */
  texts: string;
}

/** What is known of a document without its text. */
export interface Listed {
  /** From the root of the site, without its base. */
  url: string;
  title: string;
  date?: string;
}

export const textFile = (id: string): string => `${id}.json`;
