/** What changes in a text, line by line, for somebody who decides whether it may. */

/** Lines kept in sight on both sides of a change. */
const AROUND = 1;
/** Of a line that stays, more is not needed to know where one is. */
const KNOWN_BY = 40;

/** `+ ` before a line that is added, `- ` before one that goes, `  ` before one that stays near them. */
export function difference(before: string, after: string): string[] {
  const marked = compared(linesOf(before), linesOf(after));
  const isNear = marked.map((_, i) =>
    marked.slice(Math.max(0, i - AROUND), i + AROUND + 1).some((one) => !one.startsWith('  ')),
  );
  return marked.flatMap((line, i) => {
    if (isNear[i] === true) return [line.startsWith('  ') ? shortened(line) : line];
    return isNear[i - 1] === true && isNear.indexOf(true, i) > 0 ? ['  ……'] : [];
  });
}

function shortened(line: string): string {
  const signs = [...line];
  return signs.length > KNOWN_BY ? `${signs.slice(0, KNOWN_BY).join('')}……` : line;
}

function linesOf(text: string): string[] {
  return text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
}

/** By the longest common run of lines; what is the same at both ends needs no table. */
function compared(before: readonly string[], after: readonly string[]): string[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (
    tail < Math.min(before.length, after.length) - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    tail += 1;
  }
  const old = before.slice(head, before.length - tail);
  const fresh = after.slice(head, after.length - tail);
  const common = old.map(() => new Array<number>(fresh.length + 1).fill(0));
  common.push(new Array<number>(fresh.length + 1).fill(0));
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      (common[i] as number[])[j] =
        old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const middle: string[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      middle.push(`  ${old[i]}`);
      i += 1;
      j += 1;
    } else if (j >= fresh.length || (i < old.length && at(i + 1, j) >= at(i, j + 1))) {
      middle.push(`- ${old[i]}`);
      i += 1;
    } else {
      middle.push(`+ ${fresh[j]}`);
      j += 1;
    }
  }
  const same = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);
  return [...same(before.slice(0, head)), ...middle, ...same(before.slice(before.length - tail))];
}
