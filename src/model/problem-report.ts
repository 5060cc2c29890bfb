import { shownOnOneLine } from './hidden.ts';
import type { Problem } from './problem.ts';
import { withoutCommands } from './without-commands.ts';

/** Every problem of every file, as a teacher reads it. */
export function problemReport(problems: readonly Problem[]): string {
  return withoutCommands(problems.map(problemLine).join('\n\n'));
}

function problemLine(one: Problem): string {
  const at = `${one.file}:${one.line}${one.column === undefined ? '' : `:${one.column}`}`;
  const message = one.severity === 'warning' ? `提醒：${one.message}` : one.message;
  return [
    `${shownOnOneLine(at)}  ${shownOnOneLine(message)}  [${one.id}]`,
    ...detailRows(one),
  ].join('\n');
}

function detailRows({ found, allowed, hint }: Problem): string[] {
  return [
    ...(found === undefined ? [] : [`    写的是：${shownOnOneLine(found)}`]),
    ...(allowed === undefined ? [] : [`    可以是：${shownOnOneLine(allowed)}`]),
    // An example of several lines stays as it is, pushed in below its sentence.
    ...(hint === undefined
      ? []
      : [`    怎样改：${hint.split('\n').map(shownOnOneLine).join('\n            ')}`]),
  ];
}
