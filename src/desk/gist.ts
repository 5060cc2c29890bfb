/** A few words by which a draft or a row is told from its neighbours. */
import { dayInChinese } from '../model/calendar/calendar.ts';
import { shortened } from '../model/text/shortened.ts';
import type { DeskField } from './description.ts';
import type { Draft } from './draft.ts';

const LONGEST = 24;

/** Names what an id stands for; nothing where it is not known. */
export type NameOf = (field: DeskField, id: string) => string | undefined;

/** The first things that are said in a row; empty where nothing is. */
export function gistOfRow(
  fields: readonly DeskField[],
  data: Readonly<Record<string, unknown>>,
  nameOf: NameOf,
): string {
  const said = fields.flatMap((field) => {
    const value = data[field.key];
    if (field.many || field.value.type === 'fields' || value === undefined) return [];
    if (typeof value === 'number') return [String(value)];
    if (typeof value !== 'string' || value === '') return [];
    if (field.value.type === 'day') return [dayOrText(value)];
    if (field.value.type === 'word' || field.value.type === 'reference') {
      return [nameOf(field, value) ?? value];
    }
    return [value];
  });
  return shortened(said.slice(0, 3).join('，'), LONGEST);
}

/** What a draft is called in the list of drafts. */
export function nameOfDraft(
  { data, body }: Pick<Draft, 'data' | 'body'>,
  kindName: string,
): string {
  for (const key of ['title', 'name', 'lessonTitle', 'summary']) {
    const said = data[key];
    if (typeof said === 'string' && said.trim() !== '') return shortened(said.trim(), LONGEST);
  }
  const [line] = body.split('\n').filter((one) => one.trim() !== '');
  return line === undefined
    ? `还没有标题的${kindName}`
    : shortened(line.replace(/^#+\s*/, ''), LONGEST);
}

function dayOrText(value: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(value) ? dayInChinese(value) : value;
}
