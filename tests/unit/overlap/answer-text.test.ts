import { expect, test } from 'vitest';
import { topicNoteOf } from '../../../src/gate/topic-note.ts';
import { answerText, hitText } from '../../../src/overlap/answer-text.ts';
import { checkTopic } from '../../../src/overlap/check.ts';
import { errors, record, schoolWith, wholeBook } from './past-works.ts';

const stopped = {
  ...wholeBook,
  standing: 'stopped' as const,
  statusName: '已终止',
  reason: '一、人手不够。\n二、书不够。',
  open: ['支架什么时候拆？'],
};

test('a work is told with why it stopped, what it left, and what to do', async () => {
  const [hit] = (await checkTopic({ title: '整本书阅读支架' }, schoolWith([stopped]))).hits;
  if (hit === undefined) throw new Error('nothing found');
  expect(hitText(hit, 1, (ref) => `在 ${ref}`).split('\n')).toEqual([
    '1. 【高度相近】小学中段整本书阅读过程性支架的设计与使用',
    '    课题，已终止；李白白；2025—2026学年第二学期；同学科',
    '    在 projects/whole-book',
    '    先看为什么停：这项课题没有做完，可以接着做。看停下的原因，想好怎样避开。',
    '    还没有解决：支架什么时候拆？',
    '    为什么停下：一、人手不够。二、书不够。',
    expect.stringMatching(/^ {4}相近处：题目 0\.\d\d，关键词 0\.\d\d；相同的词：整本书阅读、/),
  ]);
});

test('the whole answer says what it was asked, and what it does not know', async () => {
  const lesson = record({
    ref: 'lessons/map',
    kind: 'lessons',
    kindName: '课例',
    title: '《草房子》整本书阅读导读',
    standing: 'practice',
  });
  const answer = await checkTopic(
    { title: '整本书阅读支架' },
    schoolWith([wholeBook, errors, lesson]),
  );
  const text = answerText(answer, ['小学'], (ref) => ref);
  expect(text).toMatch(
    /^选题：整本书阅读支架\n加入或改换角度。和本校库 3 条的题目、关键词、摘要比较：1 项高度相近。（按小学比较。）/,
  );
  // A title that names a book has the book's marks already.
  expect(text).toContain('- 课例“《草房子》整本书阅读导读” 李白白  lessons/map');
  expect(text).toMatch(/拥挤程度：适中（[\d.]+）。/);
  expect(text).toMatch(/不代替到知网等处检索.*不是重复率。$/);
});

test('of a title that was not compared nothing is denied', async () => {
  const answer = await checkTopic({ title: '研究' }, schoolWith([wholeBook, errors]));
  expect(answerText(answer, [], (ref) => ref).split('\n\n')).toEqual([
    expect.stringMatching(/^选题：研究\n把题目写具体再查。“研究”里没有可以拿来比较的词/),
    expect.stringMatching(/^只和本校的文章比较/),
  ]);
  expect(topicNoteOf('papers/x.mdx', answer)).toEqual({
    file: 'papers/x.mdx',
    verdict: expect.stringMatching(/^把题目写具体再查。.*哪种做法。$/),
    hits: [],
  });
});
