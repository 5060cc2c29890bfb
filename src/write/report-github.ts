/** The report as GitHub's runner takes it: marks at the lines of files, and a summary of the job. */
import { faultKinds, type Fault } from '../model/faults/fault.ts';
import { shownFault } from '../model/faults/shown-fault.ts';
import type { Report } from './check.ts';
import { shown } from '../model/text/hidden.ts';
import { draftsTold, verdict } from './report-text.ts';

/** The host cuts a summary off at 1 MB; two hundred faults are more than anyone reads. */
const LISTED = 200;

/**
 * One command a fault, each on a line of its own. Nothing in a fault can begin another.
 *
 * @param pathOf path from the repository's root of a file of the content directory
 */
export function annotations(
  faults: readonly Fault[],
  pathOf: (file: string) => string = (file) => file,
): string {
  return faults
    .map(shownFault)
    .map((one) => {
      const place = [
        `file=${property(pathOf(one.file))}`,
        `line=${one.line}`,
        ...(one.column === undefined ? [] : [`col=${one.column}`]),
        `title=${property(`${faultKinds[one.id].title}（${one.id}）`)}`,
      ];
      return `::${one.severity} ${place.join(',')}::${data(rowsOf(one).join('\n'))}`;
    })
    .join('\n');
}

/** Markdown in which whatever a writer wrote is only text. */
export function summary(report: Report, pathOf: (file: string) => string): string {
  const listed = report.faults.slice(0, LISTED).map(shownFault);
  const left = report.faults.length - listed.length;
  const { drafts = [] } = report;
  return [
    '## 内容检查',
    verdict(report),
    ...[...Map.groupBy(listed, (one) => one.file)].map(([file, faults]) =>
      [`### ${text(pathOf(file))}`, '', ...faults.map(item)].join('\n'),
    ),
    ...(left > 0 ? [`还有 ${left} 处没有列出。`] : []),
    ...(drafts.length === 0
      ? []
      : [
          [
            `${draftsTold(drafts)}：`,
            '',
            ...drafts.map((file) => `- ${text(shown(pathOf(file)))}`),
          ].join('\n'),
        ]),
    '',
  ].join('\n\n');
}

function item(one: Fault): string {
  const [message = '', ...rows] = rowsOf(one);
  const mark = one.severity === 'error' ? '错误' : '提醒';
  const first = `- **第 ${one.line} 行**（${mark}）${text(message)} \`${one.id}\``;
  return [first, ...rows.map((row) => `  <br>${text(row)}`)].join('\n');
}

function rowsOf({ message, found, allowed, hint }: Fault): string[] {
  return [
    message,
    ...(found === undefined ? [] : [`写的是：${found}`]),
    ...(allowed === undefined ? [] : [`可以是：${allowed}`]),
    ...(hint === undefined ? [] : [`怎样改：${hint}`]),
  ];
}

function data(written: string): string {
  return written.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(written: string): string {
  return data(written).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Every sign that means something to Markdown or HTML as a reference, mentions of people included. */
function text(written: string): string {
  return written
    .replace(/[!-/:-@[-`{-~]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/\s*[\r\n]\s*/g, ' ');
}
