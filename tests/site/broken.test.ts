/** Schools that are broken on purpose, built: the build stops and tells everything at once. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { longText, mdx, paperFields, reflectionFields, smallSchool } from '../small-school.ts';
import { buildSite, type BuiltSite } from './build-site.ts';

let built: BuiltSite;
beforeAll(async () => {
  built = await buildSite({
    files: smallSchool({
      'reflections/one.mdx': mdx(
        { ...reflectionFields, authors: ['li-bo'] },
        `${longText}\n\n{process.env.TOKEN}`,
      ),
      'papers/survey.mdx': mdx(paperFields, '<Calout type="note">\n\n看这里。\n\n</Calout>'),
      'topics/waiting.yml': 'name: 等待\ndefinitoin: 提问以后等多久。\n',
      'papers/hostile.mdx': mdx(
        { ...paperFields, layout: '../../evil.mjs' },
        [
          "export const stolen = await import('node:fs');",
          '',
          '<script>alert(1)</script>',
          '',
          '[点我](javascript:alert(1))',
          '',
          '<Callout type="note" onclick="alert(1)">\n\n字\n\n</Callout>',
        ].join('\n'),
      ),
    }),
    env: { TOKEN: 'a-secret-of-the-building-machine' },
  });
});

test('every fault of every file stands in the report, with file, line, and the way out', () => {
  const { status, output, outDir } = built;
  expect(status).not.toBe(0);
  expect(output).toContain('内容里有 10 处需要修改');
  expect(output).toMatch(/papers\/survey\.mdx:11:\d+ {2}.*Calout.*\[tag-unknown\]/);
  expect(output).toMatch(/是不是想写 <?Callout/);
  expect(output).toMatch(
    /reflections\/one\.mdx:4:\d+ {2}没有代号为“li-bo”的教师。 {2}\[reference-unknown\]/,
  );
  expect(output).toContain('怎样改：是不是想写 li-bai（李白白）？');
  expect(output).toMatch(/reflections\/one\.mdx:11:\d+ {2}.*花括号.*\[code-forbidden\]/);
  expect(output).toMatch(
    /topics\/waiting\.yml:2:\d+ {2}没有“definitoin”这个填写项。 {2}\[field-unknown\]/,
  );
  expect(output).toMatch(/topics\/waiting\.yml:1:\d+ {2}缺少必填的“界定”（definition）。/);
  expect(existsSync(join(outDir, 'index.html'))).toBe(false);
});

test("a fault in the school's own file stops the build too", async () => {
  const { status, output } = await buildSite({
    files: smallSchool({ 'school.yml': 'name: 小山学校\nshortnaem: 小山\n' }),
  });
  expect(status).not.toBe(0);
  expect(output).toMatch(/school\.yml:2:\d+ {2}没有“shortnaem”这个填写项。/);
  expect(output).toContain('是不是想写 shortName（简称）？');
});

test('what a hostile entry asks for is neither run nor published', () => {
  const { output } = built;
  expect(output).not.toContain('a-secret-of-the-building-machine');
  for (const id of ['field-unknown', 'tag-unknown', 'address-forbidden', 'attribute-invalid']) {
    expect(output).toMatch(new RegExp(`papers/hostile\\.mdx:.*\\[${id}\\]`));
  }
});
