import * as z from 'zod';
import { line, reference, term } from '../../model/fields/fields.ts';
import { entryFields, resultSharedAt } from '../shared/entry.ts';

const year = () => z.int().min(1980).max(2100);

/** 论文与报告: what was found out, written so that others can use and cite it. */
export const paper = z
  .strictObject({
    ...entryFields,
    paperType: term('paperTypes').meta({
      title: '类型',
      description: '论文、调查报告、课例研究报告……',
    }),
    publication: term('publications').meta({
      title: '发表情况',
      description: '未发表、校内交流、校内汇编、获奖或期刊。',
    }),
    project: reference('projects')
      .optional()
      .meta({ title: '课题', description: '是哪个课题的报告或成果，写课题的标题或代号。' }),
    journal: z
      .strictObject({
        name: line(60).meta({ title: '刊名', description: '期刊的全名。' }),
        year: year().meta({ title: '年', description: '出版年份。' }),
        issue: line(20).optional().meta({ title: '期', description: '第几期。' }),
        pages: line(20).optional().meta({ title: '页', description: '起止页码。' }),
      })
      .optional()
      .meta({ title: '期刊', description: '发表在哪里。' }),
    award: z
      .strictObject({
        name: line(60).meta({ title: '奖项', description: '评选的名称。' }),
        level: term('levels').meta({ title: '级别', description: '校级、区县级、市级……' }),
        grade: line(10).meta({ title: '等次', description: '一等奖、二等奖……' }),
        year: year().meta({ title: '年', description: '获奖年份。' }),
      })
      .optional()
      .meta({ title: '获奖', description: '得过什么奖。' }),
    sharedAt: resultSharedAt,
    references: z.array(line(200)).optional().meta({
      title: '参考文献',
      description: '校外文献，一条一行；本校的写在“承接”（links）里。',
    }),
    openQuestions: z
      .array(line(100))
      .optional()
      .meta({ title: '没有解决的问题', description: '留给后来人的问题，一条写一个。' }),
  })
  .refine((one) => one.publication !== 'journal' || one.journal !== undefined, {
    path: ['journal'],
    error: '发表情况是期刊时，请填写“期刊”（journal）。',
  })
  .refine((one) => one.publication !== 'award' || one.award !== undefined, {
    path: ['award'],
    error: '发表情况是获奖时，请填写“获奖”（award）。',
  })
  .meta({ title: '论文与报告' });
