import type { Span } from '../../model/periods.ts';
import type { Catalogue } from '../catalogue.ts';
import type { RecordBase } from '../records.ts';
import type { Rotation } from './group-shapes.ts';
import { compare } from './by-day.ts';
import { peopleOfWho, thereOn } from './who.ts';

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
  for (const { ref, data } of catalogue.byKind.meetings.toReversed()) {
    if (data.group !== group.id || data.leadPresenter === undefined || data.date > span.to)
      continue;
    last.set(data.leadPresenter, { ref, date: data.date });
  }
  const there = new Set(thereOn(peopleOfWho(catalogue, { group: group.id }), span.to));
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
