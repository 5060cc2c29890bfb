/** `npm run new` with somebody at the keyboard: keys go in, the screen comes out. */
import { PassThrough, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { Asker } from '../../bin/ask.ts';
import { extendVocabularies } from '../../src/model/words/vocabulary.ts';
import type { Given } from '../../src/records/answers.ts';
import { complete } from '../../src/write/complete.ts';
import { offersOf } from '../../src/write/offers.ts';
import { allQuestions } from '../../src/write/questions.ts';
import { collections } from '../../src/model/kinds.ts';
import { declarations } from '../../src/records/kinds.ts';
import { dataFrom } from '../../src/records/answers.ts';
import { fieldsOf } from '../../src/records/field-list.ts';
import { Refusal } from '../../src/write/refusal.ts';
import { readFiles } from '../read-school.ts';
import { smallSchool } from '../small-school.ts';

const ENTER = '\r';
const TAB = '\t';
const ESCAPE = '\u001b';

const { records } = await readFiles(smallSchool());
const world = { records, words: extendVocabularies(), own: [] };

/** A terminal of 80 columns whose user waits for the words and then types the keys. */
function terminal(script: (readonly [wait: string, keys: string])[]) {
  const input = new PassThrough();
  let screen = '';
  const left = [...script];
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      screen += stripVTControlCharacters(chunk.toString());
      const [next] = left;
      if (next !== undefined && screen.includes(next[0])) {
        left.shift();
        screen = '';
        // The prompt listens once the step that wrote this has ended.
        setImmediate(() => input.write(next[1]));
      }
      all.push(chunk.toString());
      done();
    },
  });
  const all: string[] = [];
  Object.assign(output, { columns: 80, rows: 40, isTTY: true });
  return {
    asker: new Asker(input, output, { world, today: '2026-06-01' }),
    said: () => stripVTControlCharacters(all.join('')),
  };
}

test('asks for what is required, in Chinese, and offers what the school has', async () => {
  const { asker, said } = terminal([
    ['标题（', `等一等${ENTER}`],
    ['日期（', ENTER],
    ['作者（', `libai`],
    ['（1 项）', TAB],
    ['李白白', ENTER],
    ['摘要（', `多等了三秒。${ENTER}`],
    ['专题（', `${ENTER}`],
    ['请至少选一项', `等待`],
    ['等待', TAB],
    ['等待', ENTER],
  ]);
  const given = await complete(
    'reflections',
    {},
    {
      world,
      today: '2026-06-01',
      ask: (question, soFar) => asker.answer('reflections', question, soFar),
    },
  );
  expect(given).toEqual({
    title: ['等一等'],
    date: ['2026-06-01'],
    authors: ['li-bai'],
    summary: ['多等了三秒。'],
    topics: ['waiting'],
  });
  expect(said()).toMatch(/杜甫甫[^]*李白白/);
  expect(said()).not.toMatch(/Search|match|navigate|confirm|select|items/);
});

test('an answer that will not do is told at once, and asked for again', async () => {
  const { asker, said } = terminal([
    ['书名（', ENTER],
    ['是空的', `某书${ENTER}`],
  ]);
  const [title] = await complete(
    'books',
    { author: ['某人'] },
    {
      world,
      today: '2026-06-01',
      ask: (question, soFar) => asker.answer('books', question, soFar),
    },
  ).then(({ title }) => title ?? []);
  expect(title).toBe('某书');
  expect(said()).toContain('“书名”（title）是空的');
});

test('whoever changes their mind leaves with Escape', async () => {
  const { asker } = terminal([['新建哪一类', ESCAPE]]);
  await expect(asker.collection()).rejects.toThrow(Refusal);
});

test('the name of the file is suggested, and may not be one that is taken', async () => {
  const { asker, said } = terminal([
    ['文件名', ENTER],
    ['已经有了', `-2${ENTER}`],
  ]);
  const fault = (id: string) => (id === 'one' ? '已经有了' : undefined);
  expect(await asker.id('one', fault)).toBe('one-2');
  expect(said()).toContain('小写字母、数字和连字符');
});

test('answers that make sense only together are judged together', async () => {
  const circumstances = { world, today: '2026-06-01', ask: undefined };
  const plan = { title: ['打算'], goals: ['少讲一句。'], semester: ['2025-2026-2'] };
  const promise = {
    'commitments.what': ['demo'],
    'commitments.target': ['3'],
    'commitments.atMost': ['4'],
    'commitments.per': ['semester'],
  };
  await expect(complete('plans', { ...plan, ...promise }, circumstances)).resolves.toMatchObject(
    promise,
  );
  for (const [wrong, sentence] of [
    [{ 'commitments.target': ['3'] }, '就要在“做什么”（what）里写做什么'],
    [{ ...promise, 'commitments.atMost': ['2'] }, '不能比“几次”少'],
  ] as const) {
    await expect(complete('plans', { ...plan, ...wrong }, circumstances)).rejects.toThrow(sentence);
  }
});

test('of two who share a name neither is taken: both are told, with what tells them apart', async () => {
  const { records: two } = await readFiles(
    smallSchool({
      'teachers/wang-fang.yml': 'name: 王芳\nnameNote: 高年级\nstatus: active\n',
      'teachers/wang-fang-2.yml': 'name: 王芳\nnameNote: 低年级\nstatus: active\n',
    }),
  );
  const circumstances = { world: { ...world, records: two }, today: '2026-06-01', ask: undefined };
  const book = { title: ['等'], summary: ['等。'], topics: ['等待'], date: ['2026-05-20'] };
  const given = (authors: string) =>
    complete('reflections', { ...book, authors: [authors] }, circumstances);
  await expect(given('王芳')).rejects.toThrow(
    /叫“王芳”的有 2 个：wang-fang（王芳，高年级）、wang-fang-2（王芳，低年级）。请写其中一个的代号/,
  );
  await expect(given('wang-fang')).resolves.toMatchObject({ authors: ['wang-fang'] });
  await expect(given('王芳（低年级）')).resolves.toMatchObject({ authors: ['wang-fang-2'] });
});

test.each(collections)('of %s what it is for is asked, and may be left out', (kind) => {
  const paths = new Map(allQuestions(kind, []).map(({ path, field }) => [path, field]));
  const wanted = declarations[kind].worthAsking ?? [];
  expect(wanted.length).toBeGreaterThan(0);
  for (const path of wanted) expect([...paths.keys()]).toContain(path);
  // What is required has been asked before.
  for (const path of wanted.filter((one) => !one.includes('.'))) {
    expect(paths.get(path)?.required).toBe(false);
  }
});

test('a meeting is asked who came, what was decided and who does what next', async () => {
  const { asker, said } = terminal([
    ['小组（', ENTER],
    ['到场（', '李白'],
    ['李白白', TAB],
    ['李白白', ENTER],
    ['决定（', `多等三秒。${ENTER}`],
    ['决定（', ENTER],
    ['接下来 · 谁（', '杜'],
    ['杜甫甫', ENTER],
    ['做什么（', `数一数谁开口。${ENTER}`],
    ['期限（', `2026-06-20${ENTER}`],
    ['没有别的了就直接回车', ENTER],
  ]);
  const offers = offersOf('meetings', { title: ['谈谈等待'] }, []);
  let given: Given = {};
  for (const offer of offers)
    given = { ...given, ...(await asker.offer('meetings', offer, given)) };
  expect(dataFrom(fieldsOf('meetings'), given)).toEqual({
    attended: ['li-bai'],
    decisions: ['多等三秒。'],
    nextActions: [{ who: 'du-fu', what: '数一数谁开口。', due: '2026-06-20' }],
  });
  expect(said()).toContain('没有就直接回车');
});

test('what was given by a flag is not asked again', () => {
  const given = { attended: ['li-bai'], 'nextActions.who': ['li-bai'] };
  const asked = offersOf('meetings', given, []).map(({ questions }) => questions[0]?.path);
  expect(asked).toEqual(['group', 'decisions']);
});
