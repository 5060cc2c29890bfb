/** Asks Pagefind in its thread, see `asking-thread.ts`. */
import type { Engine, Match, Place } from './engine.ts';
import type { PartFiles } from './start.ts';

/** What goes to the thread. */
export interface Asked {
  number: number;
  place: Place;
  ask: keyof Engine;
  part: PartFiles;
  words: readonly string[];
}

/** What comes back: a value, or why there is none. */
export type Told = { number: number } & ({ value: unknown } | { error: string });

/**
 * Longer than a file may take twice over, for the first question waits for two rounds of
 * them. A thread that says nothing for so long is ended, and the next question begins another.
 */
const PATIENCE_MS = 20_000;

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (cause: Error) => void;
}

/** @param begin starts the thread */
export function threadEngine(place: Place, begin: () => Worker): Engine {
  let thread: Worker | undefined;
  let number = 0;
  const waiting = new Map<number, Waiting>();

  const end = (why: string) => {
    thread?.terminate();
    thread = undefined;
    const left = [...waiting.values()];
    waiting.clear();
    for (const { reject } of left) reject(new Error(why));
  };
  const started = (): Worker => {
    if (thread !== undefined) return thread;
    thread = begin();
    thread.onerror = (event) => {
      end(`the search thread failed: ${event.message}`);
    };
    thread.onmessage = ({ data }: MessageEvent<Told>) => {
      const one = waiting.get(data.number);
      waiting.delete(data.number);
      if ('error' in data) one?.reject(new Error(data.error));
      else one?.resolve(data.value);
    };
    return thread;
  };
  const send = (ask: keyof Engine, part: PartFiles, words: readonly string[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const own = (number += 1);
      const late = setTimeout(() => {
        end('the search thread says nothing');
      }, PATIENCE_MS);
      waiting.set(own, {
        resolve: (value) => {
          clearTimeout(late);
          resolve(value);
        },
        reject: (cause) => {
          clearTimeout(late);
          reject(cause);
        },
      });
      started().postMessage({ number: own, place, ask, part, words } satisfies Asked);
    });
  return {
    rank: (part, words) => send('rank', part, words) as Promise<Match[]>,
    prove: (part, words) => send('prove', part, words) as Promise<string[]>,
  };
}
