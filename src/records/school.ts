/** The one file a school edits: `school.yml`. Data, not code, so that a stranger may propose a change to it too. */
import * as z from 'zod';
import {
  contrastOnPaper,
  darkEnough,
  isReadOnPaper,
  LEAST_CONTRAST,
} from '../model/school/accent.ts';
import { address } from '../model/addresses/address-field.ts';
import { addDays } from '../model/calendar/calendar.ts';
import { day, line, prose, semesterId } from '../model/fields/fields.ts';
import { collectionNames, collections } from '../model/kinds.ts';
import { icp, publicSecurity } from '../model/school/filing.ts';
import { declarations } from './kinds.ts';
import { ownFields } from './own-fields.ts';
import { shaped } from '../model/fields/shape.ts';
import type { VocabularyName } from '../model/words/vocabulary.ts';
import { baseVocabularies } from '../model/words/vocabulary.ts';

const namedDays = (example: string, first: string, last: string) =>
  z
    .strictObject({
      name: line(20).meta({ title: '名称', description: example }),
      from: day().meta({ title: '开始', description: first }),
      to: day().meta({ title: '结束', description: last }),
    })
    .refine((one) => one.from <= one.to, { path: ['to'], error: '结束不能早于开始。' });

const semester = z
  .strictObject({
    id: semesterId().meta({ title: '代号', description: '学年加半年，例如 2025-2026-1。' }),
    start: day().meta({ title: '开学', description: '开学的日子。' }),
    end: day().meta({ title: '放假', description: '学期的最后一天。' }),
    holidays: z
      .array(namedDays('例如 国庆节。', '放假的第一天。', '放假的最后一天。'))
      .default([])
      .meta({ title: '假日', description: '学期中整段的假日。' }),
    makeUpDays: z
      .array(day())
      .default([])
      .meta({ title: '调休上课日', description: '为调休而上课的星期六、星期日。' }),
    teachersReturn: day().optional().meta({
      title: '教师返校',
      description: '教师提前返校的第一天；从这天起算进这个学期，不写时是开学前一周。',
    }),
    quarters: z
      .array(namedDays('例如 第三季度。', '第一天。', '最后一天。'))
      .optional()
      .meta({ title: '季度', description: '学校自己分的季度；不写时一个学期分前后两半。' }),
    milestones: z
      .array(
        z
          .strictObject({
            at: z.enum(['start', 'midterm', 'end']).meta({
              title: '哪个时点',
              description: 'start 开学初，midterm 期中，end 期末。',
            }),
            from: day().meta({ title: '开始', description: '第一天。' }),
            to: day().meta({ title: '结束', description: '最后一天。' }),
          })
          .refine((one) => one.from <= one.to, { path: ['to'], error: '结束不能早于开始。' }),
      )
      .optional()
      .meta({ title: '时点', description: '开学初、期中、期末是哪几天；不写时按教学周推算。' }),
  })
  .refine((one) => one.start < one.end, { path: ['end'], error: '放假的日子要在开学之后。' })
  .refine((one) => one.teachersReturn === undefined || one.teachersReturn <= one.start, {
    path: ['teachersReturn'],
    error: '教师返校要在开学以前，或就在开学那天。',
  })
  .refine((one) => one.makeUpDays.every((made) => one.start <= made && made <= one.end), {
    path: ['makeUpDays'],
    error: '调休上课日要在这个学期里。',
  })
  .refine(
    ({ quarters = [], start, end }) =>
      quarters.every(
        ({ from, to }, i) =>
          (i === 0 ? start : addDays(quarters[i - 1]?.to ?? '', 1)) === from &&
          (i < quarters.length - 1 || to === end),
      ),
    {
      path: ['quarters'],
      error: '季度要一个接一个，从开学那天排到放假那天，中间不空也不重叠。',
    },
  );

const extraWord = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .meta({ title: '代号', description: '小写字母、数字和连字符。' }),
  name: line(20).meta({ title: '名称', description: '页面上显示的词。' }),
  aliases: z.array(line(20)).optional().meta({ title: '别名', description: '别的叫法。' }),
});

/** A school may add words to these; the others are what the program itself distinguishes. */
const extendable = [
  'subjects',
  'lessonTypes',
  'occasions',
  'textbooks',
  'posts',
  'groupKinds',
  'paperTypes',
] as const satisfies readonly VocabularyName[];

const usuallyForSchool = collections
  .filter((kind) => declarations[kind].usually === 'school')
  .map((kind) => collectionNames[kind])
  .join('、');

const visibility = z.enum(['public', 'school', 'private']);

/** Written without quotes, a colour is a comment of YAML and the field is empty: the description says so. */
const accent = shaped('"#2b5b7d" 这样的颜色：# 和六位十六进制数字，放在引号里', (text) => {
  if (!/^#[0-9a-f]{6}$/i.test(text)) {
    return { message: '颜色的写法不对。', hint: '请写成 accent: "#2b5b7d" 的样子。' };
  }
  if (isReadOnPaper(text)) return undefined;
  return {
    message: `这个颜色在浅色的底上看不清，对比度只有 ${contrastOnPaper(text)} : 1，至少要 ${LEAST_CONTRAST} : 1。`,
    hint: `请换一个深一些的，例如 "${darkEnough(text)}"；深色界面上用的颜色会自动调亮，不必写。`,
  };
});

export const school = z
  .strictObject({
    name: line(40).meta({ title: '校名', description: '学校的全名。' }),
    shortName: line(12).meta({ title: '简称', description: '页眉上用的短名。' }),
    purpose: prose(120).meta({
      title: '一句话介绍',
      description: '校外的人读了就知道这里研究什么。',
    }),
    about: prose(600).optional().meta({ title: '介绍', description: '关于页上的一段话。' }),
    notice: line(60)
      .optional()
      .meta({ title: '页脚声明', description: '例如“学校、人物、数据均为虚构”。' }),
    address: address('site').optional().meta({ title: '网址', description: '网站将来的地址。' }),
    contact: line(60).optional().meta({ title: '联系', description: '有问题找谁。' }),
    licence: line(60)
      .default('版权归作者所有，引用请注明出处')
      .meta({ title: '许可', description: '别人可以怎样使用这些文字。' }),
    repository: z
      .strictObject({
        host: z.enum(['github', 'gitlab', 'gitee', 'gitea']).meta({
          title: '托管平台',
          description: 'github、gitlab、gitee 或 gitea（含 Forgejo）。',
        }),
        url: address('repository').meta({ title: '仓库网址', description: '仓库首页的地址。' }),
        branch: address('path')
          .default('main')
          .meta({ title: '分支', description: '发布用的分支。' }),
        contentPath: address('path')
          .default('src/content')
          .meta({ title: '内容目录', description: '内容在仓库里的路径。' }),
      })
      .optional()
      .meta({ title: '仓库', description: '“修改这一页”通向哪里。' }),
    icp: icp.optional().meta({
      title: 'ICP备案号',
      description: '例如 京ICP备12345678号-1；显示在每一页的页脚，通向工信部的备案网站。',
    }),
    publicSecurity: publicSecurity.optional().meta({
      title: '公安备案号',
      description:
        '例如 京公网安备 11010502030143号；显示在每一页的页脚，通向公安备案网站的查询页。',
    }),
    logo: address('picture').optional().meta({
      title: '校徽',
      description:
        '一张图片，放在 public/images 里，写成 /images/xiaohui.png；显示在页眉的校名前面。',
    }),
    accent: accent.optional().meta({
      title: '强调色',
      description:
        '链接和按钮的颜色，写成 "#2b5b7d"，引号不能省：没有引号，# 后面的就成了说明，读不到。在浅色的底上对比度至少 4.5 : 1。',
    }),
    gradeSystem: z
      .enum(['6-3', '5-4'])
      .default('6-3')
      .meta({ title: '学制', description: '六三学制或五四学制。' }),
    semesterLabel: z.enum(['school-year', 'single-year', 'season']).default('school-year').meta({
      title: '学期叫法',
      description:
        'school-year：2025—2026学年第一学期；single-year：2025学年第一学期；season：2025年秋季学期。',
    }),
    citation: z.literal([2025, 2015]).default(2025).meta({
      title: '引用格式',
      description: '引用本站条目时用哪一年的 GB/T 7714：2025 或 2015。',
    }),
    semesters: z
      .array(semester)
      .min(1)
      .meta({ title: '学期', description: '每学期的起止和假日。' }),
    vocabulary: z
      .partialRecord(z.enum(extendable), z.array(extraWord))
      .default({})
      .meta({ title: '补充词汇', description: '本校另有的学科、课型、职务等。' }),
    fields: ownFields.meta({
      title: '本校自定的填写项',
      description: '本校的条目另外要填的填写项，一项一个；投稿指南和模板里会跟着有。',
    }),
    visibility: z
      .partialRecord(z.enum([...collections, 'minutes'] as const), visibility)
      .default({})
      .meta({
        title: '公开范围',
        description: `各类条目不写公开范围时的规定。原定${usuallyForSchool}和活动纪要的内容（minutes）仅校内，其余公开。`,
      }),
    peerGroupSize: z
      .strictObject({
        least: z.int().min(2).default(5).meta({ title: '最少', description: '最少几人。' }),
        most: z.int().min(2).default(8).meta({ title: '最多', description: '最多几人。' }),
      })
      .default({ least: 5, most: 8 })
      .meta({ title: '互助小组人数', description: '互助小组几个人合适，原定五到八人。' }),
    reflectionMinimum: z
      .int()
      .min(0)
      .max(5000)
      .default(200)
      .meta({ title: '反思字数', description: '反思正文至少多少字。' }),
    privacyAllow: z
      .array(
        z.strictObject({
          text: line(60).meta({ title: '文字', description: '被误认为隐私的那几个字或数字。' }),
          reason: line(100).meta({ title: '理由', description: '为什么它不是谁的隐私。' }),
        }),
      )
      .default([])
      .meta({ title: '隐私误报', description: '核对过的误报，写进来就不再提示，每条要有理由。' }),
    synonyms: z
      .array(
        z
          .array(line(20))
          .min(2)
          .max(12)
          .meta({ title: '一组', description: '意思相同的几个词，至少两个。' }),
      )
      .default([])
      .meta({
        title: '同义词',
        description:
          '本校把哪些词当作一回事，一行一组，写成 [托管, 课后服务] 的样子。选题查新和搜索照着找；通用的和专题的别名已经有了，不必再写。',
      }),
    today: day().optional().meta({
      title: '固定的今天',
      description: '只有示例学校用：把建站日期固定下来，网站上的日子不再往前走。',
    }),
    sample: z.boolean().default(false).meta({
      title: '示例学校',
      description: '写 true 表示这是一所虚构的示例学校，固定的今天是有意写的，不再提醒。',
    }),
  })
  .superRefine((one, context) => {
    one.semesters.forEach((now, i) => {
      const before = one.semesters[i - 1];
      if (before !== undefined && before.end >= now.start) {
        context.addIssue({
          code: 'custom',
          path: ['semesters', i, 'start'],
          message: `学期 ${now.id} 要在 ${before.id} 结束之后开始，并按先后排列。`,
        });
      }
    });
    for (const [name, words] of Object.entries(one.vocabulary)) {
      const known = new Set(baseVocabularies[name as VocabularyName].map((word) => word.id));
      words?.forEach((word, i) => {
        if (known.has(word.id))
          context.addIssue({
            code: 'custom',
            path: ['vocabulary', name, i, 'id'],
            message: `“${word.id}”已经有了，不必再加。`,
          });
      });
    }
  })
  .meta({ title: '学校' });

export type School = z.infer<typeof school>;

/** What of the school's file a single file is judged by. */
export type ReadingRules = Pick<School, 'privacyAllow' | 'fields' | 'address'>;

/** What of it records are judged by beside each other. */
export type CheckingRules = Pick<
  School,
  'vocabulary' | 'semesters' | 'gradeSystem' | 'peerGroupSize' | 'reflectionMinimum' | 'visibility'
>;
