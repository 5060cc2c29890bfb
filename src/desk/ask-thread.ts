/** Asks the desk in its thread, see `thread.ts`. */
import type { DeskThread } from './thread-messages.ts';

/** What goes to the thread. */
export interface Asked {
  number: number;
  /** The site's root, with slashes at both ends. */
  base: string;
  ask: keyof DeskThread;
  words: readonly unknown[];
}

/** What comes back: a value, or why there is none. */
export type Told = { number: number } & ({ value: unknown } | { error: string });

/** Longer than a phone takes to fetch the thread and all it reads. One that says nothing for so long is ended. */
const PATIENCE_MS = 60_000;

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (cause: Error) => void;
}

/**
 * The thread begins when it is first asked, and again after it has failed.
 *
 * @param base of the site, with slashes at both ends
 * @param begin starts the thread
 */
export function askThread(base: string, begin: () => Worker): DeskThread {
  let thread: Worker | undefined;
  let number = 0;
  const waiting = new Map<number, Waiting>();

  const end = (why: string): void => {
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
      end(`the desk's thread failed: ${event.message}`);
    };
    thread.onmessage = ({ data }: MessageEvent<Told>) => {
      const one = waiting.get(data.number);
      waiting.delete(data.number);
      if ('error' in data) one?.reject(new Error(data.error));
      else one?.resolve(data.value);
    };
    return thread;
  };
  const ask = <T>(name: keyof DeskThread, ...words: readonly unknown[]): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const own = (number += 1);
      const late = setTimeout(() => {
        end("the desk's thread says nothing");
      }, PATIENCE_MS);
      waiting.set(own, {
        resolve: (value) => {
          clearTimeout(late);
          resolve(value as T);
        },
        reject: (cause) => {
          clearTimeout(late);
          reject(cause);
        },
      });
      started().postMessage({ number: own, base, ask: name, words } satisfies Asked);
    });
  return {
    judge: (draft) => ask('judge', draft),
    preview: (draft) => ask('preview', draft),
    open: (origin) => ask('open', origin),
    mend: (body, math) => ask('mend', body, math),
  };
}
