/** Small schools that are sound, built: what stands in the pages. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
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

async function school(): Promise<string> {
  return writtenFolder({
    ...smallSchool({
      'papers/survey.mdx': undefined,
      'reflections/one.mdx': mdx({ ...reflectionFields, aliases: ['once'] }, longText),
      'lessons/river.mdx': mdx({ ...lessonFields, visibility: 'school' }, '只给同事看的一句话。'),
    }),
    'papers/survey/index.mdx': mdx({ ...paperFields, math: true }, richBody),
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
  for (const secret of ['只给同事看的一句话', '三年级《小河》', 'lessons/river']) {
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
    await rm(publicCache, { recursive: true });
    expect(fingerprint((await build()).outDir)).toEqual(fingerprint(cold.outDir));
  });
});
