import type { EntryRecord } from './records.ts';

/** Of fewer, everyone who was there knows whose they are. */
export const LEAST_ANSWERS = 5;

/**
 * The minutes without a survey that too few have answered. What nobody is told of must not
 * be in the records that pages, tables, archives and the search are made from, or some of
 * them would tell it all the same.
 */
export function withoutFewAnswers(record: EntryRecord<'meetings'>): EntryRecord<'meetings'> {
  const { survey, ...data } = record.data;
  return survey === undefined || survey.n >= LEAST_ANSWERS ? record : { ...record, data };
}
