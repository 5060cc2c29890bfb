import type { Catalogue } from '../graph/catalogue.ts';
import { entryLink, groupLink, pairLink, personLinks, topicLinks } from '../graph/links.ts';
import { planLink } from '../records/plans/page.ts';
import type { Link } from '../graph/links.ts';

/** Every address that used to lead somewhere, without slashes at its ends, and where that is now. */
export function formerAddresses(catalogue: Catalogue): { from: string; to: Link }[] {
  const lead = (collection: string, ids: readonly string[] | undefined, to: Link | undefined) =>
    to === undefined ? [] : (ids ?? []).map((id) => ({ from: `${collection}/${id}`, to }));
  return [
    ...catalogue.entries.flatMap((entry) =>
      lead(entry.collection, entry.data.aliases, entryLink(entry)),
    ),
    ...[...catalogue.teachers.values()].flatMap(({ id, data }) =>
      lead('teachers', data.formerIds, personLinks(catalogue, [id])[0]),
    ),
    ...[...catalogue.topics.values()].flatMap(({ id, data }) =>
      lead('topics', data.formerIds, topicLinks(catalogue, [id])[0]),
    ),
    ...[...catalogue.groups.values()].flatMap(({ id, data }) =>
      lead('groups', data.formerIds, groupLink(catalogue, id)),
    ),
    ...[...catalogue.pairs.values()].flatMap(({ id, data }) =>
      lead('pairs', data.formerIds, pairLink(catalogue, id)),
    ),
    ...[...catalogue.plans.values()].flatMap((plan) =>
      lead('plans', plan.data.formerIds, planLink(plan)),
    ),
  ];
}
