import { z } from 'zod';
import { line, prose, reference } from '../fields.ts';
import { commitment } from './commitment.ts';
import { dataFields } from './data.ts';

/** 计划: what someone promised for a semester. The deeds are counted from the entries. */
export const plan = z
  .strictObject({
    title: line(60).meta({ title: '标题', description: '例如 陆小满第一学期成长计划。' }),
    teacher: reference('teachers')
      .optional()
      .meta({ title: '哪位老师的', description: '个人计划写老师的编号。' }),
    group: reference('groups')
      .optional()
      .meta({ title: '哪个小组的', description: '小组计划写小组的编号。' }),
    pair: reference('pairs')
      .optional()
      .meta({ title: '哪一对的', description: '结对计划写结对的编号；都不写就是学校的计划。' }),
    semester: z
      .string()
      .regex(/^\d{4}-\d{4}-[12]$/)
      .meta({ title: '学期', description: '学期的编号，例如 2025-2026-1。' }),
    parent: reference('plans')
      .optional()
      .meta({ title: '上级计划', description: '由哪一份计划而来，例如学校的计划。' }),
    goals: z
      .array(prose(200))
      .min(1)
      .meta({ title: '目标', description: '想变成什么样，一条写一个。' }),
    commitments: z
      .array(commitment)
      .min(1)
      .meta({ title: '约定', description: '能数的事写在这里，做了多少由网站来数。' }),
    assessment: prose(600)
      .optional()
      .meta({ title: '评议', description: '期末评估小组的意见，只写事情，不打分。' }),
    ...dataFields,
  })
  .refine(
    (one) => [one.teacher, one.group, one.pair].filter((owner) => owner !== undefined).length < 2,
    { path: ['group'], error: '一份计划只属于一方：teacher、group、pair 只写一个。' },
  )
  .meta({ title: '计划' });

export type Plan = z.infer<typeof plan>;
