/**
 * Words that every title of a school's research is made of. They say that it is research,
 * not what about: two titles that share only these have nothing in common, and a title
 * that wears many of them is no other study for it.
 */

/**
 * What a title is dressed in, besides its content: the slogan of the year and the frame it
 * hangs in. Longer than the words below, and read before any of them.
 */
export const ornaments = words(`
  核心素养 学科核心素养 学科素养 关键能力 必备品格 立德树人 五育并举 五育融合 双减 减负增效 减负提质 提质增效 减量增效 增效 提质 减负
  新课标 新课程 新课改 新课程标准 课程标准 义务教育新课标 课标 新时代 新形势 新高考 新中考 新教材 统编教材 部编版 统编版 人教版
  学科育人 育人价值 全人教育 全面发展 以学定教 学为中心 以生为本 生本 以学生为中心 学生主体 学习中心
  数字化转型 互联网 信息化 数字化 人工智能时代 大数据时代 信息时代 数字时代 教育现代化 高质量发展
  家校社协同 协同育人 家校社 健康第一 三全育人 育人方式 学习方式 教学方式 儿童视角 儿童本位 儿童立场 游戏精神 思维品质 文化自信
  信息技术与学科深度融合 信息技术与学科融合 信息技术与课程整合 信息技术融合 学科深度融合 深度融合 科学保教 保教质量 积极心理学
  专业发展 专业成长 共同体 长效机制 有效路径 有效策略 可推广 教育强国 文化强国 健康中国 数字中国 中国式现代化 新质生产力 乡村振兴 教育家精神 立德树人根本任务 以学生发展为本 学生发展为本 以人为本 大中小一体化 中小学一体化 新优质 教学改革 课程改革 教学变革 课堂变革 方式转变 方式变革 课堂转型
  行动研究 实践研究 实践探索 策略研究 路径研究 案例研究 个案研究 实证研究 应用研究 实验研究 调查研究 比较研究 对比研究 课例研究 叙事研究 经验总结
  高质量实施 优化实施 建构与实施 建设与实施 开设与管理 开发与实施 开发与应用 实践与思考 实践与探索 构建与实施 利与弊 利弊
  视域下 视域 视野下 视角下 视角 背景下 背景 政策下 政策 环境下 环境中 理念下 理念 导向下 导向 导向的 引领下 引领 统领下 统领 驱动下 驱动 支持下 支撑下
  框架下 模式下 机制下 时代 形势下 赋能 助力 助推 融通 新样态 新范式 新路径 一体化 常态化 特色化 精准化 校本化 本土化 课程化 品质化 系统化 数智化 数智 样态 图景
  助推 提升策略 实施策略 指导策略 支持策略 教学策略 路径探究 策略探究 路径探析 现状与对策 融合创新 创新实践 协同推进 有机融合 有效融合 有机融入 深度融入 育人功能 价值意蕴 内涵 逻辑 机理 审视 重塑 再造 再思考 探析 探微
  学习体验 学习活动 学习过程 学习效果 学习品质 教学实践 教学应用 教学效果 教学设计 课堂实践 课堂教学 常规课堂
`);

/** Left out altogether; a pair of characters never reaches across one. */
export const boilerplate = words(`
  研究 实践 策略 探索 探究式 探讨 初探 浅谈 浅析 例谈 刍议 思考与 与思考 反思与 分析 剖析 应用 运用 使用 利用 实施 开设 开办 举办 设立 开展 推进 落实
  构建 建构策略 创设 开发 优化 改进 改革 创新 提升 提高 促进 培养 培育 养成策略 发展 增强 强化 加强 渗透 融入 落地 重构 变革 转型 建设
  基于 指向 面向 围绕 立足 借助 通过 依托 以及 针对 关于 对于 经由 走向 迈向
  路径 途径 方法 方式 模式 机制 体系 框架 范式 举措 对策 措施 建议 现状 调查 问题与对策 案例 个案 课例 实证 叙事 经验 做法 尝试 办法
  有效性 有效 高效 高质量 优质 合理 科学地 进一步 素养 成效 实效 实效性
  教学 教育 教师 老师 学生 幼儿 儿童 孩子 同学 课堂 课程 学校 学科 学习 学段 中段 低段 高段 低年级 中年级 高年级 中高年级 中低年级 年级 班级里
  小学 初中 高中 中学 中职 中职学校 中等职业学校 职业学校 职业高中 职高 中专 技工学校 中小学 幼儿园 园本 校本 校级 区级 市级 课题 课题组 项目组 我校 我园 本校 本园 一线 农村 城区 乡村 县域 小学生 初中生 高中生 中学生 中小学生
  能力 过程 效果 作用 影响 意义 价值 关系 因素 特点 特征 情况 内容 目标 活动 环节 阶段 水平 质量 方面 角度 程度 状况
  如何 怎样 怎么 怎么样 为什么 什么 哪些 哪里 是否 能不能 好不好 到底 究竟 多少 为例 为载体 为主 为主线 主要 相关 不同 具体 重要 需要 可以 能够 进行 采用 形成 认为 发现 结果 结论 表明 转变 变化 改变 帮助 建立 课例研讨 问卷调查 问卷 访谈 观察记录 不浓 参与度
  我们 他们 自己 一个 一种 这些 那些 没有 不是 以后 之后 以前 时候 当中 其中 之间 之下 本文 本课题 本研究 本报告 拟 试图 希望 想弄清 一学期 学期 两轮 三轮
`);

/** Stand within a word that is whole without them: 作业优化设计. */
export const within = words('优化 创新 高质量 高品质 有效 高效 优质');

/** A single character that only joins words. */
export const joints = new Set('的与及之了是把让或被将并且吗呢吧么');

/**
 * Characters that mostly join, and sometimes are part of a word: 在、中、对 against 对话. A
 * pair with one of them is worth less, for most such pairs reach across two words.
 */
export const light = new Set('在中对以和从到给为于由用里上下后前也都就才还又不要着有这那它谁哪');

/**
 * Worth a fraction: they narrow the field, and on their own prove nothing. Subjects are
 * among them, since the subject is compared by itself.
 */
export const faint = words(`
  语文 数学 英语 科学 物理 化学 生物 历史 地理 政治 道德与法治 道德 法治 品德 思品 思政 音乐 美术 体育 健康 艺术 信息技术 信息科技 劳动
  阅读 写作 作业 评价 单元 文本 思维 表达 情境 问题 任务 资源 工具 材料 家长 家庭 小组 合作 游戏 观察 记录 反馈 指导 整合 融合 主题 项目 习惯 兴趣 意识 体验 理解 概念
  深度学习 大概念 大观念 教学评一致性 教学评 智慧课堂 智慧教育 课程思政 校本研修
  组织 设计 管理 训练 支持 干预 编排 选择 参与 分层 情况 自主 教材 校园 工作 入门 初学 起始 班级 年龄 智慧 数字 信息技术与 技术 特色 协同 多元 个性化 生活化 生活
`);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((one) => one !== ''));
}
