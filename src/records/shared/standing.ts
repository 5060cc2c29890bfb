/**
 * What became of a text after it was published. A correction says what was wrong; whoever withdraws
 * a text says that it is not to be relied on any more. Both leave the text where it stands.
 */
import * as z from 'zod';
import { day, prose } from '../../model/fields/fields.ts';

/** 一处更正. */
export const correction = z
  .strictObject({
    date: day().meta({ title: '日期', description: '哪一天更正的。' }),
    what: prose(300).meta({
      title: '更正了什么',
      description: '原来怎样写的，现在改成什么，一两句话。',
    }),
  })
  .meta({ title: '更正' });

/** 撤回: the text stays where it is, and every place that leads to it says so. */
export const withdrawal = z
  .strictObject({
    date: day().meta({ title: '日期', description: '哪一天撤回的。' }),
    why: prose(300).meta({
      title: '为什么',
      description: '哪里靠不住，怎样发现的；只说文章，不说人。',
    }),
  })
  .meta({ title: '撤回' });

export type Correction = z.infer<typeof correction>;
export type Withdrawal = z.infer<typeof withdrawal>;
