import * as z from 'zod';
import { day, line, prose, reference, term } from '../../model/fields/fields.ts';
import { dataFields } from '../shared/data.ts';

/** 小组: membership is dated, so that a report of last year stays what it was. */
export const group = z
  .strictObject({
    name: line(30).meta({ title: '名称', description: '小组的名字。' }),
    kind: term('groupKinds').meta({ title: '类型', description: '教研组、备课组、互助小组……' }),
    leader: reference('teachers').meta({ title: '组长', description: '现任组长。' }),
    leaderSince: day()
      .optional()
      .meta({ title: '任组长起', description: '现任组长从哪一天起任。' }),
    formerLeaders: z
      .array(
        z.strictObject({
          id: reference('teachers').meta({ title: '组长', description: '以前的组长。' }),
          from: day().optional().meta({ title: '开始', description: '从哪一天起。' }),
          to: day().meta({ title: '结束', description: '到哪一天止。' }),
        }),
      )
      .default([])
      .meta({ title: '历任组长', description: '换组长时，把前一位移到这里。' }),
    members: z
      .array(
        z
          .strictObject({
            id: reference('teachers').meta({ title: '组员', description: '老师的姓名或代号。' }),
            from: day().meta({ title: '加入', description: '从哪一天起。' }),
            to: day()
              .optional()
              .meta({ title: '离开', description: '到哪一天止；还在组里就不写。' }),
          })
          .refine((one) => one.to === undefined || one.from <= one.to, {
            path: ['to'],
            error: '离开的日子不能早于加入的日子。',
          }),
      )
      .min(1)
      .meta({ title: '组员', description: '组长也要写在里面。' }),
    weeklySlot: line(30).optional().meta({ title: '活动时间', description: '例如 周三第七节。' }),
    about: prose(300).optional().meta({ title: '简介', description: '这个小组在做什么。' }),
    ...dataFields,
  })
  .refine((one) => one.members.some((member) => member.id === one.leader), {
    path: ['leader'],
    error: '组长不在组员名单里，请把组长也写进“组员”（members）。',
  })
  .meta({ title: '小组' });
