/**
 * The field's own words. Ids go into files and addresses, names onto the screen,
 * aliases into search and into the "did you mean" of messages. A school adds words
 * of its own in school.yml; nothing here is ever removed, so that old entries stay valid.
 */

import { deedWords } from './deeds.ts';
import { observationSchemes as schemes } from './observation-schemes.ts';

export interface Word {
  id: string;
  /** 中文名, as shown. */
  name: string;
  /** Other names people write or search for. */
  aliases?: readonly string[] | undefined;
}

export interface Grade extends Word {
  /** 学段 under the 6-3 system; see {@link stageOfGrade}. */
  stage: Stage;
}

export type Stage = 'kindergarten' | 'primary' | 'junior' | 'senior';

const word = (id: string, name: string, ...aliases: string[]): Word =>
  aliases.length > 0 ? { id, name, aliases } : { id, name };

const stages: readonly (Word & { id: Stage })[] = [
  { id: 'kindergarten', name: '幼儿园', aliases: ['幼儿', '学前'] },
  { id: 'primary', name: '小学' },
  { id: 'junior', name: '初中' },
  { id: 'senior', name: '高中' },
];

const grade = (id: string, name: string, stage: Stage, ...aliases: string[]): Grade => ({
  id,
  name,
  stage,
  ...(aliases.length > 0 ? { aliases } : {}),
});

const grades: readonly Grade[] = [
  grade('k0', '托班', 'kindergarten'),
  grade('k1', '小班', 'kindergarten'),
  grade('k2', '中班', 'kindergarten'),
  grade('k3', '大班', 'kindergarten'),
  grade('k-mixed', '混龄班', 'kindergarten', '混龄'),
  grade('g1', '一年级', 'primary'),
  grade('g2', '二年级', 'primary'),
  grade('g3', '三年级', 'primary'),
  grade('g4', '四年级', 'primary'),
  grade('g5', '五年级', 'primary'),
  grade('g6', '六年级', 'primary'),
  grade('g7', '七年级', 'junior', '初一'),
  grade('g8', '八年级', 'junior', '初二'),
  grade('g9', '九年级', 'junior', '初三'),
  grade('g10', '高一', 'senior'),
  grade('g11', '高二', 'senior'),
  grade('g12', '高三', 'senior'),
];

/**
 * The subjects of the 2022 curriculum and its sixteen standards, the senior-school
 * names, and the kindergarten domains of 《3—6岁儿童学习与发展指南》.
 */
const subjects: readonly Word[] = [
  word('morality-law', '道德与法治', '品德', '思品', '思想品德', '道法'),
  word('chinese', '语文'),
  word('math', '数学'),
  word('english', '英语'),
  word('japanese', '日语'),
  word('russian', '俄语'),
  word('history', '历史'),
  word('geography', '地理'),
  word('science', '科学', '自然'),
  word('physics', '物理'),
  word('chemistry', '化学'),
  word('biology', '生物学', '生物'),
  word('info-tech', '信息科技', '信息技术', '电脑'),
  word('pe-health', '体育与健康', '体育'),
  word('arts', '艺术'),
  word('music', '音乐'),
  word('fine-art', '美术'),
  word('dance', '舞蹈'),
  word('drama', '戏剧'),
  word('film', '影视'),
  word('labor', '劳动'),
  word('integrated-practice', '综合实践活动', '综合实践'),
  word('interdisciplinary', '跨学科', '跨学科主题学习'),
  word('local', '地方与校本课程', '校本课程', '地方课程'),
  word('mental-health', '心理健康', '心理'),
  word('class-mgmt', '班级管理', '班主任'),
  word('politics', '思想政治', '政治'),
  word('general-tech', '通用技术'),
  word('health', '健康领域', '健康'),
  word('language', '语言领域', '语言'),
  word('society', '社会领域', '社会'),
  word('kindergarten-science', '科学领域'),
  word('kindergarten-art', '艺术领域'),
  word('play', '游戏'),
  word('routine', '一日生活'),
  word('transition', '幼小衔接'),
];

/** 课型: what kind of lesson it is. Not to be confused with {@link occasions}. */
const lessonTypes: readonly Word[] = [
  word('new', '新授课', '新授'),
  word('practice', '练习课', '练习'),
  word('review', '复习课', '复习'),
  word('feedback', '讲评课', '讲评'),
  word('experiment', '实验课', '实验'),
  word('writing', '习作课', '习作', '作文'),
  word('speaking', '口语交际'),
  word('whole-book', '整本书阅读'),
  word('unit', '单元整合'),
  word('project', '项目与跨学科学习', '项目', '跨学科'),
  word('activity', '活动课', '活动'),
  word('collective', '集体教学'),
  word('area', '区域活动', '区域'),
  word('outdoor', '户外活动', '户外'),
  word('daily', '生活活动', '生活'),
  word('half-day', '半日活动', '半日'),
];

/** 开课性质: why others watched. */
const occasions: readonly Word[] = [
  word('routine', '常态课', '推门课', '常态', '推门'),
  word('research', '研究课'),
  word('open', '公开课'),
  word('demo', '示范课'),
  word('report', '汇报课'),
  word('entry', '亮相课', '过关课'),
  word('parallel', '同课异构'),
  word('contest', '竞赛课', '赛课'),
  word('outreach', '送教课', '送教'),
];

const levels: readonly Word[] = [
  word('group', '组级', '组'),
  word('school', '校级', '校'),
  word('district', '区县级', '区级', '县级', '区', '县'),
  word('city', '市级', '市'),
  word('province', '省级', '省'),
  word('national', '国家级', '国家'),
];

const textbooks: readonly Word[] = [
  word('tongbian', '统编', '部编'),
  word('pep', '人教'),
  word('bnu', '北师大'),
  word('sujiao', '苏教'),
  word('jijiao', '冀教'),
  word('qingdao', '青岛'),
  word('hujiao', '沪教'),
  word('zhejiao', '浙教'),
  word('jiaoke', '教科'),
  word('xiangjiao', '湘教'),
  word('fltrp', '外研'),
  word('yilin', '译林'),
  word('other', '其他'),
];

const roles: readonly Word[] = [
  word('teach', '执教'),
  word('prepare', '主备'),
  word('observe', '观课'),
  word('record', '记录'),
  word('comment', '点评'),
  word('host', '主持'),
  word('present', '主讲'),
  word('lead-read', '领读'),
  word('guide', '指导'),
  word('guest', '外请专家'),
];

const ranks: readonly Word[] = [
  word('senior-professor', '正高级教师', '正高'),
  word('senior', '高级教师', '高级'),
  word('first', '一级教师', '一级'),
  word('second', '二级教师', '二级'),
  word('third', '三级教师', '三级'),
];

const posts: readonly Word[] = [
  word('teaching-research-lead', '教研组长'),
  word('lesson-prep-lead', '备课组长'),
  word('grade-lead', '年级组长'),
  word('academic-affairs', '教导主任', '教导处'),
  word('research-office', '教科室主任', '教科室'),
  word('kindergarten-head', '园长'),
];

const teacherStatuses: readonly Word[] = [
  word('active', '在职'),
  word('moved', '调离'),
  word('retired', '退休'),
  word('external', '外聘'),
];

const groupKinds: readonly Word[] = [
  word('teaching-research', '教研组'),
  word('lesson-prep', '备课组'),
  word('peer', '互助小组'),
  word('project', '课题组'),
  word('reading', '读书会'),
  word('backbone', '骨干小组'),
];

const roundKinds: readonly Word[] = [
  word('theme', '定主题', '选题'),
  word('study', '研教材', '研读教材', '研课标'),
  word('prepare', '备课', '设计'),
  word('teach', '上课'),
  word('discuss', '评课'),
  word('redesign', '再设计', '重新设计'),
];

const reflectionKinds: readonly Word[] = [
  word('after-lesson', '课后反思', '课后'),
  word('stage', '阶段反思', '阶段'),
  word('narrative', '教育叙事', '叙事'),
  word('after-reading', '读后反思', '读后'),
];

const paperTypes: readonly Word[] = [
  word('article', '论文'),
  word('lesson-report', '课例研究报告'),
  word('survey', '调查报告'),
  word('experiment', '实验报告'),
  word('case-study', '案例研究', '案例'),
  word('narrative', '教育叙事'),
  word('review', '综述'),
  word('application', '课题申报书', '申报书'),
  word('opening-report', '开题报告'),
  word('midterm-report', '中期报告'),
  word('final-report', '结题报告'),
];

const publications: readonly Word[] = [
  word('unpublished', '未发表'),
  word('school-exchange', '校内交流'),
  word('school-collection', '校内汇编'),
  word('award', '获奖'),
  word('journal', '期刊发表', '期刊'),
];

const visibilities: readonly Word[] = [
  word('public', '公开'),
  word('school', '仅校内', '校内'),
  word('private', '不发布', '草稿'),
];

const consents: readonly Word[] = [
  word('not-needed', '不涉及学生个人信息'),
  word('obtained', '已征得监护人同意'),
  word('anonymised', '已作匿名处理'),
];

const observationSchemes: readonly Word[] = schemes.map(({ id, name }) => word(id, name));

const projectKinds: readonly Word[] = [
  word('plan', '规划课题'),
  word('research', '教研课题'),
  word('special', '专项课题'),
  word('mini', '小课题', '个人课题', '微型课题'),
  word('society', '学会课题'),
];

const projectStatuses: readonly Word[] = [
  word('idea', '酝酿'),
  word('applied', '已申报', '申报', '待评'),
  word('rejected', '未立项', '落选'),
  word('approved', '已立项', '立项'),
  word('opened', '已开题', '开题'),
  word('ongoing', '在研'),
  word('midterm', '已过中期', '中期'),
  word('extended', '已延期', '延期'),
  word('changed', '有变更', '变更'),
  word('concluded', '已结题', '结题'),
  word('terminated', '已终止', '终止', '撤销'),
  word('spread', '推广中', '推广'),
];

const conclusions: readonly Word[] = [
  word('excellent', '优秀'),
  word('good', '良好'),
  word('passed', '合格'),
];

const problemStatuses: readonly Word[] = [
  word('open', '还没有人做', '待解决'),
  word('working', '有人在做'),
  word('asked', '已求助专家', '求助专家'),
  word('solved', '已解决', '解决'),
];

const meetingKinds: readonly Word[] = [
  word('lesson-prep', '集体备课'),
  word('seminar', '专题研讨'),
  word('lesson-review', '听评课', '评课'),
  word('book-club', '读书会', '共读'),
  word('reflection', '集体反思'),
  word('project', '课题会'),
  word('training', '培训讲座', '培训', '讲座'),
  word('visit', '外出学习'),
  word('mentoring', '师徒交流'),
  word('contest', '教学竞赛'),
  word('open-day', '开放日'),
  word('symposium', '座谈会', '座谈'),
];

const pairKinds: readonly Word[] = [word('mentor', '师徒结对', '师徒'), word('peer', '同伴结对')];

const deeds: readonly Word[] = deedWords.map(({ id, name, aliases }) => word(id, name, ...aliases));

/** 周期: within which time something is promised; how each is cut stands in `periods.ts`. */
const periods: readonly Word[] = [
  word('week', '每周'),
  word('fortnight', '每两周', '隔周', '双周'),
  word('month', '每月'),
  word('quarter', '每季度'),
  word('semester', '每学期'),
  word('school-year', '每学年', '学年'),
  word('year', '每年', '年度'),
  word('milestone', '每个时点', '开学初', '期中', '期末'),
  word('total', '合计', '总共'),
];

/** 时点: the days of a semester on which schools gather for a few days. */
const milestones: readonly Word[] = [
  word('start', '开学初'),
  word('midterm', '期中'),
  word('end', '期末'),
];

/** 谁欠这一项. */
const owners: readonly Word[] = [
  word('each', '每个人各自', '每人', '各自'),
  word('together', '合起来', '一起', '共同'),
  word('each-group', '每个小组', '各组'),
  word('each-pair', '每一对', '各对'),
  word('mentor', '师傅', '前一位'),
  word('mentee', '徒弟', '后一位'),
];

/** 和谁. */
const companies: readonly Word[] = [
  word('partner', '结对的另一方', '同伴'),
  word('expert', '专家'),
  word('across-grades', '跨年级'),
];

/** 方式: how people met. */
const modes: readonly Word[] = [
  word('in-person', '面谈', '面对面'),
  word('online', '线上', '微信', '邮件'),
  word('visit', '走访', '互访'),
];

/** 谁安排的: who saw to it that somebody sat in a lesson. */
const arrangers: readonly Word[] = [
  word('self', '自己选的', '自己', '自选'),
  word('school', '学校安排的', '学校', '学校统一安排的'),
];

const resourceKinds: readonly Word[] = [
  word('slides', '课件'),
  word('sheet', '学习单', '记录单'),
  word('tool', '量表与工具', '量表'),
  word('data', '数据'),
  word('text', '文本'),
  word('media', '音视频'),
];

export const baseVocabularies = {
  stages,
  grades,
  subjects,
  lessonTypes,
  occasions,
  levels,
  textbooks,
  roles,
  ranks,
  posts,
  teacherStatuses,
  groupKinds,
  roundKinds,
  reflectionKinds,
  paperTypes,
  publications,
  visibilities,
  consents,
  projectKinds,
  projectStatuses,
  conclusions,
  problemStatuses,
  meetingKinds,
  pairKinds,
  deeds,
  periods,
  milestones,
  owners,
  companies,
  modes,
  observationSchemes,
  resourceKinds,
  arrangers,
} as const satisfies Record<string, readonly Word[]>;
