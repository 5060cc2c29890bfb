/**
 * What the gate hands on, as a file. Whoever reads it back trusts nothing: on a host it
 * comes out of a run that the pull request itself could have altered.
 */
import * as z from 'zod';
import { shown } from '../model/text/hidden.ts';
import { shortened as cut } from '../model/text/shortened.ts';
import { byPlace, faultKinds, type Fault, type FaultId } from '../model/faults/fault.ts';
import type { PullRequestKind } from './gate.ts';
import type { TopicNote } from './topic-note.ts';

/** As many as anyone reads; the run's own page has them all. */
const MAX_FAULTS = 200;
const MAX_OUTSIDE = 50;
const MAX_TOPICS = 5;
const MAX_DRAFTS = 50;
const MAX_HITS = 3;
/** Characters of one text; a list of allowed ids can be long. */
const MAX_TEXT = 2_000;

const KINDS = ['content', 'maintenance', 'mixed', 'nothing'] as const satisfies PullRequestKind[];

const text = z.string().max(MAX_TEXT);
const place = z.int().min(1).max(10_000_000);

const told = z.strictObject({
  id: z.enum(Object.keys(faultKinds) as [FaultId, ...FaultId[]]),
  severity: z.enum(['error', 'warning']),
  file: text,
  line: place,
  column: place.optional(),
  message: text,
  found: text.optional(),
  allowed: text.optional(),
  hint: text.optional(),
});

const note = z.strictObject({
  file: text,
  verdict: text,
  hits: z.array(text).max(MAX_HITS),
});

const gateResult = z.strictObject({
  version: z.literal(1),
  kind: z.enum(KINDS),
  /** Changed paths that are the maintainers'. */
  outside: z.array(text).max(MAX_OUTSIDE),
  /** With paths from the repository's root. */
  faults: z.array(told).max(MAX_FAULTS),
  /** Faults beyond those listed. */
  more: z.int().min(0),
  /** Entries looked at; 0 where there was nothing to check. */
  checked: z.int().min(0),
  /** What new projects and papers share with past work. */
  topics: z.array(note).max(MAX_TOPICS).default([]),
  /** Files of the pull request that are drafts, which nobody gets to see. */
  drafts: z.array(text).max(MAX_DRAFTS).default([]),
});

export type GateResult = z.infer<typeof gateResult>;

export function gateResultOf(
  kind: PullRequestKind,
  outside: readonly string[],
  faults: readonly Fault[],
  checked: number,
  topics: readonly TopicNote[] = [],
  drafts: readonly string[] = [],
): GateResult {
  const ordered = [...faults].sort((a, b) => rank(a) - rank(b) || byPlace(a, b));
  return {
    version: 1,
    kind,
    outside: outside.slice(0, MAX_OUTSIDE).map(shortened),
    faults: ordered.slice(0, MAX_FAULTS).map((one) => ({
      ...one,
      file: shortened(one.file),
      message: shortened(one.message),
      ...(one.found === undefined ? {} : { found: shortened(one.found) }),
      ...(one.allowed === undefined ? {} : { allowed: shortened(one.allowed) }),
      ...(one.hint === undefined ? {} : { hint: shortened(one.hint) }),
    })),
    more: Math.max(0, ordered.length - MAX_FAULTS),
    checked,
    topics: topics.slice(0, MAX_TOPICS).map(({ file, verdict, hits }) => ({
      file: shortened(file),
      verdict: shortened(verdict),
      hits: hits.slice(0, MAX_HITS).map(shortened),
    })),
    drafts: drafts.slice(0, MAX_DRAFTS).map(shortened),
  };
}

/** Nothing where the text is anything but what {@link gateResultOf} makes. */
export function parseGateResult(json: string): GateResult | undefined {
  try {
    return gateResult.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

/** What stops a pull request comes before what it may be merged with. */
function rank(one: Fault): number {
  return one.severity === 'error' ? 0 : 1;
}

function shortened(written: string): string {
  return cut(shown(written), MAX_TEXT);
}
