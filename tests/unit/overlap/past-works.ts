/** A few past works to compare with: each test changes what it is about. */
import type { Corpus, OverlapRecord } from '../../../src/overlap/record.ts';
import { overlapIndex, sourceOf } from '../../../src/overlap/overlap-index.ts';
import type { OverlapSource } from '../../../src/overlap/source.ts';

export function record(change: Partial<OverlapRecord> & { ref: string }): OverlapRecord {
  return {
    kind: 'projects',
    kindName: '课题',
    title: '题目',
    href: `/${change.ref}/`,
    keywords: [],
    abstract: '',
    people: [{ name: '李白白', href: '/teachers/li-bai/', here: true, status: '在职' }],
    date: '2026-03-01',
    semester: { id: '2025-2026-2', name: '2025—2026学年第二学期' },
    standing: 'ongoing',
    statusName: '在研',
    stages: ['primary'],
    stageNames: ['小学'],
    subject: 'chinese',
    subjectName: '语文',
    topics: [],
    found: [],
    open: [],
    practice: [],
    writings: [],
    source: { mark: 'EB/OL' },
    linked: [],
    ...change,
  };
}

export const wholeBook = record({
  ref: 'projects/whole-book',
  title: '小学中段整本书阅读过程性支架的设计与使用',
  keywords: ['整本书阅读', '过程性支架', '慢读者'],
  abstract: '孩子把书借走却停在前十页，试做三种只在途中用的支架。',
  topics: [{ id: 'whole-book', name: '整本书阅读支架', href: '/topics/whole-book/' }],
});

export const errors = record({
  ref: 'papers/errors',
  kind: 'papers',
  kindName: '论文',
  title: '小数乘法错题的四类归因与讲评策略',
  keywords: ['小数乘法', '错题归因', '讲评课'],
  abstract: '两个班的错误按当时怎么想的归为四类，讲评改为先猜想法后讲道理。',
  subject: 'math',
  subjectName: '数学',
  standing: 'paper',
  statusName: '论文',
});

export const general = record({
  ref: 'projects/general',
  title: '小学语文有效课堂教学策略的实践研究',
  keywords: ['有效教学', '课堂教学', '教学策略'],
  abstract: '立足课堂，探索提升学生能力的有效路径，形成教学策略。',
});

export function corpusOf(records: OverlapRecord[], works?: number[]): Corpus {
  return {
    records,
    works: works ?? records.map((_, place) => place),
    concepts: [{ id: 'whole-book', phrases: ['整本书阅读支架', '名著导读', '整本书阅读'] }],
    stageWords: [
      ['小学', 'primary'],
      ['初中', 'junior'],
    ],
    subjectWords: [
      ['语文', 'chinese'],
      ['数学', 'math'],
    ],
    semester: '2026-2027-1',
  };
}

export function schoolWith(records: OverlapRecord[], works?: number[]): OverlapSource {
  return sourceOf(overlapIndex(corpusOf(records, works)));
}
