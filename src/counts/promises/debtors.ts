import type { OwedBy } from '../../model/words/deeds.ts';
import { deedWord } from '../../model/words/deeds.ts';
import type { Measured } from '../../records/shared/commitment.ts';
import type { Catalogue } from '../../graph/catalogue.ts';
import { asOne, peopleOf, type Debtor, type Owner } from './owner.ts';

/** Who owes a promise does not depend on the periods it names. */
type Promised = Omit<Measured, 'per'>;

/** The deeds any of which keeps a promise; none where it is only put into words. */
export function deedsPromised({ what, anyOf }: Promised): string[] {
  return anyOf ?? (what === undefined ? [] : [what]);
}

/** Who owes a promise: what it says itself, else what is usual for the deed; a teacher's own is theirs. */
export function owedByOf(commitment: Promised, owner: Owner): OwedBy {
  if ('teacher' in owner) return 'each';
  if (commitment.owedBy !== undefined) return commitment.owedBy as OwedBy;
  const [first = ''] = deedsPromised(commitment);
  return deedWord(first)?.owedBy ?? 'together';
}

/** Everyone who owes a share of the promise, whether or not they are there in a period. */
export function debtorsOf(catalogue: Catalogue, commitment: Promised, owner: Owner): Debtor[] {
  const among: Owner = commitment.of === undefined ? owner : { group: commitment.of };
  switch (owedByOf(commitment, owner)) {
    case 'each':
      return peopleOf(catalogue, among);
    case 'together':
      return [asOne(catalogue, among)];
    case 'each-group':
      return [...catalogue.groups.values()]
        .filter(({ data }) => (commitment.groupKind ?? data.kind) === data.kind)
        .map(({ id }) => asOne(catalogue, { group: id }));
    case 'each-pair':
      return [...catalogue.pairs.keys()].map((pair) => asOne(catalogue, { pair }));
    case 'mentor':
      return peopleOf(catalogue, owner).slice(0, 1);
    case 'mentee':
      return peopleOf(catalogue, owner).slice(1, 2);
  }
}
