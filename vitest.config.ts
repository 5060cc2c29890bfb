import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

/** One more than there are cores: there is always somebody who waits for a disk or a page. */
const WAITING = availableParallelism() + 1;

/** Of all projects. */
const SHARED = {
  // Parsers, schemas and the browser are loaded once a process instead of once a file.
  isolate: false,
  // Waiting ends with what is waited for; this is when it is given up. Generous, for a machine
  // that others use too takes ten times as long, and that is no fault.
  testTimeout: 1_200_000,
  hookTimeout: 1_200_000,
  expect: { poll: { timeout: 120_000 } },
} as const;

// Groups run one after the other, what answers soonest first; the sample school is built beside the
// first. They count from 1: on two cores 0 would come last.
export default defineConfig({
  test: {
    // Whoever asks for another order on the command line gets that.
    sequence: process.argv.join().includes('shuffle') ? {} : { sequencer: LongestFirst },
    // How long a process may take to end.
    teardownTimeout: 600_000,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          globalSetup: ['tests/own-tmp.ts'],
          setupFiles: ['tests/leave-as-found.ts'],
          // All cores; the usual number leaves one of two idle.
          maxWorkers: '100%',
          ...SHARED,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/own-tmp.ts', 'tests/global-setup.ts'],
          setupFiles: ['tests/leave-as-found.ts', 'tests/site/sample-is-built.ts'],
          maxWorkers: WAITING,
          ...SHARED,
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
          setupFiles: ['tests/leave-as-found.ts', 'tests/site/sample-is-built.ts'],
          maxWorkers: WAITING,
          ...SHARED,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
