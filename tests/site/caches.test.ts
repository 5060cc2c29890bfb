/**
 * No cache speaks for another build: whatever was killed, ran beside, was cut or found no
 * room, the next build gives the bytes of a cold one, or says in Chinese why it does not.
 *
 * `KILLS=60 npx vitest run --project site tests/site/caches.test.ts` kills more often.
 */
import { readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lessonFields, longText, mdx, reflectionFields, smallSchool } from '../small-school.ts';
import { writtenFolder } from '../written-folder.ts';
import { makeScratch, projectRoot } from './build-site.ts';
import { buildWatched, fingerprint, type BuildAsked, type BuildSeen } from './interrupted-build.ts';
import { filesOf } from './page.ts';

const KILLS = Number(process.env['KILLS'] ?? 4);
/** How many builds are killed one after the other before one is left in peace and compared. */
const IN_A_ROW = KILLS > 8 ? 1 : 2;
const HOUR = 3_600_000;

const SECRET = '只给同事看的一句暗语';
const TAKEN_BACK = '后来收回的题目';
const own = 'reflections/one.mdx';
const shown = `${longText}\n\n![红色的一块](red.png)`;

let content: string;
let scratch: string;
interface ColdSite {
  outDir: string;
  cacheDir: string;
  bytes: string[];
  lines: string[];
}
let cold: Record<'public' | 'school', ColdSite>;
/** Beside the project, with its name as the beginning of its own. */
const namesake = `${projectRoot.replace(/[\\/]$/, '')}-site-${process.pid}`;

beforeAll(async () => {
  scratch = await makeScratch();
  const red = { width: 600, height: 400, channels: 3, background: '#c33' } as const;
  content = await writtenFolder({
    ...smallSchool({
      [own]: mdx(reflectionFields, shown),
      'lessons/river.mdx': mdx({ ...lessonFields, visibility: 'school', summary: SECRET }, SECRET),
      'observations/river.mdx': undefined,
    }),
    'reflections/red.png': await sharp({ create: red }).png().toBuffer(),
  });
  cold = { public: await coldSite('public'), school: await coldSite('school') };
}, HOUR);

afterAll(() => rm(namesake, { recursive: true, force: true, maxRetries: 3 }));

async function coldSite(audience: 'public' | 'school'): Promise<ColdSite> {
  const outDir = path.join(scratch, `cold-${audience}`);
  const cacheDir = await makeScratch();
  const { lines } = await sound({ outDir, cacheDir, env: { AUDIENCE: audience } });
  return { outDir, cacheDir, bytes: fingerprint(outDir), lines };
}

const build = (asked: Omit<BuildAsked, 'contentDir'>): Promise<BuildSeen> =>
  buildWatched({ contentDir: content, ...asked });

async function sound(asked: Omit<BuildAsked, 'contentDir'>): Promise<BuildSeen> {
  const seen = await build(asked);
  expect(seen.status, seen.lines.join('\n')).toBe(0);
  return seen;
}

/** Files of a site that hold a text. */
const holding = (dir: string, text: string): string[] =>
  filesOf(dir).filter((file) => readFileSync(path.join(dir, file)).includes(text));

test('the marked entry stands in the school’s edition, and in no file of the public one', () => {
  expect(holding(cold.school.outDir, SECRET)).toContain('lessons/river/index.html');
  expect(holding(cold.public.outDir, SECRET)).toEqual([]);
  expect(holding(cold.public.outDir, TAKEN_BACK)).toEqual([]);
});

describe('a build that is killed', () => {
  /**
   * One moment is one line of what the build prints: all of its steps, and its pages one by one.
   * Of two editions the one that prints less, so that every moment comes.
   */
  const moments = (): number[] => {
    const { lines } = cold.public;
    const steps = lines.flatMap((line, i) => (line.includes('├─') ? [] : [i]));
    const pages = lines.flatMap((line, i) => (line.includes('├─') ? [i] : []));
    const spread = (all: number[], n: number) =>
      Array.from({ length: n }, (_, i) => all[Math.floor(((i + 0.5) * all.length) / n)] ?? 0);
    return [...spread(steps, Math.ceil(KILLS / 2)), ...spread(pages, Math.floor(KILLS / 2))];
  };

  test(
    'leaves the next one a cold one’s bytes, at whatever moment',
    async () => {
      const { cacheDir } = cold.public;
      const outDir = path.join(scratch, 'killed');
      for (const [i, moment] of moments().entries()) {
        // In turn: the school's edition, the public one of what was taken back, and both.
        const edited = i % 3 !== 0;
        const text = mdx({ ...reflectionFields, ...(edited ? { title: TAKEN_BACK } : {}) }, shown);
        await writeFile(path.join(content, own), text);
        forgetPrograms(cacheDir);
        let line = 0;
        const env = { AUDIENCE: i % 3 === 1 ? 'public' : 'school' };
        const stopAt = () => (line++ === moment ? 0 : undefined);
        const seen = await build({ outDir, cacheDir, env, stopAt });
        await writeFile(path.join(content, own), mdx(reflectionFields, shown));
        expect(seen.status, seen.lines.at(-1)).toBe(-1);
        if ((i + 1) % IN_A_ROW !== 0 && i + 1 < KILLS) continue;
        await sound({ outDir, cacheDir });
        expect(fingerprint(outDir), `killed at line ${moment}`).toEqual(cold.public.bytes);
      }
    },
    HOUR,
  );

  test(
    'while it renews what stands, leaves it too',
    async () => {
      const { cacheDir } = cold.public;
      const outDir = path.join(scratch, 'renewed');
      await sound({ outDir, cacheDir });
      for (let i = 0; i < KILLS; i += 1) {
        // Also the one that this build would have taken away, and one that it would have brought.
        const other = path.join(content, `reflections/other-${i}.mdx`);
        const text = mdx({ ...reflectionFields, title: TAKEN_BACK }, shown);
        await writeFile(path.join(content, own), text);
        await writeFile(other, text);
        // The last steps take milliseconds, between the lines as well as at them.
        const stopAt = (line: string) => (STEPS[i % STEPS.length]?.test(line) ? i * 7 : undefined);
        const seen = await build({ outDir, cacheDir, stopAt });
        await writeFile(path.join(content, own), mdx(reflectionFields, shown));
        await rm(other);
        expect(seen.lines.join('\n')).not.toContain('static routes');
        if (i % 2 === 0) continue;
        await sound({ outDir, cacheDir });
        expect(fingerprint(outDir), `killed at step ${i}`).toEqual(cold.public.bytes);
      }
    },
    HOUR,
  );
});

/** Lines of a renewal. */
const STEPS = [/选题查新/, /个开放数据文件/, /个网页文件/, /张图片/, /搜索索引/];

/** As if no build had been finished with this cache. */
function forgetPrograms(cacheDir: string): void {
  for (const name of readdirSync(cacheDir, { recursive: true }))
    if (/programs.[0-9a-f]+\.seal$/.test(String(name))) rmSync(path.join(cacheDir, String(name)));
}

describe('builds at once, with one cache', () => {
  let one: string;
  let refused: BuildSeen | undefined;
  beforeAll(async () => {
    const cacheDir = await makeScratch();
    one = path.join(scratch, 'once');
    let late: Promise<BuildSeen> | undefined;
    const begin = (): undefined => {
      late ??= build({ outDir: one, cacheDir, env: { AUDIENCE: 'school' } });
      return undefined;
    };
    await Promise.all([
      sound({ outDir: one, cacheDir, stopAt: begin }),
      sound({ outDir: path.join(scratch, 'twice'), cacheDir }),
      sound({ outDir: namesake, cacheDir, env: { AUDIENCE: 'school' } }),
    ]);
    refused = await late;
  }, HOUR);

  test('and with targets outside of the project do not meet', () => {
    expect(fingerprint(path.join(scratch, 'twice'))).toEqual(cold.public.bytes);
    expect(fingerprint(namesake)).toEqual(cold.school.bytes);
  });

  test('of two into one folder the second says that it has not begun', () => {
    expect(refused?.status).toBe(1);
    expect(refused?.lines.join('\n')).toContain('另一个构建正在写');
    expect(fingerprint(one)).toEqual(cold.public.bytes);
  });
});

describe('what a cache has lost', () => {
  /** One file of every kind: what differs only in numbers and hashes is of one kind. */
  const kinds = (cacheDir: string): string[] => {
    const all = readdirSync(cacheDir, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => path.join(one.parentPath, one.name))
      .filter((file) => statSync(file).size > 1);
    const kindOf = (file: string) =>
      path
        .relative(cacheDir, file)
        .replaceAll(/[0-9a-f]{8,}|\d+|(?<=(?:modules|files)[\\/]).*/g, '#');
    return [...new Map(all.map((file) => [kindOf(file), file])).values()];
  };

  test(
    'is made again: one file of every kind, cut in the middle',
    async () => {
      const { cacheDir } = cold.public;
      const outDir = path.join(scratch, 'cut');
      const cut = kinds(cacheDir).filter((file) => !/\.seal$|promise$/.test(file));
      const names = cut.map((file) => path.relative(cacheDir, file)).join('\n');
      for (const kind of [
        /\.pack$/m,
        /records/,
        /webp$/m,
        /search.*part-\w+\.pack$/m,
        /programs.*modules/,
        /programs.*files/,
        /pages.json/,
        /texts.\w\.json/,
      ])
        expect(names).toMatch(kind);
      for (const file of cut) truncateSync(file, Math.floor(statSync(file).size / 2));
      await sound({ outDir, cacheDir });
      expect(fingerprint(outDir)).toEqual(cold.public.bytes);
    },
    HOUR,
  );
});

// Windows has no such limit.
test.runIf(process.platform !== 'win32')(
  'a build that may not write large files says so, leaves the site as it was, and nothing behind',
  async () => {
    const { cacheDir, outDir } = cold.school;
    // Hardly anything can be written; all but the largest files can. First it is a renewal.
    for (const blocks of [1, 1, 600]) {
      const { status, lines } = await build({ outDir, cacheDir, blocks });
      expect(status, lines.join('\n')).toBe(1);
      expect(lines.join('\n')).toMatch(/不让写这么大的文件/);
      expect(fingerprint(outDir)).toEqual(cold.school.bytes);
      forgetPrograms(cacheDir);
    }
    await sound({ outDir, cacheDir });
    expect(fingerprint(outDir)).toEqual(cold.public.bytes);
  },
  HOUR,
);
