import * as z from 'zod';
import { entryReference, prose, reference, term } from '../../model/fields/fields.ts';
import { entryFields, happened } from '../shared/entry.ts';

/** 反思: one teacher thinking in writing. */
export const reflection = z
  .strictObject({
    ...entryFields,
    happened,
    kind: term('reflectionKinds')
      .default('after-lesson')
      .meta({ title: '反思类型', description: '课后、阶段、叙事或读后。' }),
    respondsTo: entryReference()
      .optional()
      .meta({ title: '回应', description: '在回应哪位同伴的哪一篇，写成 reflections/代号。' }),
    lesson: reference('lessons')
      .optional()
      .meta({ title: '所思的课', description: '反思的是哪一节课，写课例的标题或代号。' }),
    book: reference('books')
      .optional()
      .meta({ title: '读的书', description: '读后反思写读的是哪一本，写书名或代号。' }),
    nextStep: prose(200)
      .optional()
      .meta({ title: '下一步', description: '下周就能做的一件小事。' }),
  })
  .meta({ title: '教学反思' });
