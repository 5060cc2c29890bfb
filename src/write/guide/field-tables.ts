/** Every field of every kind of record, read off the schemas, and the ids that some of them take. */
import { recordsOf, type Catalogue } from '../../graph/catalogue.ts';
import {
  collectionNames,
  collections,
  entryKinds,
  isEntryKind,
  type Collection,
  type ReferenceTarget,
} from '../../model/kinds.ts';
import { fieldsOf, type Field } from '../../records/field-list.ts';
import { choicesOf, targetName, type World } from '../choices.ts';

/** Fields under one heading. */
export interface FieldChapter {
  /** Where it stands on its page. */
  id: string;
  title: string;
  fields: readonly Field[];
}

/** What may be written where a field refers to a record. */
export interface IdList {
  /** Where it stands on its page. */
  id: string;
  title: string;
  choices: { id: string; name: string }[];
}

/** What most kinds of writing have in common once, then what each kind has besides. */
export function fieldChapters({ school }: Catalogue): FieldChapter[] {
  const isShared = sharedFields();
  const ofKind = (kind: Collection): FieldChapter => {
    const fields = fieldsOf(kind, school.fields);
    const name = collectionNames[kind];
    return {
      id: `f-${kind}`,
      title: isEntryKind(kind) ? `${name}另有的填写项` : `${name}的填写项`,
      fields: isEntryKind(kind) ? fields.filter((field) => !isShared(field)) : fields,
    };
  };
  return [
    {
      id: 'f-shared',
      title: '每一篇都有的填写项',
      fields: fieldsOf('reflections').filter(isShared),
    },
    ...collections.map(ofKind),
  ];
}

/** Whether more than two kinds of writing have the field, to the letter. */
function sharedFields(): (field: Field) => boolean {
  const spelt = entryKinds.map((kind) => new Set(fieldsOf(kind).map((one) => JSON.stringify(one))));
  return (field) =>
    field.own === undefined && spelt.filter((own) => own.has(JSON.stringify(field))).length > 2;
}

/** Kinds of record that a writer names most; other tables lead to these lists. */
const listed = ['teachers', 'topics', 'groups', 'books'] as const satisfies ReferenceTarget[];

/** Where the list of each kind's ids stands on the page. */
export const idLists: Readonly<Partial<Record<ReferenceTarget, string>>> = Object.fromEntries(
  listed.map((target) => [target, `f-ids-${target}`]),
);

/** Ids of what the audience may see, with their names. */
export function idsOf(catalogue: Catalogue): IdList[] {
  const records = Object.fromEntries(
    collections.map((kind) => [kind, recordsOf(catalogue, kind)]),
  ) as unknown as World['records'];
  return listed.map((target) => ({
    id: `f-ids-${target}`,
    title: targetName(target),
    choices: choicesOf({ reference: target }, { records, words: catalogue.words }),
  }));
}
