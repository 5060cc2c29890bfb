/** How many worked near a topic in each school year, as a table washed with ink. */
import type { Crowding } from '../../overlap/answer.ts';
import { standings } from '../../overlap/record.ts';
import { standingNames } from '../../overlap/told.ts';
import { element } from '../elements.ts';

/** Head and body of the table; only the standings that occur have a column. */
export function crowdRows({ years }: Crowding): { head: HTMLElement; body: HTMLElement[] } {
  const shown = standings.filter((one) => years.some(({ counts }) => counts[one] > 0));
  const heading = (text: string): HTMLElement => {
    const cell = element('th', text);
    cell.scope = 'col';
    return cell;
  };
  return {
    head: element('tr', element('td'), ...shown.map((one) => heading(standingNames[one]))),
    body: years.map(({ label, counts }) => {
      const year = element('th', label);
      year.scope = 'row';
      return element('tr', year, ...shown.map((one) => countCell(counts[one])));
    }),
  };
}

function countCell(count: number): HTMLElement {
  if (count > 0) {
    const cell = element('td', String(count));
    cell.className = `wash-${Math.min(5, count)}`;
    return cell;
  }
  const nothing = element('span', '没有');
  nothing.className = 'visually-hidden';
  return element('td', '·', nothing);
}
