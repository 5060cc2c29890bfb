/**
 * Builds and serves the sample school once for all tests that look at finished pages.
 * Both projects that need it name this file; it runs in one process, so the second
 * finds the site of the first on `globalThis`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serveDirectory, type RunningServer } from '../bin/serve-directory.ts';
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
  await sample.server.close();
  await rm(sample.scratch, { recursive: true, force: true, maxRetries: 3 });
}

async function start(): Promise<SampleSite> {
  const scratch = await mkdtemp(join(tmpdir(), 'tongban-tests-'));
  // Test processes inherit this; what they build is then removed together with the sample.
  process.env['TONGBAN_SCRATCH'] = scratch;
  const { status, output, outDir } = await buildSite();
  if (status !== 0) {
    await rm(scratch, { recursive: true, force: true });
    throw new Error(`The sample school does not build:\n${output.slice(-5000)}`);
  }
  return { scratch, outDir, server: await serveDirectory({ dir: outDir }), users: 0 };
}
