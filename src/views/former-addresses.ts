import { collections, formerIdsField } from '../model/kinds.ts';
import { recordsOf, type Catalogue } from '../graph/catalogue.ts';
import { recordLink, type Link } from '../graph/links.ts';

type Former = { [F in ReturnType<typeof formerIdsField>]?: string[] };

/** Every address that used to lead somewhere, without slashes at its ends, and where that is now. */
export function formerAddresses(catalogue: Catalogue): { from: string; to: Link }[] {
  return collections.flatMap((kind) =>
    recordsOf(catalogue, kind).flatMap(({ id, data }) => {
      const former = (data as Former)[formerIdsField(kind)] ?? [];
      const to = recordLink(catalogue, kind, id);
      return to === undefined ? [] : former.map((one) => ({ from: `${kind}/${one}`, to }));
    }),
  );
}
