/** What the search page loads to answer a first question. */
import { filesUnder } from '../../../src/search/files.ts';
import { createSearcher, type Searcher } from '../../../src/search/query.ts';

export const open = (): Searcher => createSearcher(filesUnder('/'), '/');
