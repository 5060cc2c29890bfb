/**
 * Words that tell a stage or a subject, and words that only look like it. At each place of
 * a title the longest word counts, so 中小学 is not 小学, 自然拼读 not 自然, and in
 * 个性化学习 there is no 化学. The names of the vocabularies and the school's own words
 * join these in `ground-reading.ts`; here stands what their letters alone would be read wrong.
 */

/** What a word tells: ids. A word that tells nothing only keeps others from being read in it. */
export interface Reading {
  stages: readonly string[];
  subjects: readonly string[];
  /** Counts only where no plainer word tells one: 低年级 is primary, but not in 初中低年级. */
  hint: boolean;
  /** Its subjects count only where a kindergarten is spoken of. */
  kindergarten: boolean;
}

const stages = `
  primary junior senior: 中小学 中小学生 大中小学 大中小 k12 基础教育
  primary junior: 九年一贯 九年一贯制 小升初 小初衔接 初小衔接 小初 义务教育阶段 义务教育学校
  junior senior: 中学 中学生 初高中 初高中衔接 初升高
  kindergarten primary transition: 幼小衔接 双向衔接 幼小双向衔接
  primary: 小学 小学生 小学段 小学部 完小
  junior: 初中 初中生 初中部 初级中学 中考
  senior: 高中 高中生 高中部 高级中学 高考 学考 选考
  kindergarten: 幼儿园 幼儿 幼师 婴幼儿 学前 托班 托育 托幼 幼教 保教 保育 保育员 园所 园本 入园 离园 家园共育 家园合作 家园协同 家园配合 家园沟通 家园联系
  vocational: 中职 中职生 中职学校 中等职业教育 中等职业学校 职业学校 职业高中 职高 职校 中专 技校 技工学校 职教中心
  hint primary: 低年级 中年级 高年级 低年段 中年段 高年段 低段 高段 中高年级 中低年级 低中年级 中高段 中低段
  junior biology: 初中生物 初中生物学
  senior biology: 高中生物 高中生物学
  junior senior biology: 中学生物 中学生物学
  junior physics: 初中生物理
  senior physics: 高中生物理
`;

const subjects = `
  math: 数学绘本 数学游戏 数学阅读 数学语言 数学文化 数学史 数学活动
  english: 自然拼读 自然拼读法 英文
  pe-health: 体育游戏 体育活动
  mental-health: 心理健康 心理辅导 心理课 心育 心理教师
  morality-law: 思想品德
  hint chinese: 习作 识字 写字 识字写字 课文 古诗文 文言文 整本书阅读
  hint pe-health: 大课间 跳绳 课课练
  hint labor: 家务 种植园
  hint info-tech: 编程 图形化编程 计算机课 机器人课
  hint mental-health: 团体辅导 团辅 沙盘 绘画疗法 绘画治疗 美术疗愈 美术治疗 音乐疗愈 音乐疗法 音乐治疗 艺术疗愈 艺术治疗 戏剧治疗 舞蹈治疗
  hint class-mgmt: 班集体 班级公约 主题班会 班会课 班级管理
  hint history: 史料实证
  hint music: 合唱
  hint politics: 思政课
  hint transition: 入学准备
`;

/** Subjects of a kindergarten, where they are told by more than their name; elsewhere they tell nothing. */
const kindergartenSubjects = `
  kindergarten-science: 科学区 科学发现室 科学活动
  language: 语言表达 语言发展 语言能力 语言区 语言游戏 语言活动 前阅读
  health: 健康活动 健康教育 健康习惯
  society: 社会性 社会性发展 社会交往 社会活动
  kindergarten-art: 艺术表现 艺术活动 美术活动 音乐活动 美工区 歌唱活动
  play: 自主游戏 建构游戏 角色游戏 表演游戏 户外游戏 区域游戏 沙水游戏 桌面游戏 游戏活动
`;

/**
 * Names of subjects that are ordinary words too: 科学安排, 健康成长. They are read as a
 * subject beside a stage (小学科学), in front of a word of lessons (科学课), or alone.
 */
export const alsoOrdinary: ReadonlySet<string> = new Set(
  '科学 自然 历史 健康 语言 艺术 社会 生物 政治 品德 戏剧 影视 舞蹈 游戏 心理 电脑 信息技术'.split(
    ' ',
  ),
);
export const lessonWords =
  '课 教学 课堂 学科 教师 老师 教材 作业 单元 课程 教研 备课 复习 练习 领域 试题 实验 教育 中考 高考'.split(
    ' ',
  );

/** Words that only look like a stage or subject. */
const others = `
  小班化 小班额 小班制 小班级 大班额 大班化 大班级 大小班 走班 走班制 中班长 小班长 小班会 小班干 大班会 扩大 庞大 最大 更大 较大
  大学 大学生 高等教育 其中学 小学习 中学习 大学习 小学问 大学问 小学霸 小学者
  其中 课中 集中 途中 当中 心中 手中 眼中 空中 做中 玩中 用中 研中 例中 读中 写中 演中 从中 学中 游戏中 活动中 生活中 实践中 情境中 阅读中 学习中 教学中 课堂中
  提高 最高 更高 较高 升高 最初 起初 当初 年初 高一点 高一些 高一层 高一等
  开学 入学 放学 教学 上学 升学 自学 转学 学习 学生 新生 学科 学科学习 理科 文科 各科 全科 单科 本科 百科 教科 教科书 教科研
  校园 校园本土 乐园 公园 人物 事物 实物 动物 植物 礼物 食物 文物 读物 景物 怪物 微生物 生物钟 生物多样性 生物园
  集体 整体 全体 主体 群体 个体 立体 一体 媒体 身体 团体 具体 载体 五育 经历 学历 阅历 简历 母语 双语 汉语 外语 口语 俗语 成语
  小游戏 游戏化 游戏化学习 游戏规则 游戏精神 游戏性 游戏式 微游戏 网络游戏 电子游戏 手机游戏 电脑游戏 闯关游戏 传统游戏 民间游戏 课间游戏
  民间艺术 艺术节 语言艺术 艺术性 教学艺术 管理艺术 沟通艺术 批评艺术 表扬艺术 提问艺术 艺术团 艺术家 艺术字 艺术作品
  科学安排 科学性 科学化 科学家 科学家精神 科学精神 科学地 科学合理 科学管理 科学评价 科学设计 科学有效 科学规划 科学用眼 科学饮食 科学育儿 科学育人 科学发展 科学幻想 科幻 科学方法 科学运动 科学锻炼 科学施教 科学减负 科学使用 科学分工 科学选择 科学喂养 科学睡眠 科学保教 科学训练 科学备考 科学复习 科学素质 科学施策 科学分组 科学布置 社会科学 自然科学 脑科学 学习科学
  健康饮食 健康饮食习惯 健康生活 健康成长 健康发展 健康心态 健康档案 健康第一 健康中国 健康行为 健康素养 健康管理 身心健康 健康状况 健康人格 健康上网 健康用眼 健康睡眠 视力健康 牙齿健康 口腔健康 健康监测 健康意识 健康知识
  语言文字 语言习惯 语言暴力 语言环境 语言积累 语言建构 语言运用 肢体语言 教师语言 教学语言 课堂语言 语言支架 体态语言 评价语言 语言品析 语言描写 身体语言 语言学习 语言输出 语言输入 语言交流 语言训练
  社会实践 社会主义 社会责任 社会责任感 社会情感 社会情感学习 社会生活 社会资源 社会化 社会热点 社会技能 社会适应 社会支持 社会服务 社会调查
  历史故事 历史名人 历史剧 历史文化 历史人物 历史遗迹 历史题材 历史小说 历史感 历史街区 历史建筑
  自然角 自然观察 自然笔记 自然环境 自然资源 大自然 自然材料 自然教育 自然生成 自然段 自然体验 自然物 自然现象 自然测量 自然过渡 自然后果
  政治家 政治生活 政治认同 政治素养 政治理论 劳动节 劳动者 教师劳动 劳动关系 劳动量 劳动模范 劳动合同
  心理描写 心理活动 心理素质 心理需求 心理特点 心理学 积极心理学 心理因素 心理规律 逆反心理 学习心理 心理变化 心理契约 心理安全 心理距离 心理韧性 心理压力
  电脑使用 电脑绘画 电脑制作 电脑室 平板电脑 电脑桌 物理环境 物理空间 物理治疗 物理距离 净化 深化 化学品
  教育戏剧 戏剧节 课本剧 心理剧 戏剧社 地理标志 地理位置 地理环境 音乐会 音乐厅 背景音乐 美术馆 体育馆 体育场 舞蹈队 影视作品
  信息技术应用能力 信息技术支持 信息技术手段 信息技术环境 信息技术融合 信息技术背景 信息技术赋能 信息技术辅助 现代信息技术 信息技术工具
`;

/** By word what it tells; to be read with the longest one first. */
export function groundLexicon(): Map<string, Reading> {
  const lexicon = new Map<string, Reading>();
  for (const word of others.trim().split(/\s+/)) lexicon.set(word, reading([]));
  for (const [ids, word] of entriesOf(kindergartenSubjects)) {
    lexicon.set(word, { ...reading(ids), kindergarten: true });
  }
  for (const [ids, word] of entriesOf(stages + subjects)) lexicon.set(word, reading(ids));
  return lexicon;
}

const STAGES = ['kindergarten', 'primary', 'junior', 'senior', 'vocational'];

function reading(ids: readonly string[]): Reading {
  return {
    stages: ids.filter((id) => STAGES.includes(id)),
    subjects: ids.filter((id) => id !== 'hint' && !STAGES.includes(id)),
    hint: ids.includes('hint'),
    kindergarten: false,
  };
}

function entriesOf(lines: string): [ids: string[], word: string][] {
  return lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [ids = '', words = ''] = line.split(':');
      return words
        .trim()
        .split(' ')
        .map((word): [string[], string] => [ids.trim().split(' '), word]);
    });
}
