/** What compares a topic with past work in the browser: the page of the check and the writing desk ask the same. */
import type { Answer, Proposal } from '../../overlap/answer.ts';
import { patientFetch } from '../../search/patient-fetch.ts';
import { unpacked } from '../../search/traditional.ts';

export interface Engine {
  check: (proposal: Proposal) => Promise<Answer>;
  /** Of the records compared with: the same for the same records. */
  version: string;
}

/** It comes with the first question, for most who open a page do not ask one at once. */
export async function openEngine(base: string): Promise<Engine> {
  const [{ checkTopic }, { packedSource }, { filesUnder }] = await Promise.all([
    import('../../overlap/check.ts'),
    import('../../overlap/packed-source.ts'),
    import('../../search/files.ts'),
  ]);
  const search = filesUnder(base);
  const source = await packedSource(
    async (path) => {
      // The manifest names the version of all the others, which never change.
      const cache = path === 'manifest.json' ? 'no-cache' : 'default';
      const response = await patientFetch(`${base}overlap/${path}`, { cache });
      return new Uint8Array(await response.arrayBuffer());
    },
    async () => unpacked(await search.traditional(await search.start())),
  );
  return { check: (proposal) => checkTopic(proposal, source), version: source.version };
}
