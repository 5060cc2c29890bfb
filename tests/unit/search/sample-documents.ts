/** Made-up documents for measuring the search: Chinese prose with words, figures and signs in it. */
import type { SearchDocument } from '../../../src/search/document.ts';

/** A small linear generator (Numerical Recipes): the same documents on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const WORDS =
  '学生 教师 课堂 教学 数学 语文 阅读 作业 设计 反思 单元 问题 讨论 小组 合作 探究 评价 目标 活动 情境 素养 思维 表达 倾听 提问 追问 等待 板书 导入 练习 错题 订正 图形 分数 方程 面积 体积 角度 测量 统计 概率 习作 朗读 批注 整本书 绘本 观察 记录 实验 材料 区域 游戏 幼儿 家长 班级 管理 心理 劳动 跨学科 项目 任务 驱动 支架 差异 分层 同伴 互助 教研 备课 听课 评课 磨课 观课 议课 课题 研究 论文 综述 调查 访谈 数据 变化 提升 困惑 改进 策略 方法 过程 结果 证据 课标 教材 统编 北师大 人教 五年级 三年级 七年级 大班 圆 角 比 的 了 在 和 是 与 把 让 对 从 到 我们 他们 孩子 老师 时候 觉得 发现 原来 后来 今天 昨天 第一次 再一次 慢慢 终于 其实 可能 应该 需要 如果 因为 所以 但是 然后 已经 没有 不是 一个 两个 许多 有的 有些'.split(
    ' ',
  );
const FOREIGN = [
  'AI',
  'PISA',
  'SOLO',
  'growth mindset',
  'GeoGebra',
  '2022',
  '3-6',
  '85%',
  '2.5',
  'Python',
  'café',
  'ＡＩ',
];
const SIGNS = ['，', '，', '，', '、', '；', '：', '。', '。', '？', '……', '——', ' '];
const RARE = '鼹鼠龘靐蹴鞠榫卯鸬鹚饕餮氤氲耄耋霓虹蜉蝣囹圄';

/** Two thousand further pairs of characters, so that words are as rare as in real prose. */
const SYLLABLES = [...new Set(WORDS.join(''))];

export function sampleDocuments(count: number, characters: number, seed = 7): SearchDocument[] {
  const random = randomFrom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const pairs = Array.from({ length: 2000 }, () => pick(SYLLABLES) + pick(SYLLABLES));
  const word = () =>
    random() < 0.4 ? pick(WORDS) : (pairs[Math.floor(random() ** 2 * pairs.length)] ?? '');
  const prose = (length: number) => {
    let text = '';
    while (text.length < length) {
      for (let i = 2 + Math.floor(random() * 7); i > 0; i -= 1) text += word();
      const chance = random();
      if (chance < 0.12) text += pick(['', ' ']) + pick(FOREIGN) + pick(['', ' ']) + pick(WORDS);
      else if (chance < 0.14) text += `“${pick(WORDS)}”`;
      else if (chance < 0.17) text += pick([...RARE]) + pick([...RARE]);
      else if (chance < 0.19) text += `\n${pick(WORDS)}`;
      text += pick(SIGNS);
    }
    return `${text}${pick(WORDS)}${pick(['。', '', '！'])}`;
  };
  return Array.from({ length: count }, (_, i) => {
    const headings = Array.from({ length: 4 }, (__, h) => ({ id: `h-${h + 1}`, text: prose(6) }));
    const blocks = Array.from({ length: 12 }, (__, b) => ({
      text: b === 0 ? `教师${pick([...RARE])}` : prose(characters / 12),
      ...(b < 2 ? {} : { under: `h-${Math.min(4, Math.ceil((b - 1) / 3))}` }),
    }));
    return {
      url: `/lessons/${String(i).padStart(4, '0')}/`,
      title: prose(10),
      date: `20${20 + (i % 6)}-0${1 + (i % 9)}-1${i % 10}`,
      headings,
      blocks,
      filters: {
        kind: [pick(['lessons', 'reflections', 'papers'])],
        subject: [pick(['math', 'chinese', 'english'])],
        teacher: [pick(['t1', 't2', 't3', 't4']), `t${5 + (i % 20)}`],
      },
      meta: { people: '赵一、钱二' },
    };
  });
}

/** All that is searched of a document, block by block. */
export function textsOf(document: SearchDocument): string[] {
  return [
    document.title,
    ...document.headings.map((one) => one.text),
    ...document.blocks.map((one) => one.text),
  ];
}
