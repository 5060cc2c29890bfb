import type { Span } from '../../model/calendar/periods.ts';
import type { Catalogue } from '../../graph/catalogue.ts';
import type { RecordBase } from '../../graph/records.ts';
import { compare } from '../../model/text/compare.ts';
import type { Rotation } from '../group-shapes.ts';
import { filesOf } from '../../graph/happening.ts';
import { meetingsHeld } from './meetings-held.ts';
import { peopleOf, presentOn } from '../promises/owner.ts';

/**
 * 轮流主讲: members by when they last led a meeting of the group, in whatever semester.
 * Those who never did come first; at the same distance the order is that of pinyin.
 *
 * @param span the days reported on
 * @param isRunning whether someone's turn is still to come in it
 */
export function rotationOf(
  catalogue: Catalogue,
  group: RecordBase<'groups'>,
  span: Span,
  isRunning: boolean,
): Rotation {
  const last = new Map<string, { ref: string; date: string }>();
  for (const held of meetingsHeld(catalogue)) {
    if (!held.groups.has(group.id) || held.day > span.to) continue;
    const [ref = ''] = filesOf(held);
    for (const presenter of held.presenters) last.set(presenter, { ref, date: held.day });
  }
  const there = new Set(presentOn(peopleOf(catalogue, { group: group.id }), span.to));
  const inPinyin = [...catalogue.teachers.keys()].filter((id) => there.has(id));
  const dateOf = (id: string): string => last.get(id)?.date ?? '';
  const members = inPinyin.toSorted((a, b) => compare(dateOf(a), dateOf(b)));
  const next = isRunning ? members[0] : undefined;
  return {
    members: members.map((teacher) => {
      const presented = last.get(teacher);
      return { teacher, ...(presented === undefined ? {} : { last: presented }) };
    }),
    notYet: inPinyin.filter((id) => dateOf(id) < span.from),
    ...(next === undefined ? {} : { next }),
  };
}
