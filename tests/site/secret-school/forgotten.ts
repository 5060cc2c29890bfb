/** What nobody has written down by hand for this school: fields and kinds that are new. */
import { entryKinds, type Collection } from '../../../src/model/kinds.ts';
import { baseVocabularies } from '../../../src/model/words/vocabulary.ts';
import { fieldsOf, type Field } from '../../../src/records/field-list.ts';
import { entryFields, placeOf, type Written } from './entry-fields.ts';
import { id, marks, type Rank, type Shape } from './marks.ts';

/** One entry of each kind of writing of which there is none. */
export function kindsForgotten(
  written: Readonly<Record<string, Written>>,
  rank: Rank,
  shape: Shape,
): Record<string, Written> {
  return Object.fromEntries(
    entryKinds
      .filter((kind) => !Object.keys(written).some((name) => name.startsWith(`${kind}/`)))
      .map((kind) => {
        const fields = { ...entryFields(kind, rank, kind, rank, shape), ...placeOf(rank) };
        return [`${kind}/${id(rank, kind, shape)}`, { fields, body: rank }];
      }),
  );
}

/**
 * Gives the first of the records the fields that none of them has, as far as a mark or a word of a
 * vocabulary can stand in them. Where one leads is for a person to think of, and
 * `secrets.test.ts` asks for it.
 *
 * @param records all of one kind and rank
 */
export function fillForgotten(kind: Collection, records: readonly object[], rank: Rank): void {
  const [first] = records;
  if (first === undefined) return;
  const known = new Set(['visibility', ...records.flatMap((one) => Object.keys(one))]);
  for (const field of fieldsOf(kind)) {
    const value = known.has(field.key) ? undefined : valueFor(field, rank);
    if (value !== undefined) Object.assign(first, { [field.key]: field.many ? [value] : value });
  }
}

function valueFor({ value, title }: Field, rank: Rank): string | number | boolean | undefined {
  switch (value.type) {
    case 'text':
      return marks[rank].han + title;
    case 'day':
      return '2025-10-01';
    case 'number':
      return 1;
    case 'yes-no':
      return true;
    case 'choice':
      return value.options[0];
    case 'word':
      return 'vocabulary' in value.term
        ? baseVocabularies[value.term.vocabulary][0]?.id
        : undefined;
    default:
      return undefined;
  }
}
