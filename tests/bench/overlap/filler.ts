/**
 * What else a large school or a district has done: titles as they stand in lists of approved
 * projects, about other things than the works of the sets, in the same clothes.
 */
import type { Past } from './past.ts';
import { Random } from '../random.ts';

/** Stage, subject, and what is studied there. */
const fields = `
  primary chinese 汉语拼音 说明文阅读 课外积累本 童话阅读 写人习作 标点使用 课本插图 朗读指导 词语辨析 读书笔记
  primary math 竖式除法 平行与垂直 小数认识 周期问题 乘法口诀 简易方程 条形统计图 图形旋转 数学日记 鸡兔同笼
  primary english 字母书写 单词游戏 情景剧 课堂指令 英语板报 时态启蒙 趣配音 故事复述
  primary science 月相 磁铁 植物蒸腾 杠杆 岩石标本 简单电路 天气日历 声音传播
  primary music 音准 识谱 打击乐 音乐欣赏 合唱站位
  primary fine-art 剪影 剪贴 线描 创意黏土 国画花鸟
  primary pe-health 立定跳远 篮球运球 前滚翻 障碍跑 乒乓球发球
  primary class-mgmt 值日安排 座位调整 班队活动 图书漂流 家校联系本
  junior chinese 议论文论据 文言断句 新闻单元 诗歌朗诵 课前演讲 作文讲评 小说叙述视角
  junior math 因式分解 全等证明 函数应用题 分式方程 圆周角 数学错题整理 统计图表
  junior english 完形填空 词块积累 语法微课 书面表达 阅读圈 课文改写
  junior physics 电路故障 浮力 光的折射 杠杆平衡 热学概念 家庭小制作
  junior chemistry 化学用语 溶解度曲线 实验安全 元素周期 气体制备
  junior biology 食物链 校园植物挂牌 遗传图解 人体血液循环
  junior history 历史课本剧 中国近代史专题 历史小论文 口述史
  junior geography 等高线 气候图判读 世界地图填绘 农业区位
  junior morality-law 消费维权 公民权利 时事辩论 生命教育
  junior pe-health 排球垫球 健美操 体育选项课 实心球
  senior chinese 议论文结构 古诗鉴赏 文言翻译 名著整本书 语言文字运用
  senior math 导数应用 圆锥曲线 数列求和 概率统计大题 解题反思
  senior english 长难句 听力笔记 七选五 应用文模板 词汇语境
  senior physics 受力分析 电磁感应 实验误差 动量守恒
  senior biology 细胞呼吸 种群数量 遗传计算 生态调查
  kindergarten play 建构区积木 角色扮演区 沙池搭建 体育器械 益智区
  kindergarten language 故事续编 晨间谈话 儿歌仿编 绘本漂流
  kindergarten routine 盥洗秩序 自主进餐 整理书包 离园环节
  kindergarten kindergarten-science 种植角 饲养小动物 风的游戏 磁力玩具
`
  .trim()
  .split('\n')
  .map((line) => {
    const [stage = '', subject = '', ...contents] = line.trim().split(' ');
    return { stage, subject, contents };
  });

const stageNames: Record<string, string> = {
  primary: '小学',
  junior: '初中',
  senior: '高中',
  kindergarten: '幼儿园',
};

const frames = [
  '{stage}{content}教学的实践研究',
  '“双减”背景下{stage}{content}的优化与实施',
  '核心素养导向的{stage}{content}教学策略研究',
  '{stage}{content}中学生参与度的观察',
  '新课标视域下{stage}{content}的行动研究',
  '{stage}{content}评价单的设计与使用',
  '基于学情的{stage}{content}分层指导',
  '{stage}{content}活动的组织与反思',
  '小组合作在{stage}{content}中的运用',
  '{stage}{content}微课资源的开发与应用研究',
  '信息技术支持下{stage}{content}的案例研究',
  '{stage}{content}中常见困难的调查与对策',
  '{stage}{content}与生活情境的联系',
  '提升{stage}{content}有效性的路径探索',
];
const methods = [
  '分层指导',
  '评价单',
  '小组合作',
  '微课',
  '情境',
  '问卷调查',
  '观察记录',
  '任务单',
];
const standings = ['planned', 'ongoing', 'concluded', 'concluded', 'paper', 'stopped'] as const;

/** The same `count` works every time; of two counts the smaller is the beginning of the larger. */
export function fillers(count: number): Past[] {
  const all = fields.flatMap(({ stage, subject, contents }) =>
    contents.flatMap((content) => frames.map((frame) => ({ stage, subject, content, frame }))),
  );
  const random = new Random(131);
  return new Random(13).pickSome(all, count).map(({ stage, subject, content, frame }, i): Past => {
    const [one = '', other = ''] = random.pickSome(methods, 2);
    const year = random.between(2021, 2026);
    return {
      id: `filler-${i}`,
      title: frame.replace('{stage}', stageNames[stage] ?? '').replace('{content}', content),
      keywords: [content, one, other],
      abstract: `针对${content}中学生参与不均的现状，以${one}和${other}为抓手，在${random.between(2, 6)}个班做了${random.between(1, 3)}轮，${random.pick(['前后测有差别', '效果因班而异', '学生愿意开口', '教师备课时间变长', '作业质量提高'])}，${random.pick(['仍有学生跟不上', '保持的时间不长', '评价还缺依据', '课时不够'])}。`,
      topics: [],
      stage,
      subject,
      standing: random.pick(standings),
      date: `${year}-0${random.between(2, 6)}-${random.between(10, 28)}`,
    };
  });
}
