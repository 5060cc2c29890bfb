/** What comes to light while a body is read: faults, and what the body points to. */
import type { Link } from 'mdast';
import type { LinkOfBody } from '../body.ts';
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
  /** Whether it is mended by what others have said. */
  isMended?: boolean;
}

export interface Findings {
  faults: Fault[];
  mends: Mend[];
  images: { src: string; line: number }[];
  links: LinkOfBody[];
  /** Links to headings of the same page, waiting for the headings to be known. */
  fragments: { id: string; node: Positioned; link: Link }[];
  /** Line of the file a node begins at. */
  lineOf: (node: Positioned) => number;
  refuse: (id: FaultId, node: Positioned, message: string, detail?: Detail) => void;
  /** The text of the body between two offsets. */
  source: string;
  /** The site's own address, without a slash at its end; absent where none is known. */
  site?: string | undefined;
}

export function newFindings(
  source: string,
  place: { file: string; firstLine: number; site?: string | undefined },
): Findings {
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
    site: place.site?.replace(/\/+$/, ''),
    refuse(id, node, message, { mends: own = [], isMended = false, ...detail } = {}) {
      mends.push(...own);
      const column = node.position?.start.column;
      const where = {
        file: place.file,
        line: lineOf(node),
        ...(column === undefined ? {} : { column }),
      };
      const found = detail.found === undefined ? {} : { found: shorten(detail.found) };
      faults.push(
        fault(id, where, message, { ...detail, ...found, isMended: own.length > 0 || isMended }),
      );
    },
  };
}

function shorten(text: string): string {
  const one = text.trim().replace(/\s+/g, ' ');
  return shortened(one, 81);
}
