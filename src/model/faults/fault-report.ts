import { shownOnOneLine } from '../text/hidden.ts';
import type { Fault } from './fault.ts';
import { withoutCommands } from '../text/without-commands.ts';

/** Every fault of every file, as a teacher reads it. */
export function faultReport(faults: readonly Fault[]): string {
  return withoutCommands(faults.map(faultLine).join('\n\n'));
}

function faultLine(one: Fault): string {
  const at = `${one.file}:${one.line}${one.column === undefined ? '' : `:${one.column}`}`;
  const message = one.severity === 'warning' ? `提醒：${one.message}` : one.message;
  return [
    `${shownOnOneLine(at)}  ${shownOnOneLine(message)}  [${one.id}]`,
    ...detailRows(one),
  ].join('\n');
}

function detailRows({ found, allowed, hint }: Fault): string[] {
  return [
    ...(found === undefined ? [] : [`    写的是：${shownOnOneLine(found)}`]),
    ...(allowed === undefined ? [] : [`    可以是：${shownOnOneLine(allowed)}`]),
    // An example of several lines stays as it is, pushed in below its sentence.
    ...(hint === undefined
      ? []
      : [`    怎样改：${hint.split('\n').map(shownOnOneLine).join('\n            ')}`]),
  ];
}
