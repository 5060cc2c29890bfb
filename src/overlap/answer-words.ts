/** What levels and standings are called, in the browser and in a terminal. */
import type { Level } from './answer.ts';
import type { Standing } from './record.ts';

export const levelNames: Record<Level | 'none', string> = {
  high: '高度相近',
  partial: '部分相近',
  none: '没有相近的',
};

/** What a year's counts are called. */
export const standingNames: Record<Standing, string> = {
  planned: '申报',
  ongoing: '在研',
  concluded: '结题',
  stopped: '停下',
  paper: '论文',
  practice: '课例与反思',
};
