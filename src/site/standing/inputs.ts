/** What a site is made of: the files, and what else decides about it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { git, isShallow } from '../../intake/git.ts';
import { hashOf } from '../../intake/hash.ts';
import { isWithin, pathWithin } from '../../model/paths/path-within.ts';
import { contentCommit } from '../content-commit.ts';
import type { Settings } from '../settings.ts';
import { filesBelow } from './look.ts';

/** What was really installed. */
const INSTALLED = 'node_modules/.package-lock.json';
/** Folders of which every file counts: the program, and what is copied as it is. */
const WHOLE = ['src', 'public'];
/** Of other folders, what a configuration might ask for. */
const CODE = /\.(?:[cm]?[jt]sx?|astro|mdx?|json|ya?ml|toml|css|html|svg|txt|csv)$/;
/** Tools keep their own things there, and builds their sites. */
const APART = /^(?:\..*|node_modules|dist(?:-.*)?)$/;
/** Of this repository, where the school lives with the program: what no build reads. */
const UNBUILT = new Set(['bin', 'create', 'docs', 'tests']);
/** Of what stands beside them, links of a working tree of git's, and of a package manager's. */
const TOOLS = /^(?:\.git|node_modules)$/;
/** What Astro and Vite hand to pages, and what git goes by. */
const VARIABLES = /^(?:(?:ASTRO|GIT|PUBLIC|VITE)_.*|NODE_ENV|TZ)$/;

/**
 * Every file that may decide about the site: the content, the program, and what the school has
 * beside it. One file too many costs a build; one too few would be a wrong answer.
 *
 * @param outputs folders to which builds have written sites
 * @throws CannotTell
 */
export function inputFiles(settings: Settings, outputs: readonly string[]): string[] {
  const { contentDir, schoolDir, programDir, outDir, cacheDir } = settings;
  const apart = new Set([...outputs, outDir, cacheDir]);
  const isApart = (folder: string): boolean =>
    apart.has(folder) || (programDir === schoolDir && isUnbuilt(folder, programDir));
  const found = [
    ...filesBelow(contentDir, ({ name }) => name !== '.git'),
    ...[...new Set([programDir, path.dirname(programDir), schoolDir])]
      .filter((one) => one === schoolDir || !isWithin(one, schoolDir))
      .flatMap((one) => filesOfFolder(one, one === path.dirname(programDir), isApart)),
  ];
  return [...new Set(found)].sort();
}

type Test = (folder: string) => boolean;

function isUnbuilt(folder: string, programDir: string): boolean {
  return path.dirname(folder) === programDir && UNBUILT.has(path.basename(folder));
}

/** @param isAround whether only what stands directly in it counts: the package around the program */
function filesOfFolder(folder: string, isAround: boolean, isApart: Test): string[] {
  const installed = pathWithin(folder, INSTALLED);
  const ownFiles = filesBelow(folder, (one) => !one.isDirectory() && !TOOLS.test(one.name));
  const folders = readdirSync(folder, { withFileTypes: true }).filter(
    (one) => !isAround && one.isDirectory() && !APART.test(one.name),
  );
  return [
    ...ownFiles,
    ...(existsSync(installed) ? [installed] : []),
    ...folders.flatMap(({ name }) => filesOf(pathWithin(folder, name), isApart)),
  ];
}

function filesOf(folder: string, isApart: Test): string[] {
  if (isApart(folder)) return [];
  const isWhole = WHOLE.includes(path.basename(folder));
  return filesBelow(folder, (entry, place) => {
    if (isApart(place)) return false;
    if (isWhole) return true;
    return entry.isDirectory() ? !APART.test(entry.name) : CODE.test(entry.name);
  });
}

/**
 * All that decides besides files and the day, as text to be compared: settings, the Node that
 * runs, variables, and what git says of the past.
 */
export async function circumstances(settings: Settings, env: NodeJS.ProcessEnv): Promise<string> {
  return JSON.stringify({
    ...around(settings, env),
    past: await pastOf(settings.contentDir),
    commit:
      settings.audience === 'school' ? ((await contentCommit(settings.contentDir)) ?? '') : '',
  });
}

/** Of these, what decides about the program that makes the pages, for whichever content and readers. */
export function programCircumstances(settings: Settings, env: NodeJS.ProcessEnv): string {
  const { programDir, schoolDir, basePath } = settings;
  return JSON.stringify(around({ programDir, schoolDir, basePath }, env));
}

function around(settings: Partial<Settings>, env: NodeJS.ProcessEnv) {
  const variables = Object.entries(env).filter(([name]) => VARIABLES.test(name));
  return {
    settings: Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1)),
    node: `${process.version} ${process.platform} ${process.arch}`,
    variables: variables.sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

/** On what the history of files rests: the last commit, what people are called, git's own settings. */
async function pastOf(contentDir: string): Promise<string[]> {
  try {
    if (await isShallow(contentDir)) return [];
    const [head = '', top = ''] = (
      await git(contentDir, 'rev-parse', 'HEAD', '--show-toplevel')
    ).split('\n');
    const own = await git(contentDir, 'config', '--get-regexp', '^(diff|log|mailmap)\\.').catch(
      () => '',
    );
    const [, named] = /^mailmap\.file (.*)$/m.exec(own) ?? [];
    const maps = [
      pathWithin(top, '.mailmap'),
      ...(named === undefined ? [] : [path.resolve(top, named)]),
    ];
    return [head, own, ...maps.map(hashIfThere)];
  } catch {
    return [];
  }
}

function hashIfThere(file: string): string {
  try {
    return hashOf(readFileSync(file));
  } catch {
    return '';
  }
}
