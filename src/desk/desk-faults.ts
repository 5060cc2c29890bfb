/** Faults of a file, each with the field of the form that it is about. */
import { byPlace, pathOf, withoutCommand, type Fault } from '../model/faults/fault.ts';
import { isEntryKind, type Collection } from '../model/kinds.ts';
import { parseYaml, splitFrontmatter } from '../yaml/frontmatter.ts';
import { pathAt } from '../yaml/path-at.ts';
import type { YamlRead } from '../yaml/yaml.ts';
import type { DeskFault } from './thread-messages.ts';

/**
 * @param text of the file, with plain line breaks
 * @returns in the order of the file; what is told of a command is left out, for there is none here
 */
export function deskFaults(
  collection: Collection,
  text: string,
  faults: readonly Fault[],
): DeskFault[] {
  const places = placesIn(collection, text);
  return [...faults].sort(byPlace).map((one): DeskFault => {
    const told = atDesk(one);
    if (one.line >= places.bodyLine) {
      const bodyLine = Math.max(1, one.line - places.firstLine + 1);
      return { ...told, path: ['body'], bodyLine };
    }
    const path = pathOf(one)?.map(step) ?? places.pathAt(one.line, one.column);
    return { ...told, ...(path === undefined || path.length === 0 ? {} : { path }) };
  });
}

/** A fault without what it says of a command. */
export function atDesk(fault: Fault): DeskFault {
  if (fault.hint === undefined) return fault;
  const { hint, isMended } = withoutCommand(fault.hint);
  return { ...fault, hint, ...(isMended ? { isMended } : {}) };
}

interface Places {
  /** Line of the file behind the head; beyond all where there is no text. */
  bodyLine: number;
  /** Line of the file at which the text begins, as a draft has it. */
  firstLine: number;
  pathAt: (line: number, column?: number) => (string | number)[] | undefined;
}

function placesIn(collection: Collection, text: string): Places {
  const nothing = { bodyLine: Infinity, firstLine: Infinity, pathAt: () => undefined };
  if (!isEntryKind(collection)) return { ...nothing, pathAt: lookIn(text, 1) };
  const parts = splitFrontmatter(text, '');
  if ('faults' in parts) return nothing;
  const blank = /^(?:[ \t]*\n)*/.exec(parts.body)?.[0].split('\n').length ?? 1;
  return {
    bodyLine: parts.bodyLine,
    firstLine: parts.bodyLine + blank - 1,
    pathAt: lookIn(parts.frontmatter, parts.frontmatterLine),
  };
}

function lookIn(source: string, firstLine: number): Places['pathAt'] {
  let read: YamlRead | undefined | null = null;
  return (line, column) => {
    if (read === null) {
      const parsed = parseYaml(source, { file: '', firstLine: 1 });
      read = 'faults' in parsed ? undefined : parsed;
    }
    return read === undefined || line < firstLine
      ? undefined
      : pathAt(read, line - firstLine + 1, column);
  };
}

function step(one: PropertyKey): string | number {
  return typeof one === 'number' ? one : String(one);
}
