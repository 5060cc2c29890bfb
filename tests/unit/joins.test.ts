/** Every path that is joined from data goes through the one function that keeps it inside its folder. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { scriptsOf } from './floors.ts';
import { joinsIn } from './joins.ts';

const root = path.resolve(import.meta.dirname, '../..');
const HOME = 'src/model/paths/path-within.ts';

/** Joins that may stay, and why; each must still be there. */
const ALLOWED: Record<string, readonly [code: string, why: string][]> = {
  'src/site/settings.ts': [
    [
      "path.resolve(schoolDir, env['CONTENT_DIR'] || 'src/content')",
      'the operator may name any folder',
    ],
    ["path.resolve(schoolDir, env['OUT_DIR'] || 'dist')", 'the operator may name any folder'],
    [
      "path.resolve(schoolDir, env['CACHE_DIR'] || 'node_modules/.cache/tongban')",
      'the operator may name any folder',
    ],
  ],
  'src/site/offline-address.ts': [
    ['new URL(base, HERE)', 'an address, resolved as a browser does it'],
    ["new URL(from.replace(/(^|\\/)index\\.html$/, '$1'), root)", 'an address'],
    ['URL.canParse(address, page)', 'an address'],
    ['new URL(address, page)', 'an address; a file is only taken from the list of what is there'],
  ],
  'src/model/addresses/address-forms.ts': [
    ['`${folder}/2025-10-15-daodu`', 'an example in a sentence; the folders are our own'],
  ],
  'src/site/integration.ts': [['`${folder}/`', 'a place of the build, told as a folder']],
  'src/components/choose/client.ts': [['new URL(base, location.href)', 'an address, in a browser']],
  'bin/gate.ts': [['path.resolve(into)', 'a folder given on the command line']],
  'bin/new/command.ts': [['path.resolve(contentDir)', 'a folder given on the command line']],
  'bin/import/command.ts': [
    ['path.resolve(options.content)', 'a folder given on the command line'],
  ],
  'bin/import/sources.ts': [
    ['path.join(folder, one.name)', 'what lies in a folder given on the command line'],
  ],
  'bin/topic/command.ts': [['path.resolve(content)', 'a folder given on the command line']],
  'bin/counts/command.ts': [['path.resolve(content)', 'a folder given on the command line']],
  'bin/tongban.mjs': [
    ["path.join(path.dirname(found), 'bin/astro.mjs')", 'any Node can read this file alone'],
    ['path.join(import.meta.dirname, `${program}.${ending}`)', 'a program of the table above it'],
    [
      "path.join(path.dirname(found), 'bin', windows ? 'node.exe' : 'node')",
      'any Node can read this file alone',
    ],
  ],
  'src/site/kept-program.ts': [
    [
      "new URL(['.', ...parts].join('/'), new URL(base.replace(/\\/?$/, '/'), origin))",
      'the address by which a page is asked for, no path',
    ],
  ],
  'bin/build.mjs': [
    ["path.join(path.dirname(found), 'bin/astro.mjs')", 'the program of a package'],
  ],
  'src/site/standing/look.ts': [
    ['path.join(dir, entry.name)', 'a name that stands on the disk, which may be any'],
  ],
  'src/site/standing/inputs.ts': [
    ['path.resolve(top, named)', 'a file that the settings of git name'],
  ],
  'bin/check/command.ts': [['path.resolve(options.content)', 'a folder given on the command line']],
};

/** Code by its path from the root: programs, and the programs inside of components. */
function sources(): Map<string, string> {
  const names = ['src', 'bin'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile() && /\.(?:[cm]?[jt]s|astro)$/.test(one.name))
      .map((one) => path.relative(root, path.join(one.parentPath, one.name)))
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => !file.startsWith('src/content/')),
  );
  const atTheTop = readdirSync(root).filter((name) => /\.[cm]?[jt]s$/.test(name));
  return new Map(
    [...names, ...atTheTop].map((file) => {
      const text = readFileSync(path.join(root, file), 'utf8');
      return [file, file.endsWith('.astro') ? scriptsOf(text) : text];
    }),
  );
}

test('paths are joined in one place, but for those the operator gives', () => {
  const all = sources();
  expect(all.size).toBeGreaterThan(300);
  const found = [...all].flatMap(([file, text]) => {
    if (file === HOME) return [];
    const allowed = (ALLOWED[file] ?? []).map(([code]) => code);
    return joinsIn(file, text)
      .filter(({ code }) => !allowed.includes(code))
      .map(({ line, code }) => `${file}:${line} ${code}`);
  });
  expect(found).toEqual([]);
});

test('every exception is still needed', () => {
  const all = sources();
  const gone = Object.entries(ALLOWED).flatMap(([file, joins]) => {
    const there = joinsIn(file, all.get(file) ?? '').map(({ code }) => code);
    return joins.filter(([code]) => !there.includes(code)).map(([code]) => `${file} ${code}`);
  });
  expect(gone).toEqual([]);
});

describe('a join is found', () => {
  const module = "import path from 'node:path';\n";
  test.each([
    ['by the module', `${module}path.join(dir, name);`],
    ['with one part', `${module}path.resolve(name);`],
    ['of constants that go elsewhere', `${module}path.join(dir, '../x');`],
    ['by one system’s rules', `${module}path.posix.join(a, b);`],
    ['under another name', "import { join as together } from 'node:path';\ntogether(a, b);"],
    ['by a part of the module', "import { posix } from 'path';\nposix.resolve(a, b);"],
    ['by all of the module', "import * as p from 'node:path/posix';\np.join(a, b);"],
    ['taken out of the module', `${module}const { join } = path;`],
    ['taken by name', `${module}const together = path.join;`],
    ['from a calculated name', `${module}path[how](a, b);`],
    ['of a module loaded late', "const p = await import('node:path');"],
    ['by an address', 'new URL(name, base);'],
    ['by an address that is only parsed', 'URL.parse(name, base);'],
    ['by putting texts together', 'const a = `${outDir}/${name}`;'],
    ['by adding', "const a = settings.cacheDir + '/' + name;"],
    ['by the sign of the system', `${module}const a = folder + path.sep + name;`],
    [
      'where a file is opened',
      "import { readFileSync } from 'node:fs';\nreadFileSync(`${a}/${b}`);",
    ],
    ['where one is written', "import * as fs from 'fs/promises';\nfs.writeFile(a + b, c);"],
  ])('%s', (_, code) => {
    expect(joinsIn('src/site/a.ts', code)).toHaveLength(1);
  });
});

test.each([
  [
    'the place of the program',
    "import path from 'node:path';\npath.resolve(import.meta.dirname, '../..');",
  ],
  ['texts', "names.join('、'); promise.resolve(x); list.join(sign);"],
  [
    'what takes paths apart',
    "import path from 'node:path';\npath.dirname(a); path.posix.basename(b); path.relative(a, b);",
  ],
  ['an address that is whole', 'new URL(address); URL.canParse(address);'],
  ['an address of the site', 'const a = `/${kind}/${id}/`; const b = `${siteUrl}/${ref}/`;'],
  ['the function itself', "import { pathWithin } from './path-within.ts';\npathWithin(dir, name);"],
])('%s is none', (_, code) => {
  expect(joinsIn('src/site/a.ts', code)).toEqual([]);
});
