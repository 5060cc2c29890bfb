/**
 * What a template said and nobody has replaced. The sentences are those of the templates
 * themselves: the questions of a kind's body, and the explanation that stands at each field.
 */
import type * as z from 'zod';
import type { SplitSource } from '../yaml/frontmatter.ts';
import type { EntryKind } from '../model/kinds.ts';
import { fault, type Fault, type Place } from '../model/faults/fault.ts';
import { explanationsLeft } from '../model/fields/explanations-left.ts';
import { isOfTemplate } from '../records/body-template.ts';
import { shortened } from '../model/text/shortened.ts';

/** Whether a record, sound or not, says that nobody is to see it. */
export function isPrivate(data: unknown): boolean {
  return (data as { visibility?: unknown } | null)?.visibility === 'private';
}

/** One fault for all questions of a body, at the first of them. */
export function bodyTemplateLeft(
  kind: EntryKind,
  { body, bodyLine }: SplitSource,
  file: string,
): Fault[] {
  const lines = body.split('\n');
  const left = lines.flatMap((line, i) => (isOfTemplate(kind, line) ? [i] : []));
  const [first] = left;
  if (first === undefined) return [];
  return [
    fault(
      'template-left',
      { file, line: bodyLine + first },
      `正文里还有 ${left.length} 处是模板的引导，没有换成自己的话。`,
      { found: shortened((lines[first] ?? '').trim(), 60), allowed: '自己写的内容' },
    ),
  ];
}

/** A fault for each field that holds nothing but what is said about it. */
export function fieldsTemplateLeft(
  schema: z.core.$ZodType,
  data: unknown,
  placeOf: (path: PropertyKey[]) => Place,
): Fault[] {
  return explanationsLeft(schema, data).map(({ path, title, text }) =>
    fault('template-left', placeOf(path), `“${title}”里还是模板的说明，没有换成内容。`, {
      found: shortened(text, 60),
      allowed: '自己写的内容；选填的可以整行删去',
    }),
  );
}
