/** What is asked besides what is required: what a record of its kind is for, as `kind.ts` says. */
import type { Collection } from '../model/kinds.ts';
import { isSentences } from '../records/field-list.ts';
import { declarations } from '../records/kinds.ts';
import type { OwnField } from '../records/own-fields.ts';
import type { Given } from '../records/answers.ts';
import { allQuestions, type Question } from './questions.ts';

/** Something that may be answered, once or as often as there is something to say. */
export interface Offer {
  /** One, or those of which an item of a list is made. */
  questions: Question[];
  /** Asked again until nothing is answered. */
  isAgain: boolean;
}

/** In the order in which the kind names them; what is answered already is not offered. */
export function offersOf(collection: Collection, given: Given, own: readonly OwnField[]): Offer[] {
  const questions = new Map(allQuestions(collection, own).map((one) => [one.path, one]));
  const wanted = (declarations[collection].worthAsking ?? []).flatMap(
    (path) => questions.get(path) ?? [],
  );
  const groups = Map.groupBy(wanted, ({ path }) => path.split('.')[0] ?? path);
  return [...groups].flatMap(([key, own]): Offer[] => {
    const isAnswered = Object.keys(given).some((path) => path.split('.')[0] === key);
    if (isAnswered) return [];
    const [first] = own;
    const isItem = first?.path.includes('.') === true && first.repeats;
    const isSentence = first !== undefined && first.field.many && isSentences(first.field);
    return [{ questions: own, isAgain: isItem || isSentence }];
  });
}
