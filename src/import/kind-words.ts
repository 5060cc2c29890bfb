/** By which words a file, a sheet or a heading says what kind of record it holds. */
import { collectionNames, collections, type Collection } from '../model/kinds.ts';

/**
 * What schools call them besides the names of the kinds. The first that is found counts, so what
 * says more stands before what says less: 听课反思 is a reflection, 课题计划 a plan.
 */
const WORDS: readonly (readonly [Collection, RegExp])[] = [
  ['plans', /计划|规划|方案|打算/],
  ['reflections', /反思|随笔|叙事|心得|感悟|手记|后记/],
  ['observations', /听课|观课|听评课记录|课堂观察/],
  ['readings', /共读|读书笔记|读书会|读后|阅读分享/],
  ['meetings', /纪要|会议|集体备课|研讨|座谈|培训|讲座|活动记录/],
  ['pairs', /结对|师徒|青蓝|帮扶/],
  ['projects', /课题|立项|结题|开题/],
  ['papers', /论文|报告|综述|获奖/],
  ['problems', /问题|困惑|疑难/],
  ['lessons', /课例|教案|教学设计|教学实录|说课/],
  ['books', /书目|书单|图书|书名/],
  ['topics', /专题|主题表/],
  ['groups', /教研组|备课组|小组|分组/],
  ['teachers', /教师|老师|教职工|花名册|名单|通讯录/],
];

/** The kind that a name of a file, a sheet or a title speaks of; nothing where none. */
export function kindIn(text: string): Collection | undefined {
  return WORDS.find(([, words]) => words.test(text))?.[0];
}

/** A kind as somebody writes it down: `lessons` or 课例. */
export function kindCalled(word: string): Collection | undefined {
  return collections.find((one) => one === word || collectionNames[one] === word);
}

/** `lessons（课例）、…`, for messages. */
export function allKinds(): string {
  return collections.map((one) => `${one}（${collectionNames[one]}）`).join('、');
}
