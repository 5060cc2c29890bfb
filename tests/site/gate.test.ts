/**
 * Pull requests against real repositories, judged by the very steps of the host's
 * workflow. What a stranger sends may be refused, never obeyed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { longText, mdx, paperFields, reflectionFields, smallSchool } from '../small-school.ts';
import { Host, type Outcome } from './pull-request.ts';

const reflection = (change: object = {}, body = longText): string =>
  mdx({ ...reflectionFields, ...change }, body);

/** Files of records in the small school. */
const WHOLE = Object.keys(smallSchool()).length - 1;

/** Each fault as one line: what kind, where. */
const told = ({ result }: Outcome): string[] =>
  result.faults.map((one) => `${one.id} ${one.file}:${one.line}`);

let host: Host;
beforeAll(async () => {
  host = await Host.open();
});

describe('a sound pull request', () => {
  test('passes, is written out as data, and can be looked at as a site', async () => {
    const outcome = await host.judge({
      changes: { 'src/content/reflections/two.mdx': reflection({ title: '第二件事' }) },
    });
    expect(outcome.fetched.status).toBe(0);
    expect(outcome.judged.status).toBe(0);
    expect(told(outcome)).toEqual([]);
    expect(outcome.result).toMatchObject({ kind: 'content', outside: [], checked: WHOLE + 1 });
    expect(outcome.outputs).toBe('kind=content\n');
    expect(outcome.summary).toContain(`内容检查通过，一共看了 ${WHOLE + 1} 篇。谢谢！`);

    const preview = await outcome.step('Build a preview', { TODAY: '2026-06-01' });
    expect(preview.output).not.toContain('需要修改');
    expect(preview.status).toBe(0);
    const page = path.join(path.dirname(outcome.into), 'preview/reflections/two/index.html');
    expect(await readFile(page, 'utf8')).toContain('第二件事');
  });

  test('is judged as it would be after merging, not as it was when it was made', async () => {
    const asking = 'src/content/topics/asking.yml';
    const outcome = await host.judge(
      {
        changes: {
          'src/content/reflections/two.mdx': reflection({ title: '第二件事', topics: ['asking'] }),
        },
      },
      { [asking]: 'name: 提问\ndefinition: 问什么。\n' },
    );
    expect(told(outcome)).toEqual([]);
    expect(outcome.result.checked).toBe(WHOLE + 2);
    await host.merge({ [asking]: undefined });
  });
});

describe('a new project or paper', () => {
  const paper = (change: object = {}): string =>
    mdx({ ...paperFields, keywords: ['等待时间', '提问', '三秒'], ...change }, '又数了一遍。');

  test('is told what was done before on its topic, and is not refused for it', async () => {
    const file = 'src/content/papers/again.mdx';
    const outcome = await host.judge({ changes: { [file]: paper({ title: '候答时间的再调查' }) } });
    expect(outcome.judged.status).toBe(0);
    expect(outcome.result.topics).toHaveLength(1);
    expect(outcome.result.topics[0]).toMatchObject({ file });
    expect(outcome.summary).toContain('**选题查新**');
    expect(outcome.summary).toMatch(/【(?:高度|部分)相近】等待时间的(?:调查|小课题)/);
    expect(outcome.summary).toContain('论文，调查报告；杜甫甫、李白白；2025—2026学年第一学期');
    expect(outcome.summary).toMatch(/^ {4}(?:接着做并引用|加入或改换角度)：/m);
    // Itself it is not compared with.
    expect(outcome.summary).not.toContain('】候答时间的再调查');
  });

  test('is not compared with what only the school may see', async () => {
    await host.merge({
      'src/content/papers/hidden.mdx': paper({ title: '候答时间的旧事', visibility: 'school' }),
    });
    const outcome = await host.judge({
      changes: { 'src/content/papers/again.mdx': paper({ title: '候答时间的再调查' }) },
    });
    expect(outcome.summary).toContain('**选题查新**');
    expect(outcome.summary).not.toContain('候答时间的旧事');
    await host.merge({ 'src/content/papers/hidden.mdx': undefined });
  });

  test('is not meant where a paper is only changed, or something else is new', async () => {
    const outcome = await host.judge({
      changes: {
        'src/content/papers/survey.mdx': paper(),
        'src/content/reflections/two.mdx': reflection({ title: '第二件事' }),
      },
    });
    expect(outcome.result.topics).toEqual([]);
    expect(outcome.summary).not.toContain('选题查新');
  });
});

describe('what is wrong in the content', () => {
  test('is told with file, line and the way out, on the lines of the pull request too', async () => {
    const outcome = await host.judge({
      changes: {
        'src/content/reflections/two.mdx': reflection(
          { authors: ['li-bo'] },
          '{process.env.TOKEN}',
        ),
      },
    });
    expect(outcome.judged.status).toBe(1);
    expect(told(outcome)).toContain('reference-unknown src/content/reflections/two.mdx:4');
    expect(told(outcome)).toContain('code-forbidden src/content/reflections/two.mdx:9');
    expect(outcome.judged.output).toMatch(
      /^::error file=src\/content\/reflections\/two\.mdx,line=4,.*没有代号为“li-bo”的教师。.*是不是想写 li-bai/m,
    );
    expect(outcome.summary).toContain('处需要修改');
    expect(outcome.summary).not.toContain('a-token-that-may-only-read');
  });

  test('a teacher who is deleted while others still name them is told where they are named', async () => {
    const outcome = await host.judge({ changes: { 'src/content/teachers/du-fu.yml': undefined } });
    expect(outcome.judged.status).toBe(1);
    expect(told(outcome)).toEqual([
      'reference-unknown src/content/meetings/waiting.mdx:4',
      'reference-unknown src/content/observations/river.mdx:4',
      'reference-unknown src/content/pairs/hill.yml:3',
      'reference-unknown src/content/papers/survey.mdx:4',
      'reference-unknown src/content/projects/waiting.mdx:4',
      'reference-unknown src/content/readings/chapter.mdx:4',
      'entry-removed src/content/teachers/du-fu.yml:1',
    ]);
  });

  test('what others left wrong is not held against the author', async () => {
    await host.merge({
      'src/content/papers/survey.mdx': mdx({ ...paperFields, topics: ['no'] }, '文。'),
    });
    const outcome = await host.judge({
      changes: { 'src/content/reflections/two.mdx': reflection({ title: '第二件事' }) },
    });
    expect(outcome.judged.status).toBe(0);
    expect(told(outcome)).toEqual([]);
    expect(outcome.judged.output).toContain('主分支上另有 1 处原有的问题');
    await host.merge({ 'src/content/papers/survey.mdx': mdx(paperFields, '三十二节课的记录。') });
  });

  test('two who change the same line hear that the changes do not fit together', async () => {
    const one = 'src/content/reflections/one.mdx';
    const outcome = await host.judge(
      { changes: { [one]: reflection({ title: '乙改的题目' }) } },
      { [one]: reflection({ title: '甲改的题目' }) },
    );
    expect(told(outcome)).toEqual([`pull-request-conflict ${one}:1`]);
    expect(outcome.judged.status).toBe(1);
    await host.merge({ [one]: reflection() });
  });
});

describe('an address that is given out', () => {
  const moves = { 'src/content/papers/survey.mdx': 'src/content/papers/waiting-survey.mdx' };

  test('may not be lost when an entry is renamed', async () => {
    const outcome = await host.judge({ moves });
    expect(outcome.judged.status).toBe(1);
    expect(told(outcome)).toEqual(['entry-moved src/content/papers/waiting-survey.mdx:1']);
    expect(outcome.result.faults[0]?.hint).toContain('aliases: [survey]');
  });

  test('leads on when the old id is kept', async () => {
    const { paperType, publication, ...common } = paperFields;
    const outcome = await host.judge({
      moves,
      changes: {
        'src/content/papers/waiting-survey.mdx': mdx(
          { ...common, aliases: ['survey'], paperType, publication },
          '三十二节课的记录。',
        ),
      },
    });
    expect(told(outcome)).toEqual([]);
    expect(outcome.judged.status).toBe(0);
  });

  test('stays the same when an entry gets a folder for its pictures', async () => {
    const outcome = await host.judge({
      moves: { 'src/content/papers/survey.mdx': 'src/content/papers/survey/index.mdx' },
    });
    expect(told(outcome)).toEqual([]);
  });

  test('is asked about when an entry is deleted', async () => {
    const outcome = await host.judge({ changes: { 'src/content/papers/survey.mdx': undefined } });
    expect(outcome.judged.status).toBe(0);
    expect(told(outcome)).toEqual(['entry-removed src/content/papers/survey.mdx:1']);
  });
});

describe('whoever changes the program', () => {
  /** Whatever of the pull request runs, leaves this behind. */
  const canary = (): string => path.join(host.scratch, 'canary');
  const writesCanary = (): string =>
    `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(canary())}, 'ran');\nprocess.exit(0);\n`;

  test('the canary sings when it is run', async () => {
    const script = path.join(host.scratch, 'canary.mjs');
    await writeFile(script, writesCanary());
    execFileSync(process.execPath, [script]);
    expect(existsSync(canary())).toBe(true);
    await rm(canary());
  });

  test('has no say in how the content is judged, and nothing of it runs', async () => {
    const outcome = await host.judge({
      changes: {
        'bin/gate.ts': writesCanary(),
        'bin/gate/git.ts': writesCanary(),
        'bin/check.mjs': writesCanary(),
        'astro.config.mjs': writesCanary(),
        'src/intake/read-content.ts': writesCanary(),
        'package.json': JSON.stringify({
          type: 'module',
          scripts: { build: 'node bin/gate.ts', preinstall: 'node bin/gate.ts' },
        }),
        '.gitattributes': '* filter=evil diff=evil merge=evil\n',
        'src/content/reflections/two.mdx': reflection({ title: '第二件事', authors: ['li-bo'] }),
      },
    });
    expect(outcome.judged.status).toBe(1);
    expect(outcome.result.kind).toBe('mixed');
    expect(told(outcome)).toContain('pull-request-mixed .gitattributes:1');
    expect(told(outcome)).toContain('reference-unknown src/content/reflections/two.mdx:4');
    expect(outcome.summary).toContain('请拆成两个合并请求');
    expect(existsSync(canary())).toBe(false);
    expect(existsSync(path.join(outcome.into, 'bin'))).toBe(false);
  });

  test('and nothing else is left to the maintainers', async () => {
    const outcome = await host.judge({ changes: { 'bin/gate.ts': writesCanary() } });
    expect(outcome.judged.status).toBe(0);
    expect(outcome.result).toMatchObject({ kind: 'maintenance', outside: ['bin/gate.ts'] });
    expect(outcome.judged.output).toContain('只动程序文件，由维护者审核');
    expect(existsSync(canary())).toBe(false);
  });

  test.each(['school.yml', 'src/content/school.yml'])(
    'the school’s own file is the maintainers’ too: %s',
    async (file) => {
      const school = await readFile(path.join(host.author, 'school.yml'), 'utf8');
      const outcome = await host.judge({
        changes: {
          [file]: `${school}reflectionMinimum: 1\n`,
          'src/content/reflections/two.mdx': reflection({ title: '第二件事' }),
        },
      });
      expect(outcome.judged.status).toBe(1);
      expect(told(outcome)).toEqual([`school-file ${file}:1`]);
    },
  );

  test('a change to the school alone is checked with all the content', async () => {
    const outcome = await host.judge({ changes: { 'school.yml': 'name: 小山学校\n' } });
    expect(outcome.result.kind).toBe('maintenance');
    expect(outcome.judged.status).toBe(1);
    expect(told(outcome)).toContain('field-missing school.yml:1');
  });
});

describe('only plain files come in', () => {
  const refused = [
    {
      what: 'a symbolic link',
      index: { path: 'src/content/papers/link.mdx', mode: '120000', content: '/etc/passwd' },
      expected: 'file-not-plain src/content/papers/link.mdx:1',
    },
    {
      what: 'a symbolic link in place of the folder of pictures',
      index: { path: 'public/images/all', mode: '120000', content: '/etc' },
      expected: 'file-not-plain public/images/all:1',
    },
    {
      what: 'a submodule',
      index: { path: 'src/content/papers/other', mode: '160000', content: 'a'.repeat(40) },
      expected: 'file-not-plain src/content/papers/other:1',
    },
    {
      what: 'a name that differs from another in case only',
      index: { path: 'src/content/papers/Survey.mdx', mode: '100644', content: '甲' },
      expected: 'path-clash src/content/papers/Survey.mdx:1',
    },
    {
      what: 'a name with a control character',
      index: { path: 'src/content/papers/a\u001b[2Jb.mdx', mode: '100644', content: '甲' },
      expected: 'path-awkward src/content/papers/a⟨U+001B⟩[2Jb.mdx:1',
    },
    {
      what: 'a name that Windows cannot keep',
      index: { path: 'src/content/papers/con.mdx', mode: '100644', content: '甲' },
      expected: 'path-awkward src/content/papers/con.mdx:1',
    },
    {
      what: 'attributes for git',
      index: { path: 'src/content/.gitattributes', mode: '100644', content: '* text' },
      expected: 'file-unexpected src/content/.gitattributes:1',
    },
    {
      what: 'a page among the pictures',
      index: { path: 'public/images/a.html', mode: '100644', content: '<script>1</script>' },
      expected: 'image-forbidden public/images/a.html:1',
    },
    {
      what: 'a page that is named like a picture',
      index: { path: 'public/images/a.png', mode: '100644', content: '<script>1</script>' },
      expected: 'image-forbidden public/images/a.png:1',
    },
    {
      what: 'a huge file',
      index: {
        path: 'src/content/papers/a.png',
        mode: '100644',
        content: '0'.repeat(16 * 1024 * 1024),
      },
      expected: 'file-too-large src/content/papers/a.png:1',
    },
  ];
  // One pull request with all of them: each is told, and each by itself would stop it.
  let outcome: Outcome;
  beforeAll(async () => {
    outcome = await host.judge({ index: refused.map(({ index }) => index) });
  });

  test.each(refused)('$what is refused', ({ expected }) => {
    expect(told(outcome)).toContain(expected);
  });

  test('and of what comes with them nothing else is told or written out', () => {
    expect(outcome.judged.status).toBe(1);
    expect(told(outcome).sort()).toEqual(refused.map(({ expected }) => expected).sort());
    expect(outcome.result.faults.filter(({ severity }) => severity !== 'error')).toEqual([]);
    // Everything that was written out is a plain file, and none of it leads elsewhere.
    for (const folder of ['src/content', 'public']) {
      const where = path.join(outcome.into, folder);
      const entries = existsSync(where)
        ? readdirSync(where, { recursive: true, withFileTypes: true })
        : [];
      expect(entries.filter((one) => !one.isFile() && !one.isDirectory())).toEqual([]);
    }
  });

  test('a symbolic link in place of all entries is refused, and leads nowhere', async () => {
    const entries = Object.keys(smallSchool()).filter((file) => file !== 'school.yml');
    const outcome = await host.judge({
      changes: Object.fromEntries(entries.map((file) => [`src/content/${file}`, undefined])),
      index: [{ path: 'src/content', mode: '120000', content: '/etc' }],
    });
    expect(outcome.judged.status).toBe(1);
    expect(outcome.result).toMatchObject({ kind: 'mixed', outside: ['src/content'], checked: 0 });
    expect(told(outcome)).toContain('file-not-plain src/content:1');
    expect(readdirSync(path.join(outcome.into, 'src/content'))).toEqual([]);
  });

  test('a file marked as a program is taken as what it is, with a word about it', async () => {
    const outcome = await host.judge({
      index: [
        {
          path: 'src/content/reflections/two.mdx',
          mode: '100755',
          content: reflection({ title: '第二件事' }),
        },
      ],
    });
    expect(outcome.judged.status).toBe(0);
    expect(told(outcome)).toEqual(['file-executable src/content/reflections/two.mdx:1']);
  });
});

// The job runs in a Linux container, whatever system the tests are on.
describe.skipIf(process.platform === 'win32')('on GitLab, by its own job', () => {
  test('a good merge request passes', async () => {
    const changes = { 'src/content/reflections/two.mdx': reflection({ title: '第二件事' }) };
    const { status, result } = await host.judgeOnGitLab({ changes });
    expect(status).toBe(0);
    expect(result).toMatchObject({ kind: 'content', faults: [], checked: WHOLE + 1 });
  });

  test('one that changes the checker is judged by the code it wants to replace', async () => {
    const changes = {
      'bin/gate.ts': 'process.exit(0);\n',
      '.gitlab-ci.yml': 'check: { script: [exit 0] }\n',
      'src/content/reflections/two.mdx': reflection({ title: '第二件事', authors: ['li-bo'] }),
    };
    const { status, output, result } = await host.judgeOnGitLab({ changes });
    expect(status).toBe(1);
    expect(result?.kind).toBe('mixed');
    expect(output).toMatch(/reflections\/two\.mdx:4.*没有代号为“li-bo”的教师。/);
  });
});

describe('a gate that cannot do its work', () => {
  test('says so, and leaves a folder alone that has something in it', async () => {
    const outcome = await host.judge({ moves: {}, changes: { 'src/content/README.md': '说明' } });
    expect(outcome.judged.status).toBe(0);
    const again = await outcome.step('Judge it');
    expect(again.status).toBe(2);
    expect(again.output).toContain('里已经有东西了，请换一个空的。');
  });

  test('says so when the commit is not there', async () => {
    const gate = path.join(host.runner, 'bin/gate.ts');
    const into = path.join(host.scratch, 'nowhere');
    const { status, stderr } = spawnSync(
      process.execPath,
      [gate, '--base', 'HEAD', '--head=--upload-pack=evil', '--into', into],
      { encoding: 'utf8' },
    );
    expect(status).toBe(2);
    expect(stderr).toContain('没能比较这次修改和主分支');
    expect(existsSync(into)).toBe(false);
  });
});
