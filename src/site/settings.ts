import path from 'node:path';
import { addressWords, readAddress } from '../model/addresses/address.ts';
import { codeOf, hiddenIn, shownOnOneLine } from '../model/text/hidden.ts';
import type { Audience } from '../records/visibility.ts';
import { Refusal } from '../write/refusal.ts';
import { basePathAllowed, readBasePath, type SettingFault } from './base-path.ts';

export interface Settings {
  /** Absolute paths: Tongban's own folder, and the school's, where school.yml and public/ stand. */
  programDir: string;
  schoolDir: string;
  contentDir: string;
  outDir: string;
  cacheDir: string;
  /** Address of the site; the school's own file stands in where it is not set. */
  siteUrl?: string;
  /** Begins and ends with `/`. */
  basePath: string;
  audience: Audience;
  /** `YYYY-MM-DD`; the school's own file and then the clock stand in where it is not set. */
  today?: string;
  /** False leaves the search index out, for measuring the rest of the build. */
  search: boolean;
  /** False leaves the share cards undrawn, likewise. */
  cards: boolean;
  /** Semesters of which a ZIP is made. */
  archive: 'all' | readonly string[];
}

/** Told to whoever set it, to whom the place in the program says nothing. */
export class SettingRefused extends Refusal {
  override stack = this.message;
}

/**
 * Where content comes from and where the site goes, from environment variables. Whoever
 * reads one of them comes through here, so that nonsense is refused everywhere alike.
 *
 * @param schoolDir the school's folder
 * @param programDir Tongban’s own
 * @throws SettingRefused with the variable, what it says, what it may say and how to mend it
 */
export function readSettings(
  env: NodeJS.ProcessEnv,
  schoolDir: string,
  programDir: string,
): Settings {
  const audience = env['AUDIENCE'] ?? 'public';
  if (audience !== 'public' && audience !== 'school') {
    throw new SettingRefused(2, [
      `AUDIENCE 只能是 public 或 school，现在是“${shownOnOneLine(audience)}”。`,
    ]);
  }
  const today = env['TODAY'];
  if (today !== undefined && today !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(today)) {
    throw new SettingRefused(2, [
      `TODAY 请写成 2026-11-20 的样子，现在是“${shownOnOneLine(today)}”。`,
    ]);
  }
  for (const name of ['CONTENT_DIR', 'OUT_DIR', 'CACHE_DIR']) refuseUnseen(name, env[name] ?? '');
  const siteUrl = siteUrlOf(env['SITE_URL'] ?? '');
  return {
    programDir,
    schoolDir,
    contentDir: path.resolve(schoolDir, env['CONTENT_DIR'] || 'src/content'),
    outDir: path.resolve(schoolDir, env['OUT_DIR'] || 'dist'),
    cacheDir: path.resolve(schoolDir, env['CACHE_DIR'] || 'node_modules/.cache/tongban'),
    ...(siteUrl === '' ? {} : { siteUrl }),
    basePath: basePathOf(env['BASE_PATH'] ?? ''),
    audience,
    ...(today ? { today } : {}),
    search: env['SEARCH'] !== 'off',
    cards: env['CARDS'] !== 'off',
    archive: archiveWanted(env['ARCHIVE'] ?? ''),
  };
}

function basePathOf(written: string): string {
  const read = readBasePath(written);
  if ('basePath' in read) return read.basePath;
  throw refusal(read, written, basePathAllowed);
}

function siteUrlOf(written: string): string {
  if (written === '') return '';
  const read = readAddress('site', written);
  if (read.kind !== 'refused') return read.url;
  const { message, hint } = read;
  throw refusal({ message: `SITE_URL：${message}`, hint }, written, addressWords('site'));
}

/** A folder may be called anything that can be seen: it is the operator's own. */
function refuseUnseen(name: string, written: string): void {
  const sign = /[\t\n\r]/.exec(written)?.[0] ?? hiddenIn(written)?.sign;
  if (sign === undefined) return;
  const message = `${name} 里有看不见的字符 ${codeOf(sign)}。`;
  throw refusal(
    { message, hint: '请删去它，重新输入这个路径。' },
    written,
    '一个文件夹的路径，例如 dist',
  );
}

function refusal({ message, hint }: SettingFault, written: string, allowed: string) {
  return new SettingRefused(2, [
    message,
    `    写的是：${shownOnOneLine(written)}`,
    `    可以是：${allowed}`,
    `    怎样改：${hint}`,
  ]);
}

function archiveWanted(text: string): Settings['archive'] {
  const wanted = text.split(/[,，\s]+/).filter((one) => one !== '');
  return wanted.includes('all') ? 'all' : wanted;
}

/**
 * The host's address without a slash at the end: of the setting, else of what the school says.
 * Whoever copies the address of their site copies its folder too, which the base path says already.
 *
 * @example // BASE_PATH=/teaching/ SITE_URL=https://hill.example/teaching/ → 'https://hill.example'
 */
export function siteAddress(
  settings: Settings,
  school: { address?: string | undefined } | undefined,
): string | undefined {
  const address = (settings.siteUrl ?? school?.address)?.replace(/\/+$/, '');
  if (address === undefined) return undefined;
  const folder = encodeURI(settings.basePath).slice(0, -1);
  const { origin, pathname } = new URL(address);
  const isSaid = folder !== '' && pathname.endsWith(folder);
  return isSaid ? origin + pathname.slice(0, -folder.length) : address;
}
