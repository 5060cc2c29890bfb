/**
 * Pagefind in a thread of its own. The page goes on while it counts, and the `fetch` that is
 * replaced here is nobody else's. It is started by `thread-engine.ts`.
 */
import { openEngine, type Engine, type Place } from './engine.ts';
import { patientFetch } from './patient-fetch.ts';
import type { Asked, Told } from './thread-engine.ts';

/** The global of a worker; the page's own types stand in for it. */
const thread = globalThis as unknown as {
  fetch: unknown;
  onmessage: (event: MessageEvent<Asked>) => void;
  postMessage: (told: Told) => void;
};
// Of this thread itself; ours asks it in turn.
const ownFetch = fetch.bind(globalThis);
let engine: Engine | undefined;

thread.onmessage = ({ data }) => {
  answer(data).then(
    (value) => {
      thread.postMessage({ number: data.number, value });
    },
    (error: unknown) => {
      thread.postMessage({ number: data.number, error: String(error) });
    },
  );
};

async function answer({ place, ask, part, words }: Asked): Promise<unknown> {
  return (engine ??= open(place))[ask](part, words);
}

function open(place: Place): Engine {
  return openEngine(place, {
    fetch: (address) => patientFetch(address, {}, ownFetch),
    install: (fetch) => (thread.fetch = fetch),
    load: (address) => import(/* @vite-ignore */ address),
  });
}
