/** What the house style would write otherwise. */
import type { FaultKind } from './kind.ts';

export const styleFaults = {
  spacing: {
    severity: 'warning',
    title: '汉字和字母、数字之间有空格',
    mend: '请删去空格。',
    example: { bad: '用 AI 备了 3 节课', good: '用AI备了3节课' },
  },
  'half-width-punctuation': {
    severity: 'warning',
    title: '汉字中间用了半角标点',
    mend: '请换成全角标点。',
    example: { bad: '孩子说,不对.', good: '孩子说，不对。' },
  },
  'trailing-space': {
    severity: 'warning',
    title: '行末有多余的空格',
    mend: '请删去行末的空格。',
    example: { bad: '孩子没有说话。␠', good: '孩子没有说话。' },
  },
  'key-order': {
    severity: 'warning',
    title: '填写项的次序和模板不同',
    mend: '请照模板的次序排列。',
    example: { bad: 'date: 2025-09-19\ntitle: 图书角', good: 'title: 图书角\ndate: 2025-09-19' },
  },
} as const satisfies Record<string, FaultKind>;
