/**
 * What the desk's thread judges by besides the file itself: the school's rules, and the records
 * that names and references are looked up in. Plain JSON, made when the site is built.
 */
import { recordsOf, type Catalogue } from '../graph/catalogue.ts';
import { collections, dataKinds, formerIdsField, type DataKind } from '../model/kinds.ts';
import type { CheckingRules, ReadingRules } from '../records/school.ts';

export interface DeskKnown {
  rules: CheckingRules & ReadingRules;
  today: string;
  /** Records of plain data as the audience sees them. */
  records: { collection: DataKind; id: string; file: string; data: object }[];
  /** Ids that records used to have, by `collection/id`. */
  former: Record<string, readonly string[]>;
}

/**
 * @param sources of the entries that are published with the site: an allowance of the school's is
 * told to those outside only where the text that it allows stands in one of them
 */
export function deskKnown(catalogue: Catalogue, sources: Iterable<string>): DeskKnown {
  const { school, audience, today } = catalogue;
  const { vocabulary, semesters, gradeSystem, peerGroupSize, reflectionMinimum } = school;
  const { visibility, fields, address } = school;
  const published = audience === 'school' ? undefined : [...sources];
  return {
    rules: {
      ...{ vocabulary, semesters, gradeSystem, peerGroupSize, reflectionMinimum, visibility },
      fields,
      ...(address === undefined ? {} : { address }),
      // Why something was allowed is between colleagues.
      privacyAllow: school.privacyAllow
        .filter(({ text }) => published?.some((one) => one.includes(text)) !== false)
        .map(({ text }) => ({ text, reason: '' })),
    },
    today,
    records: dataKinds.flatMap((collection) =>
      recordsOf(catalogue, collection).map(({ id, file, data }) => ({
        collection,
        id,
        file,
        data,
      })),
    ),
    former: Object.fromEntries(
      collections.flatMap((kind) =>
        recordsOf(catalogue, kind).flatMap(({ id, data }) => {
          const ids: unknown = (data as Record<string, unknown>)[formerIdsField(kind)];
          return Array.isArray(ids) && ids.length > 0 ? [[`${kind}/${id}`, ids as string[]]] : [];
        }),
      ),
    ),
  };
}
