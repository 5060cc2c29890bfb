/**
 * `npm run release`: writes `release/<version>/`: the tarballs of the program and of
 * create-tongban, a list of all that is installed with them (CycloneDX), and the SHA-256 of each.
 * Publishing them is for a person to do.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathWithin } from '../src/model/paths/path-within.ts';
import { ownVersion, programDir } from '../src/site/program.ts';

const version = ownVersion();
const create = JSON.parse(
  readFileSync(pathWithin(programDir, 'create', 'package.json'), 'utf8'),
) as { version: string };
if (create.version !== version) {
  throw new Error(`package.json says ${version}, create/package.json says ${create.version}.`);
}
const target = pathWithin(programDir, 'release', version);
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });

npm(programDir, 'pack', '--pack-destination', target);
npm(pathWithin(programDir, 'create'), 'pack', '--pack-destination', target);
writeFileSync(
  pathWithin(target, `tongban-${version}.cdx.json`),
  npm(programDir, 'sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'),
);
const sums = readdirSync(target)
  .sort()
  .map((name) => {
    const hash = createHash('sha256')
      .update(readFileSync(pathWithin(target, name)))
      .digest('hex');
    return `${hash}  ${name}\n`;
  });
writeFileSync(pathWithin(target, 'SHA256SUMS'), sums.join(''));
console.log(sums.join(''));

/** What npm prints. */
function npm(cwd: string, ...args: string[]): string {
  const isWindows = process.platform === 'win32';
  return execFileSync(isWindows ? 'npm.cmd' : 'npm', args, {
    cwd,
    encoding: 'utf8',
    shell: isWindows,
    maxBuffer: 64 * 1024 * 1024,
  });
}
