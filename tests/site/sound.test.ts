/** Small schools that are sound, built: what stands in the pages. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  lessonFields,
  longText,
  mdx,
  paperFields,
  reflectionFields,
  smallSchool,
} from '../small-school.ts';
import { openIndex } from '../unit/search/open-index.ts';
import { writtenFolder } from '../written-folder.ts';
import { buildSite, makeScratch, type BuiltSite } from './build-site.ts';
import { attribute, filesOf, readPage, textOf } from './page.ts';

const photograph = await sharp({
  create: { width: 2000, height: 1000, channels: 3, background: '#475' },
})
  .jpeg()
  .withExif({ IFD0: { Make: '相机', Copyright: 'someone' } })
  .toBuffer();

const richBody = `
中文**“重点”**。后面还有一句，见脚注[^1]。

## 一张表

| 时间 | 看到的 |
| --- | --- |
| 3分 | 有人举手 |

- [x] 做过了
- [ ] 还没做

<Figure src="./photo.jpg" alt="一片绿" caption="操场" />

<Dialogue>
师：为什么？
生A：因为**高**。
（等了三秒）
</Dialogue>

看<EntryLink to="lessons/river">那节课</EntryLink>，公式是 $x+1=3$。

[^1]: 脚注里的话。
`;

const equipment = { name: 'equipment', label: '教具<b>&', description: '用了<i>什么</i>。' };
const ownFields = JSON.stringify([
  { kind: ['papers', 'lessons', 'readings'], ...equipment, type: 'list', search: true },
]);

async function school(): Promise<string> {
  return writtenFolder({
    ...smallSchool({
      'school.yml': `${smallSchool()['school.yml'] ?? ''}fields: ${ownFields}\n`,
      'papers/survey.mdx': undefined,
      'reflections/one.mdx': mdx({ ...reflectionFields, aliases: ['once'] }, longText),
      'lessons/river.mdx': mdx(
        { ...lessonFields, visibility: 'school', equipment: ['只给同事用的磁贴'] },
        '只给同事看的一句话。',
      ),
    }),
    'papers/survey/index.mdx': mdx(
      { ...paperFields, math: true, equipment: ['秒表<script>', '小黑板'] },
      richBody,
    ),
    'papers/survey/photo.jpg': photograph,
  });
}

let site: BuiltSite;
let publicSite: BuiltSite;
let publicCache: string;
let contentDir: string;
beforeAll(async () => {
  contentDir = await school();
  publicCache = await makeScratch();
  site = await buildSite({ contentDir, env: { AUDIENCE: 'school' } });
  publicSite = await buildSite({ contentDir, env: { CACHE_DIR: publicCache } });
  for (const { status, output } of [site, publicSite]) expect(status, output).toBe(0);
});

describe('the text of an entry', () => {
  const page = () => readPage(site.outDir, 'papers/survey/index.html');
  const tagged = (name: string) => page().elements.filter((element) => element.tagName === name);

  test('emphasis holds beside Chinese punctuation', () => {
    expect(tagged('strong').map(textOf)).toContain('“重点”');
  });

  test('tables, task lists, footnotes and dialogues are laid out', () => {
    expect(tagged('td').map(textOf)).toContain('有人举手');
    expect(page().html).toContain('脚注里的话');
    expect(page().html).toMatch(/已完成[\s\S]*未完成/);
    expect(page().html).toMatch(/生A[\s\S]*因为<strong>高<\/strong>/);
  });

  test('a heading has an id with a prefix, so that no text can take a name the page needs', () => {
    const heading = page().elements.find((element) => textOf(element) === '一张表');
    expect(heading && attribute(heading, 'id')).toMatch(/^s-/);
  });

  test('a formula is MathML, without a style or a font from elsewhere', () => {
    expect(tagged('math')).toHaveLength(1);
    expect(page().html).not.toMatch(/katex.*\.(?:css|woff)/);
  });

  test('a link to an entry leads to its address', () => {
    const link = tagged('a').find((element) => textOf(element) === '那节课');
    expect(link && attribute(link, 'href')).toBe('/lessons/river/');
  });

  test('a picture is there in three widths, upright, and says nothing about who took it and with what', async () => {
    const [image] = tagged('img');
    const widths = [...(attribute(image ?? fail(), 'srcset') ?? '').matchAll(/(\S+) (\d+)w/g)];
    expect(widths.map((one) => one[2])).toEqual(['1600', '960', '480']);
    for (const [, address] of widths) {
      const metadata = await sharp(join(site.outDir, address ?? '')).metadata();
      expect(metadata.format).toBe('webp');
      expect(metadata.exif).toBeUndefined();
    }
  });
});

describe('a field that the school has declared itself', () => {
  const mainOf = (outDir: string, file: string) => {
    const { elements, html } = readPage(outDir, file);
    const terms = elements.filter(({ tagName }) => tagName === 'dt' || tagName === 'dd');
    return { elements, html, terms: terms.map(textOf) };
  };

  test('stands among the facts of the page, as text', () => {
    for (const { outDir } of [site, publicSite]) {
      const { html, terms } = mainOf(outDir, 'papers/survey/index.html');
      expect(terms.slice(terms.indexOf('教具<b>&')).slice(0, 2)).toEqual([
        '教具<b>&',
        '秒表<script>；小黑板',
      ]);
      expect(html).not.toContain('秒表<script>');
    }
  });

  test.each([
    ['小黑板', ['/papers/survey/'], ['/papers/survey/']],
    ['同事用的磁贴', ['/lessons/river/'], []],
  ])('%s is found, and marked in the excerpt, by whoever may see it', async (query, all, open) => {
    for (const [{ outDir }, wanted] of [
      [site, all],
      [publicSite, open],
    ] as const) {
      const searcher = openIndex(outDir);
      const { exact } = await searcher.search({ query, chosen: {} });
      const hits = await Promise.all(exact.map((one) => one.load()));
      expect(hits.map(({ url }) => url)).toEqual(wanted);
      for (const { excerpt } of hits) {
        expect(excerpt.filter(({ marked }) => marked).map(({ text }) => text)).toEqual([query]);
      }
    }
  });

  test('is in the guide’s table of every kind that has it, and in the template', () => {
    const { elements } = mainOf(site.outDir, 'guide/fields/index.html');
    const rows = elements.filter(({ tagName }) => tagName === 'tr').map(textOf);
    const own = rows.filter((row) => row.includes(equipment.label));
    expect(own).toHaveLength(3);
    for (const row of own)
      expect(row).toMatch(/教具<b>&[^]*equipment[^]*选填[^]*本校自定[^]*用了<i>什么/);
    const { html } = mainOf(site.outDir, 'guide/templates/index.html');
    expect(html.match(/# equipment: /g)).toHaveLength(3);
  });
});

function fail(): never {
  throw new Error('not found');
}

test('an old address leads to the new one', () => {
  const { html } = readPage(site.outDir, 'reflections/once/index.html');
  expect(html).toContain('content="0; url=/reflections/one/"');
});

test('what is for the school is in the school edition and leaves no trace in the public one', () => {
  const holding = (dir: string, secret: string) =>
    filesOf(dir).filter((file) => readFileSync(join(dir, file)).includes(secret));
  for (const secret of [
    '只给同事看的一句话',
    '只给同事用的磁贴',
    '三年级《小河》',
    'lessons/river',
  ]) {
    expect(holding(site.outDir, secret)).toContain('lessons/river/index.html');
    expect(holding(publicSite.outDir, secret)).toEqual([]);
  }
});

describe('caches are for speed', () => {
  const fingerprint = (dir: string) =>
    filesOf(dir).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(dir, file)))
        .digest('hex'),
    ]);

  test('the same content gives the same bytes, cold, warm, edited and put back', async () => {
    const cold = publicSite;
    const build = async () => {
      const built = await buildSite({ contentDir, env: { CACHE_DIR: publicCache } });
      expect(built.status, built.output).toBe(0);
      return built;
    };
    const warm = await build();
    expect(fingerprint(warm.outDir)).toEqual(fingerprint(cold.outDir));

    // A new title must reach every page that names the entry, skipped or not.
    const file = join(contentDir, 'teachers/li-bai.yml');
    await writeFile(file, 'name: 李青青\nstatus: active\nsubjects: [chinese]\n');
    const edited = await build();
    const fresh = await buildSite({ contentDir });
    expect(fingerprint(edited.outDir)).toEqual(fingerprint(fresh.outDir));
    const naming = filesOf(edited.outDir).filter((name) =>
      readFileSync(join(edited.outDir, name)).includes('李白白'),
    );
    expect(naming).toEqual([]);

    await writeFile(file, smallSchool()['teachers/li-bai.yml'] ?? '');
    expect(fingerprint((await build()).outDir)).toEqual(fingerprint(cold.outDir));
  });
});
