/** Asking the index from a page: nothing is fetched before the first question. */
import type { Answer, Question, Searcher } from '../../search/query.ts';
import type { Start } from '../../search/start.ts';

/** While developing the index is made when it is first asked for. */
const MAKING_MS = import.meta.env.DEV ? 300_000 : undefined;

/**
 * Asks the index, and once more from its beginning where it has been replaced by a newer one meanwhile.
 *
 * @param base root of the site, with a slash at its end
 */
export function asker(base: string): (asked: Question) => Promise<Answer> {
  let searcher: Promise<Searcher> | undefined;
  const ask = async (asked: Question) => {
    searcher ??= openSearcher(base);
    return (await searcher).search(asked);
  };
  return async (asked) => {
    const known = searcher;
    try {
      const found = await ask(asked);
      if (known === undefined || !found.isPartial) return found;
    } catch (error) {
      searcher = undefined;
      if (known === undefined) throw error;
    }
    searcher = undefined;
    return await ask(asked);
  };
}

async function openSearcher(base: string): Promise<Searcher> {
  const [{ createSearcher }, { filesUnder }, { threadEngine }, { beginThread }] = await Promise.all(
    [
      import('../../search/query.ts'),
      import('../../search/files.ts'),
      import('../../search/thread-engine.ts'),
      import('./thread.mjs'),
    ],
  );
  const engineFor = (start: Start) =>
    Promise.resolve(threadEngine({ baseUrl: base, start }, replaceThread(beginThread)));
  return createSearcher({ files: filesUnder(base, MAKING_MS), engineFor }, base);
}

let thread: Worker | undefined;

/** The page has one thread: that of an index that has been replaced is of no use any more. */
const replaceThread = (begin: () => Worker) => () => {
  thread?.terminate();
  return (thread = begin());
};
