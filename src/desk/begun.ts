/** What stands in a draft when it is begun: what the link brought along, and what is usual. */
import { dataFrom, type Given } from '../records/answers.ts';
import type { DeskDescription, DeskField, DeskKind } from './description.ts';

interface Circumstances {
  /** By the writer's own clock, `YYYY-MM-DD`. */
  today: string;
  /** Whoever wrote here last, by id: on most devices it is one person. */
  me?: string | undefined;
  /** The oldest first. */
  semesters: DeskDescription['semesters'];
}

/**
 * @param given by dotted paths, as an address brings it; paths of no field are left out
 */
export function begunData(
  { fields }: DeskKind,
  given: Given,
  circumstances: Circumstances,
): Record<string, unknown> {
  const data = dataFrom(fields, given);
  const isOfOtherTime = ['schoolYear', 'year'].some((key) => key in data);
  for (const field of fields) {
    if (field.value.type === 'semester' && isOfOtherTime) continue;
    const usual = usualIn(field, circumstances);
    if (usual !== undefined && !(field.key in data)) data[field.key] = usual;
  }
  return data;
}

function usualIn(
  { key, many, required, value }: DeskField,
  { today, me, semesters }: Circumstances,
): unknown {
  if (key === 'date' && value.type === 'day') return today;
  if (key === 'authors' && value.type === 'reference') return me === undefined ? undefined : [me];
  if (value.type === 'semester') return semesters.findLast(({ from }) => from <= today)?.id;
  // Where there has to be a row, it stands open.
  if (required && many && value.type === 'fields') return [begunRow(value.fields, today)];
  return undefined;
}

/** A row that is added: what most write in it is there, to be changed. */
export function begunRow(fields: readonly DeskField[], today: string): Record<string, unknown> {
  const day = fields.find(({ key, value }) => key === 'date' && value.type === 'day');
  return day?.required === true ? { date: today } : {};
}
