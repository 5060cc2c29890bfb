import * as z from 'zod';
import {
  day,
  entryReference,
  line,
  prose,
  reference,
  schoolYearId,
  semesterId,
  sentences,
  uniqueList,
} from '../../model/fields/fields.ts';
import { assessment } from '../shared/assessment.ts';
import { commitment } from '../shared/commitment.ts';
import { dataFields } from '../shared/data.ts';

/** 计划: what someone promised for some time. The deeds are counted from what was recorded. */
export const plan = z
  .strictObject({
    title: line(60).meta({ title: '标题', description: '例如 陆小满第一学期成长计划。' }),
    teacher: reference('teachers')
      .optional()
      .meta({ title: '哪位老师的', description: '个人计划写老师的姓名或代号。' }),
    group: reference('groups')
      .optional()
      .meta({ title: '哪个小组的', description: '小组计划写小组的名称或代号。' }),
    pair: reference('pairs').optional().meta({
      title: '哪一对的',
      description: '结对计划写两位的姓名或代号；都不写就是学校的计划。',
    }),
    semester: semesterId()
      .optional()
      .meta({ title: '学期', description: '一个学期的计划写学期，例如 2025-2026-1。' }),
    schoolYear: schoolYearId()
      .optional()
      .meta({ title: '学年', description: '一个学年的计划写学年，例如 2025-2026。' }),
    year: z
      .int()
      .min(2000)
      .max(2100)
      .optional()
      .meta({ title: '年份', description: '按自然年订的计划写年份，例如 2026。' }),
    parents: uniqueList(reference('plans')).default([]).meta({
      title: '上级计划',
      description: '由哪几份计划而来，例如学校、教导处、教研组的计划。',
    }),
    previous: reference('plans')
      .optional()
      .meta({ title: '上一份计划', description: '接着哪一份计划订的，它的评议会带过来。' }),
    needs: sentences(200).meta({
      title: '需求',
      description: '自己缺什么、学校现在是什么情况，一条写一个。',
    }),
    goals: z
      .array(prose(200))
      .min(1)
      .meta({ title: '目标', description: '想变成什么样，一条写一个。' }),
    contents: sentences(200).meta({ title: '内容', description: '学什么、研究什么，一条写一个。' }),
    ways: sentences(200).meta({ title: '方式', description: '怎样学、怎样互相帮，一条写一个。' }),
    time: prose(200)
      .optional()
      .meta({ title: '时间', description: '什么时候做，例如 每周三第七节。' }),
    stages: z
      .array(
        z
          .strictObject({
            name: line(20).meta({ title: '名称', description: '例如 第一季度。' }),
            from: day().meta({ title: '开始', description: '第一天。' }),
            to: day().meta({ title: '结束', description: '最后一天。' }),
            theme: line(100).meta({ title: '主题', description: '这一段主要做什么。' }),
          })
          .refine((one) => one.from <= one.to, { path: ['to'], error: '结束不能早于开始。' }),
      )
      .default([])
      .meta({ title: '分段', description: '分段进行的计划，写每一段的主题。' }),
    commitments: z.array(commitment).default([]).meta({
      title: '约定',
      description: '能数的事写在这里，做了多少由网站来数；数不出来的写成一句话。',
    }),
    steps: z
      .array(
        z.strictObject({
          what: prose(200).meta({ title: '做什么', description: '这一步做什么。' }),
          due: day().meta({ title: '期限', description: '哪天以前。' }),
          who: uniqueList(reference('teachers'))
            .default([])
            .meta({ title: '谁', description: '谁来做，写老师的姓名或代号。' }),
          done: entryReference()
            .optional()
            .meta({ title: '做成了', description: '做成以后写的那一篇，写成 lessons/代号。' }),
        }),
      )
      .default([])
      .meta({ title: '时间表', description: '一步一步的时间表，做成一步填一步。' }),
    project: reference('projects')
      .optional()
      .meta({ title: '课题', description: '围绕哪个课题订的，写课题的标题或代号。' }),
    books: uniqueList(reference('books'))
      .default([])
      .meta({ title: '书单', description: '打算读的书，写书名或代号。' }),
    assessments: z
      .array(assessment)
      .default([])
      .meta({ title: '评议', description: '谁、哪天、看到什么、下一步改什么；只写事情，不打分。' }),
    ...dataFields,
  })
  .refine(
    (one) => [one.teacher, one.group, one.pair].filter((owner) => owner !== undefined).length < 2,
    {
      path: ['group'],
      error:
        '一份计划只属于一方：“哪位老师的”（teacher）、“哪个小组的”（group）、“哪一对的”（pair）只写一个。',
    },
  )
  .refine(
    (one) =>
      [one.semester, one.schoolYear, one.year].filter((when) => when !== undefined).length === 1,
    {
      path: ['semester'],
      error:
        '请写明是哪段时间的计划：“学期”（semester）、“学年”（schoolYear）、“年份”（year）写一个，也只写一个。',
    },
  )
  .meta({ title: '计划' });

export type Plan = z.infer<typeof plan>;
