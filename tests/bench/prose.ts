/**
 * Chinese sentences about school that mean little, but are as long, as varied and as
 * marked up as real ones: set phrases in frames, mixed with made-up two-character words
 * drawn unevenly, so that an index over them grows as it does over real writing.
 */
import type { Random } from './random.ts';

const COMMON =
  '学生老师课堂问题同伴时间看见思考方法观察记录发现变化小组讨论文本阅读表达理解经验活动材料环节设计目标证据反馈修改提问回答等待倾听合作交流分享独立尝试失败原因办法计划总结情境任务支架路径判断比较分类推理数量单位图形实验现象结论猜想验证批注语言故事人物段落句子词语结构主题意思想象感受生活家庭校园操场水池植物种子天气季节河流城市乡村历史地图规则责任公平自由快乐安静勇气耐心习惯作业练习错误订正评价标准差异兴趣动机策略过程结果数据表格笔记黑板粉笔座位窗户早晨下午星期月份学期年级班级孩子父母朋友眼睛声音手指脚步颜色光影石头木头纸张剪刀绳子球场音乐舞蹈美术体育劳动健康安全心理情绪信任尊重帮助邀请感谢道歉等候轮流选择决定坚持放弃开始结束中间前后左右高低快慢轻重远近大小多少新旧冷热明暗宽窄深浅';
const WHO = [
  '学生',
  '几个孩子',
  '后排的同学',
  '小组长',
  '两位观课的同伴',
  '执教的老师',
  '我',
  '备课组',
  '平时不爱说话的孩子',
  '写得最快的那一组',
];
const WHEN = [
  '课一开始',
  '读到第三段时',
  '小组讨论之后',
  '下课前五分钟',
  '第二次上这节课时',
  '评课那天下午',
  '回看录像的时候',
  '到了第二周',
  '收上作业以后',
  '停了三秒以后',
];
const DID = [
  '把想法写在纸边上',
  '先说出了自己的依据',
  '回头去找原文',
  '又沉默下来',
  '提出了一个没有预料到的问题',
  '把两种做法放在一起比',
  '改了第二稿',
  '数了一遍再回答',
  '没有急着举手',
  '开始互相追问',
];
const SO = [
  '这说明支架给得太早',
  '可见问题问得还不够具体',
  '原来困难不在我们以为的地方',
  '于是我们决定只改一处',
  '这和备课时的估计不一样',
  '下一轮要留出更长的等待',
  '证据还不够，不能下结论',
  '同伴的记录补上了我没看到的一半',
];
const FRAMES: ((a: Words) => string)[] = [
  (a) => `${a.when}，${a.who}${a.did}，${a.so}。`,
  (a) => `关于${a.word()}与${a.word()}，${a.who}${a.did}。`,
  (a) => `我们原以为${a.word()}不难，可是${a.when}，${a.who}${a.did}。`,
  (a) => `${a.who}说：“${a.word()}和${a.word()}到底哪里不同？”${a.so}。`,
  (a) => `如果把${a.word()}放到${a.word()}前面，${a.who}也许就会${a.word()}；${a.so}。`,
  (a) => `${a.when}留下的${a.word()}里，能看出${a.word()}、${a.word()}和${a.word()}三种情况。`,
];

interface Words {
  who: string;
  when: string;
  did: string;
  so: string;
  word: () => string;
}

const characters = [...new Set(COMMON)];

export function madeUpWord(random: Random): string {
  return random.pickUneven(characters) + random.pick(characters);
}

export function sentence(random: Random): string {
  return random.pick(FRAMES)({
    who: random.pick(WHO),
    when: random.pick(WHEN),
    did: random.pick(DID),
    so: random.pick(SO),
    word: () => madeUpWord(random),
  });
}

/** Whole sentences, until at least `length` characters stand there. */
export function paragraph(random: Random, length: number): string {
  let text = '';
  while (text.length < length) text += sentence(random);
  return text;
}

/** One line without a full stop, at most `max` characters. */
export function phrase(random: Random, max: number): string {
  return sentence(random)
    .replace(/[。？”“]/g, '')
    .slice(0, max);
}
