/** Words about a family's or a child's condition, where they stand beside a child. */
import type { Spot } from './spot.ts';

/** 多动手, 贫困地区 and 脱贫 are no one's condition. */
const CONDITION =
  /单亲|离异|离婚|(?:家境|家庭)?贫困(?!地区|山区|县|问题)|低保|残疾|智障|智力障碍|智力低下|自闭|孤独症|多动(?!手|脑|口|笔|嘴|一|动|物|力|态|点|作|起|员|画|词)|抑郁|躁郁|癫痫|脑瘫|唐氏|留守|孤儿|服刑|吸毒|家暴|精神病|艾滋/gu;
const CHILD = /生[A-Z甲乙丙丁](?![A-Za-z])|学生|孩子|幼儿(?!园)|小朋友|同学|儿童|宝宝|学员/u;
/** Characters before and after the word in which a child is looked for. */
const NEAR = 14;
const BREAK = /[。！？；!?;]/u;

export function conditionsIn(line: string): Spot[] {
  return [...line.matchAll(CONDITION)].flatMap((match) => {
    const end = match.index + match[0].length;
    const before = line.slice(Math.max(0, match.index - NEAR), match.index);
    const after = line.slice(end, end + NEAR);
    const clause = (before.split(BREAK).at(-1) ?? '') + '|' + (after.split(BREAK)[0] ?? '');
    return CHILD.test(clause) ? [{ at: match.index, text: match[0] }] : [];
  });
}
