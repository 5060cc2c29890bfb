import type { Problem } from './problem.ts';

/** The report of a build that stops: every problem of every file, as a teacher reads it. */
export function problemReport(problems: readonly Problem[]): string {
  return problems.map(problemLine).join('\n\n');
}

function problemLine(one: Problem): string {
  const at = `${one.file}:${one.line}${one.column === undefined ? '' : `:${one.column}`}`;
  const rows = [
    `${at}  ${one.message}  [${one.id}]`,
    ...(one.found === undefined ? [] : [`    写的是：${one.found}`]),
    ...(one.allowed === undefined ? [] : [`    可以是：${one.allowed}`]),
    ...(one.hint === undefined ? [] : [`    怎样改：${one.hint}`]),
  ];
  return rows.join('\n');
}
