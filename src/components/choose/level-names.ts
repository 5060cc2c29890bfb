import type { Level } from '../../overlap/answer.ts';

export const levelNames: Record<Level, string> = { high: '高度相近', partial: '部分相近' };
