import path from 'node:path';
import type { Audience } from '../model/visibility.ts';

export interface Settings {
  /** Absolute paths: Tongban's own folder, and the school's, where school.yml and public/ stand. */
  program: string;
  root: string;
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
  /** Semesters of which a ZIP is made. */
  archive: 'all' | readonly string[];
}

/**
 * Where content comes from and where the site goes, from environment variables.
 *
 * @param root the school's folder
 * @param program Tongban's own, where that is another one
 */
export function readSettings(
  env: NodeJS.ProcessEnv,
  root: string,
  program: string = root,
): Settings {
  const audience = env['AUDIENCE'] ?? 'public';
  if (audience !== 'public' && audience !== 'school') {
    throw new Error(`AUDIENCE 只能是 public 或 school，现在是“${audience}”。`);
  }
  const today = env['TODAY'];
  if (today !== undefined && today !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(today)) {
    throw new Error(`TODAY 请写成 2026-11-20 的样子，现在是“${today}”。`);
  }
  const siteUrl = env['SITE_URL'];
  return {
    program,
    root,
    contentDir: path.resolve(root, env['CONTENT_DIR'] || 'src/content'),
    outDir: path.resolve(root, env['OUT_DIR'] || 'dist'),
    cacheDir: path.resolve(root, env['CACHE_DIR'] || 'node_modules/.cache/tongban'),
    ...(siteUrl ? { siteUrl } : {}),
    basePath: `/${(env['BASE_PATH'] ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/'),
    audience,
    ...(today ? { today } : {}),
    search: env['SEARCH'] !== 'off',
    archive: archiveWanted(env['ARCHIVE'] ?? ''),
  };
}

function archiveWanted(text: string): Settings['archive'] {
  const wanted = text.split(/[,，\s]+/).filter((one) => one !== '');
  return wanted.includes('all') ? 'all' : wanted;
}

/** Where the site will live, without a slash at the end: the setting, else what the school says. */
export function siteAddress(
  settings: Settings,
  school: { address?: string | undefined } | undefined,
): string | undefined {
  return (settings.siteUrl ?? school?.address)?.replace(/\/+$/, '');
}
