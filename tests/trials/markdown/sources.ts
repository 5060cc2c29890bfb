/** Where Chinese Markdown comes from: public repositories of several kinds of writers, or a folder. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { glob, mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** A teacher's handouts, a weekly, translations, recipes of many hands, advice on learning, a book with formulas. */
const REPOSITORIES: readonly [address: string, most: number][] = [
  ['https://github.com/169068671/youxiu-jiaoxue-anli', 60],
  ['https://github.com/ruanyf/weekly', 60],
  ['https://github.com/xitu/gold-miner', 160],
  ['https://github.com/Anduin2017/HowToCook', 80],
  ['https://github.com/PKUFlyingPig/cs-self-learning', 100],
  ['https://github.com/byoungd/English-level-up-tips', 60],
  ['https://github.com/datawhalechina/pumpkin-book', 20],
];

/** Outside of the repository: this is nobody's content here. */
const CACHE = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'tongban-markdown');

export async function filesIn(folder: string): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob('**/*.md', { cwd: folder })) files.push(join(folder, file));
  return files.sort();
}

/** The files of all repositories, evenly chosen; what was fetched once is there. */
export async function fetched(say: (line: string) => void): Promise<string[]> {
  await mkdir(CACHE, { recursive: true });
  const files: string[] = [];
  for (const [address, most] of REPOSITORIES) {
    const folder = join(CACHE, address.split('/').slice(-2).join('+'));
    if (!existsSync(folder)) {
      say(`fetching ${address}`);
      execFileSync('git', ['clone', '--quiet', '--depth=1', address, folder], { stdio: 'inherit' });
    }
    const all = await filesIn(folder);
    const step = Math.max(1, Math.floor(all.length / most));
    files.push(...all.filter((_, i) => i % step === 0).slice(0, most));
  }
  return files;
}
