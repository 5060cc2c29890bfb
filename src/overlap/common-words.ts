/**
 * Words that every title of a school's research is made of. They say that it is research,
 * not what about: two titles that share only these have nothing in common.
 */

/** Left out altogether; a pair of characters never reaches across one. */
export const boilerplate = words(`
  研究 实践 策略 探索 探究式 探讨 初探 浅谈 浅析 例谈 刍议 思考与 与思考 反思与 分析 剖析 应用 运用 使用 利用 实施 开展 推进 落实
  构建 建构策略 创设 设计与 与设计 开发 优化 改进 改革 创新 提升 提高 促进 培养 培育 养成策略 发展 增强 强化 加强 渗透 融入 落地
  基于 视域下 视域 视角下 视角 背景下 背景 理念下 理念 导向下 导向 引领下 引领 指向 面向 围绕 立足 借助 通过 依托 以及 针对 关于
  路径 途径 方法 方式 模式 机制 体系 框架 范式 举措 对策 措施 建议 现状 调查 问题与对策 案例 个案 课例 行动研究 实证 实验研究 叙事 经验
  有效性 有效 高效 高质量 优质 合理 科学地 进一步 新课标 新课程 新课改 课程标准 课标 新时代 核心素养 学科素养 素养 立德树人 双减
  教学 教育 教师 老师 学生 幼儿 儿童 孩子 同学 课堂 课程 学校 学科 学习 学段 中段 低段 高段 低年级 中年级 高年级 年级 班级里
  小学 初中 高中 中学 中小学 幼儿园 园本 校本 校级 区级 市级 课题 课题组 项目组 我校 我园 本校 本园 一线 农村 城区 乡村 县域
  能力 意识的 过程 效果 作用 影响 意义 价值 关系 因素 特点 特征 情况 内容 目标 任务的 活动 环节 阶段 水平 质量 资源的 工具的
  如何 怎样 怎么 为什么 什么 哪些 以…为例 为例 为载体 为主 主要 相关 不同 具体 重要 需要 可以 能够 进行 采用 形成 认为 发现 结果 结论 表明
  我们 他们 自己 一个 一种 这些 那些 没有 不是 以后 之后 以前 时候 本文 本课题 本研究 本报告 拟 试图 希望 想弄清 一学期 学期 两轮 三轮
`);

/** A single character that only joins words. */
export const joints = new Set('的与及之了是把让或被将并且');

/**
 * Worth a fraction: they narrow the field, and on their own prove nothing. Subjects are
 * among them, since the subject is compared by itself.
 */
export const faint = words(`
  语文 数学 英语 科学 物理 化学 生物 历史 地理 政治 道德与法治 道德 法治 品德 思品 思政 音乐 美术 体育 健康 艺术 信息技术 信息科技 劳动
  阅读 写作 作业 评价 单元 文本 思维 表达 情境 问题 任务 资源 工具 材料 家长 家庭 小组 合作 游戏 观察 记录 反馈 指导 整合 融合 主题 项目 习惯 兴趣 意识 体验 理解 概念
`);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((one) => one !== ''));
}
