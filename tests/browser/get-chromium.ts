/** Finds a Chromium on this machine, or gets one; never goes on without. */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import {
  chooseChromium,
  DEBIAN_PACKAGES,
  type InstallStep,
  type Machine,
} from './find-chromium.ts';

/** Two hundred megabytes over a school's line; whatever takes longer than this will not come. */
const INSTALL_LIMIT_MS = 600_000;

const playwrightCli = fileURLToPath(
  new URL('../../node_modules/playwright-core/cli.js', import.meta.url),
);

/** Path of a browser that is there. Throws what to type where there is none to be had. */
export function getChromium(): string {
  const machine = thisMachine();
  const first = chooseChromium(machine);
  if (first.kind === 'found') return first.path;
  if (first.kind === 'wrong-setting') throw new Error(first.message);
  const failures: string[] = [];
  for (const step of first.steps) {
    console.log(`No Chromium found; installing one with ${step} …`);
    const failure = install(step, machine);
    const now = chooseChromium(machine);
    if (now.kind === 'found') return now.path;
    failures.push(`${step}: ${failure ?? 'done, but no browser appeared'}`);
  }
  throw new Error([first.advice, '', ...failures].join('\n'));
}

function thisMachine(): Machine {
  const distribution = process.platform === 'linux' ? linuxDistribution() : undefined;
  return {
    platform: process.platform,
    env: process.env,
    root: process.getuid?.() === 0,
    ...(distribution === undefined ? {} : { distribution }),
    playwrightPath: chromium.executablePath(),
    isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
  };
}

function linuxDistribution(): string | undefined {
  try {
    return /^ID="?([^"\n]+)"?$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

/** Undefined where it went well, else the end of what the installer said. */
function install(step: InstallStep, machine: Machine): string | undefined {
  if (step === 'playwright') {
    // System libraries can be added by root only, and only where apt is.
    const deps = machine.root && machine.distribution === 'ubuntu' ? ['--with-deps'] : [];
    return run(process.execPath, [playwrightCli, 'install', ...deps, 'chromium']);
  }
  return (
    run('apt-get', ['update', '-q']) ??
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...DEBIAN_PACKAGES])
  );
}

function run(command: string, args: string[]): string | undefined {
  const { status, error, stderr, stdout } = spawnSync(command, args, {
    encoding: 'utf8',
    timeout: INSTALL_LIMIT_MS,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status === 0) return undefined;
  return error?.message ?? `${stdout}\n${stderr}`.trim().split('\n').slice(-3).join(' | ');
}
