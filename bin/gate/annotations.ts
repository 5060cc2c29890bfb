import { problemKinds, type Problem } from '../../src/model/problem.ts';

/**
 * Problems as the commands by which a run marks lines of a pull request. Line breaks and
 * the signs of the command language are escaped, so no text can begin a command of its own.
 */
export function annotations(problems: readonly Problem[]): string {
  return problems
    .map((one) => {
      const { title } = problemKinds[one.id];
      const place = [
        `file=${property(one.file)}`,
        `line=${one.line}`,
        ...(one.column === undefined ? [] : [`col=${one.column}`]),
        `title=${property(`${title}（${one.id}）`)}`,
      ].join(',');
      const rows = [
        one.message,
        ...(one.found === undefined ? [] : [`写的是：${one.found}`]),
        ...(one.allowed === undefined ? [] : [`可以是：${one.allowed}`]),
        ...(one.hint === undefined ? [] : [`怎样改：${one.hint}`]),
      ];
      return `::${one.severity} ${place}::${data(rows.join('\n'))}\n`;
    })
    .join('');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
