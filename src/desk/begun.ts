/** What stands in a draft when it is begun: what the link brought along, and what is usual. */
import { dataFrom, type Given } from '../records/answers.ts';
import type { DeskField, DeskKind } from './description.ts';

/**
 * @param given by dotted paths, as an address brings it; paths of no field are left out
 * @param today by the writer's own clock, `YYYY-MM-DD`
 * @param me whoever wrote here last, by id: on most devices it is one person
 */
export function begunData(
  { fields }: DeskKind,
  given: Given,
  { today, me }: { today: string; me?: string | undefined },
): Record<string, unknown> {
  const data = dataFrom(fields, given);
  for (const field of fields) {
    const usual = usualIn(field, today, me);
    if (usual !== undefined && !(field.key in data)) data[field.key] = usual;
  }
  return data;
}

function usualIn({ key, many, required, value }: DeskField, today: string, me?: string): unknown {
  if (key === 'date' && value.type === 'day') return today;
  if (key === 'authors' && value.type === 'reference') return me === undefined ? undefined : [me];
  // Where there has to be a row, it stands open.
  if (required && many && value.type === 'fields') return [begunRow(value.fields, today)];
  return undefined;
}

/** A row that is added: what most write in it is there, to be changed. */
export function begunRow(fields: readonly DeskField[], today: string): Record<string, unknown> {
  const day = fields.find(({ key, value }) => key === 'date' && value.type === 'day');
  return day?.required === true ? { date: today } : {};
}
