import * as z from 'zod';
import { day, line, prose, semesterId, term, uniqueList } from '../../model/fields/fields.ts';
import { dataFields } from '../shared/data.ts';

/** 教师: a colleague who writes, teaches, observes or leads. */
export const teacher = z
  .strictObject({
    name: line(60).meta({ title: '姓名', description: '页面上显示的姓名。' }),
    nameNote: line(20).optional().meta({
      title: '姓名备注',
      description: '和同事同名时，写一个能分清的备注，例如 语文组；显示在姓名后面。',
    }),
    status: term('teacherStatuses').meta({
      title: '在职情况',
      description: '在职、调离、退休或外聘。',
    }),
    sortKey: z
      .string()
      .trim()
      .regex(/^[a-z]+(?: [a-z]+)*$/)
      .optional()
      .meta({
        title: '排序拼音',
        description: '姓有几种读音而排错了位置时写，例如 shan tian（单田）。',
      }),
    stage: term('stages').optional().meta({ title: '学段', description: '主要在哪个学段任教。' }),
    subjects: uniqueList(term('subjects'))
      .default([])
      .meta({ title: '学科', description: '任教的学科或领域。' }),
    title: term('ranks')
      .optional()
      .meta({ title: '职称', description: '正高、高级、一级、二级或三级。' }),
    posts: uniqueList(term('posts'))
      .default([])
      .meta({ title: '职务', description: '教研组长、教科室主任……' }),
    joined: day().optional().meta({ title: '入职', description: '到校的日子。' }),
    left: day().optional().meta({ title: '离校', description: '调离或退休的日子。' }),
    startedTeaching: z
      .int()
      .min(1950)
      .max(2100)
      .optional()
      .meta({ title: '从教年份', description: '哪一年开始当老师，可不写。' }),
    teaches: z
      .array(
        z.strictObject({
          semester: semesterId().meta({
            title: '学期',
            description: '哪个学期，例如 2025-2026-1。',
          }),
          grades: uniqueList(term('grades'))
            .min(1)
            .meta({ title: '年级', description: '这学期教哪些年级。' }),
          subjects: uniqueList(term('subjects'))
            .optional()
            .meta({ title: '学科', description: '这学期教什么，和平时一样就不写。' }),
        }),
      )
      .default([])
      .meta({ title: '任教', description: '每学期教哪些年级；跨年级听课按它数。' }),
    expertise: z
      .array(line(40))
      .default([])
      .meta({ title: '特长', description: '可以讲给同事听、帮同事做的，一条写一样。' }),
    honors: z
      .array(
        z.strictObject({
          name: line(40).meta({ title: '称号', description: '荣誉的名称。' }),
          level: term('levels').meta({ title: '级别', description: '校级、区县级……' }),
          year: z.int().min(1980).max(2100).meta({ title: '年', description: '获得的年份。' }),
        }),
      )
      .default([])
      .meta({ title: '荣誉', description: '愿意公开的荣誉称号。' }),
    about: prose(300)
      .optional()
      .meta({ title: '简介', description: '两三句话：教什么，近来关心什么。' }),
    ...dataFields,
  })
  .meta({ title: '教师' });
