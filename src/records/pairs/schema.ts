import * as z from 'zod';
import { day, line, prose, reference, term } from '../../model/fields/fields.ts';
import { assessment } from '../shared/assessment.ts';
import { commitment } from '../shared/commitment.ts';
import { dataFields } from '../shared/data.ts';

/** 结对: two colleagues who have promised each other something, as mentor and mentee or as peers. */
export const pair = z
  .strictObject({
    kind: term('pairKinds').meta({ title: '类型', description: '师徒结对或同伴结对。' }),
    mentor: reference('teachers').meta({
      title: '师傅',
      description: '指导的一方；同伴结对时写其中一位。',
    }),
    mentee: reference('teachers').meta({
      title: '徒弟',
      description: '被指导的一方；同伴结对时写另一位。',
    }),
    from: day().meta({ title: '开始', description: '从哪一天起。' }),
    to: day().optional().meta({ title: '结束', description: '到哪一天止；还在继续就不写。' }),
    duties: z
      .array(line(100))
      .default([])
      .meta({ title: '职责', description: '双方各做什么，一条写一件。' }),
    slot: line(30)
      .optional()
      .meta({ title: '互助时间', description: '每周什么时候碰头，例如 周三第七节。' }),
    commitments: z.array(commitment).default([]).meta({
      title: '约定',
      description: '能数的约定，例如每学期互听八节；“谁来做”（owedBy）写师傅、徒弟、各自或合起来。',
    }),
    agreement: prose(600).optional().meta({ title: '协议', description: '当初怎样约定的。' }),
    assessments: z
      .array(assessment)
      .default([])
      .meta({ title: '评议', description: '期满时谁看了、看到什么、下一步改什么；不打分。' }),
    ...dataFields,
  })
  .refine((one) => one.commitments.every(({ stage }) => stage === undefined), {
    path: ['commitments'],
    error:
      '只有计划才有分段；结对的约定请写“从哪天起”（from）、“到哪天止”（to），或写进这一对的计划里。',
  })
  .refine((one) => one.mentor !== one.mentee, {
    path: ['mentee'],
    error: '结对的两位是同一个人。',
  })
  .refine((one) => one.to === undefined || one.from <= one.to, {
    path: ['to'],
    error: '结束的日子不能早于开始的日子。',
  })
  .meta({ title: '结对' });
