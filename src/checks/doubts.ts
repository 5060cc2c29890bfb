import { collectionNames, isEntryKind, type Collection } from '../model/kinds.ts';
import { fault, type Place, type Fault } from '../model/faults/fault.ts';
import type { TermUse } from '../model/fields/schema-walk.ts';
import { nameOf, type Vocabularies } from '../model/words/vocabulary.ts';
import { Roster, type Called } from '../records/called.ts';
import type { CheckingRules } from '../records/school.ts';
import { visibilityOf } from '../records/visibility.ts';
import type { CheckedRecord } from '../graph/records.ts';
import { recordsOf } from './checked.ts';

/** Says of a name that several records have which they are, and what tells them apart. */
export class Doubts {
  readonly #records: readonly CheckedRecord[];
  readonly #called: readonly Called[];
  readonly #words: Vocabularies;
  readonly #school: CheckingRules;
  #roster: Roster | undefined;

  constructor(
    records: readonly CheckedRecord[],
    called: readonly Called[],
    words: Vocabularies,
    school: CheckingRules,
  ) {
    this.#records = records;
    this.#called = called;
    this.#words = words;
    this.#school = school;
  }

  /** Nothing where the name belongs to no one, or to one alone. */
  about({ term, value }: TermUse, place: Place): Fault | undefined {
    // Only a name that leads nowhere comes here, so most schools never need it.
    this.#roster ??= new Roster(this.#called, this.#words);
    const meant = this.#roster.meant(term, value);
    if (meant.length < 2) return undefined;
    const told = meant.map((id) => {
      const apart = 'reference' in term ? this.#apart(term.reference, id) : [];
      return apart.length === 0 ? id : `${id}（${apart.join('，')}）`;
    });
    return fault(
      'reference-ambiguous',
      place,
      `叫“${value}”的有 ${meant.length} 个，不知道说的是哪一个。`,
      {
        found: value,
        allowed: told.join('、'),
        hint: `请写其中一个的代号，例如 ${meant[0] ?? ''}。`,
      },
    );
  }

  /** What tells a record from its namesakes; of one that not everybody may see, nothing but its id is told. */
  #apart(target: Collection | 'entries', ref: string): string[] {
    const [kind, id] = target === 'entries' ? ref.split('/') : [target, ref];
    const record = this.#records.find((one) => one.collection === kind && one.id === id);
    if (record === undefined) return [];
    if (visibilityOf(record.collection, record.data, this.#school) !== 'public') return [];
    if (record.collection === 'teachers') return this.#ofTeacher(record);
    const { date } = record.data;
    return isEntryKind(record.collection) && typeof date === 'string'
      ? [collectionNames[record.collection], date]
      : [];
  }

  #ofTeacher({ id, data }: CheckedRecord): string[] {
    const { nameNote, subjects = [] } = data as { nameNote?: string; subjects?: string[] };
    const groups = recordsOf(this.#records, 'groups').filter(
      (group) =>
        visibilityOf('groups', group.data, this.#school) === 'public' &&
        group.data.members.some((member) => member.id === id),
    );
    return [
      ...(nameNote === undefined ? [] : [nameNote]),
      ...subjects.map((subject) => nameOf(this.#words.subjects, subject)),
      ...groups.map((group) => group.data.name),
    ];
  }
}
