/** Test files share their processes; what one of them put in the place of something global goes with it. */
import fc from 'fast-check';
import { afterAll, vi } from 'vitest';

// Every run tries the same random cases, so that one commit is not green today and red tomorrow.
// Whoever looks for new ones says where to begin: SEED=7.
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20260901) });

afterAll(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});
