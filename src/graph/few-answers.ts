import type { Audience } from '../records/visibility.ts';
import type { EntryRecord } from './records.ts';

/** Of fewer, everyone who was there knows whose they are. */
export const LEAST_ANSWERS = 5;

/** That those who were there were asked is no secret in the school; what they said, and how few did, is. */
const ASKED = '问过到场的老师。';

/**
 * The minutes without a survey that too few have answered. What nobody is told of must not
 * be in the records that pages, tables, archives and the search are made from, or some of
 * them would tell it all the same.
 */
export function withoutFewAnswers(
  record: EntryRecord<'meetings'>,
  audience: Audience,
): EntryRecord<'meetings'> {
  const { survey, ...data } = record.data;
  if (survey === undefined || survey.n >= LEAST_ANSWERS) return record;
  if (audience !== 'school') return { ...record, data };
  return { ...record, data: { ...data, evaluation: data.evaluation ?? ASKED } };
}
