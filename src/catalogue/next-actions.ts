/** 接下来: what someone took home from a meeting, and whether it is done. */
import { dayInChinese } from '../model/calendar.ts';
import type { Catalogue, Entry } from './catalogue.ts';
import { isTold } from './counts/told.ts';
import { entryLink, personLinks } from './links.ts';
import type { Link, StateMark } from './views.ts';

export interface NextAction extends StateMark {
  who?: Link;
  what: string;
  due: string;
  /** The entry that came of it. */
  done?: Link;
  /** One sentence: by when, or what came of it. */
  told: string;
  /** The meeting it was agreed on at. */
  from: Link;
  /** Id of whoever took it on. */
  teacher: string;
}

/**
 * In the order of the record. What is done is told by the entry that came of it; that it is
 * late, to the school alone, for that entry may be one the public does not see.
 */
export function nextActionsOf(catalogue: Catalogue, meeting: Entry<'meetings'>): NextAction[] {
  return meeting.data.nextActions.map((one) => {
    const [who] = personLinks(catalogue, [one.who]);
    const result = one.done === undefined ? undefined : catalogue.byRef.get(one.done);
    const isWhole = isTold(catalogue, 'everything');
    const isLate = isWhole && one.due < catalogue.today;
    return {
      ...(who === undefined ? {} : { who }),
      what: one.what,
      due: one.due,
      from: entryLink(meeting),
      teacher: one.who,
      ...(result === undefined
        ? {
            state: isLate ? ('short' as const) : ('running' as const),
            stateName: isLate ? '过了期限' : isWhole ? '在路上' : '约好的',
            told: isLate
              ? `约好在${dayInChinese(one.due)}前。做成了，请在纪要里写上是哪一篇。`
              : `${dayInChinese(one.due)}前。`,
          }
        : {
            state: 'kept' as const,
            stateName: '做成了',
            told: '写成了这一篇：',
            done: entryLink(result),
          }),
    };
  });
}
