/** What the search page loads to answer a first question. */
import Thread from '../../../src/search/asking-thread.ts?worker';
import { filesUnder } from '../../../src/search/files.ts';
import { createSearcher, type Searcher } from '../../../src/search/query.ts';
import { threadEngine } from '../../../src/search/thread-engine.ts';

export const open = (): Searcher =>
  createSearcher(
    {
      files: filesUnder('/'),
      engineFor: (start) =>
        Promise.resolve(threadEngine({ baseUrl: '/', start }, () => new Thread())),
    },
    '/',
  );
