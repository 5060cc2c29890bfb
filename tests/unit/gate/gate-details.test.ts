/** The gate's boundaries, one by one, and what goes from it into a file and a comment. */
import { describe, expect, test } from 'vitest';
import { fault } from '../../../src/model/faults/fault.ts';
import {
  parseTree,
  touchedPaths,
  withoutSoundFolders,
  type Change,
  type TreeFile,
} from '../../../src/gate/changes.ts';
import { awkwardness, caselessKey } from '../../../src/gate/awkward-path.ts';
import { gateComment } from '../../../src/gate/gate-comment.ts';
import { gateResultOf } from '../../../src/gate/gate-result.ts';
import { isTooMuch, judge } from '../../../src/gate/gate.ts';
import { ownFaults } from '../../../src/write/own-faults.ts';
import { topicNoteText } from '../../../src/gate/topic-note.ts';

const MB = 1024 * 1024;
const PAPER = 'src/content/papers/a.mdx';
const file = (path: string, more: Partial<TreeFile> = {}): TreeFile => ({
  path,
  mode: '100644',
  oid: 'a',
  size: 10,
  ...more,
});
const added = (path: string, more: Partial<Change> = {}): Change => ({
  path,
  mode: '100644',
  ...more,
});
const on = (tree: TreeFile, change: Change = added(tree.path)) => judge([change], [tree]);
const ids = (verdict: ReturnType<typeof judge>) => verdict.faults.map(({ id }) => id);

describe('one file', () => {
  test('of fifteen megabytes is taken, one byte more is too large and is not written out', () => {
    const path = 'public/images/a.png';
    expect(on(file(path, { size: 15 * MB })).faults).toEqual([]);
    const verdict = on(file(path, { size: 15 * MB + 1 }));
    expect(verdict.faults).toMatchObject([
      { id: 'file-too-large', file: path, line: 1, found: '16 MB', allowed: '最多 15 MB' },
    ]);
    expect(verdict.withheld).toEqual(new Set([path]));
  });

  test.each([
    ['120000', '符号链接'],
    ['160000', '子模块'],
    ['100600', '模式 100600'],
  ])('of mode %s is none, and is told by what it is', (mode, found) => {
    const verdict = on(file(PAPER, { mode }));
    expect(verdict.faults).toMatchObject([{ id: 'file-not-plain', found, allowed: '普通文件' }]);
    expect(verdict.withheld).toEqual(new Set([PAPER]));
  });

  test.each(['src/content', 'public/images'])('may not stand where the folder %s is', (path) => {
    expect(ids(on(file(path)))).toEqual(['file-not-plain']);
  });

  test('that begins with a dot is not taken, at whatever depth, and is told by its name', () => {
    expect(on(file('src/content/papers/.DS_Store')).faults).toMatchObject([
      { id: 'file-unexpected', found: '.DS_Store' },
    ]);
    expect(ids(on(file('src/content/.cache/a.mdx')))).toEqual(['file-unexpected']);
  });

  test('beside the pictures has to be a picture, whatever the case of its ending', () => {
    expect(on(file('public/images/a/b.svg')).faults).toMatchObject([
      { id: 'image-forbidden', found: 'b.svg' },
    ]);
    for (const name of ['a.PNG', 'a.jpg', 'a.jpeg', 'a.webp', 'a.avif']) {
      expect(on(file(`public/images/${name}`)).faults).toEqual([]);
    }
    expect(ids(on(file('public/images/a.png.exe')))).toEqual(['image-forbidden']);
    // In the content folder it is the reader that says what belongs there.
    expect(on(file('src/content/papers/a.svg')).faults).toEqual([]);
  });

  test('that became a program is told of, one that was one before is not', () => {
    const tree = file(PAPER, { mode: '100755' });
    const verdict = on(tree, added(PAPER, { oldMode: '100644', mode: '100755' }));
    expect(verdict.faults).toMatchObject([
      { id: 'file-executable', file: PAPER, found: '100755', allowed: '100644' },
    ]);
    // It can be kept all the same.
    expect(verdict.withheld.size).toBe(0);
    expect(on(tree, added(PAPER, { oldMode: '100755', mode: '100755' })).faults).toEqual([]);
    expect(judge([added('src/content/papers/b.mdx')], [tree]).faults).toEqual([]);
  });

  test('of which no size is known is not too large', () => {
    expect(judge([added(PAPER)], [{ path: PAPER, mode: '100644', oid: 'a' }]).faults).toEqual([]);
  });
});

describe('names of which a disk keeps only one', () => {
  test('the same name twice: one has to go, and it is said how', () => {
    const { faults, withheld } = judge([added(PAPER)], [file(PAPER), file(PAPER)]);
    expect(faults.find(({ id }) => id === 'path-clash')).toMatchObject({
      message: `${PAPER} 在文件列表里出现了两次。`,
      found: PAPER,
    });
    expect(faults[0]?.hint).toContain('请只留下要的那一个');
    expect(withheld).toEqual(new Set([PAPER]));
  });

  test('a folder listed twice was never sound, whoever put it there', () => {
    const folder = { path: 'src/content/papers', mode: '040000', oid: 'a' };
    const { faults } = judge([added('src/content/papers/b.mdx')], [file(PAPER), folder]);
    expect(faults).toMatchObject([{ id: 'path-clash', file: 'src/content/papers' }]);
  });

  test('a file and a folder of one name', () => {
    const tree = [file('src/content/papers/a'), file('src/content/papers/a/index.mdx')];
    const { faults } = judge([added('src/content/papers/a/index.mdx')], tree);
    expect(faults).toMatchObject([
      { id: 'path-clash', file: 'src/content/papers/a/index.mdx', found: 'src/content/papers/a' },
    ]);
  });

  test('two files of one folder do not clash', () => {
    const tree = [
      file(PAPER),
      file('src/content/papers/b.mdx'),
      file('src/content/papers/b/c.mdx'),
    ];
    expect(
      judge(
        tree.map(({ path }) => added(path)),
        tree,
      ).faults,
    ).toEqual([]);
  });

  test('what differs in nothing but case, or in how an accent is stored, is one', () => {
    expect(caselessKey('A/É')).toBe(caselessKey('a/e\u0301'));
    expect(caselessKey('a/K')).toBe(caselessKey('a/\u212a'));
    expect(caselessKey('a')).not.toBe(caselessKey('b'));
  });
});

describe('too much at once', () => {
  test('is known from what is said of it', () => {
    const paths = Array.from({ length: 301 }, (_, i) => `src/content/papers/a${i}.mdx`);
    expect(
      isTooMuch(
        judge(
          paths.map((path) => added(path)),
          paths.map((path) => file(path)),
        ),
      ),
    ).toBe(true);
    expect(isTooMuch(on(file(PAPER)))).toBe(false);
    expect(isTooMuch(on(file(PAPER, { mode: '120000' })))).toBe(false);
  });

  test('counts the open files only, and of a deleted one no size', () => {
    const paths = Array.from({ length: 301 }, (_, i) => `bin/a${i}.ts`);
    expect(
      judge(
        paths.map((path) => added(path)),
        [],
      ).faults,
    ).toEqual([]);
    expect(judge([{ path: PAPER, oldMode: '100644' }], []).faults).toEqual([]);
    const pictures = Array.from({ length: 6 }, (_, i) => `public/images/a${i}.png`);
    const tree = pictures.map((path) => file(path, { size: 10 * MB }));
    expect(
      judge(
        pictures.map((path) => added(path)),
        tree,
      ).faults,
    ).toEqual([]);
    const more = [...tree, file(PAPER, { size: 1 })];
    expect(
      judge(
        more.map(({ path }) => added(path)),
        more,
      ).faults,
    ).toMatchObject([
      { id: 'pull-request-large', file: 'public/images/a0.png', line: 1, found: '61 MB' },
    ]);
  });
});

describe('the maintainers’ files beside others', () => {
  test('the school’s own file has a sentence of its own, beside that for the program', () => {
    const { faults, outside } = judge(
      ['school.yml', 'bin/b.ts', 'bin/a.ts', PAPER].map((path) => added(path)),
      [],
    );
    expect(faults).toMatchObject([
      { id: 'school-file', file: 'school.yml', line: 1, found: 'school.yml' },
      { id: 'pull-request-mixed', file: 'bin/a.ts', found: 'bin/a.ts、bin/b.ts' },
    ]);
    expect(faults[0]?.allowed).toBe('src/content 和 public/images 里的文件');
    expect(outside).toEqual(['bin/a.ts', 'bin/b.ts', 'school.yml']);
  });

  test('ten are named all', () => {
    const program = Array.from({ length: 10 }, (_, i) => `bin/${i}.ts`);
    const { faults } = judge(
      [PAPER, ...program].map((path) => added(path)),
      [],
    );
    expect(faults[0]?.found).toBe(program.join('、'));
  });

  test('a move touches where it came from and where it went', () => {
    expect([...touchedPaths([added('b', { from: 'a' }), added('c')])]).toEqual(['b', 'a', 'c']);
  });
});

test('of git’s folders only those that stand there twice are kept', () => {
  const folder = (path: string): TreeFile => ({ path, mode: '040000', oid: 'a' });
  const listing = [folder('a'), file('a/b'), folder('c'), folder('a'), file('a/b')];
  expect(withoutSoundFolders(listing)).toEqual([file('a/b'), folder('a'), file('a/b')]);
  expect(parseTree('040000 tree aa       -\ta\0')).toEqual([
    { path: 'a', mode: '040000', oid: 'aa' },
  ]);
});

test('a path of 200 characters can be kept, one of 201 cannot', () => {
  const path = (length: number) => 'a/'.repeat(length).slice(0, length - 1) + 'b';
  expect(awkwardness(path(200))).toBeUndefined();
  expect(awkwardness(path(201))).toBe('整个路径太长');
});

describe('faults that are this pull request’s own', () => {
  const at = (name: string, line = 1, message = '没有这位教师。') =>
    fault('reference-unknown', { file: name, line }, message);

  test('all in what it touches, and elsewhere what was not there before', () => {
    const after = [at('a.mdx'), at('b.mdx'), at('b.mdx', 2), at('c.mdx')];
    const { own, old } = ownFaults(after, new Set(['a.mdx']), [at('a.mdx'), at('b.mdx')]);
    expect(own).toEqual([at('a.mdx'), at('b.mdx', 2), at('c.mdx')]);
    expect(old).toBe(1);
  });

  test('the same words twice where they stood once are one new fault', () => {
    const { own, old } = ownFaults([at('b.mdx'), at('b.mdx')], new Set(), [at('b.mdx')]);
    expect([own.length, old]).toEqual([1, 1]);
    expect(ownFaults([at('b.mdx')], new Set(), [at('b.mdx'), at('b.mdx')]).own).toEqual([]);
    expect(ownFaults([at('b.mdx', 1, '另一句。')], new Set(), [at('b.mdx')]).own).toHaveLength(1);
  });
});

describe('what is handed on as a file', () => {
  const error = (line: number) =>
    fault('reference-unknown', { file: PAPER, line }, '没有。', {
      found: 'a',
      allowed: 'b',
      hint: 'c',
    });
  const warning = (line: number) => fault('entry-removed', { file: PAPER, line }, '删去了。');

  test('has what stops it before what does not, each in the order of its place', () => {
    const { faults, more, version } = gateResultOf(
      'content',
      [],
      [warning(1), error(3), warning(2), error(2)],
      1,
    );
    expect(faults.map(({ severity, line }) => `${severity} ${line}`)).toEqual([
      'error 2',
      'error 3',
      'warning 1',
      'warning 2',
    ]);
    expect(faults[0]).toMatchObject({ found: 'a', allowed: 'b', hint: 'c' });
    expect([more, version]).toEqual([0, 1]);
  });

  test('has the first two hundred faults, fifty paths and five notes of three works, and says how many more', () => {
    const many = Array.from({ length: 201 }, (_, i) => error(i + 1));
    const paths = Array.from({ length: 51 }, (_, i) => `bin/${i}.ts`);
    const note = { file: PAPER, verdict: '相近', hits: ['1', '2', '3', '4'] };
    const result = gateResultOf('mixed', paths, many, 1, Array(6).fill(note));
    expect([result.faults.length, result.more]).toEqual([200, 1]);
    expect(result.outside).toEqual(paths.slice(0, 50));
    expect(result.topics).toEqual(Array(5).fill({ ...note, hits: ['1', '2', '3'] }));
    expect(gateResultOf('content', [], many.slice(1), 1).more).toBe(0);
  });

  test('has no more than two thousand characters of one text', () => {
    const { faults } = gateResultOf(
      'content',
      [],
      [{ ...error(1), message: 'a'.repeat(3_000) }],
      1,
    );
    expect(faults[0]?.message.length).toBeLessThanOrEqual(2_000);
    expect(faults[0]?.message.length).toBeGreaterThan(1_990);
    expect(
      gateResultOf('content', [], [{ ...error(1), message: 'a'.repeat(2_000) }], 1).faults[0]
        ?.message,
    ).toBe('a'.repeat(2_000));
  });
});

describe('the comment', () => {
  const mistake = fault('reference-unknown', { file: PAPER, line: 4 }, '没有。');
  const doubt = fault('entry-removed', { file: PAPER, line: 1 }, '删去了。');
  const comment = (
    kind: 'content' | 'mixed' | 'maintenance',
    outside: string[],
    faults: (typeof mistake)[],
    paths: string[],
  ) => gateComment({ result: gateResultOf(kind, outside, faults, 3), paths });

  test('thanks an author of content, and not one who also touched the program', () => {
    expect(comment('content', [], [], [PAPER])).toBe(
      '内容检查通过，一共看了 3 篇。谢谢！接下来由同事来读。',
    );
    expect(comment('mixed', ['bin/a.ts'], [], [PAPER, 'bin/a.ts'])).toMatch(/一共看了 3 篇。$/);
  });

  test('of doubts alone says that it passed', () => {
    const said = comment('content', [], [doubt], [PAPER]);
    expect(said).toMatch(/^内容检查通过。下面这些地方请再看一眼，不改也可以合并：\n\n```text\n/);
    expect(said).not.toContain('另外');
  });

  test('of faults alone has no other places', () => {
    const said = comment('content', [], [mistake], [PAPER]);
    expect(said).toMatch(/^有 1 处需要修改/);
    expect(said).not.toContain('另外');
    expect(comment('content', [], [mistake, doubt], [PAPER])).toContain(
      '另外这些地方请再看一眼，不改也可以：',
    );
  });

  test('does not say twice that the program was touched', () => {
    const mixed = fault(
      'pull-request-mixed',
      { file: 'bin/a.ts', line: 1 },
      '还动了 1 个程序文件。',
    );
    const said = comment('mixed', ['bin/a.ts'], [mixed], [PAPER, 'bin/a.ts']);
    expect(said).not.toContain('pull-request-mixed');
    expect(said).toContain('内容检查通过，一共看了 3 篇。');
  });

  test('names ten of the program’s files and how many there are', () => {
    const paths = Array.from({ length: 11 }, (_, i) => `bin/${i}.ts`);
    const of = (outside: string[]) => gateComment({ paths: [PAPER, ...outside] });
    expect(of(paths)).toContain('`bin/9.ts` 等 11 个，请拆成');
    expect(of(paths.slice(0, 10))).toContain('`bin/9.ts`，请拆成');
    expect(of(paths)).not.toContain('bin/10.ts');
  });

  test('names a path once, though the host and the result both name it', () => {
    const said = comment('mixed', ['bin/a.ts'], [], [PAPER, 'bin/a.ts']);
    expect(said.match(/bin\/a\.ts/g)).toHaveLength(1);
  });

  test('of maintenance that has a fault says whose it is to look', () => {
    const said = comment('maintenance', ['bin/a.ts'], [mistake], ['bin/a.ts']);
    expect(said).toMatch(/^这次修改动的是程序文件 `bin\/a\.ts`，由维护者审核。\n\n有 1 处/);
  });

  test('says how many faults are not listed, of the file’s and of its own', () => {
    const many = Array.from({ length: 203 }, () => mistake);
    expect(comment('content', [], many, [PAPER])).toContain('另有 3 处没有列在这里。');
    expect(comment('content', [], [mistake], [PAPER])).not.toContain('没有列在这里');
  });

  test('trusts nothing of a run that the pull request altered, nor its notes', () => {
    const note = { file: PAPER, verdict: '相近', hits: [] };
    const result = gateResultOf('mixed', ['.github/a.yml'], [mistake], 3, [note]);
    const said = gateComment({ result, paths: [PAPER] });
    expect(said).toContain('检查的结果不能作数');
    expect(said).not.toContain('选题查新');
    expect(said).not.toContain('有 1 处');
    expect(
      gateComment({ result: gateResultOf('content', [], [], 3, [note]), paths: [PAPER] }),
    ).toContain('选题查新');
    expect(comment('content', [], [], [PAPER])).not.toContain('选题查新');
  });

  test('fences what has backticks with more of them', () => {
    const said = gateComment({ paths: [PAPER, 'bin/a``b.ts', 'bin/`'] });
    expect(said).toContain('``` bin/a``b.ts ```');
    expect(said).toContain('`` bin/` ``');
    const ticks = { ...mistake, message: 'a````b' };
    expect(comment('content', [], [ticks], [PAPER])).toContain('`````text\n');
  });
});

test('a note on a topic is its file, what was found, and the works, a line each', () => {
  expect(
    topicNoteText({ file: PAPER, verdict: '相近\u202e', hits: ['1. 甲\n   乙', '2. 丙'] }),
  ).toBe(`${PAPER}\n相近⟨U+202E⟩\n1. 甲\n   乙\n2. 丙`);
});
