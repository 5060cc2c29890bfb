/**
 * Words that readers stumbled over, with what is said instead. They must come back neither in the
 * sources of the interface nor on a built page. A pattern is narrow enough to leave alone what
 * teachers write: a rule in a text may well be 守住了.
 */
const RETIRED: readonly { pattern: RegExp; instead: string }[] = [
  // What became of a promise.
  { pattern: /^守住了$/m, instead: '已完成' },
  { pattern: /^在路上$/m, instead: '进行中' },
  { pattern: /^落下了$/m, instead: '还差几次' },
  { pattern: /没有做满|没做满/, instead: '没做到，未做满' },
  { pattern: /不定数/, instead: '没有定次数' },
  { pattern: /太短的一截/, instead: '学期头尾不足十天的' },
  // The head of a plan.
  { pattern: /^(?:谁的|来自)$/m, instead: '制定人，上级计划' },
  { pattern: /别的学期/, instead: '其他学期' },
  { pattern: /由它而来|由它订/, instead: '据此' },
  // 课题 is a research project, and never what is taught in a lesson.
  { pattern: /课题名(?!称)/, instead: '课文或活动名' },
  // Riddles of headings and of the foot.
  { pattern: /接着谈(?:了|的)/, instead: '提到' },
  { pattern: /课例的连环/, instead: '建议后来怎样了' },
  { pattern: /苗圃/, instead: '可以接着做的题目' },
  { pattern: /挤不挤/, instead: '做的人多不多' },
  { pattern: /内容仓库/, instead: '源文件（给维护者）' },
  { pattern: /经手的/, instead: '修改过的' },
  { pattern: /立一份档/, instead: '建一份档案' },
  { pattern: /只含有其中一部分/, instead: '下面几条只符合一部分' },
  { pattern: /这里有 ?0 ?篇/, instead: '还没有人写' },
  { pattern: /写一篇(?:课题|问题|共读$)/m, instead: '记一项课题，提一个问题，写一篇共读笔记' },
  // Fields of a head.
  { pattern: /下级的填写项/, instead: '子项' },
];

/** @returns each retired word of a text, with what is said instead */
export function retiredIn(text: string): string[] {
  return RETIRED.flatMap(({ pattern, instead }) => {
    const [found] = pattern.exec(text) ?? [];
    return found === undefined ? [] : [`${found} → ${instead}`];
  });
}
