import { describe, expect, test } from 'vitest';
import { chooseChromium, type Machine } from '../browser/find-chromium.ts';

const PLAYWRIGHT = '/cache/chromium-1/chrome';

function machine(there: string[], facts: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    root: false,
    playwrightPath: PLAYWRIGHT,
    isFile: (path) => there.includes(path),
    ...facts,
  };
}

describe('a browser that is there is used', () => {
  const mac: Partial<Machine> = { platform: 'darwin', env: { HOME: '/Users/lu' } };
  const windows: Partial<Machine> = {
    platform: 'win32',
    env: {
      PROGRAMFILES: 'C:\\Program Files',
      'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
      LOCALAPPDATA: 'C:\\Users\\lu\\AppData\\Local',
    },
  };
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const ownChrome = 'C:\\Users\\lu\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';
  const macChrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const ownMacChrome = `/Users/lu${macChrome}`;

  test.each<[string, Machine, string]>([
    ['on the PATH', machine(['/usr/bin/chromium']), '/usr/bin/chromium'],
    ['Chrome on the PATH', machine(['/usr/bin/google-chrome']), '/usr/bin/google-chrome'],
    [
      'Chromium before Edge',
      machine(['/usr/local/bin/microsoft-edge', '/usr/bin/chromium']),
      '/usr/bin/chromium',
    ],
    ['before Playwright’s own', machine([PLAYWRIGHT, '/usr/bin/chromium']), '/usr/bin/chromium'],
    ['Playwright’s own', machine([PLAYWRIGHT]), PLAYWRIGHT],
    ['on macOS', machine([macChrome], mac), macChrome],
    ['on macOS, for one user', machine([ownMacChrome], mac), ownMacChrome],
    ['on Windows', machine([ownChrome, edge], windows), ownChrome],
    ['Edge last on Windows', machine([edge], windows), edge],
    [
      'named by CHROMIUM',
      machine(['/opt/c', '/usr/bin/chromium'], { env: { PATH: '/usr/bin', CHROMIUM: '/opt/c' } }),
      '/opt/c',
    ],
    ['named by CHROME_PATH', machine(['/opt/c'], { env: { CHROME_PATH: '/opt/c' } }), '/opt/c'],
  ])('%s', (_, facts, path) => {
    expect(chooseChromium(facts)).toEqual({ kind: 'found', path });
  });
});

test('a named browser that is not there is told, not replaced by another', () => {
  const choice = chooseChromium(
    machine(['/usr/bin/chromium'], { env: { PATH: '/usr/bin', CHROMIUM: '/opt/gone' } }),
  );
  expect(choice).toMatchObject({ kind: 'wrong-setting' });
  expect(choice).toHaveProperty('message', expect.stringContaining('CHROMIUM=/opt/gone'));
});

describe('where none is there', () => {
  test.each<[string, Partial<Machine>, string[], string]>([
    [
      'Debian, root',
      { distribution: 'debian', root: true },
      ['apt', 'playwright'],
      'Type:  apt-get update && apt-get install -y chromium-headless-shell fonts-noto-cjk',
    ],
    [
      'Debian, a user',
      { distribution: 'debian' },
      ['playwright'],
      'sudo apt-get install -y chromium-headless-shell',
    ],
    [
      'Ubuntu, root',
      { distribution: 'ubuntu', root: true },
      ['playwright', 'apt'],
      'install --with-deps chromium',
    ],
    [
      'Fedora, root',
      { distribution: 'fedora', root: true },
      ['playwright'],
      'Type:  dnf install -y chromium',
    ],
    ['an unknown Linux', {}, ['playwright'], 'playwright-core/cli.js install chromium'],
    ['macOS', { platform: 'darwin', env: {} }, ['playwright'], 'brew install --cask google-chrome'],
    ['Windows', { platform: 'win32', env: {} }, ['playwright'], 'winget install Google.Chrome'],
  ])('%s: what is tried, and what to type', (_, facts, steps, advice) => {
    expect(chooseChromium(machine([], facts))).toMatchObject({
      kind: 'install',
      steps,
      advice: expect.stringContaining(advice) as string,
    });
  });
});
