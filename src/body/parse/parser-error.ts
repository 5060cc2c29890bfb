/** What the parser of tags throws, and at which tag it means to point. */

/** The part of a `VFileMessage` that is read here. */
export interface ParserError {
  reason: string;
  ruleId?: string | undefined;
  source?: string | undefined;
  place?: Point | { start: Point; end: Point } | undefined;
}

export interface Point {
  line: number;
  column: number;
}

export function isParserError(error: unknown): error is ParserError {
  return error instanceof Error && typeof (error as { reason?: unknown }).reason === 'string';
}

export function pointOf({ place }: ParserError): Point | undefined {
  if (!place) return undefined;
  return 'start' in place ? place.start : place;
}

/** The tag that stands open, where the error names one: `… for <X> (1:2-1:5) …`. */
export function openTag({ reason }: ParserError): { name: string; at: Point } | undefined {
  const [, name, line, column] = /for `<([^`>]*)>` \((\d+):(\d+)/.exec(reason) ?? [];
  return name === undefined
    ? undefined
    : { name, at: { line: Number(line), column: Number(column) } };
}

/** The tag that has to be read otherwise for the parser to get on. */
export function tagOf(
  error: ParserError,
  source: string,
): { offset: number; name: string; closes: boolean } | undefined {
  const point = openTag(error)?.at ?? pointOf(error);
  if (point === undefined) return undefined;
  const offset = source.lastIndexOf('<', offsetAt(source, point));
  const [, slash, name = ''] =
    /^<\s*(\/?)\s*([^\s/>]*)/.exec(source.slice(offset, offset + 80)) ?? [];
  return offset < 0 ? undefined : { offset, name, closes: slash === '/' };
}

export function offsetAt(source: string, { line, column }: Point): number {
  let start = 0;
  for (let at = 1; at < line; at += 1) {
    const next = source.indexOf('\n', start);
    if (next < 0) break;
    start = next + 1;
  }
  return start + column - 1;
}

export function pointAt(source: string, offset: number): Point {
  let line = 1;
  let start = 0;
  for (;;) {
    const next = source.indexOf('\n', start);
    if (next < 0 || next >= offset) return { line, column: offset - start + 1 };
    line += 1;
    start = next + 1;
  }
}
