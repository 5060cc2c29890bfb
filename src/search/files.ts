/** The files of the index beside Pagefind's own, as a browser fetches them. */
import type { FacetTable } from './facets.ts';
import { patientFetch } from './patient-fetch.ts';
import { FOLDER, START, textFile, type Listed, type PartFiles, type Start } from './start.ts';
import type { StoredText } from './stored-text.ts';
import type { Keys } from './understand/keys.ts';
import type { Sounds } from './understand/sounds.ts';
import type { Synonyms } from './understand/synonyms.ts';

/** Each promise is rejected where the file cannot be had in time. */
export interface IndexFiles {
  start(): Promise<Start>;
  facets(part: PartFiles): Promise<FacetTable>;
  list(part: PartFiles): Promise<Listed[]>;
  words(part: PartFiles): Promise<string[]>;
  text(part: PartFiles, id: string): Promise<StoredText>;
  keys(start: Start): Promise<Keys>;
  sounds(start: Start): Promise<Sounds>;
  synonyms(start: Start): Promise<Synonyms>;
  traditional(start: Start): Promise<string>;
}

/**
 * @param baseUrl root of the site, with a slash at its end
 * @param startPatienceMs how long the first file may take, where the index is made only when it is asked for
 */
export function filesUnder(baseUrl: string, startPatienceMs?: number): IndexFiles {
  const get = async <T>(path: string, cache: RequestCache = 'default'): Promise<T> => {
    const address = `${baseUrl}${FOLDER}/${path}`;
    return (await (await patientFetch(address, { cache })).json()) as T;
  };
  return {
    start: async () => {
      const address = `${baseUrl}${FOLDER}/${START}`;
      const options = { cache: 'no-cache' } as const;
      const response = await patientFetch(address, options, undefined, startPatienceMs);
      return (await response.json()) as Start;
    },
    facets: (part) => get<FacetTable>(part.facets),
    list: (part) => get<Listed[]>(part.list),
    words: (part) => get<string[]>(part.words),
    // Its name says nothing of its commas.
    text: (part, id) => get<StoredText>(`${part.texts}/${textFile(id)}`, 'no-cache'),
    keys: (start) => get<Keys>(start.keys),
    sounds: (start) => get<Sounds>(start.sounds),
    synonyms: (start) => get<Synonyms>(start.synonyms),
    traditional: (start) => get<string>(start.traditional),
  };
}
