import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** One more than there are cores: there is always somebody who waits for a disk or a page. */
const WAITING = availableParallelism() + 1;

// Groups run one after the other, what answers soonest first. A browser waits where a build
// computes, so these two share the machine. They count from 1: on two cores 0 would come last.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          globalSetup: ['tests/own-tmp.ts'],
          setupFiles: ['tests/unit/leave-as-found.ts'],
          // All cores; the usual number leaves one of two idle.
          maxWorkers: '100%',
          // Parsers and schemas are loaded once a process instead of once a file.
          isolate: false,
          // Thousands of generated inputs in one test; on a busy machine they take their time.
          testTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/own-tmp.ts', 'tests/global-setup.ts'],
          maxWorkers: WAITING,
          testTimeout: 180_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: [
            'tests/own-tmp.ts',
            'tests/browser/global-setup.ts',
            'tests/global-setup.ts',
          ],
          maxWorkers: WAITING,
          // Waiting ends with what is waited for; this is when it is given up.
          testTimeout: 120_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 45_000 } },
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
