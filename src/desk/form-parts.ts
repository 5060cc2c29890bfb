/** Which fields of a kind stand where in its form. */
import type { DeskField, DeskKind } from './description.ts';

export interface FormParts {
  /** Before the text: what is always asked for there, and what is known already. */
  first: DeskField[];
  /** Behind it: what a record cannot do without. */
  needed: DeskField[];
  /** What may be added, folded. */
  more: { id: string; title: string; fields: DeskField[] }[];
}

/** How the file is treated, whatever stands in it. */
const TREATMENT: readonly string[] = ['consent', 'visibility', 'math', 'resources'];

/**
 * @param isNew a record that exists may be told to have been corrected, and keeps its former names
 * @param data of a new one: what came along with the link stands in sight
 */
export function formParts(
  { fields, first }: DeskKind,
  isNew: boolean,
  data: Readonly<Record<string, unknown>>,
): FormParts {
  const before = first.flatMap((key) => fields.find((field) => field.key === key) ?? []);
  const known = fields.filter(
    ({ key, required }) => isNew && !required && !first.includes(key) && data[key] !== undefined,
  );
  const rest = fields.filter((field) => !first.includes(field.key) && !known.includes(field));
  const groupOf = ({ key, many, value, later }: DeskField): string | undefined => {
    if (later === true) return isNew ? undefined : 'afterwards';
    if (TREATMENT.includes(key)) return 'treatment';
    if (many && value.type === 'fields') return key;
    if (value.type === 'reference' && isOfWritings(value.target)) return 'links';
    return value.type === 'word' || value.type === 'reference' ? 'place' : 'said';
  };
  const groups = Map.groupBy(
    rest.filter((field) => !field.required),
    groupOf,
  );
  const more = [...groups].flatMap(([id, own]) =>
    id === undefined ? [] : [{ id, title: titles[id] ?? own[0]?.title ?? '', fields: own }],
  );
  return {
    first: [...before, ...known],
    needed: rest.filter((field) => field.required),
    more: more.sort((a, b) => rank(a.id) - rank(b.id)),
  };
}

const titles: Record<string, string> = {
  said: '再补几句',
  place: '归到哪里',
  links: '和哪几篇有关',
  treatment: '公开范围、学生信息和附件',
  afterwards: '更正、撤回和旧名称',
};

/** Rows stand among what is said; how the file is treated comes last. */
function rank(id: string): number {
  const place = ['said', 'rows', 'place', 'links', 'treatment', 'afterwards'];
  return place.indexOf(titles[id] === undefined ? 'rows' : id);
}

/** People, groups and topics are where a record belongs; entries, books and plans what it goes on from. */
function isOfWritings(target: string): boolean {
  return !['teachers', 'groups', 'topics', 'pairs'].includes(target);
}
