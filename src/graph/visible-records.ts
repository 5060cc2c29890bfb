import { collections, isEntryKind, type Collection, type ReferenceTarget } from '../model/kinds.ts';
import { declarations, schemas } from '../records/kinds.ts';
import type { School } from '../records/school.ts';
import {
  mayBeSeen,
  minutesVisibility,
  visibilityOf,
  type Audience,
} from '../records/visibility.ts';
import { withoutReferences } from '../model/fields/without-references.ts';
import { withoutFewAnswers } from './few-answers.ts';
import type { EntryRecord, RecordBase, Records } from './records.ts';

/**
 * What an audience may know: the records it may see, and of these nothing that leads to
 * the others. Whatever is derived from them afterwards is as if the others had never been.
 */
export function visibleRecords(
  records: Records,
  school: School,
  audience: Audience,
  withDrafts = false,
): Records {
  const hidden = new Set<string>();
  const seen = Object.fromEntries(
    collections.map((collection) => {
      const list = records[collection] as readonly RecordBase<Collection>[];
      return [
        collection,
        list.filter((one) => {
          const visible =
            mayBeSeen(visibilityOf(collection, one.data, school), audience, withDrafts) &&
            !(declarations[collection].partiesOf?.(one.data) ?? []).some((party) =>
              hidden.has(party),
            );
          if (!visible) hidden.add(`${collection}/${one.id}`);
          return visible;
        }),
      ];
    }),
  ) as unknown as Records;
  const told = {
    ...seen,
    meetings: seen.meetings.map((one) =>
      withMinutes(withoutFewAnswers(one, audience), school, audience, withDrafts),
    ),
  };
  return hidden.size === 0 ? told : withoutHidden(told, hidden);
}

/**
 * That there was a meeting, of whom and about what, is for everyone; what was said is not.
 * Nobody knows which of the two a field of the school's own tells, so it goes with the minutes.
 * Who should have come and did not is for the school even where the minutes are for everyone.
 */
function withMinutes(
  record: EntryRecord<'meetings'>,
  school: School,
  audience: Audience,
  withDrafts: boolean,
): EntryRecord<'meetings'> {
  const { expected, ...known } = record.data;
  if (mayBeSeen(minutesVisibility(record.data, school), audience, withDrafts)) {
    return audience === 'school' || expected === undefined ? record : { ...record, data: known };
  }
  const {
    survey: _survey,
    evaluation: _evaluation,
    adjusted: _adjusted,
    sharedAt: _sharedAt,
    resources: _resources,
    links: _links,
    takesUp: _takesUp,
    own: _own,
    corrections: _corrections,
    withdrawn,
    ...data
  } = known;
  const subject = {
    ...data,
    ...(withdrawn === undefined
      ? {}
      : { withdrawn: { date: withdrawn.date, why: WHY_IN_MINUTES } }),
    attended: [],
    guests: [],
    agenda: [],
    decisions: [],
    nextActions: [],
  };
  return { ...record, data: subject, bodyKey: '', links: [], pictures: {}, files: {} };
}

/** That minutes were withdrawn everyone has to know; the reason would tell what they said. */
const WHY_IN_MINUTES = '纪要只给校内看，撤回的原因写在校内版里。';

function withoutHidden(records: Records, hidden: ReadonlySet<string>): Records {
  const isGone = (target: ReferenceTarget, value: string): boolean =>
    hidden.has(target === 'entries' ? value : `${target}/${value}`);
  return Object.fromEntries(
    collections.map((collection) => [
      collection,
      (records[collection] as RecordBase<Collection>[]).map((one) => ({
        ...one,
        data: withoutNobody(withoutReferences(schemas[collection], one.data, isGone)),
        ...(isEntryKind(collection)
          ? { links: (one as unknown as EntryRecord).links.filter((to) => !hidden.has(to)) }
          : {}),
      })),
    ]),
  ) as unknown as Records;
}

/** Lists whose items are of a colleague or of a guest; of neither, they were of someone hidden. */
const OF_SOMEONE = ['members', 'tasks', 'asked'] as const;

function withoutNobody<D extends object>(data: D): D {
  const lists = OF_SOMEONE.flatMap((name) => {
    const list: unknown = (data as Record<string, unknown>)[name];
    if (!Array.isArray(list)) return [];
    const items = list as { id?: string; who?: string; by?: string; guest?: string }[];
    return [
      [name, items.filter(({ id, who, by, guest }) => (id ?? who ?? by ?? guest) !== undefined)],
    ];
  });
  return lists.length === 0 ? data : { ...data, ...Object.fromEntries(lists) };
}

/**
 * Names under which the teachers who may be seen may stand in the history of files, as
 * {@link plainName} spells them.
 */
export function shownNames(visible: Records): Set<string> {
  const names = visible.teachers.flatMap(({ id, data }) =>
    [id, data.name, data.sortKey ?? '', ...(data.formerIds ?? [])].map(plainName),
  );
  return new Set(names.filter((name) => name !== ''));
}

/** `Shen Zhiwei`, `shen-zhiwei` and `shenzhiwei` are one name to whoever reads them. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[\s._-]/g, '');
}
