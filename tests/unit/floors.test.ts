import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { trespasses } from './floors.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

function sourcesUnder(folder: string): Map<string, string> {
  const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|mts|js|mjs|astro)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    files.map((file) => [relative(root, file).split(sep).join('/'), readFileSync(file, 'utf8')]),
  );
}

test('no import runs upward, and only the files meant to know Astro and the disk do', () => {
  const sources = sourcesUnder('src');
  expect(sources.size).toBeGreaterThan(20);
  expect(trespasses(sources)).toEqual([]);
});

describe('an import that breaks a rule is found', () => {
  test.each([
    ['src/model/a.ts', "import { b } from '../graph/b.ts';", 'model does not stand on graph'],
    [
      'src/model/a.ts',
      "import { b } from '../records/kinds.ts';",
      'model does not stand on records',
    ],
    [
      'src/model/text/a.ts',
      "import { b } from '../faults/b.ts';",
      'model/text does not stand on model/faults',
    ],
    [
      'src/model/kinds.ts',
      "import './words/b.ts';",
      'what lies beside the rooms of model stands on none of them',
    ],
    [
      'src/model/attic/a.ts',
      "import '../text/b.ts';",
      '“attic” is no room of model; add it to the table',
    ],
    [
      'src/records/plans/schema.ts',
      "import type { B } from '../../body/b.ts';",
      'records does not stand on body',
    ],
    ['src/records/plans/kind.ts', "import './page.ts';", 'records does not stand on views'],
    ['src/records/kinds.ts', "import './plans/checks.ts';", 'records does not stand on checks'],
    ['src/records/plans/checks.ts', "import './page.ts';", 'checks does not stand on views'],
    ['src/graph/a.ts', "import '../records/plans/page.ts';", 'graph does not stand on views'],
    [
      'src/records/plans/notes.ts',
      "import './schema.ts';",
      "“a kind's notes.ts” is no floor; add it to the table",
    ],
    ['src/body/a.ts', "export * from '../intake/b.ts';", 'body does not stand on intake'],
    [
      'src/search/a.ts',
      "const b = await import('../write/b.ts');",
      'search does not stand on write',
    ],
    ['src/write/a.ts', "import '../search/b.ts';", 'write does not stand on search'],
    [
      'src/components/A.astro',
      "---\nimport B from '../layouts/B.astro';\n---\n<B />",
      'components does not stand on layouts',
    ],
    [
      'src/components/A.astro',
      "<p>一</p>\n<script>\nimport '../write/b.ts';\n</script>",
      'components does not stand on write',
    ],
    [
      'src/components/A.astro',
      "---\nimport { readFileSync } from 'node:fs';\n---",
      'plain code knows no file system',
    ],
    ['src/site/a.ts', "import A from '../pages/a.ts';", 'nothing comes in through a door'],
    [
      'src/pages/index.astro',
      "---\nimport { getCollection } from 'astro:content';\n---",
      'only content.config.ts knows the content layer',
    ],
    [
      'src/counts/a.ts',
      "import { readFile } from 'node:fs/promises';",
      'plain code knows no file system',
    ],
    ['src/counts/a.ts', "import { z } from 'astro/zod';", 'plain code knows no Astro'],
    [
      'src/pages/a.ts',
      "import { b } from '../../bin/b.ts';",
      'the house does not lean on its doors',
    ],
    [
      'src/cellar/a.ts',
      "import { b } from '../model/b.ts';",
      '“cellar” is no floor; add it to the table',
    ],
  ])('%s: %s', (file, text, why) => {
    expect(trespasses(new Map([[file, text]]))).toEqual([expect.stringContaining(`: ${why}`)]);
  });
});

test('what the rules allow is left alone', () => {
  const sound = new Map([
    ['src/model/a.ts', "import { z } from 'zod';\nimport { b } from './b.ts';"],
    ['src/model/faults/a.ts', "import '../text/b.ts';\nimport './b.ts';\nimport '../kinds.ts';"],
    ['src/intake/a.ts', "import { readFile } from 'node:fs/promises';\nimport '../graph/b.ts';"],
    ['src/records/plans/page.ts', "import '../kinds.ts';\nimport '../../views/b.ts';"],
    [
      'src/components/A.astro',
      "---\nimport B from './B.astro';\nimport '../model/c.ts';\n---\n<B />",
    ],
    ['src/pages/index.astro', "---\nimport B from '../layouts/B.astro';\n---\n<B />"],
    [
      'src/content.config.ts',
      "import { loader } from './site/loader.ts';\nimport 'astro:content';",
    ],
  ]);
  expect(trespasses(sound)).toEqual([]);
});
