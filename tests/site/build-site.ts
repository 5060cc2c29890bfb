/** Builds a site the way `npm run build` does, in folders of its own. */
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));
const sampleContent = join(projectRoot, 'src/content');
const command = join(projectRoot, 'bin/build.mjs');

/** The day on which every site under test is built, as in the sample school. */
const testDay = '2026-11-20';

export interface SiteToBuild {
  /** A folder of content; together with `files`, a copy of it is taken first. */
  contentDir?: string;
  /** Path inside the content folder → text. */
  files?: Record<string, string | Buffer>;
  env?: Record<string, string>;
}

export interface BuiltSite {
  outDir: string;
  contentDir: string;
  /** Exit status of the build; 0 where it went well. */
  status: number;
  /** All that the build printed, both streams in the order they came. */
  output: string;
}

/**
 * Builds and waits. A build that fails is an answer too, so only a build that cannot be
 * started rejects. The folders stay until the test run ends; `tests/global-setup.ts`
 * removes them.
 */
export async function buildSite(site: SiteToBuild = {}): Promise<BuiltSite> {
  const scratch = await makeScratch();
  const contentDir = await contentOf(site, join(scratch, 'content'));
  const outDir = join(scratch, 'out');
  const { status, output } = await run([command], {
    ASTRO_TELEMETRY_DISABLED: '1',
    FORCE_COLOR: '0',
    TODAY: testDay,
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
    // The program that makes the pages is bundled once, and what was read is read once.
    CACHE_DIR: join(sharedScratch(), 'cache'),
    ...site.env,
  });
  return { outDir, contentDir, status, output };
}

/** A new empty folder, under the one the whole test run removes at its end. */
export async function makeScratch(): Promise<string> {
  return mkdtemp(join(sharedScratch(), 'site-'));
}

/** What all processes of a test run or of a trial share. */
export function sharedScratch(): string {
  return process.env['TONGBAN_SCRATCH'] ?? tmpdir();
}

async function contentOf(site: SiteToBuild, fresh: string): Promise<string> {
  const { contentDir, files } = site;
  if (files === undefined) return contentDir ?? sampleContent;
  if (contentDir !== undefined) await cp(contentDir, fresh, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    const file = join(fresh, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return fresh;
}

function run(args: string[], env: Record<string, string>) {
  return new Promise<{ status: number; output: string }>((done, fail) => {
    const child = spawn(process.execPath, args, {
      cwd: projectRoot,
      env: { ...inherited(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const listen = (chunk: string): void => void (output += chunk);
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.on('error', fail);
    child.on('close', (code, signal) => {
      done({ status: code ?? 1, output: signal === null ? output : `${output}\n[${signal}]` });
    });
  });
}

/** What the test runner sets for itself would turn a build into a test build. */
export function inherited(): NodeJS.ProcessEnv {
  const ours = /^(VITEST|NODE_ENV$|NODE_OPTIONS$|MODE$|DEV$|PROD$|SSR$|BASE_URL$|TEST$)/;
  const settings = /^(SITE_URL|BASE_PATH|AUDIENCE|SEARCH|CARDS)$/;
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !ours.test(name) && !settings.test(name)),
  );
}
