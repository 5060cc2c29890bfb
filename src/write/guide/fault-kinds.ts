import { faultKinds, type FaultId, type Severity } from '../../model/faults/fault.ts';
import type { FaultKind } from '../../model/faults/kinds/kind.ts';

/** What one severity means to a writer, and every fault that has it. */
export interface FaultChapter {
  /** Where it stands on its page. */
  id: string;
  title: string;
  meaning: string;
  kinds: (FaultKind & { id: FaultId })[];
}

const severities = [
  ['error', '错误', '改好以后才能发布。'],
  ['warning', '提醒', '不改也能发布，请看一眼再决定。'],
] as const satisfies [Severity, string, string][];

/** Every message of the checker, from the table that the checker itself speaks by. */
export function faultChapters(): FaultChapter[] {
  const ids = Object.keys(faultKinds) as FaultId[];
  return severities.map(([severity, title, meaning]) => ({
    id: `p-${severity}`,
    title,
    meaning,
    kinds: ids
      .map((id) => ({ id, ...faultKinds[id] }))
      .filter((kind) => kind.severity === severity),
  }));
}
