/** The control that fits a field. */
import { choiceControl } from './choice-control.ts';
import type { Control, Given } from './control.ts';
import { pickControl } from './pick-control.ts';
import { groupControl, rowsControl } from './rows-control.ts';
import { textControl, textsControl } from './text-control.ts';

export function makeControl(given: Given): Control {
  const { many, value } = given.field;
  switch (value.type) {
    case 'fields':
      return many ? rowsControl(given) : groupControl(given);
    case 'reference':
      return pickControl(given);
    case 'word':
    case 'choice':
    case 'yes-no':
    case 'semester':
    case 'school-year':
      return choiceControl(given);
    default:
      return many ? textsControl(given) : textControl(given);
  }
}
