/** What `npm run build` does before Astro starts, which by itself takes seconds. */
import path from 'node:path';
import { realpathSync } from 'node:fs';
import { readSettings, type Settings } from '../../src/site/settings.ts';
import { programDir, schoolDir } from '../../src/site/program.ts';
import { leaveBegun } from '../../src/site/standing/begun.ts';
import { standingOf, type Begun } from '../../src/site/standing/standing.ts';

const VERIFY = '--verify';
const MOST_NAMED = 3;

/**
 * Whether there is nothing left to build: the site stands, or was renewed without Astro. Says so, or
 * why there is something although nobody has written anything.
 *
 * @param args of the command; whoever gives Astro some of their own gets Astro
 * @param say prints a line
 */
export async function isDone(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<boolean> {
  const isPlain = args.every((one) => one === VERIFY);
  if (!isPlain || realpathSync(process.cwd()) !== realpathSync(schoolDir)) return false;
  const verify = args.includes(VERIFY) || env['VERIFY'] === '1';
  const seen = await seenStanding(env, verify);
  if (seen === undefined) return false;
  const { settings, stands, meddled, begun } = seen;
  leaveBegun(begun);
  const where = path.relative(schoolDir, settings.outDir) || settings.outDir;
  if (meddled.length > 0) {
    const named = meddled.slice(0, MOST_NAMED).join('、');
    say(`“${where}”里有 ${meddled.length} 个文件和上次建好的不一样，例如 ${named}。现在重新建站。`);
  }
  if (stands === undefined) return begun !== undefined && (await isRenewed(settings, begun, say));
  say(
    verify
      ? '每个文件都逐字节看过，没有变化，网站就是上次建好的那一份。'
      : '没有变化，网站就是上次建好的那一份。',
  );
  if (stands.reminders > 0) {
    say(`内容里有 ${stands.reminders} 处提醒，不影响发布；用 npm run check 看是哪几处。`);
  }
  say(`网站在 ${settings.outDir}`);
  return true;
}

/** @throws an end of the process that is told already */
async function isRenewed(
  settings: Settings,
  begun: Begun,
  say: (line: string) => void,
): Promise<boolean> {
  // Much to load, and for an unchanged site of no use.
  const { renewSite } = await import('../../src/site/renew-site.ts');
  return renewSite(settings, begun, say);
}

/** Nothing where it cannot be told; a build is right in any case, and says by itself what is wrong. */
async function seenStanding(env: NodeJS.ProcessEnv, verify: boolean) {
  try {
    const settings = readSettings(env, schoolDir, programDir);
    return { settings, ...(await standingOf(settings, env, verify)) };
  } catch {
    return undefined;
  }
}

/** The arguments that are Astro's. */
export function forAstro(args: readonly string[]): string[] {
  return args.filter((one) => one !== VERIFY);
}
