/**
 * Whatever happened to a school, its site and the day, a build by what the last one has kept gives
 * the bytes of a cold one.
 *
 * `STEPS=60 SEED=7 npx vitest run --project site tests/site/renewal.test.ts` goes on for longer.
 */
import { appendFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  lessonFields,
  longText,
  mdx,
  paperFields,
  reflectionFields,
  smallSchool,
} from '../small-school.ts';
import { writtenFolder } from '../written-folder.ts';
import { makeScratch } from './build-site.ts';
import { buildWatched, fingerprint } from './interrupted-build.ts';
import { filesOf } from './page.ts';

const HOUR = 3_600_000;
/** Builds; every third is compared with a cold one, which takes much longer. */
const STEPS = Number(process.env['STEPS'] ?? 6);
const COMPARED = 3;

interface World {
  contentDir: string;
  outDir: string;
  env: Record<string, string>;
}

/** What happens between two builds; each may happen to a school where others have happened before. */
const happenings: Record<string, (world: World, n: number) => Promise<void>> = {
  edit: ({ contentDir }, n) =>
    write(
      contentDir,
      'reflections/one.mdx',
      mdx(reflectionFields, `${longText}\n\n又想到第${n}点。`),
    ),
  retitle: ({ contentDir }, n) =>
    write(
      contentDir,
      'lessons/river.mdx',
      mdx({ ...lessonFields, title: `六年级《河》第${n}次` }, longText),
    ),
  add: ({ contentDir }, n) =>
    write(
      contentDir,
      `papers/more-${n}.mdx`,
      mdx(
        { ...paperFields, title: `又一篇，第${n}` },
        `见[这节课](../lessons/river.mdx)。${longText}`,
      ),
    ),
  remove: async ({ contentDir }) => {
    const more = readdirSync(path.join(contentDir, 'papers')).find((one) => one.startsWith('more'));
    if (more !== undefined) await rm(path.join(contentDir, 'papers', more));
  },
  hide: ({ contentDir }, n) =>
    write(
      contentDir,
      'reflections/one.mdx',
      mdx({ ...reflectionFields, visibility: n % 2 === 0 ? 'school' : 'public' }, longText),
    ),
  rename: ({ contentDir }, n) =>
    write(contentDir, 'teachers/li-bai.yml', `name: 李${'白青山'.charAt(n % 3)}\nstatus: active\n`),
  school: async ({ contentDir }, n) => {
    const own = smallSchool()['school.yml'] ?? '';
    await write(contentDir, 'school.yml', own + (n % 2 === 0 ? "accent: '#1d4e89'\n" : ''));
  },
  audience: ({ env }, n) => set(env, 'AUDIENCE', n % 2 === 0 ? 'school' : 'public'),
  day: ({ env }, n) => set(env, 'TODAY', `2026-${String((n % 9) + 1).padStart(2, '0')}-15`),
  base: ({ env }, n) => set(env, 'BASE_PATH', n % 2 === 0 ? '/teaching/' : '/'),
  address: ({ env }, n) => set(env, 'SITE_URL', n % 2 === 0 ? 'https://hill.example' : ''),
  program: ({ env }, n) => set(env, 'PUBLIC_NUMBER', String(n)),
  archive: ({ env }, n) => set(env, 'ARCHIVE', n % 2 === 0 ? 'all' : ''),
  meddle: async ({ outDir }, n) => {
    const files = filesOf(outDir);
    const file = files[n % Math.max(1, files.length)];
    if (file !== undefined) appendFileSync(path.join(outDir, file), ' ');
  },
  lose: async ({ outDir }, n) => {
    const files = filesOf(outDir);
    const file = files[n % Math.max(1, files.length)];
    if (file !== undefined) rmSync(path.join(outDir, file));
  },
  litter: async ({ outDir }) => {
    await mkdir(path.join(outDir, 'lessons/none'), { recursive: true });
    await writeFile(path.join(outDir, 'lessons/none/index.html'), 'left');
  },
  move: async ({ outDir }) => {
    await rm(`${outDir}-gone`, { recursive: true, force: true });
    await rename(outDir, `${outDir}-gone`);
  },
};

async function write(folder: string, name: string, text: string): Promise<void> {
  await writeFile(path.join(folder, name), text);
}

async function set(env: Record<string, string>, name: string, value: string): Promise<void> {
  env[name] = value;
  await Promise.resolve();
}

const names = Object.keys(happenings);
/** With other settings there is no program yet; what happens to the content happens more often. */
const often = ['edit', 'retitle', 'add', 'remove', 'hide', 'rename', 'day', 'meddle', 'lose'];
const story = fc.array(
  fc.record({
    what: fc.array(fc.constantFrom(...often, ...names), { minLength: 1, maxLength: 3 }),
    n: fc.nat(200),
    /** Milliseconds after the line about pictures; most builds are left in peace. */
    killed: fc.option(fc.nat(120), { freq: 4 }),
  }),
  { minLength: STEPS, maxLength: STEPS },
);

test(
  'is what a cold build would make, whatever happened before',
  async () => {
    // Each name once, so that every kind of happening comes, then at random.
    const [told = []] = fc.sample(story, 1);
    const steps = told.map((step, i) => ({
      ...step,
      what: [...step.what, ...names.filter((_, k) => k % STEPS === i)],
    }));
    const contentDir = await writtenFolder(
      smallSchool({ 'reflections/one.mdx': mdx(reflectionFields, longText) }),
    );
    const scratch = await makeScratch();
    const world: World = {
      contentDir,
      outDir: path.join(scratch, 'out'),
      env: { TODAY: '2026-06-15' },
    };
    const { outDir, env } = world;
    const cacheDir = path.join(scratch, 'cache');
    let renewed = 0;
    for (const [i, { what, n, killed }] of steps.entries()) {
      for (const name of what)
        if (existsSync(outDir) || !ON_SITE.has(name)) await happenings[name]?.(world, n);
      const stopAt = (line: string) =>
        killed !== null && /张图片/.test(line) ? killed : undefined;
      const built = await buildWatched({ contentDir, outDir, cacheDir, env, stopAt });
      const account = JSON.stringify(steps.slice(0, i + 1));
      if (killed === null) expect(built.status, built.lines.join('\n')).toBe(0);
      if (!built.lines.some((line) => line.includes('static routes'))) renewed += 1;
      if ((i + 1) % COMPARED !== 0) continue;
      const last = await buildWatched({ contentDir, outDir, cacheDir, env });
      expect(last.status, last.lines.join('\n')).toBe(0);
      const cold = path.join(await makeScratch(), 'out');
      await buildWatched({ contentDir, outDir: cold, cacheDir: await makeScratch(), env });
      expect(fingerprint(outDir), account).toEqual(fingerprint(cold));
    }
    expect(renewed).toBeGreaterThan(STEPS / 4);
  },
  HOUR,
);

/** What can only happen to a site that was built. */
const ON_SITE = new Set(['meddle', 'lose', 'litter', 'move']);
