import { shownOnOneLine } from '../model/text/hidden.ts';
import { faultReport } from '../model/faults/fault-report.ts';
import type { Fault } from '../model/faults/fault.ts';
import type { Report } from './check.ts';

/** The report as a teacher reads it in a terminal; its last line is the verdict. */
export function reportText(report: Report): string {
  const { faults, mended, drafts = [] } = report;
  return [
    ...(mended.length === 0
      ? []
      : [`已经改好的文件：\n${mended.map((file) => `  ${shownOnOneLine(file)}`).join('\n')}`]),
    ...(faults.length === 0 ? [] : [faultReport(faults)]),
    ...(drafts.length === 0
      ? []
      : [
          `${draftsTold(drafts)}：\n${drafts.map((file) => `  ${shownOnOneLine(file)}`).join('\n')}`,
        ]),
    verdict(report),
  ].join('\n\n');
}

/** `2 篇还是草稿，只有你看得到` */
export function draftsTold(drafts: readonly string[]): string {
  return `${drafts.length} 篇还是草稿，只有你看得到`;
}

/** One sentence: how many files, and whether they may be published as they are. */
export function verdict({ checked, faults }: Pick<Report, 'checked' | 'faults'>): string {
  const errors = countOf(faults, 'error');
  const warnings = countOf(faults, 'warning');
  const looked = `检查了 ${checked} 个文件`;
  if (errors === 0 && warnings === 0) return `${looked}，没有发现问题。`;
  const parts = [
    ...(errors === 0 ? [] : [`${errors} 处错误`]),
    ...(warnings === 0 ? [] : [`${warnings} 处提醒`]),
  ];
  return `${looked}，有 ${parts.join('、')}。`;
}

function countOf(faults: readonly Fault[], severity: Fault['severity']): number {
  return faults.filter((one) => one.severity === severity).length;
}
