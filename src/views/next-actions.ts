/** 接下来: what someone took home from a meeting, and whether it is done. */
import { dayInChinese } from '../model/calendar/calendar.ts';
import type { Catalogue, Entry } from '../graph/catalogue.ts';
import { entryLink, personLinks } from '../graph/links.ts';
import { taskState } from '../counts/task-state.ts';
import type { Link } from '../graph/links.ts';
import type { StateMark } from '../counts/state-mark.ts';

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
    const mark = taskState(catalogue, one.due, result !== undefined);
    return {
      ...(who === undefined ? {} : { who }),
      what: one.what,
      due: one.due,
      from: entryLink(meeting),
      teacher: one.who,
      ...mark,
      ...(result === undefined
        ? {
            told:
              mark.state === 'missed'
                ? `过了期限：约好在${dayInChinese(one.due)}前。做成了，请在纪要里写上是哪一篇。`
                : `${dayInChinese(one.due)}前。`,
          }
        : { told: '写成了这一篇：', done: entryLink(result) }),
    };
  });
}
