/**
 * A school that has Tongban as a package, from nothing to next year's version: packed, created,
 * first records, checked, built, with a page, a component and a name of its own.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { appendFile, cp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { lessonFields, longText, mdx } from '../small-school.ts';
import { inherited, makeScratch, projectRoot } from './build-site.ts';
import { filesOf } from './page.ts';
import { plainBytes } from './plain-bytes.ts';

let scratch: string;
let tools: string;
let school: string;
const modules = path.join(projectRoot, 'node_modules');

/** What programs ask for that follow a school. */
const FOLLOWED = ['feed.xml', 'lessons/feed.json', 'teachers/li-bai/feed.xml', 'sitemap-index.xml'];

interface Ended {
  status: number | null;
  /** Both streams. */
  said: string;
}

function run(cwd: string, program: string, ...args: string[]): Ended {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: { ...inherited(), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', TODAY: '2026-06-01' },
  });
  return { status, said: stdout + stderr };
}

const tongban = (...args: string[]): Ended =>
  run(
    school,
    process.execPath,
    path.join(school, 'node_modules/tongban/lib/bin/tongban.mjs'),
    ...args,
  );

const create = (...args: string[]): Ended =>
  run(
    scratch,
    process.execPath,
    path.join(tools, 'node_modules/create-tongban/lib/create-tongban.js'),
    ...args,
  );

/** Packs a folder and lays the package out where it would be installed; npm would bring the same others. */
function install(from: string, name: string, into: string): void {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const packed = execFileSync(npm, ['pack', '--json', '--pack-destination', scratch], {
    cwd: from,
    encoding: 'utf8',
    env: {
      ...inherited(),
      PATH: `${path.join(modules, '.bin')}${path.delimiter}${process.env['PATH'] ?? ''}`,
    },
    shell: process.platform === 'win32',
  });
  const file = /"filename": *"([^"]+)"/.exec(packed)?.[1] ?? '';
  const target = path.join(into, 'node_modules', name);
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xzf', path.join(scratch, file), '-C', target, '--strip-components', '1']);
}

/** Everything that is installed here, but for the package itself. */
function linkOthers(into: string): void {
  mkdirSync(path.join(into, 'node_modules'), { recursive: true });
  for (const name of readdirSync(modules)) {
    if (name === '.cache' || name === 'tongban') continue;
    symlinkSync(path.join(modules, name), path.join(into, 'node_modules', name), 'junction');
  }
}

const write = (file: string, text: string): Promise<void> =>
  writeFile(path.join(school, file), text);
const page = (file: string): string => readFileSync(path.join(school, 'dist', file), 'utf8');

beforeAll(async () => {
  scratch = await makeScratch();
  tools = path.join(scratch, 'tools');
  linkOthers(tools);
  install(path.join(projectRoot, 'create'), 'create-tongban', tools);
  school = path.join(scratch, 'xiaoshan');
  const created = create(
    ...[school, '--name', '小山学校', '--short-name', '小山', '--stage', 'primary'],
    ...['--host', 'github', '--repository', 'https://github.com/hill-example/jiaoyan'],
    ...['--maintainers', '@hill-example/jiaoyan', '--tongban', '0.1.0'],
    ...['--semester', '2025-2026-1:2025-09-01:2026-01-30'],
    ...['--semester', '2025-2026-2:2026-03-02:2026-07-03'],
  );
  expect(created.said).toContain('写好了');
  expect(created.status).toBe(0);
  linkOthers(school);
  install(projectRoot, 'tongban', school);
});

test('the package has neither the sample school nor a test, and no TypeScript for Node to run', () => {
  const files = globSync('**/*', { cwd: path.join(school, 'node_modules/tongban') });
  expect(
    files.filter((file) => /星槎|lu-xiaoman|\.test\.|src.content.(?:lessons|teachers)/.test(file)),
  ).toEqual([]);
  expect(files.filter((file) => /(?<!\.d)\.ts$/.test(file))).toEqual([]);
});

test('what was created is the school’s alone, and careful', () => {
  const all = readdirSync(school, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && !one.parentPath.includes('node_modules'))
    .map((one) => readFileSync(path.join(one.parentPath, one.name), 'utf8'))
    .join('\n');
  expect(all).not.toMatch(/星槎|xingcha/);
  const settings = readFileSync(path.join(school, 'school.yml'), 'utf8');
  expect(settings).not.toMatch(/^(?:today|notice|visibility)/m);
  expect(readFileSync(path.join(school, '.github/CODEOWNERS'), 'utf8')).toContain(
    '* @hill-example/jiaoyan',
  );
  expect(readFileSync(path.join(school, '.github/workflows/check.yml'), 'utf8')).toContain(
    'npx tongban gate --base HEAD',
  );
});

test('a fork’s content comes over, and nothing that is the sample’s', async () => {
  const fork = path.join(scratch, 'fork');
  await cp(path.join(projectRoot, 'src/content'), path.join(fork, 'src/content'), {
    recursive: true,
  });
  await cp(path.join(projectRoot, 'public'), path.join(fork, 'public'), { recursive: true });
  const sample = readFileSync(path.join(projectRoot, 'school.yml'), 'utf8');
  const settings = sample
    .replace(/^name: .*/m, 'name: 小山学校')
    .replace(/^shortName: .*/m, 'shortName: 小山');
  const own = 'src/content/teachers/li-bai.yml';
  await writeFile(path.join(fork, 'school.yml'), sample);
  await writeFile(path.join(fork, own), 'name: 李白白\nstatus: active\n');

  const stranger = create(path.join(scratch, 'sample-again'), '--host', 'none', '--from', fork);
  expect(stranger.said).toContain('还是示例学校的');
  expect(stranger.status).toBe(2);

  await writeFile(path.join(fork, 'school.yml'), settings);
  const target = path.join(scratch, 'moved');
  const { said, status } = create(target, '--host', 'none', '--from', fork);
  expect(status, said).toBe(0);
  expect(said).toMatch(/\d+ 个文件和示例学校的一模一样/);
  expect(
    filesOf(path.join(target, 'src/content')).filter((file) => !file.endsWith('.gitkeep')),
  ).toEqual(['teachers/li-bai.yml']);
  const moved = readFileSync(path.join(target, 'school.yml'), 'utf8');
  expect(moved).toContain('name: 小山学校');
  expect(moved).not.toMatch(/^(?:today|notice|address|visibility|sample|about|repository):/m);
  expect(moved).not.toMatch(/星槎|xingcha/);
  expect(readFileSync(path.join(target, 'README.md'), 'utf8')).toContain('小山学校的教研知识库');
});

describe('from the first teacher to next year', () => {
  test('first records are written by its own commands, and are sound', async () => {
    const asked = [
      ['teachers', '--name', '李白白', '--status', 'active', '--slug', 'li-bai'],
      ['topics', '--name', '候答时间', '--definition', '老师问完以后等多久。', '--slug', 'waiting'],
      [
        ...['groups', '--name', '语文组', '--kind', '教研组', '--leader', 'li-bai'],
        ...['--members.id', 'li-bai', '--members.from', '2025-09-01', '--slug', 'chinese'],
      ],
    ];
    for (const args of asked) {
      const { said, status } = tongban('new', ...args);
      expect(said).toContain('写好了');
      expect(status, said).toBe(0);
    }
    mkdirSync(path.join(school, 'src/content/lessons'), { recursive: true });
    const own = { group: 'chinese', nextRound: '还要再上一次' };
    const lesson = (equipment: string): Promise<void> =>
      write('src/content/lessons/river.mdx', mdx({ ...lessonFields, ...own, equipment }, longText));
    const settings = readFileSync(path.join(school, 'school.yml'), 'utf8');
    await write(
      'school.yml',
      `${settings}fields:
  - kind: lessons
    name: equipment
    label: 教具
    description: 这节课用了什么教具。
    type: choice
    choices: [磁性圆片, 平板]
`,
    );
    await lesson('磁性圆皮');
    const refused = tongban('check');
    expect(refused.said).toMatch(/lessons\/river\.mdx:\d+:\d+ .*教具/);
    expect(refused.said).toContain('磁性圆片');
    expect(refused.status).toBe(1);
    await lesson('磁性圆片');
    const { said, status } = tongban('check');
    expect(said).toContain('没有发现问题');
    expect(status).toBe(0);
  });

  test('it builds, with a page and a masthead of its own', async () => {
    await write(
      'src/pages/ours.astro',
      `---
import { getCollection } from 'astro:content';
import EntryBody from 'tongban/components/EntryBody.astro';
import Page from 'tongban/layouts/Page.astro';
import { loadSite, shownHere } from 'tongban/site';

const { frame } = await loadSite();
const lessons = await getCollection('lessons', await shownHere());
const titles: string[] = lessons.map(({ data }) => data.title);
---

<Page title="我们的课" frame={frame}>
  <h1>我们的课：{titles.join('、')}</h1>
  {lessons.map((entry) => <EntryBody entry={entry} />)}
</Page>
`,
    );
    await write('src/components/Masthead.astro', '<header class="ours">小山自己的页眉</header>\n');
    await appendFile(path.join(school, 'school.yml'), 'address: https://hill.example/\n');
    const { said, status } = tongban('build');
    expect(status, said).toBe(0);
    expect(page('ours/index.html')).toContain('我们的课：三年级《小河》：等一等');
    expect(page('ours/index.html')).toContain(longText.slice(0, 30));
    for (const file of ['index.html', 'lessons/river/index.html', 'guide/index.html']) {
      expect(page(file)).toContain('小山自己的页眉');
    }
    expect(page('lessons/river/index.html')).toContain('还要再上一次');
    expect(page('lessons/river/index.html')).toMatch(/教具[\s\S]{0,200}磁性圆片/);
    const dist = path.join(school, 'dist');
    const found = filesOf(dist)
      .filter((file) => file.startsWith('_search/'))
      .filter((file) => plainBytes(dist, file).includes('磁性圆片'));
    expect(found).not.toEqual([]);
    expect(filesOf(dist)).toEqual(
      expect.arrayContaining(['robots.txt', 'weekly/index.html', ...FOLLOWED]),
    );
    expect(page('sitemap-0.xml')).toContain('<loc>https://hill.example/ours/</loc>');

    await write(
      'src/pages/wrong.astro',
      `---
import { getEntry, render } from 'astro:content';
const lesson = await getEntry('lessons', 'river');
const { Content } = await render(lesson!);
---

<Content />
`,
    );
    const empty = tongban('build');
    await rm(path.join(school, 'src/pages/wrong.astro'));
    expect(empty.status).toBe(1);
    expect(empty.said).toContain('<EntryBody entry={entry} />');
  });

  test('Astro’s own check knows the types of what it wrote, and a mistake in them', async () => {
    const astro = path.join(modules, 'astro/bin/astro.mjs');
    await write(
      'src/pages/wrong.astro',
      `---
import { getCollection } from 'astro:content';
const [lesson] = await getCollection('lessons');
const title: number | undefined = lesson?.data.title;
---

<p>{title}</p>
`,
    );
    const wrong = run(school, process.execPath, astro, 'check');
    await rm(path.join(school, 'src/pages/wrong.astro'));
    // The mistake, and nothing else: neither in its own page nor in what was created.
    expect(wrong.said).toMatch(/Type 'string'[^\n]*is not assignable to type 'number/);
    expect(wrong.said).toMatch(/- 1 error\b/);
    expect(wrong.status).toBe(1);
  });

  test('the next version moves the content; a page of the same path comes before its own', async () => {
    await write(
      'src/pages/about.astro',
      '<html lang="zh"><title>x</title><p>小山自己的关于</p></html>\n',
    );
    // The next version: a field of lessons has got another name.
    const lib = path.join(school, 'node_modules/tongban/lib');
    const next = path.join(scratch, 'next');
    await cp(lib, next, { recursive: true });
    for (const file of globSync('**/*.{js,astro,mdx,d.ts}', { cwd: next })) {
      const text = readFileSync(path.join(next, file), 'utf8');
      if (text.includes('nextRound')) {
        await writeFile(path.join(next, file), text.replaceAll('nextRound', 'furtherRound'));
      }
    }
    const table = path.join(next, 'src/model/fields/renamed-fields.js');
    const old = readFileSync(table, 'utf8');
    const row = "lessons: [{ from: 'nextRound', to: 'furtherRound', as: 'is' }],";
    await writeFile(table, old.replace('const TABLE = {', `const TABLE = { ${row}`));
    await rm(lib, { recursive: true });
    await cp(next, lib, { recursive: true });

    const warned = tongban('check');
    expect(warned.said).toContain('nextRound');
    const upgraded = tongban('upgrade');
    expect(upgraded.said).toMatch(/lessons\/river\.mdx:\d+ .*nextRound/);
    expect(upgraded.said).toContain('改好了 1 个文件');
    expect(upgraded.status, upgraded.said).toBe(0);
    const text = readFileSync(path.join(school, 'src/content/lessons/river.mdx'), 'utf8');
    expect(text).toContain('furtherRound: ');
    expect(text).not.toContain('nextRound');

    const { said, status } = tongban('build');
    expect(status, said).toBe(0);
    expect(page('lessons/river/index.html')).toContain('还要再上一次');
    expect(page('about/index.html')).toContain('小山自己的关于');
  });
});
