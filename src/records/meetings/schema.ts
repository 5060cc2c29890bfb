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
import { authorsAs, entryFields, happened, looseTopics, sharedAt } from '../shared/entry.ts';

/** 活动纪要: one meeting, who was there, what was decided and who does what next. */
export const meeting = z
  .strictObject({
    ...entryFields,
    title: line(60).meta({ title: '议题', description: '一句话说出这次谈什么。' }),
    authors: authorsAs('记录人', '写纪要的老师。'),
    summary: prose(200).meta({
      title: '摘要',
      description: '一两句话说这次谈了什么；它和议题一样公开。',
    }),
    topics: looseTopics,
    visibility: term('visibilities').optional().meta({
      title: '公开范围',
      description: '不写时议题公开、纪要只给校内看；写 public 就连纪要也公开。',
    }),
    happened,
    otherGroups: uniqueList(reference('groups'))
      .default([])
      .meta({ title: '联合小组', description: '和别的小组一起办的，写其余的小组。' }),
    kind: term('meetingKinds').meta({
      title: '类型',
      description: '集体备课、专题研讨、读书会……',
    }),
    host: reference('teachers').meta({ title: '主持', description: '主持这次活动的老师。' }),
    presenters: uniqueList(reference('teachers'))
      .default([])
      .meta({ title: '主讲', description: '轮到谁主讲，可以不止一位。' }),
    attended: uniqueList(reference('teachers'))
      .default([])
      .meta({ title: '到场', description: '来了的老师，写姓名或代号。' }),
    expected: uniqueList(reference('teachers')).optional().meta({
      title: '应到',
      description: '应该来的老师；写了小组就不必写，按当天的组员算。',
    }),
    guests: z
      .array(line(40))
      .default([])
      .meta({ title: '来宾', description: '请来的校外专家或同行，写称呼。' }),
    mode: term('modes').optional().meta({ title: '方式', description: '面谈、线上或走访。' }),
    level: term('levels')
      .optional()
      .meta({ title: '级别', description: '哪一级的活动或培训，例如区县级。' }),
    place: line(40).optional().meta({ title: '地点', description: '在哪里。' }),
    format: line(40)
      .optional()
      .meta({ title: '形式', description: '例如 说课加同伴追问、参与式工作坊。' }),
    hours: z
      .number()
      .min(0.25)
      .max(40)
      .optional()
      .meta({ title: '学时', description: '培训计多少学时。' }),
    book: reference('books').optional().meta({ title: '书', description: '读书会读的书。' }),
    agenda: sentences(200).meta({ title: '议程', description: '谈了哪几件事，一条写一件。' }),
    decisions: sentences(200).meta({ title: '决定', description: '定下来的事，一条写一件。' }),
    nextActions: z
      .array(
        z.strictObject({
          who: reference('teachers').meta({ title: '谁', description: '谁来做。' }),
          what: prose(200).meta({ title: '做什么', description: '具体到能看出做没做。' }),
          due: day().meta({ title: '期限', description: '哪天以前。' }),
          done: entryReference()
            .optional()
            .meta({ title: '做成了', description: '做成以后写的那一篇，写成 lessons/代号。' }),
        }),
      )
      .default([])
      .meta({ title: '接下来', description: '会后谁在哪天以前做什么。' }),
    evaluation: prose(300).optional().meta({
      title: '活动评价',
      description: '参与得怎样、满意不满意，用一两句话写；人少、不便写均值的，只写这里。',
    }),
    adjusted: prose(300).optional().meta({
      title: '据此调整',
      description: '根据参与情况和满意度，下一次调整了什么。',
    }),
    sharedAt: sharedAt('外出学习回来在哪次活动里讲给同事听，写成 meetings/代号。'),
    survey: z
      .strictObject({
        n: z.int().min(1).max(500).meta({ title: '人数', description: '收到几份回答。' }),
        mean: z.number().meta({ title: '均值', description: '满意度的平均分。' }),
        scale: z
          .int()
          .min(2)
          .max(10)
          .default(5)
          .meta({ title: '满分', description: '几分制，不写时是 5。' }),
      })
      .optional()
      .meta({ title: '满意度', description: '只写汇总的人数和均值，不写谁打了几分。' }),
  })
  .meta({ title: '活动纪要' });
