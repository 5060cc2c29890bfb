/** All numbers of a text that lead to one person, each told once as the most telling kind it is. */
import { digitRuns } from './digit-runs.ts';
import { idNumbersIn, oldIdNumbersIn } from './id-numbers.ts';
import { mobilesIn } from './mobile-numbers.ts';
import { isInFileName, isWithin, namedPlaces, type Stretches } from './named-places.ts';
import { cardsIn, landlinesIn } from './other-numbers.ts';
import type { PrivateNumber } from './private-number.ts';
import {
  isDialled,
  isInCode,
  isPupilsNumber,
  isQuantity,
  numbersAThing,
  surroundings,
  type Surroundings,
} from './surroundings.ts';

export type NumberKind = 'id' | 'mobile' | 'old-id' | 'card' | 'landline';

export interface FoundNumber extends PrivateNumber {
  kind: NumberKind;
}

/** A landline with its area code has ten digits at least. */
const LEAST = 10;

/**
 * @param text as it is read
 * @param headOf what stands above an offset in its column of a table
 */
export function numbersIn(text: string, headOf: (at: number) => string): FoundNumber[] {
  let places: Stretches | undefined;
  const around = (at: number, end: number): Surroundings => surroundings(text, at, end, headOf(at));
  const isName = ({ at, end }: PrivateNumber): boolean => {
    places ??= namedPlaces(text);
    return (
      isWithin(places, at) ||
      isInFileName(text.slice(Math.max(0, at - 20), at), text.slice(end, end + 64))
    );
  };
  const all: FoundNumber[] = [];
  for (const run of digitRuns(text, LEAST)) {
    const told: FoundNumber[] = [];
    const tell = (
      kind: NumberKind,
      found: readonly PrivateNumber[],
      isOther: (near: Surroundings) => boolean,
    ): void => {
      for (const one of found) {
        if (told.some((other) => one.at < other.end && other.at < one.end)) continue;
        const near = around(one.at, one.end);
        if (numbersAThing(near) || isOther(near) || isName(one)) continue;
        told.push({ ...one, kind });
      }
    };
    tell('id', idNumbersIn(run, text), () => false);
    tell('mobile', mobilesIn(run, around), isPupilsNumber);
    const isOther = (near: Surroundings): boolean =>
      isPupilsNumber(near) || isInCode(near) || (!isDialled(near) && isQuantity(near));
    tell('card', cardsIn(run), isOther);
    tell('old-id', oldIdNumbersIn(run), isOther);
    tell('landline', landlinesIn(run), isOther);
    all.push(...told);
  }
  return all;
}
