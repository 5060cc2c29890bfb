/**
 * Builds and serves the sample school once for all tests that look at finished pages, and begins
 * with it before any test: `site/sample-is-built.ts` waits for the end.
 * Both projects that need it name this file; it runs in one process, so the second
 * finds the site of the first on `globalThis`.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveDirectory, type RunningServer } from '../bin/serve-directory.ts';
import { folderOfAll, SAMPLE, writeAnswer } from './site/answers.ts';
import { buildSite } from './site/build-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The sample school, built and served. `url` ends with a slash. */
    site: { url: string; outDir: string };
  }
}

interface SampleSite {
  scratch: string;
  outDir: string;
  server: RunningServer;
  /** Ends when the site is there, or when it is known why not. */
  building: Promise<void>;
  users: number;
}

const shared = globalThis as { tongbanSample?: Promise<SampleSite> };

export async function setup(project: TestProject): Promise<void> {
  const sample = await (shared.tongbanSample ??= start());
  sample.users += 1;
  project.provide('site', { url: sample.server.url, outDir: sample.outDir });
}

export async function teardown(): Promise<void> {
  const sample = await shared.tongbanSample?.catch(() => undefined);
  if (sample === undefined) return;
  sample.users -= 1;
  if (sample.users > 0) return;
  delete shared.tongbanSample;
  await sample.building;
  await sample.server.close();
  await rm(sample.scratch, { recursive: true, force: true, maxRetries: 3 });
}

async function start(): Promise<SampleSite> {
  const scratch = await mkdtemp(join(tmpdir(), 'tongban-tests-'));
  // Test processes inherit this; what they build is then removed together with the sample.
  process.env['TONGBAN_SCRATCH'] = scratch;
  const folder = folderOfAll(SAMPLE);
  const outDir = join(folder, 'out');
  await mkdir(folder);
  const server = await serveDirectory({ dir: outDir });
  return { scratch, outDir, server, building: build(outDir), users: 0 };
}

async function build(outDir: string): Promise<void> {
  const built = await buildSite({ env: { OUT_DIR: outDir } }).catch((error: unknown) => ({
    ...{ outDir, contentDir: '', status: 1 },
    output: String(error),
  }));
  await writeAnswer(SAMPLE, built);
}
