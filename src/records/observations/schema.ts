import * as z from 'zod';
import { line, prose, reference, sentences, term, uniqueList } from '../../model/fields/fields.ts';
import { authorsAs, entryFields, happened, looseTopics, sharedAt } from '../shared/entry.ts';

/** 听课记录: one colleague in another's lesson, looking at one to three points. */
export const observation = z
  .strictObject({
    ...entryFields,
    authors: authorsAs('听课人', '记录这节课的老师，写姓名或代号。'),
    topics: looseTopics,
    subject: term('subjects').meta({ title: '学科', description: '哪一门学科或领域。' }),
    grades: uniqueList(term('grades'))
      .min(1)
      .meta({ title: '年级', description: '听的是哪个年级的课。' }),
    happened,
    teacher: reference('teachers')
      .optional()
      .meta({ title: '上课人', description: '上这节课的本校老师。' }),
    guestTeacher: line(40)
      .optional()
      .meta({ title: '校外上课人', description: '听的是校外老师的课时，写称呼，不必建档。' }),
    lessonTitle: line(40).meta({ title: '课文或活动名', description: '课文、单元或活动的名字。' }),
    lesson: reference('lessons')
      .optional()
      .meta({ title: '课例', description: '这节课后来写成了课例，就写它的标题或代号。' }),
    period: line(20).optional().meta({ title: '节次', description: '例如 周三第二节。' }),
    arrangedBy: term('arrangers')
      .default('self')
      .meta({ title: '谁安排的', description: 'self 是自己选的，school 是学校统一安排的。' }),
    invited: z
      .boolean()
      .default(false)
      .meta({ title: '是否受邀', description: '上课人主动请来听的，填 true。' }),
    sharedAt: sharedAt('听完以后在哪次活动里讲给同事听，写成 meetings/代号。'),
    scheme: term('observationSchemes').meta({
      title: '观察框架',
      description: '按哪一套框架看。',
    }),
    points: z
      .array(
        z.strictObject({
          dimension: line(10).meta({ title: '维度', description: '框架里的一个维度。' }),
          focus: prose(100).meta({ title: '看什么', description: '带着什么问题看。' }),
          seen: prose(400).meta({ title: '看到的', description: '数到的、听到的，照实写。' }),
          thought: prose(300).optional().meta({ title: '想到的', description: '由此想到什么。' }),
        }),
      )
      .min(1)
      .max(3)
      .meta({ title: '观察点', description: '一次只看一到三个点，看深一点。' }),
    timeline: z
      .array(
        z.strictObject({
          minute: z
            .int()
            .min(0)
            .max(240)
            .meta({ title: '分钟', description: '上课后的第几分钟。' }),
          event: prose(200).meta({ title: '发生了什么', description: '一句话。' }),
          comment: prose(200).optional().meta({ title: '旁注', description: '当时的想法。' }),
        }),
      )
      .default([])
      .meta({ title: '时间线', description: '按时间记下的几个片段。' }),
    strengths: sentences(200).meta({ title: '值得学的', description: '打算带回自己课上的做法。' }),
    suggestions: z
      .array(
        z
          .strictObject({
            text: prose(300).meta({ title: '建议', description: '具体到一个环节、一句话。' }),
            accepted: z
              .boolean()
              .optional()
              .meta({ title: '是否采纳', description: '上课人的决定；还没有答复就不写。' }),
            change: prose(300)
              .optional()
              .meta({ title: '改了什么', description: '采纳后改了哪里；没有采纳时写为什么。' }),
          })
          .refine((one) => one.accepted !== true || one.change !== undefined, {
            path: ['change'],
            error: '采纳了的建议，请在“改了什么”（change）里写改了什么。',
          }),
      )
      .default([])
      .meta({ title: '建议', description: '给上课人的建议，以及采纳了没有。' }),
  })
  .refine((one) => (one.teacher === undefined) !== (one.guestTeacher === undefined), {
    path: ['teacher'],
    error: '上课人写一位：本校的写“上课人”（teacher），校外的写“校外上课人”（guestTeacher）。',
  })
  .refine((one) => one.teacher === undefined || !one.authors.includes(one.teacher), {
    path: ['teacher'],
    error: '听课人和上课人是同一位，自己的课请写成课例或反思。',
  })
  .meta({ title: '听课记录' });
