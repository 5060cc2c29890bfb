/**
 * Where the browser for the tests comes from. Decided from plain facts about the
 * machine, so that every system can be tested on any system.
 */
import { posix, win32 } from 'node:path';

export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  root: boolean;
  /** `ID` of /etc/os-release on Linux: debian, ubuntu, fedora … */
  distribution?: string;
  /** Where Playwright keeps, or would keep, a browser of its own. */
  playwrightPath: string;
  isFile: (path: string) => boolean;
}

/** A browser, and letters for what it shows. */
export const DEBIAN_PACKAGES = ['chromium-headless-shell', 'fonts-noto-cjk'];

export type InstallStep = 'playwright' | 'apt';

export type Choice =
  | { kind: 'found'; path: string }
  /** None is there: try these in order, looking again after each; then say `advice`. */
  | { kind: 'install'; steps: InstallStep[]; advice: string }
  /** Someone named a browser that is not there; guessing another would hide that. */
  | { kind: 'wrong-setting'; message: string };

export function chooseChromium(machine: Machine): Choice {
  for (const name of ['CHROMIUM', 'CHROME_PATH']) {
    const path = machine.env[name];
    if (path === undefined || path === '') continue;
    if (machine.isFile(path)) return { kind: 'found', path };
    return {
      kind: 'wrong-setting',
      message: `${name}=${path}: no such file. Point ${name} at a Chrome or Chromium, or unset it.`,
    };
  }
  const path = [...usualPlaces(machine), machine.playwrightPath].find(machine.isFile);
  if (path !== undefined) return { kind: 'found', path };
  return { kind: 'install', steps: stepsFor(machine), advice: adviceFor(machine) };
}

function usualPlaces(machine: Machine): string[] {
  switch (machine.platform) {
    case 'darwin':
      return macPlaces(machine.env);
    case 'win32':
      return windowsPlaces(machine.env);
    default:
      return unixPlaces(machine.env);
  }
}

function unixPlaces(env: Machine['env']): string[] {
  const names = [
    // Without a window it does the same for less than half of the computing.
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ];
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

function macPlaces(env: Machine['env']): string[] {
  const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
  const folders = ['/Applications', ...(env['HOME'] ? [`${env['HOME']}/Applications`] : [])];
  return apps.flatMap((app) =>
    folders.map((folder) => `${folder}/${app}.app/Contents/MacOS/${app}`),
  );
}

function windowsPlaces(env: Machine['env']): string[] {
  const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
    (folder) => folder !== undefined,
  );
  const programs = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ];
  return programs.flatMap((program) => folders.map((folder) => win32.join(folder, program)));
}

/**
 * On Debian the package comes first, because it brings the system libraries that
 * Playwright's download lacks there. Ubuntu's package of that name only points to
 * a snap, which does not run in containers, so it comes last.
 */
function stepsFor({ root, distribution }: Machine): InstallStep[] {
  if (root && distribution === 'debian') return ['apt', 'playwright'];
  if (root && distribution === 'ubuntu') return ['playwright', 'apt'];
  return ['playwright'];
}

function adviceFor({ platform, distribution, root }: Machine): string {
  const sudo = root ? '' : 'sudo ';
  const commands: Partial<Record<string, string>> = {
    darwin: 'brew install --cask google-chrome',
    win32: 'winget install Google.Chrome',
    debian: `${sudo}apt-get update && ${sudo}apt-get install -y ${DEBIAN_PACKAGES.join(' ')}`,
    ubuntu: `${sudo}node node_modules/playwright-core/cli.js install --with-deps chromium`,
    fedora: `${sudo}dnf install -y chromium`,
    arch: `${sudo}pacman -S --noconfirm chromium`,
    alpine: `${sudo}apk add chromium`,
  };
  const command =
    commands[platform] ??
    commands[distribution ?? ''] ??
    'node node_modules/playwright-core/cli.js install chromium';
  return [
    'The browser tests need Chrome or Chromium, and none could be found or installed.',
    `Type:  ${command}`,
    'or set CHROMIUM to the path of a browser you have, and run the tests again.',
  ].join('\n');
}
