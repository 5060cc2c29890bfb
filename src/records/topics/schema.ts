import * as z from 'zod';
import { line, prose, reference, term, uniqueList } from '../../model/fields/fields.ts';
import { dataFields } from '../shared/data.ts';

/** 研究专题: a shelf that entries of all kinds stand on. */
export const topic = z
  .strictObject({
    name: line(20).meta({ title: '专题名', description: '同事们平时怎么叫它。' }),
    aliases: uniqueList(line(20))
      .default([])
      .meta({ title: '别名', description: '别的叫法，搜索和查新时都认得。' }),
    definition: prose(200).meta({ title: '界定', description: '这个专题研究什么、不研究什么。' }),
    parent: reference('topics')
      .optional()
      .meta({ title: '上位专题', description: '属于哪个更大的专题。' }),
    related: uniqueList(reference('topics'))
      .default([])
      .meta({ title: '相邻专题', description: '常常一起谈到的专题。' }),
    subjects: uniqueList(term('subjects'))
      .default([])
      .meta({ title: '学科', description: '主要涉及的学科。' }),
    openQuestions: z
      .array(line(100))
      .default([])
      .meta({ title: '还没有答案的问题', description: '等人来研究的具体问题，一条写一个。' }),
    ...dataFields,
  })
  .meta({ title: '研究专题' });
