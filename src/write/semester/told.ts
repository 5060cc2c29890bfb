/** What a semester that is rolled forward would write, told for whoever decides. */
import { semesterLabel, type SemesterLabelStyle } from '../../model/calendar/calendar.ts';
import { difference } from './difference.ts';
import type { RollForward } from './roll-forward.ts';
import { partNames, parts, type Change } from './standing.ts';

/** Every change with its lines, then what is left for people, then how much it is. */
export function rollForwardText(rolled: RollForward, style: SemesterLabelStyle): string {
  const { before, after, changes, notes } = rolled;
  const days = `${semesterLabel(after.id, style)}（${after.start} 到 ${after.end}）`;
  const from = before === undefined ? '' : `从${semesterLabel(before.id, style)}，`;
  const blocks = parts.flatMap((part) =>
    changes.filter((one) => one.part === part).map((one) => changeText(one)),
  );
  const left = notes.map(({ file, says }) => `  ${file}  ${says}`);
  return [
    `${from}换到${days}。`,
    ...blocks,
    ...(left.length === 0 ? [] : [`还要由人来定的：\n${left.join('\n')}`]),
    sumText(changes),
  ].join('\n\n');
}

function changeText({ part, file, says, before, after, madeFrom }: Change): string {
  const head = `【${partNames[part]}】${madeFrom === undefined ? '改' : '新建'} ${file}`;
  const lines = difference(before, after).map((line) => `    ${line}`);
  const like = madeFrom === undefined ? [] : [`    和 ${madeFrom} 比，不一样的是：`];
  return [head, ...says.map((one) => `  ${one}`), ...like, ...lines].join('\n');
}

function sumText(changes: readonly Change[]): string {
  const fresh = changes.filter(({ madeFrom }) => madeFrom !== undefined).length;
  const changed = new Set(
    changes.filter((one) => one.madeFrom === undefined).map((one) => one.file),
  );
  return changes.length === 0
    ? '没有要写的：该写的已经都写下了。'
    : `一共改 ${changed.size} 个文件，新建 ${fresh} 个文件。`;
}
