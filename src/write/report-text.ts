import { shownOnOneLine } from '../model/hidden.ts';
import { problemReport } from '../model/problem-report.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from './check.ts';

/** The report as a teacher reads it in a terminal; its last line is the verdict. */
export function reportText(report: Report): string {
  const { problems, mended } = report;
  return [
    ...(mended.length === 0
      ? []
      : [`已经改好的文件：\n${mended.map((file) => `  ${shownOnOneLine(file)}`).join('\n')}`]),
    ...(problems.length === 0 ? [] : [problemReport(problems)]),
    verdict(report),
  ].join('\n\n');
}

/** One sentence: how many files, and whether they may be published as they are. */
export function verdict({ checked, problems }: Pick<Report, 'checked' | 'problems'>): string {
  const errors = countOf(problems, 'error');
  const warnings = countOf(problems, 'warning');
  const looked = `检查了 ${checked} 个文件`;
  if (errors === 0 && warnings === 0) return `${looked}，没有发现问题。`;
  const parts = [
    ...(errors === 0 ? [] : [`${errors} 处错误`]),
    ...(warnings === 0 ? [] : [`${warnings} 处提醒`]),
  ];
  return `${looked}，有 ${parts.join('、')}。`;
}

function countOf(problems: readonly Problem[], severity: Problem['severity']): number {
  return problems.filter((one) => one.severity === severity).length;
}
