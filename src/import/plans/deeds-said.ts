/** Which deed of `model/words/deeds.ts` a sentence of a plan speaks of. */
import { deedWords, type Deed } from '../../model/words/deeds.ts';

/**
 * How plans say it besides the names of the deeds. What is found first counts, so what says more
 * stands before what says less: a 集体反思 is no 反思, and a 示范课 that is heard is no 听课.
 */
const SAID: readonly (readonly [Deed, RegExp])[] = [
  ['observe-across', /跨(?:年级|学段|学科)[^，。；]{0,6}(?:听课|观课|观摩|听)/],
  ['mutual', /互听|互相听|相互听|互相观摩|相互观摩/],
  ['demo', /示范课/],
  ['report', /汇报课/],
  ['open', /公开课|研究课|展示课|研讨课/],
  [
    'be-observed',
    /(?:邀请|请|欢迎|让)[^，。；]{0,10}(?:来|进)?[^，。；]{0,4}(?:听|观摩|进)[^，。；]{0,6}课/,
  ],
  ['reflect-together', /集体反思/],
  ['respond', /(?:回应|点评|评论)[^，。；]{0,6}反思|反思[^，。；]{0,4}互评/],
  ['reflect', /反思|感悟|教学随笔|教育叙事|教育随笔/],
  ['prepare', /(?:集体|共同|合作)备课/],
  ['give-training', /(?:承担|主讲|开设|作|做)[^，。；]{0,8}(?:培训|讲座|报告)/],
  ['invite-expert', /(?:请|邀请|聘请)[^，。；]{0,8}(?:专家|教研员|名师)/],
  ['seminar', /专题研讨|研讨会|教学研讨|主题研讨|专题活动/],
  ['symposium', /座谈/],
  ['review', /评课/],
  ['observe', /听课|观课|观摩|听[^，。；]{0,8}课|进课堂/],
  ['lead-read', /领读/],
  [
    'read',
    /共读|同读|读书会|读书沙龙|(?:交流|分享)[^，。；]{0,8}读书|读书[^，。；]{0,4}(?:交流|分享)/,
  ],
  ['read-book', /(?:阅读|读|研读|精读)[^，。；]{0,12}(?:书|专著|著作|名著|本|部)|教育专著|读书/],
  ['train', /培训|讲座|学习班/],
  ['visit', /外出(?:学习|参观|考察)|走出去|校际交流/],
  ['lesson', /课例|教学案例|教学设计|教案/],
  ['paper', /论文|研究报告|课题报告|文章/],
  ['project', /课题/],
  ['present', /主讲|中心发言/],
  ['give-resource', /课件|资源共享|共享[^，。；]{0,4}资源|微课/],
  ['share-result', /成果(?:分享|交流|展示|汇报)/],
  ['evaluate', /满意度|活动评价|参与度/],
  ['talk', /谈话|谈心|面谈|师徒交流|谈[^，。；]{0,3}话/],
  ['solve', /解决[^，。；]{0,6}问题/],
  ['raise', /提出?[^，。；]{0,6}问题|问题诊断/],
  ['share', /分享/],
  ['meet', /研讨|教研活动|小组活动|例会|碰头|互助|活动|交流|讨论/],
];

/** Names and other names, the longest first. */
const NAMES: readonly (readonly [Deed, string])[] = deedWords
  .flatMap(({ id, name, aliases }) => [name, ...aliases].map((one) => [id, one] as const))
  .sort(([, a], [, b]) => b.length - a.length);

/** Nothing where it speaks of none. */
export function deedIn(text: string): Deed | undefined {
  return (
    SAID.find(([, pattern]) => pattern.test(text))?.[0] ??
    NAMES.find(([, name]) => text.includes(name))?.[0]
  );
}
