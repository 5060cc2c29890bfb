/** The same report for people, for programs and for GitHub. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hiddenIn } from '../../../src/model/text/hidden.ts';
import type { Fault } from '../../../src/model/faults/fault.ts';
import type { Report } from '../../../src/write/check.ts';
import { gateComment } from '../../../src/gate/gate-comment.ts';
import { gateResultOf } from '../../../src/gate/gate-result.ts';
import { annotations, summary } from '../../../src/write/report-github.ts';
import { reportJson } from '../../../src/write/report-json.ts';
import { reportText } from '../../../src/write/report-text.ts';

const error: Fault = {
  id: 'reference-unknown',
  severity: 'error',
  file: 'lessons/river.mdx',
  line: 4,
  column: 11,
  message: '没有代号为“li-bo”的教师。',
  found: 'li-bo',
  allowed: 'teachers 文件夹里已有的代号',
  hint: '是不是想写 li-bai（李白白）？',
};
const warning: Fault = {
  id: 'spacing',
  severity: 'warning',
  file: 'papers/survey.mdx',
  line: 11,
  message: '汉字和字母、数字之间有空格。',
};
const report = (...faults: Fault[]): Report => ({ checked: 9, faults, mended: [] });
const inContent = (file: string): string => `src/content/${file}`;

describe('for people', () => {
  test('says where, what, what instead and how, and ends with the verdict', () => {
    expect(reportText(report(error, warning))).toBe(
      [
        'lessons/river.mdx:4:11  没有代号为“li-bo”的教师。  [reference-unknown]',
        '    写的是：li-bo',
        '    可以是：teachers 文件夹里已有的代号',
        '    怎样改：是不是想写 li-bai（李白白）？',
        '',
        'papers/survey.mdx:11  提醒：汉字和字母、数字之间有空格。  [spacing]',
        '',
        '检查了 9 个文件，有 1 处错误、1 处提醒。',
      ].join('\n'),
    );
  });

  test.each([
    [report(), '检查了 9 个文件，没有发现问题。'],
    [report(error, error), '检查了 9 个文件，有 2 处错误。'],
    [report(warning), '检查了 9 个文件，有 1 处提醒。'],
  ])('the verdict', (one, verdict) => {
    expect(reportText(one).split('\n').at(-1)).toBe(verdict);
  });

  test('names what was mended', () => {
    const text = reportText({ ...report(), mended: ['topics/a.yml'] });
    expect(text).toBe('已经改好的文件：\n  topics/a.yml\n\n检查了 9 个文件，没有发现问题。');
  });

  test('no name and no text can move the cursor or begin a line of its own', () => {
    const hostile = { ...error, file: 'a\u001b[2J\n::error::x', found: 'x\r\n::stop-commands::y' };
    const text = reportText(report(hostile));
    expect(text).not.toMatch(/^\s*::/m);
    expect([...'\u001b\r'].filter((one) => text.includes(one))).toEqual([]);
    expect(text).toContain('a⟨U+001B⟩[2J⟨U+000A⟩::error::x');
  });
});

describe('for programs', () => {
  test('every field is there, `null` where there is nothing', () => {
    expect(JSON.parse(reportJson(report(error, warning)))).toStrictEqual({
      checked: 9,
      problems: [error, { ...warning, column: null, found: null, allowed: null, hint: null }],
    });
  });

  test('the fields come in the order that is promised', () => {
    const [first] = (JSON.parse(reportJson(report(warning))) as { problems: object[] }).problems;
    expect(Object.keys(first ?? {}).join(' ')).toBe(
      'id severity file line column message found allowed hint',
    );
  });
});

describe('for GitHub', () => {
  test('marks the line of the file, from the root of the repository', () => {
    expect(annotations([error, warning], inContent).split('\n')).toEqual([
      '::error file=src/content/lessons/river.mdx,line=4,col=11,title=提到的条目不存在（reference-unknown）::没有代号为“li-bo”的教师。%0A写的是：li-bo%0A可以是：teachers 文件夹里已有的代号%0A怎样改：是不是想写 li-bai（李白白）？',
      '::warning file=src/content/papers/survey.mdx,line=11,title=汉字和字母、数字之间有空格（spacing）::汉字和字母、数字之间有空格。',
    ]);
  });

  test('whatever stands in a fault stays within its command', () => {
    const hostile: Fault = {
      ...error,
      file: 'a,line=1::b%.mdx',
      message: '100%\r\n::error::x',
      found: '%0A::add-mask::y',
    };
    const text = annotations([hostile], inContent);
    expect(text.split('\n')).toHaveLength(1);
    expect(text).toContain('file=src/content/a%2Cline=1%3A%3Ab%25.mdx,line=4');
    expect(text).toContain('::100%25%0D%0A::error::x%0A写的是：%250A::add-mask::y');
  });

  test('the summary holds each file and fault as plain text', () => {
    const hostile: Fault = {
      ...error,
      found: '<img src=x onerror=alert(1)> @everyone [x](javascript:y) `z`\n# big',
    };
    const text = summary(report(hostile, warning), inContent);
    expect(text).toContain('检查了 9 个文件，有 1 处错误、1 处提醒。');
    expect(text).toContain('**第 4 行**（错误）没有代号为“li&#45;bo”的教师。 `reference-unknown`');
    expect(text).not.toMatch(/<img|@everyone|\]\(|javascript:|`z`|^# big/m);
    expect(text).toContain('&#60;img src&#61;x');
  });

  test('a summary of a thousand faults stays readable', () => {
    const text = summary(report(...Array.from({ length: 1000 }, () => warning)), inContent);
    expect(text.match(/^- /gm)).toHaveLength(200);
    expect(text).toContain('还有 800 处没有列出。');
  });
});

test('no report prints a character nobody sees, wherever it stands', () => {
  // Values may hold anything: a file's bytes were never looked at where it is only named.
  const text = fc.array(
    fc.oneof(fc.constantFrom('看', 'a', '`', '\n'), fc.integer({ min: 0, max: 0x10ffff })),
    { maxLength: 20 },
  );
  const words = text.map((signs) =>
    signs.map((one) => (typeof one === 'string' ? one : String.fromCodePoint(one))).join(''),
  );
  const hiding = fc
    .tuple(
      words,
      fc.constantFrom('\u202e', '\u001b', '\u009b', '\u0000', '\u2028', '\u{E0041}', '\ud800'),
    )
    .map(([before, sign]) => `${before}字${sign}`);
  const faults = fc.record({
    ...{ id: fc.constant(error.id), severity: fc.constant(error.severity) },
    ...{
      line: fc.nat(),
      file: hiding,
      message: hiding,
      found: hiding,
      allowed: hiding,
      hint: hiding,
    },
  });
  fc.assert(
    fc.property(faults, hiding, (one, name) => {
      const result = gateResultOf('content', [name], [one], 1, [
        { file: name, verdict: name, hits: [name] },
      ]);
      const reports = [
        reportText({ ...report(one), mended: [name] }),
        reportJson(report(one)),
        annotations([one]),
        summary(report(one), inContent),
        JSON.stringify(result),
        gateComment({ result, paths: [name] }),
        ...Object.values(JSON.parse(reportJson(report(one))).problems[0] as object).map(String),
      ];
      for (const printed of reports) expect(hiddenIn(printed)).toBeUndefined();
      expect(reports[0]).toContain('⟨U+');
    }),
    { numRuns: 300 },
  );
});
