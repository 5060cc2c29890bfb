/** The school into which something is brought: what it has already, and what has been added so far. */
import type { Records } from '../graph/records.ts';
import { collections, type Collection } from '../model/kinds.ts';
import { extendVocabularies, type Vocabularies } from '../model/words/vocabulary.ts';
import { Roster, type Called, type Names } from '../records/called.ts';
import type { School } from '../records/school.ts';
import { meantBy, type World } from '../write/choices.ts';
import type { Taken } from '../write/ids.ts';

export interface Standing {
  school: School;
  records: Records;
  today: string;
  /** Ids in use, former ones included, by kind; files with faults of their own count too. */
  taken: Readonly<Record<Collection, Taken>>;
}

export class Ground {
  readonly school: School;
  readonly today: string;
  readonly words: Vocabularies;
  readonly #taken: Record<Collection, Map<string, string>>;
  #records: Records;
  #names: Names | undefined;

  constructor({ school, records, today, taken }: Standing) {
    this.school = school;
    this.today = today;
    this.words = extendVocabularies(school.vocabulary);
    this.#records = records;
    this.#taken = Object.fromEntries(
      collections.map((kind) => [kind, new Map(taken[kind])]),
    ) as Record<Collection, Map<string, string>>;
  }

  get records(): Records {
    return this.#records;
  }

  get world(): World {
    return { records: this.#records, words: this.words, own: this.school.fields };
  }

  /** What every name stands for, that of a record that was just added too. */
  get names(): Names {
    if (this.#names === undefined) {
      const called = collections.flatMap((collection): Called[] =>
        this.#records[collection].map(({ id, data }) => ({ collection, id, data: { ...data } })),
      );
      this.#names = new Roster(called, this.words).names();
    }
    return this.#names;
  }

  taken(collection: Collection): Taken {
    return this.#taken[collection];
  }

  /** @param data nothing where the record is not sound yet, so that only its id is taken */
  add(collection: Collection, id: string, file: string, data: object | undefined): void {
    this.#taken[collection].set(id, file);
    if (data === undefined) return;
    const added = { collection, id, file, data, bodyKey: '', links: [], pictures: {}, files: {} };
    this.#records = { ...this.#records, [collection]: [...this.#records[collection], added] };
    this.#names = undefined;
  }

  replace(collection: Collection, id: string, file: string, data: object | undefined): void {
    this.#records = this.without(collection, id).records;
    this.add(collection, id, file, data);
  }

  /** The school as it would be if one record did not exist. */
  without(collection: Collection, id: string): Pick<Standing, 'school' | 'records' | 'today'> {
    const { school, today } = this;
    const kept = this.#records[collection].filter((one) => one.id !== id);
    return { school, today, records: { ...this.#records, [collection]: kept } };
  }

  /** The teachers who are called so. */
  teachersCalled(name: string): string[] {
    return meantBy(name, { reference: 'teachers' }, this.world);
  }

  teacherName(id: string): string | undefined {
    return this.#records.teachers.find((one) => one.id === id)?.data.name;
  }
}
