import * as z from 'zod';
import { line, prose, reference } from '../../model/fields/fields.ts';
import { entryFields, happened } from '../shared/entry.ts';

/** 共读笔记: what a group read together, and what came of the talk. */
export const reading = z
  .strictObject({
    ...entryFields,
    happened,
    book: reference('books').meta({ title: '书', description: '共读的书，写书名或代号。' }),
    scope: line(60).meta({ title: '范围', description: '读的是哪几章或哪几页。' }),
    leadReader: reference('teachers')
      .optional()
      .meta({ title: '领读', description: '这一次由谁领读。' }),
    sessionNo: z
      .int()
      .min(1)
      .max(99)
      .optional()
      .meta({ title: '第几次', description: '这本书的第几次共读。' }),
    question: prose(200)
      .optional()
      .meta({ title: '共同的问题', description: '大家带着什么问题读。' }),
    disagreement: prose(300)
      .optional()
      .meta({ title: '分歧', description: '没有谈拢的地方，照实留下。' }),
    actionToTry: prose(300)
      .optional()
      .meta({ title: '打算试试', description: '读完以后谁要在课堂上试什么。' }),
  })
  .meta({ title: '共读笔记' });
