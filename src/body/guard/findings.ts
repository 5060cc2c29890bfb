/** What comes to light while a body is read: faults, and what the body points to. */
import type { Link } from 'mdast';
import { fault, type Fault, type FaultId } from '../../model/faults/fault.ts';
import { shortened } from '../../model/text/shortened.ts';

export interface Positioned {
  position?: { start: { line: number; column: number; offset?: number | undefined } } | undefined;
}

/** A stretch of the source, and what stands there once it is mended. */
export interface Mend {
  start: number;
  end: number;
  text: string;
}

export interface Detail {
  found?: string;
  allowed?: string;
  hint?: string;
  /** How the writing is mended, where what was meant is certain. */
  mends?: readonly Mend[];
}

export interface Findings {
  faults: Fault[];
  mends: Mend[];
  images: { src: string; line: number }[];
  links: { to: string; line: number }[];
  /** Links to headings of the same page, waiting for the headings to be known. */
  fragments: { id: string; node: Positioned; link: Link }[];
  /** Line of the file a node begins at. */
  lineOf: (node: Positioned) => number;
  refuse: (id: FaultId, node: Positioned, message: string, detail?: Detail) => void;
  /** The text of the body between two offsets. */
  source: string;
}

export function newFindings(source: string, place: { file: string; firstLine: number }): Findings {
  const faults: Fault[] = [];
  const lineOf = (node: Positioned) => (node.position?.start.line ?? 1) + place.firstLine - 1;
  const mends: Mend[] = [];
  return {
    faults,
    mends,
    images: [],
    links: [],
    fragments: [],
    lineOf,
    source,
    refuse(id, node, message, { mends: own = [], ...detail } = {}) {
      mends.push(...own);
      const column = node.position?.start.column;
      const where = {
        file: place.file,
        line: lineOf(node),
        ...(column === undefined ? {} : { column }),
      };
      const found = detail.found === undefined ? {} : { found: shorten(detail.found) };
      faults.push(fault(id, where, message, { ...detail, ...found }));
    },
  };
}

function shorten(text: string): string {
  const one = text.trim().replace(/\s+/g, ' ');
  return shortened(one, 81);
}
