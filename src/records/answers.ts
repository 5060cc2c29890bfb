/** What a writer has given, by the dotted path of each field, becomes the data of a record. */

/**
 * As much of a field as the way from answers to data goes by; `field-list.ts` has it of every schema,
 * and the writing desk of its description.
 */
export interface AnsweredField {
  key: string;
  many: boolean;
  value:
    | { type: 'fields'; fields: readonly AnsweredField[] }
    | {
        type:
          | 'text'
          | 'day'
          | 'number'
          | 'yes-no'
          | 'word'
          | 'reference'
          | 'choice'
          | 'semester'
          | 'school-year';
      };
}

/** `title` or `rounds.date` → the words given, several where several may stand. */
export type Given = Readonly<Record<string, readonly string[]>>;

/**
 * Numbers and yes-or-no are read where they can be; what does not fit stays as written, so that
 * the schema can say what is wrong with it.
 */
export function dataFrom(fields: readonly AnsweredField[], given: Given): Record<string, unknown> {
  const entries = fields.flatMap((field): [string, unknown][] => {
    const value = valueFrom(field, given);
    return value === undefined ? [] : [[field.key, value]];
  });
  return Object.fromEntries(entries);
}

function valueFrom(field: AnsweredField, given: Given): unknown {
  if (field.value.type === 'fields') {
    const { fields } = field.value;
    const below = under(field.key, given);
    if (Object.keys(below).length === 0) return undefined;
    if (!field.many) return dataFrom(fields, below);
    const counts = fields.filter(isSingle).map(({ key }) => below[key]?.length ?? 0);
    return Array.from({ length: Math.max(1, ...counts) }, (_, i) =>
      dataFrom(fields, partOf(fields, below, i)),
    );
  }
  const values = given[field.key];
  if (values === undefined) return undefined;
  const read = values.map((one) => readAs(field, one));
  return field.many ? read : read[0];
}

function readAs(field: AnsweredField, written: string): unknown {
  const text = written.trim();
  if (field.value.type === 'number' && /^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (field.value.type === 'yes-no') {
    if (/^(?:true|是)$/.test(text)) return true;
    if (/^(?:false|否)$/.test(text)) return false;
  }
  return text;
}

/** The same without the first step of the path. */
function under(key: string, given: Given): Given {
  return Object.fromEntries(
    Object.entries(given).flatMap(([path, values]) =>
      path.startsWith(`${key}.`) ? [[path.slice(key.length + 1), values]] : [],
    ),
  );
}

/**
 * What belongs to item `i`: of single fields the value of that number, or the only one, which then
 * counts for all; everything that is itself a list goes to the first.
 */
function partOf(fields: readonly AnsweredField[], given: Given, i: number): Given {
  const single = new Set(fields.filter(isSingle).map(({ key }) => key));
  return Object.fromEntries(
    Object.entries(given).flatMap(([path, values]) => {
      if (!single.has(path)) return i === 0 ? [[path, values]] : [];
      const own = values[i] ?? (values.length === 1 ? values[0] : undefined);
      return own === undefined ? [] : [[path, [own]]];
    }),
  );
}

function isSingle(field: AnsweredField): boolean {
  return !field.many && field.value.type !== 'fields';
}
