/** Gets Chinese writing that nobody has tuned a search on. It stays outside of the repository. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Weekly news, and essays that many people have translated. */
const SOURCES = ['ruanyf/weekly', 'xitu/gold-miner'];

/** What is there already stays as it is. */
export async function fetchTexts(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const source of SOURCES) {
    const target = join(folder, source.replace('/', '-'));
    if (existsSync(target)) continue;
    const url = `https://github.com/${source}.git`;
    const { status } = spawnSync('git', ['clone', '--quiet', '--depth', '1', url, target], {
      stdio: 'inherit',
    });
    if (status !== 0) throw new Error(`${url} could not be had`);
  }
}
