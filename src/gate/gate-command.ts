/** What the gate is asked for in a terminal, and what it says at its end. */
import { parseArgs } from 'node:util';
import type { Fault } from '../model/faults/fault.ts';
import type { PullRequestKind } from './gate.ts';

export interface GateOptions {
  base: string;
  head: string;
  into: string;
  format: 'text' | 'github';
  result?: string;
}

/** Nothing where it cannot be known what is meant. */
export function gateOptions(args: readonly string[]): GateOptions | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        base: { type: 'string' },
        head: { type: 'string' },
        into: { type: 'string' },
        result: { type: 'string' },
        format: { type: 'string', default: 'text' },
      },
    });
    const { base, head, into, format, result } = values;
    if (base === undefined || head === undefined || into === undefined) return undefined;
    if (format !== 'text' && format !== 'github') return undefined;
    return { base, head, into, format, ...(result === undefined ? {} : { result }) };
  } catch {
    return undefined;
  }
}

/** 1 where something stops the pull request; a warning does not. */
export function gateStatus(faults: readonly Fault[]): 0 | 1 {
  return faults.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** @param old faults that were there before */
export function gateEnding(
  kind: PullRequestKind,
  problems: number,
  checked: number,
  old: number,
): string[] {
  return [
    sentence(kind, problems, checked),
    ...(old > 0 ? [`主分支上另有 ${old} 处原有的问题，和这次修改无关。`] : []),
  ];
}

function sentence(kind: PullRequestKind, problems: number, checked: number): string {
  if (kind === 'nothing') return '这次合并不改变任何文件。';
  if (kind === 'maintenance' && checked === 0) return '这次修改只动程序文件，由维护者审核。';
  return `检查了 ${checked} 篇，${problems === 0 ? '没有问题' : `有 ${problems} 处问题`}。`;
}
