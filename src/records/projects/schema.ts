import * as z from 'zod';
import {
  day,
  entryReference,
  line,
  prose,
  reference,
  sentences,
  term,
  uniqueList,
} from '../../model/fields/fields.ts';
import { authorsAs, entryFields, resultSharedAt } from '../shared/entry.ts';

/** Neither goes on; what was learnt on the way is what the next ones need. */
const ENDED_EARLY = new Set(['rejected', 'terminated']);

/** 课题: what was applied for, what became of it, and why. Rejected and stopped ones stay. */
export const project = z
  .strictObject({
    ...entryFields,
    authors: authorsAs('课题组', '写老师的姓名或代号，第一位是主持人。'),
    level: term('levels').meta({ title: '级别', description: '校级、区县级、市级……' }),
    kind: term('projectKinds').meta({ title: '类别', description: '规划课题、小课题……' }),
    number: line(30).optional().meta({ title: '编号', description: '立项通知上的编号。' }),
    status: term('projectStatuses').meta({
      title: '状态',
      description: '现在走到哪一步，与状态经过的最后一步相同。',
    }),
    statusHistory: z
      .array(
        z.strictObject({
          status: term('projectStatuses').meta({ title: '状态', description: '走到了哪一步。' }),
          date: day().meta({ title: '日期', description: '哪一天。' }),
          note: line(100).optional().meta({ title: '说明', description: '一句话说明。' }),
        }),
      )
      .min(1)
      .meta({ title: '状态经过', description: '每走一步添一行，按先后排列，不删旧的。' }),
    start: day().optional().meta({ title: '开始', description: '开始研究的日子。' }),
    end: day().optional().meta({ title: '结束', description: '计划或实际结束的日子。' }),
    midtermDue: day().optional().meta({ title: '中期期限', description: '哪天以前中期检查。' }),
    concludeDue: day().optional().meta({ title: '结题期限', description: '哪天以前结题。' }),
    conclusion: term('conclusions')
      .optional()
      .meta({ title: '结题等次', description: '优秀、良好或合格；没有等次就不写。' }),
    methods: prose(300).optional().meta({ title: '方法', description: '怎样研究，用什么材料。' }),
    literature: z
      .array(
        z.strictObject({
          text: line(200).meta({ title: '文献', description: '一条文献，写成引用的样子。' }),
          readBy: uniqueList(reference('teachers'))
            .default([])
            .meta({ title: '谁读的', description: '课题组里谁读了，写姓名或代号。' }),
          note: prose(200).optional().meta({ title: '得到什么', description: '一句话。' }),
        }),
      )
      .default([])
      .meta({ title: '文献查阅', description: '读了哪些文献，谁读的，一条写一种。' }),
    fieldVisits: z
      .array(
        z.strictObject({
          date: day().meta({ title: '日期', description: '哪一天。' }),
          place: line(40).meta({ title: '地点', description: '去了哪里。' }),
          who: uniqueList(reference('teachers'))
            .default([])
            .meta({ title: '谁去的', description: '写老师的姓名或代号。' }),
          seen: prose(300).meta({ title: '看到什么', description: '和课题有关的发现。' }),
        }),
      )
      .default([])
      .meta({ title: '实地调研', description: '去哪里看过、问过，一次写一条。' }),
    evidence: z
      .array(
        z.strictObject({
          what: line(60).meta({ title: '比什么', description: '前后比的是哪一样。' }),
          before: prose(200).meta({ title: '做之前', description: '研究以前的样子或数字。' }),
          after: prose(200).meta({ title: '做之后', description: '研究以后的样子或数字。' }),
        }),
      )
      .default([])
      .meta({ title: '前后对照', description: '研究前后的数据，一样写一条，不写学生姓名。' }),
    findings: sentences(200).meta({ title: '发现', description: '弄清了什么，一条写一个。' }),
    limits: sentences(200).meta({ title: '局限', description: '这些结论不能说明什么。' }),
    openQuestions: z
      .array(line(100))
      .default([])
      .meta({ title: '没有解决的问题', description: '留给后来人的问题，一条写一个。' }),
    reason: prose(400)
      .optional()
      .meta({ title: '未立项或终止的原因', description: '照实写，后来的人最需要它。' }),
    outputs: uniqueList(entryReference())
      .default([])
      .meta({ title: '成果', description: '做出来的课例、论文，写成 lessons/代号。' }),
    sharedAt: resultSharedAt,
  })
  .refine((one) => one.statusHistory.at(-1)?.status === one.status, {
    path: ['status'],
    error: '状态和状态经过的最后一步不一样，请改成一致。',
  })
  .refine((one) => isInOrder(one.statusHistory.map((step) => step.date)), {
    path: ['statusHistory'],
    error: '状态经过请按时间先后排列。',
  })
  .refine((one) => !ENDED_EARLY.has(one.status) || one.reason !== undefined, {
    path: ['reason'],
    error: '未立项或终止的课题，请在“未立项或终止的原因”（reason）里写明原因。',
  })
  .refine((one) => one.start === undefined || one.end === undefined || one.start <= one.end, {
    path: ['end'],
    error: '结束的日子不能早于开始的日子。',
  })
  .meta({ title: '课题' });

function isInOrder(days: readonly string[]): boolean {
  return days.every((now, i) => i === 0 || (days[i - 1] ?? '') <= now);
}

export type Project = z.infer<typeof project>;
