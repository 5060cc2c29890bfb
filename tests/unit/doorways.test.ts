import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { thoughtsIn } from './doorways.ts';

const pages = fileURLToPath(new URL('../../src/pages/', import.meta.url));

test('no page thinks', () => {
  const files = globSync('**/*.{astro,mdx}', { cwd: pages });
  expect(files.length).toBeGreaterThan(40);
  const thoughts = files.flatMap((file) =>
    thoughtsIn(readFileSync(path.join(pages, file), 'utf8')).map((line) => `${file}: ${line}`),
  );
  expect(thoughts).toEqual([]);
});

test.each([
  'const kept = parts.filter(({ lines }) => lines.length > 0);',
  '{page.cards.toSorted((a, b) => a.no - b.no).map((card) => <p>{card.no}</p>)}',
  'const byId = new Map(page.people.map((one) => [one.id, one]));',
  '{page.people.map(({ label }) => label === page.taughtBy && <b>{label}</b>)}',
  'const order = [...new Set(kinds)];',
  'const all = semesters.flatMap(({ plans }) => plans);',
])('a thought is found: %s', (line) => {
  expect(thoughtsIn(`---\n---\n<p>一</p>\n${line}`)).toEqual([line]);
});

test.each([
  '{rows.map(({ title, links }) => links.length > 0 && <h2>{title}</h2>)}',
  "{link.href === undefined ? '无' : link.label}",
  '{current === 1 ? page.title : `${page.title}（第${current}页）`}',
  "<script>\nconst [last] = location.pathname.split('/').filter(Boolean);\n</script>",
  'export async function getStaticPaths() {\n  return all.flatMap((one) => doorway(one));\n}',
])('layout is none: %s', (text) => {
  expect(thoughtsIn(text)).toEqual([]);
});
