import * as z from 'zod';
import { address } from '../../model/addresses/address-field.ts';
import { line, term } from '../../model/fields/fields.ts';

/** 资源: what colleagues may take along: slides, record sheets, data. */
export const resource = z
  .strictObject({
    title: line(40).meta({ title: '名称', description: '是什么，例如 三栏记录单。' }),
    kind: term('resourceKinds').meta({ title: '种类', description: '课件、学具、数据……' }),
    file: address('attachment').optional().meta({
      title: '文件',
      description: '和这一篇放在同一个文件夹里的 csv、txt、pdf、docx、xlsx 或 pptx。',
    }),
    address: address('resource')
      .optional()
      .meta({ title: '网址', description: '大文件放在别处时写 https 网址。' }),
    licence: line(40).meta({ title: '许可', description: '别人可以怎样用，例如 校内自由使用。' }),
    size: line(12).optional().meta({ title: '大小', description: '放在别处的文件有多大。' }),
  })
  .refine((one) => (one.file === undefined) !== (one.address === undefined), {
    path: ['file'],
    error: '文件和网址请写一个，也只写一个。',
  })
  .meta({ title: '资源' });

export type Resource = z.infer<typeof resource>;
