/** What `--fix` mends, what it leaves alone, and that nothing it does changes what is said. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../../src/yaml/frontmatter.ts';
import { readBody } from '../../../src/body/read-body.ts';
import { readFile } from '../../../src/intake/read-file.ts';
import { fixText } from '../../../src/write/fix.ts';
import { mdx, paperFields } from '../../small-school.ts';

const fixedBody = (body: string): string =>
  fixText('papers', mdx(paperFields, body))
    .slice(mdx(paperFields, '').length - 1)
    .trimEnd();

describe('prose', () => {
  test.each([
    ['用 AI 备了 3 节课', '用AI备了3节课'],
    ['第 12 周的 Word 文档', '第12周的Word文档'],
    ['孩子说,不对.', '孩子说，不对.'],
    ['真的吗?当然!走;停:好', '真的吗？当然！走；停：好'],
    ['你好, 世界', '你好，世界'],
    ['完了.明天再说', '完了。明天再说'],
    ['这本书(旧版)很好', '这本书（旧版）很好'],
    ['这本书(旧版)', '这本书（旧版）'],
    ['行末有空格   \n\n下一段', '行末有空格\n\n下一段'],
    ['> 引用 3 次 \n> 第二行', '> 引用3次\n> 第二行'],
    ['- 一 1\n- 二 2', '- 一1\n- 二2'],
    ['| 甲 1 | 乙 |\n| --- | --- |\n| 丙 2 | 丁 |', '| 甲1 | 乙 |\n| --- | --- |\n| 丙2 | 丁 |'],
    ['**重点 3 条**', '**重点3条**'],
  ])('%j becomes %j', (before, after) => {
    expect(fixedBody(before)).toBe(after);
  });
});

describe('what only looks alike is left alone', () => {
  test.each([
    ['the program in backticks', '`用 AI 做`'],
    ['a block of program', '```\n用 AI, 做(好)  \n```'],
    ['an address and the words it stands under', '[用 AI 备课](https://school.example/a)'],
    ['a bare address', '看 https://school.example/a 这一页'],
    ['a heading, whose words are its address', '## 用 AI 备课'],
    ['what a component is told', '<Callout type="note" title="用 AI 备课">\n字\n</Callout>'],
    ['who speaks', '<Dialogue>\n生 A：好\n师:好\n</Dialogue>'],
    ['who speaks, in bold', '<Dialogue>\n**生 A**：好\n</Dialogue>'],
    ['a hard line break', '第一行  \n第二行'],
    ['spaces after a backslash', '第一行\\ \n第二行'],
    ['a book as the standard for references sets it', '作者.书名[M].出版社'],
    ['a numbered line', '一.引言'],
    ['English', 'one, two (three).'],
    ['brackets around a number', '三(2)班'],
    ['half a pair of brackets', '这本书(旧版'],
    ['Chinese words set apart', '春 夏 秋 冬'],
  ])('%s', (_, body) => {
    expect(fixedBody(body)).toBe(body);
  });

  test('a file that cannot be read', () => {
    const broken = 'title: 用 AI 备课\n没有信息栏 \n';
    expect(fixText('papers', broken)).toBe(broken);
  });
});

describe('fields', () => {
  test('come in the order of the schema, with their comments and their quotes', () => {
    const before = [
      '# 整个文件的说明',
      'definition: |-',
      '  第一行 1 条',
      '',
      '  第二行',
      '# 名称的说明',
      "name: '等待' # 行末的说明",
      'aliases: [候答, "等 3 秒"]',
      '# 最后的说明',
      '',
    ].join('\n');
    expect(fixText('topics', before)).toBe(
      [
        '# 整个文件的说明',
        '# 名称的说明',
        "name: '等待' # 行末的说明",
        'aliases: [候答, "等3秒"]',
        'definition: |-',
        '  第一行1条',
        '',
        '  第二行',
        '# 最后的说明',
        '',
      ].join('\n'),
    );
  });

  test('those inside of fields too, save where they share a line', () => {
    const before =
      'name: 小山组\nkind: peer\nleader: li-bai\nmembers:\n  - from: 2025-09-01\n    # 组长\n    id: li-bai\n  - { from: 2025-09-01, id: du-fu }\n';
    expect(fixText('groups', before)).toBe(
      'name: 小山组\nkind: peer\nleader: li-bai\nmembers:\n  - # 组长\n    id: li-bai\n    from: 2025-09-01\n  - { from: 2025-09-01, id: du-fu }\n',
    );
  });

  test.each([
    ['names with a point', 'books', 'title: 某书\nauthor: 奥斯卡.王尔德\n'],
    ['words that are ids', 'topics', 'name: 等待\ndefinition: 界定。\nparent: "3 年级"\n'],
    ['what a backslash hides', 'topics', 'name: 等待\ndefinition: "第\\u4e00 1 行\\n 二"\n'],
    ['spaces that belong to a text', 'topics', 'name: 等待\ndefinition: |\n  第一行  \n  第二行\n'],
  ] as const)('%s stay', (_, collection, text) => {
    expect(fixText(collection, text)).toBe(text);
  });
});

describe('lines', () => {
  test('the last one is ended', () => {
    expect(fixText('topics', 'name: 等待\ndefinition: 界定。')).toBe(
      'name: 等待\ndefinition: 界定。\n',
    );
  });

  test('those of Windows stay what they are', () => {
    const windows = mdx(paperFields, '用 AI 备课。 \n\n第二段').replaceAll('\n', '\r\n');
    expect(fixText('papers', windows)).toBe(
      mdx(paperFields, '用AI备课。\n\n第二段').replaceAll('\n', '\r\n'),
    );
  });
});

const words = fc.constantFrom(
  ...['孩子', '读书', 'AI', 'Word', '3', '12.5', ' ', '  ', ',', '.', '!', '?', ':', ';', '(', ')'],
  ...[
    '，',
    '。',
    '（',
    '）',
    '*',
    '**',
    '_',
    '~',
    '`',
    '[',
    ']',
    '|',
    '#',
    '-',
    '>',
    '\\',
    '&lt;',
    '$',
  ],
  ...['\n', '\n\n', '  \n', ' \n', '\t', '1. ', '- ', '> ', '## ', '```\n', '![图](./a.png)'],
  ...[
    '[看 3 页](https://a.example/b 1)',
    '[去](https://a.example)',
    'https://a.example/x',
    '<br />',
  ],
  ...[
    '`码 1 `',
    '<u>下 1 划</u>',
    '\n\n<Dialogue>\n生 A：第 1 句,好\n</Dialogue>\n\n',
    '\n\n---\n\n',
  ],
  ...[
    '\n\n<Callout type="note" title="第 1 条">\n\n内 1 容 \n\n</Callout>\n\n',
    '[^1]',
    '\n\n[^1]: 注 1\n',
  ],
  ...['\n\n| 甲 1 | 乙 |\n| --- | --- |\n| 丙,丁 | 2 |\n\n', '\n\n- [ ] 做 1\n'],
);
const bodies = fc.array(words, { maxLength: 40 }).map((list) => list.join(''));

/** What is said, with exactly those differences taken away that a mending may make. */
function gist(text: string): string {
  const marks: Record<string, string> = {
    '，': ',',
    '。': '.',
    '！': '!',
    '？': '?',
    '：': ':',
    '；': ';',
    '（': '(',
    '）': ')',
  };
  return text.replace(/[ \t]+/g, '').replace(/[，。！？：；（）]/g, (mark) => marks[mark] ?? mark);
}

const place = { file: 'a.mdx', firstLine: 1, math: false };
const bodyOf = (text: string): string => text.slice(mdx(paperFields, '').length - 1);
const verbatim = (html: string): string[] => html.match(/<code.*?<\/code>|href=\\".*?\\"/gs) ?? [];

test('a break stays one in a heading and in a link, too', () => {
  for (const body of ['孩子  \n孩子\n---', '见[《等  \n待》](/papers/a/)']) {
    expect(bodyOf(fixText('papers', mdx(paperFields, body))).trim()).toBe(body);
  }
});

describe('whatever is written', () => {
  test('a text says the same after it was mended, and needs no second mending', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const file = mdx(paperFields, body);
        const mended = fixText('papers', file);
        expect(fixText('papers', mended)).toBe(mended);
        const [before, after] = [file, mended].map((text) => readBody(bodyOf(text), place));
        // What is mended besides the house style reads otherwise afterwards, as it was meant.
        if (before?.body === undefined || before.mends?.length !== 0) return;
        const told = (one = before) => one.faults.map(({ id, line }) => [id, line]);
        expect(told(after)).toEqual(told());
        if (after?.body === undefined) return;
        const [nodes, now] = [before, after].map(({ body: { nodes } = {} }) =>
          JSON.stringify(nodes),
        );
        expect(gist(now ?? '')).toBe(gist(nodes ?? ''));
        expect(verbatim(now ?? '')).toEqual(verbatim(nodes ?? ''));
        for (const part of ['headings', 'images', 'links'] as const) {
          expect(after.body[part]).toEqual(before.body[part]);
        }
      }),
      { numRuns: 400 },
    );
  });

  const values: [string, string][] = [
    ['name', '等 3 秒'],
    ['aliases', '[候 1 答, 等待]'],
    ['definition', '|-\n  第 1 行,好\n\n  第二行  '],
    ['parent', 'big-one'],
    ['related', '\n  - one\n  # 里面的说明\n  - two'],
    ['subjects', '[math]'],
    ['visibility', '"public"'],
  ];
  const layouts = fc.record({
    fields: fc.shuffledSubarray(values, { minLength: 2 }),
    comments: fc.array(fc.constantFrom('', '# 说明 1 条\n', '\n'), { minLength: 7, maxLength: 7 }),
    end: fc.constantFrom('', '\n', '\n# 末尾'),
  });

  test('fields hold the same after they were put in order, and no comment is lost', () => {
    fc.assert(
      fc.property(layouts, ({ fields, comments, end }) => {
        const lines = fields.map(([key, value], i) => `${comments[i] ?? ''}${key}: ${value}`);
        const text = lines.join('\n') + end;
        const mended = fixText('topics', text);
        const [before, after] = [text, mended].map((yaml) => {
          const parsed = parseYaml(yaml, { file: 'a.yml', firstLine: 1 });
          if ('faults' in parsed) throw new Error(`${yaml}\n${JSON.stringify(parsed.faults)}`);
          return parsed.data as Record<string, unknown>;
        });
        expect(fixText('topics', mended)).toBe(mended);
        expect(JSON.parse(gist(JSON.stringify(after)))).toEqual(
          JSON.parse(gist(JSON.stringify(before))),
        );
        expect(mended.match(/# .*/g)).toEqual(expect.arrayContaining(text.match(/# .*/g) ?? []));
        const order = values.map(([key]) => key).filter((key) => key in (before ?? {}));
        expect(Object.keys(after ?? {})).toEqual(order);
      }),
      { numRuns: 400 },
    );
  });

  test('nothing is left that the reader would warn about', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const { faults } = readFile(
          'papers',
          'papers/a.mdx',
          fixText('papers', mdx(paperFields, body)),
        );
        const style = ['spacing', 'half-width-punctuation', 'trailing-space', 'key-order'];
        expect(faults.filter((one) => style.includes(one.id))).toEqual([]);
      }),
      {
        numRuns: 200,
        // An address that would take the link in, and a bracket that begins none.
        examples: [
          ['https://a.example/x[看 3 页](https://a.example/b 1)'],
          ['\\[看 3 页](https://a.example/b 1)'],
        ],
      },
    );
  });
});
