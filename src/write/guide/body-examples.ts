/** What may stand in a body: each way of writing beside what becomes of it, through the guard like any entry. */
import type { BodyNode } from '../../body/body.ts';
import { components } from '../../body/components/registry.ts';
import { readBody } from '../../body/read-body.ts';
import type { Catalogue } from '../../graph/catalogue.ts';
import { entryLink, type Link } from '../../graph/links.ts';
import { fieldsIn, type Field } from '../../records/field-list.ts';
import { markdownExamples } from '../markdown-examples.ts';

/** A way of writing. */
export interface BodyExample {
  /** Where it stands on its page. */
  id: string;
  title: string;
  example: string;
  /** What becomes of it; absent where there is nothing to see. */
  nodes?: BodyNode[];
}

export interface ComponentExample extends BodyExample {
  /** As in the file. */
  name: string;
  description: string;
  fields: readonly Field[];
}

export interface BodyExamples {
  plain: (BodyExample & { note?: string })[];
  special: ComponentExample[];
  /** Where the entries that the examples name stand. */
  targets: Record<string, Link>;
}

export function bodyExamples(catalogue: Catalogue): BodyExamples {
  // An example that leads to an entry leads to one of this school, where it has any.
  const [lesson] = catalogue.byKind.lessons;
  const own = (example: string): string =>
    lesson === undefined ? example : example.replace(/to="lessons\/[^"]*"/, `to="${lesson.ref}"`);
  return {
    plain: markdownExamples.map(({ id, title, note, example, shown = true, math = false }) => ({
      id: `c-${id}`,
      title,
      ...(note === undefined ? {} : { note }),
      example,
      ...(shown ? { nodes: nodesOf(example, math) } : {}),
    })),
    special: Object.entries(components).map(([name, { title, description, schema, example }]) => ({
      id: `c-${name}`,
      name,
      title,
      description,
      fields: fieldsIn(schema),
      example: own(example),
      nodes: nodesOf(own(example), false),
    })),
    targets: lesson === undefined ? {} : { [lesson.ref]: entryLink(lesson) },
  };
}

/** @throws where an example of ours does not pass: the guide would teach a fault */
function nodesOf(example: string, math: boolean): BodyNode[] {
  const { body, faults } = readBody(example, { file: 'guide', firstLine: 1, math });
  if (body === undefined) throw new Error(`${example}\n${JSON.stringify(faults)}`);
  return body.nodes;
}
