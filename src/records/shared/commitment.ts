import * as z from 'zod';
import { day, line, oneOrMore, reference, term, uniqueList } from '../../model/fields/fields.ts';

/**
 * 一项约定: what is promised, how much of it, within which time, by whom and with whom.
 * Counted, never typed in as done. Why somebody promises a smaller share is nobody's business
 * here: it is written as days and a share.
 */
export const commitmentFields = {
  what: term('deeds')
    .optional()
    .meta({ title: '做什么', description: '约定的事，例如写反思、听课；只用文字约定的不写。' }),
  anyOf: uniqueList(term('deeds'))
    .min(2)
    .optional()
    .meta({ title: '任选', description: '几件事里做哪一件都算，例如集体备课或评课。' }),
  every: term('deeds').optional().meta({
    title: '每一次',
    description:
      '每一次都要做的，写这一次是什么：每次研讨都评价，“做什么”（what）写评价，这里写研讨。办了几次，就约定几次。',
  }),
  target: z
    .int()
    .min(1)
    .max(200)
    .optional()
    .meta({ title: '几次', description: '每个周期至少做几次；没有定次数的不写，照样数。' }),
  atMost: z
    .int()
    .min(1)
    .max(200)
    .optional()
    .meta({ title: '到几次', description: '约定“三到四节”时，“几次”（target）写 3，这里写 4。' }),
  per: oneOrMore(term('periods')).optional().meta({
    title: '周期',
    description:
      '每周、每两周、每月、每季度、每学期……；写了几次就要写。“每学期或每学年”就写两个，做到哪一个都算。',
  }),
  at: uniqueList(term('milestones')).min(1).optional().meta({
    title: '哪几个时点',
    description: '周期是 milestone 时，写开学初、期中、期末里的哪几个。',
  }),
  stage: line(20).optional().meta({
    title: '哪一段',
    description: '只在计划的某一段里做的，写那一段（stages）的名称；起止按那一段，主题印在旁边。',
  }),
  time: line(40).optional().meta({
    title: '固定时间',
    description: '固定在什么时候，例如 每月第二个周四下午；照样印出来，数的时候不看它。',
  }),
  from: day()
    .optional()
    .meta({ title: '从哪天起', description: '中途开始或改过的，写起算的日子。' }),
  to: day().optional().meta({ title: '到哪天止', description: '中途结束或改过的，写最后一天。' }),
  share: z
    .number()
    .gt(0)
    .lt(1)
    .optional()
    .meta({ title: '几成', description: '只承担一部分时写，例如 0.5；不必写原因。' }),
  owedBy: term('owners').optional().meta({
    title: '谁来做',
    description:
      'each 每个人各自，together 合起来，each-group 每个小组，each-pair 每一对；结对里还有：mentor 师傅、mentee 徒弟。',
  }),
  of: reference('groups').optional().meta({
    title: '哪些人',
    description: '只是其中一个小组的人时写小组，例如骨干小组。',
  }),
  groupKind: term('groupKinds').optional().meta({
    title: '哪类小组',
    description: '每个小组各自的约定，只问某一类小组时写，例如 teaching-research。',
  }),
  with: uniqueList(term('companies'))
    .optional()
    .meta({ title: '和谁', description: '结对的另一方要在、要有专家、要跨年级，才算。' }),
  mode: oneOrMore(term('modes'))
    .optional()
    .meta({ title: '方式', description: '面谈、线上或走访；几种都行就写几个。' }),
  level: oneOrMore(term('levels')).optional().meta({
    title: '级别',
    description: '哪一级的才算，例如校级；几级都行就写几个。',
  }),
  arrangedBy: term('arrangers')
    .optional()
    .meta({ title: '谁安排的', description: '只数自己选的（self）或学校安排的（school）听课。' }),
  invited: z.boolean().optional().meta({
    title: '是否受邀',
    description: '填 true：请人来听课的，只数主动请来的；听课的，只数受邀去的。',
  }),
  reflectionKind: oneOrMore(term('reflectionKinds')).optional().meta({
    title: '哪类反思',
    description:
      '只数一类反思时写，例如学期总结写阶段反思，教学案例和故事写教育叙事；几类都行就写几个。',
  }),
  books: uniqueList(reference('books'))
    .optional()
    .meta({ title: '书单', description: '要读的书，写书名或代号；不写几本就是全读。' }),
  breakPrepares: z.boolean().optional().meta({
    title: '假期算前面',
    description: '填 true：放假前的假期里做的，算进这一期，而不是上一期。',
  }),
  voluntary: z
    .boolean()
    .optional()
    .meta({ title: '自愿', description: '自愿的填 true：照样数，从不算欠。' }),
  note: line(100).optional().meta({ title: '说明', description: '想补充的一句话。' }),
};

/** What no single field can say; the same for the promises of plans and of pairs. */
function withRules<T extends z.ZodObject<typeof commitmentFields>>(fields: T) {
  return fields
    .refine((one) => one.what === undefined || one.anyOf === undefined, {
      path: ['anyOf'],
      error: '做什么（what）和任选（anyOf）只写一个。',
    })
    .refine((one) => one.what !== undefined || one.anyOf !== undefined || one.note !== undefined, {
      path: ['what'],
      error: '请写做什么（what）；数不出来的事，用“说明”（note）写成一句话。',
    })
    .refine(
      (one) => one.target === undefined || one.what !== undefined || one.anyOf !== undefined,
      { path: ['target'], error: '写了几次，就要在“做什么”（what）里写做什么。' },
    )
    .refine(
      (one) =>
        one.every === undefined ||
        (one.target === undefined && one.share === undefined && one.books === undefined),
      {
        path: ['every'],
        error: '写了每一次（every），就不写几次、几成和书单：办了几次就约定几次。',
      },
    )
    .refine((one) => one.every === undefined || one.what !== undefined || one.anyOf !== undefined, {
      path: ['every'],
      error: '写了每一次（every），就要在“做什么”（what）里写每一次都做什么。',
    })
    .refine((one) => one.stage === undefined || (one.from === undefined && one.to === undefined), {
      path: ['stage'],
      error: '写了哪一段（stage），就不写“从哪天起”（from）、“到哪天止”（to）：起止按那一段。',
    })
    .refine((one) => one.target === undefined || one.per !== undefined || one.stage !== undefined, {
      path: ['per'],
      error: '写了几次（target），就要写周期（per），例如 per: semester。',
    })
    .refine((one) => one.atMost === undefined || (one.target ?? Infinity) <= one.atMost, {
      path: ['atMost'],
      error: '“到几次”不能比“几次”少。',
    })
    .refine((one) => one.from === undefined || one.to === undefined || one.from <= one.to, {
      path: ['to'],
      error: '最后一天不能早于起算的日子。',
    })
    .refine((one) => one.at === undefined || one.per?.includes('milestone') === true, {
      path: ['at'],
      error: '写了时点（at），周期（per）就是 milestone。',
    });
}

export const commitment = withRules(z.strictObject(commitmentFields)).meta({ title: '约定' });

export type Commitment = z.infer<typeof commitment>;

/** A promise as it is measured: by one of the periods it leaves open. */
export type Measured = Omit<Commitment, 'per'> & { per?: string | undefined };
