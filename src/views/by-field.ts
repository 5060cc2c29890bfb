/** What a page tells under the names that the schema gives its fields. */
import type { Fact, Link } from '../graph/links.ts';
import type { Collection } from '../model/kinds.ts';
import { fieldName, type FieldOf } from '../records/field-list.ts';

/** Facts in the order given, without what nobody wrote down or the audience may not see. */
export function factsByField<C extends Collection>(
  kind: C,
  values: { [F in FieldOf<C>]?: string | Link[] | undefined },
): Fact[] {
  return told(kind, values).map(([label, value]) =>
    typeof value === 'string' ? { label, text: value } : { label, links: value },
  );
}

/** Paragraphs and lists under headings, in the order given, without empty ones. */
export function sectionsByField<C extends Collection>(
  kind: C,
  values: { [F in FieldOf<C>]?: string | string[] | undefined },
): { title: string; texts: string[] }[] {
  return told(kind, values).map(([title, value]) => ({
    title,
    texts: typeof value === 'string' ? [value] : value,
  }));
}

function told<C extends Collection, V extends string | unknown[]>(
  kind: C,
  values: { [F in FieldOf<C>]?: V | undefined },
): [name: string, value: V][] {
  return (Object.entries(values) as [FieldOf<C>, V | undefined][]).flatMap(([field, value]) =>
    value === undefined || value.length === 0 ? [] : [[fieldName(kind, field), value]],
  );
}
