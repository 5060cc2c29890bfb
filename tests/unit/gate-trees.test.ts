/**
 * Pull requests of which no honest git would make the trees. Whatever is sent, the gate comes
 * to a decision and says it in a sentence; `tests/site/gate.test.ts` has the honest ones.
 */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { judgePullRequest, type Judged } from '../../bin/gate/judge-pull-request.ts';
import { materialise } from '../../bin/gate/materialise.ts';
import { hiddenIn } from '../../src/model/text/hidden.ts';
import { faultReport } from '../../src/model/faults/fault-report.ts';
import { judge } from '../../src/gate/gate.ts';
import { ObjectStore, type TreeEntry } from '../git-trees.ts';
import { smallSchool } from '../small-school.ts';

const project = path.resolve(import.meta.dirname, '../..');
const CONTENT = ['src', 'content'];
const PAPERS = [...CONTENT, 'papers'];
const NOWHERE = '1'.repeat(40);

let store: ObjectStore;
let root: string;
let base: string;
let blob: string;
let other: string;
let folder: string;

beforeAll(() => {
  store = new ObjectStore();
  vi.stubEnv('GIT_DIR', store.dir);
  root = store.files({
    ...Object.fromEntries(
      Object.entries(smallSchool())
        // Few, for every one of them is read again for every pull request.
        .filter(([file]) => /^(?:school\.yml|teachers|topics|papers)/.test(file))
        .map(([file, text]) => [file === 'school.yml' ? file : `src/content/${file}`, text]),
    ),
    'public/favicon.svg': '<svg/>',
    'src/site.ts': 'export {};\n',
  });
  base = store.commit(root);
  blob = store.blob('甲\n');
  other = store.blob('乙\n');
  folder = store.tree([{ mode: '100644', name: 'a.mdx', oid: blob }]);
});
afterAll(() => {
  vi.unstubAllEnvs();
  store.close();
});

type Send = () => string;
const onto = (tree: string): string => store.commit(tree, base);
const within =
  (at: readonly string[], change: (entries: TreeEntry[]) => readonly TreeEntry[]): Send =>
  () =>
    onto(store.changed(root, at, change));
const plus = (...more: Omit<TreeEntry, 'oid'>[]): Send =>
  within(PAPERS, (all) => [...all, ...more.map((one) => ({ oid: blob, ...one }))]);
const named = (...names: (string | Buffer)[]): Send =>
  plus(...names.map((name) => ({ mode: '100644', name })));
const moded = (mode: string, oid: () => string): Send =>
  within(PAPERS, (all) => [...all, { mode, name: 'x.mdx', oid: oid() }]);
/** One entry of a folder turned into something else. */
const turned = (at: readonly string[], name: string, mode: string, oid: () => string): Send =>
  within(at, (all) => all.map((one) => (one.name === name ? { mode, name, oid: oid() } : one)));
const nested = (names: readonly string[]): Send =>
  within(PAPERS, (all) => {
    const oid = names.reduce(
      (inner, name) => store.tree([{ mode: '40000', name, oid: inner }]),
      folder,
    );
    return [...all, { mode: '40000', name: 'n', oid }];
  });

const KINDS: Record<string, Send> = {
  'src/content is a file': turned(['src'], 'content', '100644', () => blob),
  'src/content is a program': turned(['src'], 'content', '100755', () => blob),
  'src/content is a link': turned(['src'], 'content', '120000', () => store.blob('/etc')),
  'src/content is a submodule': turned(['src'], 'content', '160000', () => NOWHERE),
  'src is a file': turned([], 'src', '100644', () => blob),
  'src is a link': turned([], 'src', '120000', () => store.blob('/etc')),
  'public/images is a file': within(['public'], (all) => [
    ...all,
    { mode: '100644', name: 'images', oid: blob },
  ]),
  'school.yml is a folder': turned([], 'school.yml', '40000', () => folder),
  'school.yml is a link': turned([], 'school.yml', '120000', () => store.blob('/etc/passwd')),
  'the content has a school.yml that is a folder': within(CONTENT, (all) => [
    ...all,
    { mode: '40000', name: 'school.yml', oid: folder },
  ]),
  'a kind of record is a file': turned(CONTENT, 'papers', '100644', () => blob),
  'a file is a folder': turned(PAPERS, 'survey.mdx', '40000', () => folder),
  'README.md is a folder': within(CONTENT, (all) => [
    ...all,
    {
      mode: '40000',
      name: 'README.md',
      oid: store.tree([{ mode: '100644', name: 'evil.exe', oid: blob }]),
    },
  ]),
  'a file is named twice': within(PAPERS, (all) => [
    ...all,
    { mode: '100644', name: 'survey.mdx', oid: other },
  ]),
  'a new file is named twice': within(PAPERS, (all) => [
    ...all,
    { mode: '100644', name: 'x.mdx', oid: blob },
    { mode: '100644', name: 'x.mdx', oid: other },
  ]),
  'a folder is named twice': within(CONTENT, (all) => [
    ...all,
    { mode: '40000', name: 'papers', oid: folder },
  ]),
  'a file and a folder have one name': within(CONTENT, (all) => [
    ...all,
    { mode: '100644', name: 'papers', oid: blob },
  ]),
  'a new file and a new folder have one name': within(PAPERS, (all) => [
    ...all,
    { mode: '100644', name: 'x', oid: blob },
    { mode: '40000', name: 'x', oid: folder },
  ]),
  'a name in two cases': named('Survey.mdx'),
  'a folder in two cases': within(CONTENT, (all) => [
    ...all,
    { mode: '40000', name: 'Papers', oid: folder },
  ]),
  'an accent stored in two ways': named('café.png', 'cafe\u0301.png'),
  'a long s and a short one': named('ſ.png', 's.png'),
  'the sign of Kelvin and a k': named('\u212a.png', 'k.png'),
  'no name': named(''),
  'one dot': named('.'),
  'two dots': named('..'),
  "git's own folder": within(PAPERS, (all) => [
    ...all,
    { mode: '40000', name: '.git', oid: folder },
  ]),
  "git's own folder as Windows shortens it": named('git~1'),
  'a slash in a name': named('a/b.mdx'),
  'a way up in a name': named('../../../../evil.mdx'),
  'a way from the top in a name': named('/tmp/evil.mdx'),
  'a backslash': named('a\\b.mdx'),
  'a colon': named('a.mdx:evil'),
  'a device of Windows': named('con.mdx'),
  'a device with a raised number': named('com¹.mdx'),
  'a dot at the end': named('a.mdx.'),
  'a space at the end': named('a.mdx '),
  'a line break': named('a\n::error::b.mdx'),
  'a control character': named('a\u001b[2J.mdx'),
  'a changed direction': named('a\u202exdm.exe'),
  'a mark without a width': named('survey\u200b.mdx'),
  'no UTF-8': named(Buffer.from('ff2e6d6478', 'hex')),
  'no UTF-8 twice': named(Buffer.from('fe2e6d6478', 'hex'), Buffer.from('ff2e6d6478', 'hex')),
  GBK: named(Buffer.from('c4e3bac32e6d6478', 'hex')),
  'a very long name': named(`${'a'.repeat(300)}.mdx`),
  'a very long path': nested(Array.from({ length: 60 }, () => 'b'.repeat(100))),
  'a very deep folder': nested(Array.from({ length: 150 }, () => 'c')),
  'mode 100600': moded('100600', () => blob),
  'mode 100664': moded('100664', () => blob),
  'mode 0': moded('0', () => blob),
  'mode 777': moded('777', () => blob),
  'a link': moded('120000', () => blob),
  'a submodule': moded('160000', () => NOWHERE),
  'a file that is a folder underneath': moded('100644', () => folder),
  'a folder that is a file underneath': moded('40000', () => blob),
  'a file that is not there': moded('100644', () => NOWHERE),
  'a folder that is not there': moded('40000', () => NOWHERE),
  'a history of its own': () => store.commit(store.changed(root, PAPERS, (all) => all.slice(1))),
  'a commit without a tree': () => onto(blob),
  'a commit whose tree is not there': () => onto(NOWHERE),
  'a commit whose parent is not there': () => store.commit(root, NOWHERE),
  'nothing at all': () => onto(store.tree([])),
  'more files than anybody reads': within(PAPERS, (all) => [
    ...all,
    ...Array.from({ length: 160_000 }, (_, i) => ({
      mode: '100644',
      name: `z${i}.mdx`,
      oid: blob,
    })),
  ]),
  // Git's answer is longer than the 64 MB that are listened to.
  'more names than a listing holds': within(PAPERS, (all) => [
    ...all,
    ...Array.from({ length: 24_000 }, (_, i) => ({
      ...{ mode: '100644', oid: blob },
      name: `z${'y'.repeat(2_900)}${10_000 + i}.mdx`,
    })),
  ]),
};

async function judged(head: string): Promise<Judged> {
  const into = await mkdtemp(path.join(tmpdir(), 'gate-'));
  try {
    return await judgePullRequest({ programDir: project, schoolDir: project, base, head, into });
  } finally {
    await rm(into, { recursive: true, force: true });
  }
}

test.each(Object.entries(KINDS))('%s: refused, in a sentence', async (_, send) => {
  const { faults } = await judged(send());
  const errors = faults.filter(({ severity }) => severity === 'error');
  expect(errors.length).toBeGreaterThan(0);
  for (const one of errors) expect(one.message).toMatch(/\p{Script=Han}.*。$/u);
  const report = faultReport(faults);
  expect(hiddenIn(report)).toBeUndefined();
  expect(report).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
});

test.each<[string, Send]>([
  ['the base itself', () => base],
  ['an empty commit', () => onto(root)],
  // Merging puts them in order again.
  ['names out of order', within(CONTENT, (all) => [...all].reverse())],
  // Git makes one folder of the two.
  [
    'the same folder named twice',
    within([], (all) => [...all, ...all.filter(({ name }) => name === 'src')]),
  ],
])('%s changes nothing, and that is no fault', async (_, send) => {
  expect(await judged(send())).toMatchObject({ kind: 'nothing', faults: [] });
});

test('what lies outside the open folders is for the maintainers to judge', async () => {
  const send = turned([], 'public', '160000', () => NOWHERE);
  expect(await judged(send())).toMatchObject({
    ...{ kind: 'maintenance', faults: [] },
    outside: ['public', 'public/favicon.svg'],
  });
});

test('a history that was cut off is told, not stumbled over', async () => {
  const head = store.commit(
    store.changed(root, PAPERS, (all) => all.slice(1)),
    base,
  );
  const shallow = path.join(store.dir, 'shallow');
  writeFileSync(shallow, `${head}\n`);
  try {
    const { faults } = await judged(head);
    expect(faults).toMatchObject([
      { id: 'pull-request-unreadable', message: '这次修改和主分支没有共同的历史，合不到一起。' },
    ]);
  } finally {
    rmSync(shallow);
  }
});

test.each(['src/content is a file', 'a new file is named twice', 'a history of its own'])(
  'the command itself ends with a status and a sentence: %s',
  (kind) => {
    const head = KINDS[kind]?.() ?? '';
    const into = path.join(store.dir, `into-${kind.length}`);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [path.join(project, 'bin/gate.ts'), '--base', base, '--head', head, '--into', into],
      { encoding: 'utf8' },
    );
    expect(stdout, stderr).toMatch(/\p{Script=Han}.*。/u);
    expect(stdout + stderr).not.toMatch(/^\s+at /m);
    expect(status).toBe(1);
  },
);

test('whatever is not withheld can be written to a disk', async () => {
  const part = fc.constantFrom(
    ...[
      'a',
      'A',
      'b.mdx',
      'B.mdx',
      'é',
      'e\u0301',
      '.',
      '..',
      '',
      '.git',
      'con',
      'a.',
      'a ',
      'ſ',
      's',
    ],
    ...['x'.repeat(150), 'x'.repeat(250), 'c\u0000d', 'e:f', 'g\\h', '\u202e', '字'],
  );
  const file = fc.record({
    path: fc
      .array(part, { minLength: 1, maxLength: 4 })
      .map((parts) => ['src/content', ...parts].join('/')),
    mode: fc.constantFrom('100644', '100755', '120000', '160000', '040000', '100600'),
    size: fc.constantFrom(3, 16 * 1024 * 1024),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(file, { maxLength: 12 }), async (files) => {
      const tree = files.map((one) => ({ ...one, oid: blob }));
      const { withheld } = judge([], tree);
      const into = await mkdtemp(path.join(tmpdir(), 'laid-'));
      try {
        await materialise(
          project,
          tree.filter((one) => !withheld.has(one.path)),
          into,
        );
      } finally {
        await rm(into, { recursive: true, force: true });
      }
    }),
    { numRuns: 100 },
  );
});
