/**
 * What teachers type when nobody has told them that a sign means something: comparisons,
 * faces, arrows, brackets of every width, formulas, quotations.
 */
import { Random } from '../bench/random.ts';

/** Sentences with signs that are only signs; `#` and `@` are where a number and a word go. */
const harmless = [
  '孩子说：“@”，然后看着我。',
  '第#题有#人做错，错误率#%。',
  '我们读了《@》和〈@〉，又读了《<@>》的一部分。'.replace(/[<>]/g, ''),
  '等了#—#秒，比上次多#秒……',
  '得数大于#的写在左边：x>#，y > #。',
  '他写的是 #>#，不是 #>=#。',
  '流程：读题 -> 画图 -> 列式 => 检查。',
  '箭头：A → B ← C ↔ D。',
  '全角的＜@＞和｛@｝、［#］、（#）都可以。',
  '@：“#＞#，所以……”',
  '买一支笔$#，两支$#，一共多少？',
  '面积是 #cm^2^，也写成 #cm²；H_2O 是水。',
  '#*#=#，#×#÷#，a*b*c，a_b_c。',
  '孩子们#~#岁，分#～#组，每组#人。',
  '(#)@；(#) @；①@；②@；[#] @。',
  '见图#(a)、表[#]、式(#)。',
  '用 `a<b` 和 `{x}` 举例，`<div>` 是标签。',
  '心情 :-) 和 ^_^ 和 T_T 和 O(∩_∩)O。',
  'A&B、R&D、Q&A，还有 &nbsp 这样的写法。',
  '概率 P(A|B)，绝对值 |x|，路径 a/b\\c。',
  '他问：“@?” 我说："@!"',
  '评语：**很好**！*再想想*。~~不对~~',
  '“**@**”这个词，**“@”**也行。',
  '网址是 https://school.example/@?a=#&b=#。',
  '时间 #:#—#:#，比分 #:#。',
  '3/4<0.8'.replace('<', '＜') + '，0.75=75%，√2≈1.414，π≈3.14。',
  '# 不在行首的井号 #@# 没有关系。',
  '填空：______是______的_____。',
  '省略号……破折号——间隔号·顿号、',
  '>> 接着上一段说：@。',
  '「@」『@』【@】〔#〕〖@〗',
  '1+1=2；2-1=1；-1>-2；±5；5±1。',
];

/** Sentences with a bare `<` or `{`: to be refused, or to be understood as a sign. */
const risky = [
  'a < b，b < c，所以 a < c。',
  '#<#，写在右边。',
  '# < x < #。',
  '得分<60 的有#人。',
  '我 <3 这个班。',
  '≤ 也写成 <=，不等写成 <> 。',
  '左移写成 <<，右移写成 >>。',
  '请看 <- 这里。',
  '双向 <-> 也行。',
  '表情 >_< 和 <(￣︶￣)> 。',
  '心碎了 </3 。',
  '集合 {#, #, #} 里有几个数？',
  '把 {x} 换成自己的话。',
  '{@}是空格。',
  '左边一个 { ，右边一个 } 。',
  '程序：if (a<b) { x = 1; }',
  '\\frac{#}{#} 是分数。',
  '<@>的读法。',
  '<第#课时>@',
  '姓名<填这里>，班级<填这里>。',
  '他写了 x<y>z。',
  '{{@}}',
  '<@',
  'n<m',
  '温度<0℃时结冰，>0℃时融化。',
  '“<”读作小于，“>”读作大于。',
];
const words = '等待 倾听 候答 为什么 再想想 小河 图书角 分数 圆 光 生字 a x 第二段 my hat'.split(
  ' ',
);

interface Prose {
  text: string;
  /** The sentences with a sign that may be taken for a tag or a program. */
  risky: number;
}

export function teachersProse(count: number): Prose[] {
  const random = new Random(20251015);
  return Array.from({ length: count }, () => oneText(random));
}

function oneText(random: Random): Prose {
  const paragraphs: string[] = [];
  let bare = 0;
  // Two of three texts have no such sign at all, as most have none.
  const share = random.pick([0, 0, 3]);
  for (let p = random.between(1, 4); p > 0; p -= 1) {
    const sentences: string[] = [];
    for (let s = random.between(1, 6); s > 0; s -= 1) {
      const isRisky = random.between(1, 10) <= share;
      if (isRisky) bare += 1;
      sentences.push(filled(random.pick(isRisky ? risky : harmless), random));
    }
    const lead = random.pick(['', '', '', '', '- ', '> ', '## ', '1. ']);
    paragraphs.push(lead + sentences.join(random.pick(['', ' ', '\n'])));
  }
  return { text: paragraphs.join('\n\n'), risky: bare };
}

function filled(sentence: string, random: Random): string {
  return sentence
    .replace(/#/g, () => String(random.between(1, 99)))
    .replace(/@/g, () => random.pick(words));
}
