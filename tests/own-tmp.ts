/**
 * Whatever a test writes into the system's folder for temporary files goes into one of this
 * run, and with it when the run ends: thousands of little schools would stay behind.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const shared = globalThis as { tongbanTmp?: string; tongbanTmpUsers?: number };
/** As Node asks for it on Linux and macOS, and on Windows. */
const NAMES = ['TMPDIR', 'TEMP', 'TMP'];

export function setup(): void {
  shared.tongbanTmpUsers = (shared.tongbanTmpUsers ?? 0) + 1;
  if (shared.tongbanTmp !== undefined) return;
  const own = (shared.tongbanTmp = mkdtempSync(path.join(tmpdir(), 'tongban-run-')));
  // The processes that run the tests inherit it.
  for (const name of NAMES) process.env[name] = own;
  // Hundreds of programs are started: what Node has compiled for one serves the next.
  process.env['NODE_COMPILE_CACHE'] = path.join(own, 'compiled');
}

export function teardown(): void {
  shared.tongbanTmpUsers = (shared.tongbanTmpUsers ?? 1) - 1;
  if (shared.tongbanTmpUsers > 0 || shared.tongbanTmp === undefined) return;
  rmSync(shared.tongbanTmp, { recursive: true, force: true, maxRetries: 3 });
}
