/** What colleagues call the kinds of record beside their names. */
import type { Collection } from '../../model/kinds.ts';

export const kindWords: Record<Collection, readonly string[]> = {
  lessons: ['课例研究', '教学案例', '教案', '教学设计'],
  reflections: ['教学反思', '课后反思', '随笔', '教育随笔'],
  readings: ['共读笔记', '读书笔记', '读后感'],
  papers: ['教学论文'],
  projects: ['课题研究', '小课题', '研究课题'],
  problems: ['真问题', '困惑'],
  observations: ['听课', '听课笔记', '观课', '听课本', '观课记录', '评课'],
  meetings: ['活动记录', '会议纪要', '会议记录', '纪要', '教研活动', '会议'],
  teachers: ['教师', '同事'],
  topics: ['研究专题'],
  groups: ['教研组', '备课组'],
  books: ['书目', '书单', '图书'],
  pairs: ['师徒', '师徒结对', '师傅', '徒弟', '师带徒', '传帮带', '青蓝工程'],
  plans: ['工作计划', '成长计划', '教研计划', '研修计划'],
};
