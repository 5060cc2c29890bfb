import * as z from 'zod';
import {
  day,
  line,
  prose,
  reference,
  sentences,
  term,
  uniqueList,
} from '../../model/fields/fields.ts';
import { entryFields, resultSharedAt, tries } from '../shared/entry.ts';

/** 一条建议: who suggested what, whether it was taken, and what it changed. */
const suggestion = z
  .strictObject({
    text: prose(300).meta({ title: '建议', description: '具体到一个环节、一句话。' }),
    by: reference('teachers')
      .optional()
      .meta({ title: '提出人', description: '本校老师的姓名或代号。' }),
    guest: line(30).optional().meta({ title: '校外提出人', description: '校外专家或同行的称呼。' }),
    accepted: z
      .boolean()
      .meta({ title: '是否采纳', description: '采纳填 true，没有采纳填 false。' }),
    change: prose(300)
      .optional()
      .meta({ title: '改了什么', description: '采纳后改了哪里；没有采纳时写为什么。' }),
  })
  .refine((one) => one.by !== undefined || one.guest !== undefined, {
    path: ['by'],
    error: '请写明是谁提的：本校老师写“提出人”（by），校外的写“校外提出人”（guest）。',
  })
  .refine((one) => !one.accepted || one.change !== undefined, {
    path: ['change'],
    error: '采纳了的建议，请在“改了什么”（change）里写改了什么。',
  })
  .meta({ title: '建议' });

/** 一轮: prepared, taught or discussed once, with its evidence. */
export const round = z
  .strictObject({
    date: day().meta({ title: '日期', description: '这一轮在哪一天。' }),
    kind: term('roundKinds').meta({
      title: '环节',
      description: '定主题、研教材、备课、上课、评课或再设计。',
    }),
    teacher: reference('teachers').optional().meta({
      title: '这一轮谁上',
      description: '几位老师同上一节课时，写这一轮是谁上的。',
    }),
    observers: uniqueList(reference('teachers')).optional().meta({
      title: '这一轮谁在听',
      description: '不是每一轮都有人听时写；不写时，分工是观课的人每一轮都在。',
    }),
    classLabel: line(20)
      .optional()
      .meta({ title: '班级', description: '在哪个班上的，写成 三（2）班。' }),
    focus: prose(200).meta({ title: '这一轮看什么', description: '这一轮要弄清的一件事。' }),
    evidence: sentences(300).meta({
      title: '证据',
      description: '看到、数到、收上来的东西，一条写一件。',
    }),
    suggestions: z
      .array(suggestion)
      .default([])
      .meta({ title: '建议', description: '同伴提的建议，以及采纳了没有。' }),
    expertComment: z
      .strictObject({
        by: reference('teachers')
          .optional()
          .meta({ title: '点评人', description: '本校老师的姓名或代号。' }),
        guest: line(30).optional().meta({ title: '校外点评人', description: '校外专家的称呼。' }),
        questions: sentences(200).meta({
          title: '先问的',
          description: '点评人先问了什么，一条写一个。',
        }),
        text: prose(400).meta({ title: '点评', description: '有经验的人怎么看这一轮。' }),
      })
      .optional()
      .meta({ title: '专家点评', description: '请来的专家或资深教师的意见。' }),
    changed: prose(300)
      .optional()
      .meta({ title: '下一轮改什么', description: '根据证据，下一轮打算怎样改。' }),
  })
  .meta({ title: '轮次' });

/** 课例: one lesson, taught by one, made by many, told in rounds. */
export const lesson = z
  .strictObject({
    ...entryFields,
    subject: term('subjects').meta({ title: '学科', description: '哪一门学科或领域。' }),
    grades: uniqueList(term('grades'))
      .min(1)
      .meta({ title: '年级', description: '上课的年级，同课异构可写几个。' }),
    teacher: reference('teachers').meta({ title: '执教', description: '上这节课的老师。' }),
    lessonTitle: line(40).meta({ title: '课文或活动名', description: '课文、单元或活动的名字。' }),
    lessonType: term('lessonTypes').meta({
      title: '课型',
      description: '新授、练习、讲评、户外活动……',
    }),
    occasion: term('occasions').meta({
      title: '开课性质',
      description: '为什么有人来看：常态、研究、公开、汇报……与课型是两回事。',
    }),
    level: term('levels').optional().meta({ title: '级别', description: '组级、校级、区县级……' }),
    focusQuestion: prose(120).meta({
      title: '研究问题',
      description: '这节课想弄明白的一个问题，用问句。',
    }),
    textbook: z
      .strictObject({
        edition: term('textbooks').meta({ title: '版本', description: '教材的版本。' }),
        volume: line(20).optional().meta({ title: '册次', description: '例如 五年级上册。' }),
        unit: line(40).optional().meta({ title: '单元', description: '第几单元或单元名。' }),
        printYear: z
          .int()
          .min(2000)
          .max(2100)
          .optional()
          .meta({ title: '印次年份', description: '教材改版期间请写印次的年份。' }),
      })
      .optional()
      .meta({ title: '教材', description: '用的哪一套教材。' }),
    goals: sentences(200).meta({
      title: '教学目标',
      description: '学生学完能做什么，一条写一个。',
    }),
    keyPoints: sentences(200).meta({ title: '重点', description: '这节课的重点，一条写一个。' }),
    difficulties: sentences(200).meta({
      title: '难点',
      description: '学生会卡在哪里，一条写一个。',
    }),
    classHours: z
      .number()
      .min(0.5)
      .max(40)
      .optional()
      .meta({ title: '课时', description: '一共几课时。' }),
    foreseen: sentences(200).meta({
      title: '预设的回答',
      description: '估计学生会怎样回答，一条写一种。',
    }),
    tasks: z
      .array(
        z
          .strictObject({
            who: reference('teachers')
              .optional()
              .meta({ title: '谁', description: '观课的老师，写姓名或代号。' }),
            guest: line(30)
              .optional()
              .meta({ title: '校外的谁', description: '校外观课人的称呼。' }),
            task: prose(200).meta({ title: '看什么', description: '这位观课人专看哪一样。' }),
          })
          .refine((one) => (one.who === undefined) !== (one.guest === undefined), {
            path: ['who'],
            error: '观课任务写明给谁：本校老师写“谁”（who），校外的写“校外的谁”（guest）。',
          }),
      )
      .default([])
      .meta({ title: '观课任务', description: '每位观课人看什么，一人一条。' }),
    borrowed: z
      .boolean()
      .default(false)
      .meta({ title: '借班', description: '借别人的班上的，填 true。' }),
    tries,
    sharedAt: resultSharedAt,
    classSize: z
      .int()
      .min(1)
      .max(80)
      .optional()
      .meta({ title: '人数', description: '班上有多少学生。' }),
    members: z
      .array(
        z
          .strictObject({
            id: reference('teachers')
              .optional()
              .meta({ title: '老师', description: '参与者的姓名或代号。' }),
            guest: line(30)
              .optional()
              .meta({ title: '校外参与者', description: '校外同行或专家的称呼，不必建档。' }),
            role: term('roles').meta({ title: '分工', description: '主备、观课、记录、点评……' }),
          })
          .refine((one) => (one.id === undefined) !== (one.guest === undefined), {
            path: ['id'],
            error: '参与者写一位：本校老师写“老师”（id），校外的写“校外参与者”（guest）。',
          }),
      )
      .default([])
      .meta({ title: '参与者', description: '一节课一个人上、许多人做，把大家的分工写上。' }),
    rounds: z
      .array(round)
      .min(1)
      .meta({ title: '轮次', description: '备课、上课、评课各算一轮，至少一轮，按时间先后。' }),
    nextRound: prose(200)
      .optional()
      .meta({ title: '还要再上', description: '这一轮还没有走完时，写下一次打算怎样。' }),
  })
  .refine(
    (one) => one.rounds.every((now, i) => i === 0 || (one.rounds[i - 1]?.date ?? '') <= now.date),
    {
      path: ['rounds'],
      error: '轮次请按时间先后排列。',
    },
  )
  .meta({ title: '课例' });

export type Lesson = z.infer<typeof lesson>;
export type Round = z.infer<typeof round>;
