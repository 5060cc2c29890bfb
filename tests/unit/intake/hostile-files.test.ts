/** Files that try to be more than text: each is a fault of its own, and the rest is read. */
import { crc32, deflateSync } from 'node:zlib';
import { link, mkdir, mkdtemp, rename, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { cpuMs } from '../../cpu.ts';
import { readContent } from '../../../src/intake/read-content.ts';
import { readFile } from '../../../src/intake/read-file.ts';
import { readFiles, readFolder } from '../../read-school.ts';
import { longText, mdx, paperFields, reflectionFields, smallSchool } from '../../small-school.ts';
import { writtenFolder } from '../../written-folder.ts';

const project = path.resolve(import.meta.dirname, '../../..');

/** Where faults are, and of what kind. */
const toldOf = (read: { faults: { file: string; line: number; id: string }[] }): string[] =>
  read.faults.map((one) => `${one.file}:${one.line} ${one.id}`);

const entryWith = (yaml: string): string =>
  mdx(reflectionFields, longText).replace('---\n', `---\n${yaml}\n`);

describe('the information at the head of an entry', () => {
  test.each([
    ['layout: ../../evil.mjs', 'field-unknown'],
    ['layout: https://evil.example/x.mjs', 'field-unknown'],
    ['draft: true', 'field-unknown'],
    ['slug: ../../index', 'field-unknown'],
    ['__proto__: { visibility: public }', 'yaml-forbidden'],
    ['"__proto__": { polluted: true }', 'yaml-forbidden'],
    ['constructor: { polluted: true }', 'yaml-forbidden'],
    ['prototype: x', 'yaml-forbidden'],
    ['"\\u005f_proto__": x', 'yaml-forbidden'],
    ['toString: x', 'field-unknown'],
    ['hasOwnProperty: x', 'field-unknown'],
    ['keywords: &a [甲, 乙, 丙]', 'yaml-forbidden'],
    ['links: *a', 'yaml-forbidden'],
    ['<<: { visibility: public }', 'yaml-forbidden'],
    ['nextStep: !!js/function "function () {}"', 'yaml-forbidden'],
    ['nextStep: !!binary aGk=', 'yaml-forbidden'],
    ['nextStep: !<tag:yaml.org,2002:str> x', 'yaml-forbidden'],
    ['nextStep: !!set { a }', 'yaml-forbidden'],
  ])('%s', (yaml, id) => {
    const read = readFile('reflections', 'reflections/one.mdx', entryWith(yaml));
    expect(toldOf(read)).toEqual([`reflections/one.mdx:2 ${id}`]);
    expect(read.data).toBeUndefined();
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  const lol = (count: number): string =>
    [
      'a0: &a0 [哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈]',
      ...Array.from(
        { length: count },
        (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`,
      ),
    ].join('\n');

  test.each([
    ['aliases of aliases', lol(9)],
    ['an alias of itself', 'a: &a [*a]'],
    ['merges of merges', `a0: &a0 { x: 1 }\n${'b: &b { <<: [*a0, *a0] }\n'.repeat(50)}`],
    [
      'ten thousand anchors',
      Array.from({ length: 10_000 }, (_, i) => `a${i}: &a${i} x`).join('\n'),
    ],
    ['brackets', `a: ${'['.repeat(50_000)}`],
    ['braces', `a: ${'{a: '.repeat(20_000)}`],
    ['lists in a row', 'a: 1\n[a]'.padEnd(180_000, '[a]')],
    ['questions', '? '.repeat(50_000)],
    ['dashes', '- '.repeat(50_000)],
    ['indents', Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['quotes', `a: ${"''".repeat(50_000)}`],
    ['escapes', `a: "${'\\x'.repeat(50_000)}"`],
    ['a block without an end', `a: |9\n${' '.repeat(50_000)}`],
    ['commas', `a: [${','.repeat(60_000)}]`],
    ['colons', 'a: '.repeat(60_000)],
    ['colons, a few', 'a: '.repeat(900)],
    ['colons in a quotation', `a: "${'a: '.repeat(900)}"`],
    ['documents', '---\n'.repeat(20_000)],
    ['directives', '%YAML 1.2\n'.repeat(10_000)],
    ['tags', `a: ${'!a '.repeat(20_000)}`],
  ])('%s end in a problem, soon', (_, yaml) => {
    const start = cpuMs();
    const read = readFile('reflections', 'reflections/one.mdx', entryWith(yaml));
    expect(read.faults.length).toBeGreaterThan(0);
    expect(read.data).toBeUndefined();
    // Well under a second each on an idle machine; the room is for busy ones.
    expect(cpuMs() - start).toBeLessThan(2_000);
  });
});

describe('characters that are not seen', () => {
  const unseen = [
    ...[0x00, 0x07, 0x08, 0x0b, 0x0c, 0x1b, 0x7f, 0x80, 0x9f, 0xfeff],
    ...[0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069],
  ].map((code) => String.fromCodePoint(code));

  test('are refused in the text, in fields and in plain records', async () => {
    const files: Record<string, string> = {};
    const expected: string[] = [];
    unseen.forEach((one, i) => {
      const no = 10 + i;
      files[`papers/p${no}.mdx`] = mdx({ ...paperFields, summary: '数' }, '正文。').replace(
        '数',
        `数${one}`,
      );
      files[`reflections/r${no}.mdx`] = mdx(reflectionFields, `${longText}\n\n看${one}这里`);
      files[`topics/t${no}.yml`] = `name: 等${one}待\ndefinition: 等多久。\n`;
      expected.push(
        `papers/p${no}.mdx:5 control-character`,
        `reflections/r${no}.mdx:11 control-character`,
        `topics/t${no}.yml:1 control-character`,
      );
    });
    expect(toldOf(await readFiles(smallSchool(files)))).toEqual(expected.sort());
  });

  test('are refused in the school’s file', async () => {
    const school = smallSchool({ 'school.yml': 'name: 小\u202e山' });
    expect(toldOf(await readFiles(school))).toEqual(['school.yml:1 control-character']);
  });

  test('what is no UTF-8 is refused', async () => {
    const others = {
      gbk: Buffer.from([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xb5, 0xc8]),
      'half-a-character': Buffer.from([0x61, 0x3a, 0x20, 0xe7, 0xad]),
      'overlong-slash': Buffer.from([0x61, 0x3a, 0x20, 0xc0, 0xaf]),
      surrogate: Buffer.from([0x61, 0x3a, 0x20, 0xed, 0xa0, 0x80]),
      utf16: Buffer.from('\ufeffname: 等待', 'utf16le'),
    };
    const files = Object.entries(others).map(([name, bytes]) => [`topics/${name}.yml`, bytes]);
    const read = await readFiles({ ...smallSchool(), ...Object.fromEntries(files) });
    expect(toldOf(read)).toEqual(files.map(([file]) => `${String(file)}:1 file-not-utf8`));
  });
});

describe('files that are none', () => {
  test('links, sockets and folders in the place of a file are never opened', async () => {
    const folder = await writtenFolder(smallSchool());
    const at = (name: string): string => path.join(folder, name);
    const secret = await writtenFolder({ 'secret.mdx': mdx(reflectionFields, longText) });
    await symlink(path.join(secret, 'secret.mdx'), at('reflections/linked.mdx'));
    await symlink('/nowhere/at/all.mdx', at('reflections/dangling.mdx'));
    await symlink(secret, at('reflections/folder'));
    await symlink(secret, at('reflections/folder.mdx'));
    await link(path.join(secret, 'secret.mdx'), at('reflections/hard.mdx'));
    await symlink('/dev/zero', at('topics/zero.yml'));
    await symlink('/proc/self/environ', at('topics/environ.yml'));
    const socket = createServer();
    await new Promise<void>((done) => socket.listen(at('topics/socket.yml'), done));
    await mkdir(at('topics/directory.yml'));
    expect(toldOf(await readFolder(folder))).toEqual([
      'reflections/dangling.mdx:1 file-not-plain',
      'reflections/folder:1 file-unexpected',
      'reflections/folder.mdx:1 file-not-plain',
      'reflections/hard.mdx:1 file-not-plain',
      'reflections/linked.mdx:1 file-not-plain',
      'topics/directory.yml:1 file-not-plain',
      'topics/environ.yml:1 file-not-plain',
      'topics/socket.yml:1 file-not-plain',
      'topics/zero.yml:1 file-not-plain',
    ]);
    socket.close();
  });

  test('a kind of record is a folder, not a link to one', async () => {
    const folder = await writtenFolder(smallSchool());
    const elsewhere = await mkdtemp(path.join(tmpdir(), 'elsewhere-'));
    await rename(path.join(folder, 'papers'), path.join(elsewhere, 'papers'));
    await symlink(path.join(elsewhere, 'papers'), path.join(folder, 'papers'));
    const read = await readFolder(folder);
    expect(toldOf(read)).toEqual(['papers:1 file-unexpected']);
    expect(read.records.papers).toEqual([]);
  });

  test("the school's own file is held to the same", async () => {
    const folder = await writtenFolder(smallSchool({ 'school.yml': undefined }));
    const elsewhere = await writtenFolder(smallSchool());
    await symlink(path.join(elsewhere, 'school.yml'), path.join(folder, 'school.yml'));
    expect(toldOf(await readFolder(folder))).toEqual(['school.yml:1 file-not-plain']);
  });

  test('what is no record does not belong there', async () => {
    const strangers = [
      'config.ts',
      'content.config.ts',
      'lessons/evil.astro',
      'lessons/evil.html',
      'lessons/evil.md',
      'lessons/evil.svg',
      'lessons/folder/evil.ts',
      'package.json',
      'topics/evil.png',
      'topics/evil.yaml',
    ];
    const read = await readFiles(
      smallSchool(
        Object.fromEntries([...strangers, 'pages/evil.astro'].map((file) => [file, 'x'])),
      ),
    );
    const expected = [...strangers, 'pages'].sort();
    expect(toldOf(read)).toEqual(expected.map((file) => `${file}:1 file-unexpected`));
  });
});

describe('pictures', () => {
  let picture: Buffer;
  beforeAll(async () => {
    picture = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#b43' } })
      .png()
      .toBuffer();
  });

  const schoolWith = (src: string, summary = '数了三十二节课。'): Record<string, string> =>
    smallSchool({
      'papers/survey.mdx': mdx(
        { ...paperFields, summary, consent: 'not-needed' },
        `<Figure src="${src}" alt="图" />\n\n正文。`,
      ),
    });
  const place = 'papers/survey.mdx:12';

  test('beside an entry only a plain picture is taken', async () => {
    const elsewhere = await writtenFolder({ 'a.png': picture, 'b.png': picture });
    const large = Buffer.concat([picture, Buffer.alloc(16 * 1024 * 1024)]);
    const cases: [string, (file: string) => Promise<unknown>, string | undefined][] = [
      ['plain', (file) => writeFile(file, picture), undefined],
      ['symbolic', (file) => symlink(path.join(elsewhere, 'a.png'), file), 'file-not-plain'],
      ['hard', (file) => link(path.join(elsewhere, 'b.png'), file), 'file-not-plain'],
      ['device', (file) => symlink('/dev/zero', file), 'file-not-plain'],
      ['folder', (file) => mkdir(file), 'file-not-plain'],
      ['absent', () => Promise.resolve(), 'image-missing'],
      ...Object.entries({
        page: Buffer.from('<!doctype html><script>alert(1)</script>'),
        svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
        gif: Buffer.from('R0lGODlhAQABAAAAACH5BAEAAAAALAAAAAABAAEAAAICTAEAOw==', 'base64'),
        nothing: Buffer.alloc(0),
        // 3,600,000,000 points would take the memory of a server.
        unfolding: pngOf(60_000, 60_000),
        large,
      }).map(([name, bytes]): (typeof cases)[number] => [
        name,
        (file) => writeFile(file, bytes),
        'image-forbidden',
      ]),
      ['negative', (file) => writeFile(file, pngOf(0xffffffff, 1)), 'image-broken'],
    ];
    const pictured = (name: string) => schoolWith('./a.png', name)['papers/survey.mdx'] ?? '';
    const folder = await writtenFolder(
      smallSchool(
        Object.fromEntries(cases.map(([name]) => [`papers/${name}/index.mdx`, pictured(name)])),
      ),
    );
    for (const [name, put] of cases) await put(path.join(folder, 'papers', name, 'a.png'));
    const start = cpuMs();
    const told = toldOf(await readFolder(folder));
    expect(told).toEqual(
      cases
        .flatMap(([name, , id]) => (id === undefined ? [] : [`papers/${name}/index.mdx:12 ${id}`]))
        .sort(),
    );
    expect(cpuMs() - start).toBeLessThan(4_000);
  });

  describe("in the school's own folder", () => {
    /** A project of which only the pictures are its own. */
    const projectWith = async (fill: (images: string) => Promise<unknown>): Promise<string> => {
      const root = await mkdtemp(path.join(tmpdir(), 'project-'));
      await symlink(path.join(project, 'src'), path.join(root, 'src'));
      await symlink(path.join(project, 'package-lock.json'), path.join(root, 'package-lock.json'));
      await mkdir(path.join(root, 'public'));
      await fill(path.join(root, 'public/images'));
      return root;
    };
    const read = async (root: string): Promise<string[]> => {
      const contentDir = await writtenFolder(schoolWith('/images/a.png'));
      const cacheDir = await mkdtemp(path.join(tmpdir(), 'cache-'));
      return toldOf(await readContent({ programDir: root, schoolDir: root, contentDir, cacheDir }));
    };
    const withImages = (put: (file: string) => Promise<unknown>) =>
      projectWith(async (images) => {
        await mkdir(images);
        await put(path.join(images, 'a.png'));
      });

    test('a plain one is taken', async () => {
      expect(await read(await withImages((file) => writeFile(file, picture)))).toEqual([]);
    });

    test('a link is refused, and so is a folder that is one', async () => {
      const elsewhere = await writtenFolder({ 'a.png': picture });
      const target = path.join(elsewhere, 'a.png');
      const expected = [`${place} file-not-plain`];
      expect(await read(await withImages((file) => symlink(target, file)))).toEqual(expected);
      expect(await read(await withImages((file) => link(target, file)))).toEqual(expected);
      expect(await read(await projectWith((images) => symlink(elsewhere, images)))).toEqual(
        expected,
      );
    });
  });
});

/** A PNG of a few bytes that says it is that large. */
function pngOf(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const crc = Buffer.alloc(4);
    crc.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, crc]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
