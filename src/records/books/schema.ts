import * as z from 'zod';
import { line, prose } from '../../model/fields/fields.ts';
import { dataFields } from '../shared/data.ts';

/** 书: what is read together; one record a book, so that its sessions find each other. */
export const book = z
  .strictObject({
    title: line(60).meta({ title: '书名', description: '不带书名号。' }),
    author: line(60).meta({ title: '著者', description: '外国著者写成 [日] 某某。' }),
    translator: line(40).optional().meta({ title: '译者', description: '译者的姓名。' }),
    publisher: line(40)
      .optional()
      .meta({ title: '出版社', description: '出版社的全名；古籍可不写。' }),
    year: z
      .int()
      .min(1900)
      .max(2100)
      .optional()
      .meta({ title: '出版年', description: '手上这一版的年份。' }),
    about: prose(200).optional().meta({ title: '说明', description: '为什么读它。' }),
    visibility: dataFields.visibility,
  })
  .meta({ title: '书' });
