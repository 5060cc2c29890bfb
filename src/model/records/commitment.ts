import { z } from 'zod';
import { line, term } from '../fields.ts';

/** 一项约定: what is promised, how much of it, and within which time. Counted, never typed in as done. */
export const commitmentFields = {
  what: term('commitments').meta({ title: '做什么', description: '约定的事，例如写反思、听课。' }),
  target: z.int().min(1).max(200).meta({ title: '几次', description: '每个周期做几次。' }),
  per: term('periods').meta({ title: '周期', description: '每周、每月、每季度或每学期。' }),
  note: line(100).optional().meta({ title: '说明', description: '想补充的一句话。' }),
};

export const commitment = z.strictObject(commitmentFields).meta({ title: '约定' });

export type Commitment = z.infer<typeof commitment>;
