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
import { authorsAs, entryFields, looseTopics } from '../shared/entry.ts';

/** 问题诊断记录: written down when it is met, open until someone has solved it. */
export const teachingProblem = z
  .strictObject({
    ...entryFields,
    authors: authorsAs('提出人', '遇到这个问题的老师，写姓名或代号，可以不止一位。'),
    topics: looseTopics,
    status: term('problemStatuses').meta({
      title: '进展',
      description: '没人做、有人在做，还是解决了。',
    }),
    symptom: prose(300).optional().meta({ title: '表现', description: '看到了什么，多久一次。' }),
    triedSoFar: sentences(200).meta({
      title: '试过的办法',
      description: '试过什么，结果怎样，一条写一个。',
    }),
    hypothesis: prose(300).optional().meta({ title: '猜想', description: '可能是什么原因。' }),
    wantsSeminar: z
      .boolean()
      .default(false)
      .meta({ title: '想请大家研讨', description: '希望排进专题研讨就填 true。' }),
    asked: z
      .array(
        z
          .strictObject({
            by: reference('teachers')
              .optional()
              .meta({ title: '问了谁', description: '问的是本校老师，写姓名或代号。' }),
            guest: line(40)
              .optional()
              .meta({ title: '问了校外的谁', description: '问的是校外专家，写称呼。' }),
            date: day().meta({ title: '日期', description: '哪一天问的。' }),
            answer: prose(300)
              .optional()
              .meta({ title: '怎么说', description: '对方怎么说；还没有回音就不写。' }),
          })
          .refine((one) => (one.by === undefined) !== (one.guest === undefined), {
            path: ['by'],
            error: '写明问了谁：本校老师写“问了谁”（by），校外的写“问了校外的谁”（guest）。',
          }),
      )
      .default([])
      .meta({ title: '求助专家', description: '互相讨论还想不通时，去问了谁，得到什么。' }),
    solvedBy: uniqueList(entryReference())
      .default([])
      .meta({ title: '由什么解决', description: '解决它的课例、反思或课题，写成 lessons/代号。' }),
    answer: prose(300)
      .optional()
      .meta({ title: '结论', description: '最后怎样解决的，一两句话。' }),
  })
  .refine((one) => one.status !== 'solved' || one.solvedBy.length > 0, {
    path: ['solvedBy'],
    error: '解决了的问题，请在“由什么解决”（solvedBy）里写明由哪一篇解决。',
  })
  .meta({ title: '问题' });
