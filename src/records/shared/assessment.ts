import * as z from 'zod';
import { day, line, prose } from '../../model/fields/fields.ts';

/** 评议: what those who looked at a plan or a pair at its end found; events, never marks. */
export const assessment = z
  .strictObject({
    by: line(60)
      .optional()
      .meta({ title: '谁评的', description: '例如 评估小组（教科室、三位教研组长）。' }),
    date: day().optional().meta({ title: '日期', description: '哪一天评的。' }),
    found: prose(600).meta({ title: '看到什么', description: '做到的、没有做到的，只写事情。' }),
    improve: prose(400)
      .optional()
      .meta({ title: '改进意见', description: '下一份计划可以怎样订。' }),
  })
  .meta({ title: '评议' });

export type Assessment = z.infer<typeof assessment>;
