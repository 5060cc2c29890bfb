/**
 * What stands in the body until the writer has written: questions to answer, one paragraph each.
 * They are ordinary text, so that the file can be read, shown and checked like any other; what
 * keeps them from being published is the frontmatter, see `scaffold.ts`.
 */
import type { EntryKind } from '../model/kinds.ts';
import { entryDeclarations } from '../records/kinds.ts';

const note = '（以上都是引导的问题：写一段，删一段，小标题也可以改。）';

export function bodyTemplate(kind: EntryKind): string {
  return `${entryDeclarations[kind].template}\n\n${note}`;
}
