/**
 * Words that are likely the name of a pupil. Chinese gives a name no mark, so these are
 * guesses: a surname before characters that names are made of, or before 同学. They warn
 * and never refuse.
 */
import { endOf, spotsOf, type Spot } from './spot.ts';

/** Surnames that seldom begin another word: what follows may be any character. */
export const CLEAR =
  '王李张刘陈杨赵黄周吴徐孙胡朱林郭罗梁宋郑谢韩唐冯董萧程曹袁邓沈彭吕苏卢蒋蔡贾丁魏薛阎潘杜戴钟汪姜姚谭廖邹陆郝崔邱秦侯邵孟钱汤尹黎贺赖龚樊殷施陶翟颜倪严俞葛聂焦邢岳';
/** Surnames that are words too: what follows must be of {@link GIVEN}. */
export const DOUBTFUL =
  '何高马于许傅曾叶余夏田任范方石金孔白康毛江史顾龙万段雷易常武乔文兰洪安温季章鲁伍柳齐梅莫庄祝童';
export const DOUBLE = '欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|东方|端木';
/** Characters that names of the last fifty years are made of. */
export const GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红娥玲芬燕彬辉鹏浩宇轩涵萱豪佳琪欣怡梅菊梦婷蓉倩莉慧颖博昊晨曦睿诺梓子紫诗雅琳瑶瑾琦琛琰珊珂雯雪云霖露思语依可若沐泽洁淼淑源熙煜炜烨然焕俊健凯凡彤彦志恒悦懿戈文斌新旭昕晓晗晶智朗朝森楠楷榕毅民永沁泓润清渊宁安家宏宸峰峻嵘嵩巍建康国庆德卓嘉圣坤培奕妍妮妙娅婉婧媛嫣宝容小心惠意成承振捷昌昱景林柏栋桐欢正武毓海湘湛灵炎玥珍珠瑞瑜璇璐生甜盈真睦祥祺禹秋立竹童筱米素纯维绮美翔翰聪胜能航良艺芝芮芷苏若苗茜茹荣莹菁菲萌蓓蕊蕾薇贝超越跃轶辰达迅迎进远逸邦金铭锋锐锦阳雁雄霄青韵顺颂飞馨骁骏鸿鹤麟黎齐龙三四五雨帆舟川禾苒冉屹翊骐羽祎允亦伊含夕朵贤仪茵';

export const HAN = String.raw`\p{Script=Han}`;
/** Characters of grammar, counting and school that no given name holds. */
const NO_NAME =
  '的了是在有和与及等个位名些多每各全几两二一这那哪某本该何么年级班组队校课学师生老同男女前后左右里外中间上下来去说得着过让请给把被对不没很太又也都就才还要会能可以我你他她它们其谁所';
export const WORDS =
  /^(?:周围|周边|周末|周[一二三四五六日]|谢谢|程度|陈述|张开|张贴|黄色|黄队|宋朝|唐朝|秦汉|许多|高年|任何|方便|方法|安静|安排|文静|康复|平时|金色|白色|万分|常见|马上|何时|夏天|田野|余下|韩国|黄金|孙子|唐诗|宋词|陆续|高[一二三]|周次)/u;

export const NAME = new RegExp(
  String.raw`(?:${DOUBLE}|[${CLEAR}${DOUBTFUL}])${HAN}{1,2}?(?=同学|小朋友)`,
  'gu',
);
/** 小明: the made-up name of textbooks, and as often a real one. Colours and animals (小白兔, 小马) are left out. */
const NICK = '明红华军刚强丽芳亮东宇轩涵萱杰佳琪欣怡菊婷玲燕敏静娟伟磊涛鹏浩豪妮莉慧颖博昊晨睿诺';
export const LITTLE = new RegExp(
  `小(?:[${NICK}]|[王李张刘陈杨赵周吴徐孙胡朱郭罗梁宋郑谢韩唐冯董程曹袁邓沈彭吕卢蒋蔡贾丁魏薛])`,
  'gu',
);
export const WITH_COLLEAGUE = /^(?:老师|校长|主任|园长|教授|专家|先生|女士|组长|教练|医生)/u;

/** `姓名：王小红`, unless it is the form of a colleague. */
const FILLED_IN = new RegExp(
  String.raw`(?<!教师|老师|作者|讲师|专家|人|者)姓名\s{0,2}[:：]\s{0,2}(?:${DOUBLE}|[${CLEAR}${DOUBTFUL}])(?:一${HAN}|${HAN}一|${HAN}{1,2})`,
  'gu',
);

function filledIn(line: string): Spot[] {
  if (!line.includes('姓名')) return [];
  return spotsOf(line, FILLED_IN).filter((one) => {
    const name = one.text.replace(/^姓名\s*[:：]\s*/, '').replace('一', '');
    const after = line.slice(endOf(one) - 1, endOf(one) + 3);
    return isName(name) && !/老师|校长|主任|园长|教授/u.test(after);
  });
}

/** 张小明同学, 小明小朋友: a whole name before the word for a pupil, or after 姓名. */
export function pupilsNamedIn(line: string): Spot[] {
  if (!line.includes('同学') && !line.includes('小朋友')) return filledIn(line);
  const whole = spotsOf(line, NAME).filter(({ text }) => isName(text));
  const little = spotsOf(line, LITTLE).filter(({ at, text }) =>
    /^(?:同学|小朋友)/.test(line.slice(at + text.length)),
  );
  const called = outermost([...whole, ...little]).map(({ at, text }) => {
    const word = line.startsWith('同学', at + text.length) ? '同学' : '小朋友';
    return { at, text: text + word };
  });
  return [...called, ...filledIn(line)];
}

/** Whether what looks like a name holds nothing that no name does. */
export function isName(text: string): boolean {
  if (WORDS.test(text)) return false;
  const length = new RegExp(`^(?:${DOUBLE})`).test(text) ? 2 : 1;
  const given = [...text].slice(length);
  return CLEAR.includes(text.charAt(0))
    ? given.every((one) => !NO_NAME.includes(one))
    : given.every((one) => GIVEN.includes(one));
}

/** In the order of the line, without those inside another: 小明 of 张小明. */
export function outermost(spots: readonly Spot[]): Spot[] {
  const sorted = spots.toSorted((a, b) => a.at - b.at || endOf(b) - endOf(a));
  let end = 0;
  return sorted.filter((one) => {
    const outside = one.at >= end;
    if (outside) end = endOf(one);
    return outside;
  });
}
