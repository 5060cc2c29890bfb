/** What every piece of writing has, whichever of the four kinds it is. */
import * as z from 'zod';
import {
  day,
  entryReference,
  line,
  prose,
  reference,
  slug,
  term,
  uniqueList,
} from '../../model/fields/fields.ts';
import { resource } from './resource.ts';
import { correction, withdrawal } from './standing.ts';

/** Whoever an entry is by, under what they are called in a kind of entry. */
export const authorsAs = (title: string, description: string) =>
  uniqueList(reference('teachers')).min(1).meta({ title, description });

export const entryFields = {
  title: line(60).meta({ title: '标题', description: '一句话说出写的是什么，书名用书名号。' }),
  date: day().meta({ title: '日期', description: '事情发生或成文的日子，写成 2025-09-19。' }),
  authors: authorsAs('作者', '执笔的老师，写老师的姓名或代号，第一位是主要执笔人。'),
  summary: prose(200).meta({
    title: '摘要',
    description: '不超过 200 字，让没有时间的同事读完就知道说了什么。',
  }),
  topics: uniqueList(reference('topics'))
    .min(1)
    .max(5)
    .meta({ title: '专题', description: '属于哪些研究专题，写专题的名称或代号，一到五个。' }),
  stage: term('stages')
    .optional()
    .meta({ title: '学段', description: '幼儿园、小学、初中或高中；写了年级就不必写。' }),
  subject: term('subjects')
    .optional()
    .meta({ title: '学科', description: '哪一门学科或领域；不限学科时不写。' }),
  grades: uniqueList(term('grades'))
    .min(1)
    .optional()
    .meta({ title: '年级', description: '当时所在的年级，可写几个；升了年级也不改。' }),
  keywords: uniqueList(line(20))
    .min(3)
    .max(8)
    .optional()
    .meta({ title: '关键词', description: '三到八个，用同行会搜索的说法。' }),
  group: reference('groups')
    .optional()
    .meta({ title: '小组', description: '在哪个教研组或互助小组里做的。' }),
  links: uniqueList(entryReference()).optional().meta({
    title: '承接',
    description: '写作时用到的文章，写成 lessons/代号；被提到的那一篇会自动链回来。',
  }),
  takesUp: entryReference().optional().meta({
    title: '接着做哪一步',
    description: '做的是以前哪篇反思的“下一步”、哪次共读的“打算试试”，写成 reflections/代号。',
  }),
  resources: z
    .array(resource)
    .optional()
    .meta({ title: '资源', description: '别人可以拿去用的课件、记录单、数据。' }),
  consent: term('consents')
    .optional()
    .meta({ title: '学生信息说明', description: '写到学生或有照片时，说明怎样处理的。' }),
  visibility: term('visibilities')
    .optional()
    .meta({ title: '公开范围', description: '公开、仅校内或不发布；不写时按学校的规定。' }),
  corrections: z
    .array(correction)
    .min(1)
    .optional()
    .meta({ title: '更正', description: '发布以后改正过的错误，一处写一条，改了错别字不必写。' }),
  withdrawn: withdrawal.optional().meta({
    title: '撤回',
    description:
      '结论或事实已经靠不住时写：页面和正文都留着，页首、列表、引用和搜索都会说明已撤回。',
  }),
  aliases: uniqueList(slug())
    .optional()
    .meta({ title: '曾用代号', description: '改过文件名时，把旧代号留在这里，旧网址会转过来。' }),
  math: z
    .boolean()
    .optional()
    .meta({ title: '公式', description: '正文里用 $…$ 写公式时填 true。' }),
};

/** For records of what happened, which need not belong to a topic. */
export const looseTopics = uniqueList(reference('topics'))
  .max(5)
  .default([])
  .meta({ title: '专题', description: '属于哪些研究专题，写专题的名称或代号；不属于哪个就不写。' });

/** For what is often written down later than it happened. */
export const happened = day().optional().meta({
  title: '发生的日子',
  description: '事后补写时，写事情真正发生的那一天；“日期”（date）仍写成文的日子。',
});

/** Where something was told to colleagues; a field of what somebody has to tell. */
export const sharedAt = (description: string) =>
  entryReference().optional().meta({ title: '在哪里分享', description });

/** What somebody found out or made, told to colleagues. */
export const resultSharedAt = sharedAt(
  '成果在哪次活动里讲给同事听了，写成 meetings/代号；讲的那天算一次成果分享。',
);

/** Which suggestion of an earlier lesson is tried here. */
export const tries = z
  .array(
    z.strictObject({
      entry: entryReference().meta({
        title: '哪一篇的建议',
        description: '提出建议的课例或听课记录，写成 lessons/代号。',
      }),
      suggestion: z
        .string()
        .trim()
        .regex(/^\d{1,2}(?:-\d{1,2})?$/)
        .meta({
          title: '第几条',
          description: '课例写“第几轮-第几条”，例如 2-1；听课记录写第几条，例如 1。',
        }),
      outcome: prose(300)
        .optional()
        .meta({ title: '试下来', description: '照着改了以后看到了什么。' }),
    }),
  )
  .default([])
  .meta({ title: '试了谁的建议', description: '这节课试的是以前哪一条建议，写了两边会互相链上。' });
