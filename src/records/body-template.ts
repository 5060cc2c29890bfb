/**
 * What stands in the body until the writer has written: questions to answer, one paragraph each.
 * They are ordinary text, so that the file can be read, shown and checked like any other; what
 * keeps them from being published is the frontmatter, see `write/scaffold.ts`.
 */
import type { EntryKind } from '../model/kinds.ts';
import { entryDeclarations } from './kinds.ts';

const note = '（以上都是引导的问题：写一段，删一段，小标题也可以改。）';

export function bodyTemplate(kind: EntryKind): string {
  return `${entryDeclarations[kind].template}\n\n${note}`;
}

/** Whether a line of a body is still the question, or the note, that the template of its kind has there. */
export function isOfTemplate(kind: EntryKind, line: string): boolean {
  return questionsOf(kind).has(line.trim());
}

const questions = new Map<EntryKind, ReadonlySet<string>>();

/** All but the headings, which may well stay. */
function questionsOf(kind: EntryKind): ReadonlySet<string> {
  let known = questions.get(kind);
  if (known === undefined) {
    const lines = bodyTemplate(kind)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'));
    questions.set(kind, (known = new Set(lines)));
  }
  return known;
}
