import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { entryCard, type EntryCard } from '../../views/entry-card.ts';
import { entryPage, type EntryPage } from '../../views/entry-page.ts';

/** 反思: what it answers or speaks of, and the next step with what came of it. */
export interface ReflectionPage extends EntryPage {
  /** 在回应的那一篇, 说的那节课; a few words lead to each. */
  about: { lead: string; card: EntryCard }[];
  nextStep?: string;
  /** Entries that took the next step. */
  takenUp: EntryCard[];
}

export function reflectionPage(catalogue: Catalogue, entry: Entry<'reflections'>): ReflectionPage {
  const { respondsTo, lesson, nextStep } = entry.data;
  const { byRef, ledToFrom } = catalogue;
  const answered = respondsTo === undefined ? undefined : byRef.get(respondsTo);
  const thoughtOf = lesson === undefined ? undefined : byRef.get(`lessons/${lesson}`);
  const leadTo = (lead: string, to: Entry | undefined): ReflectionPage['about'] =>
    to === undefined ? [] : [{ lead, card: entryCard(catalogue, to) }];
  return {
    ...entryPage(catalogue, entry),
    about: [...leadTo('这一篇在回应：', answered), ...leadTo('说的是这节课：', thoughtOf)],
    ...(nextStep === undefined ? {} : { nextStep }),
    takenUp: (ledToFrom.get(entry.ref) ?? [])
      .flatMap(({ from }) => byRef.get(from) ?? [])
      .filter((one) => one.data.takesUp === entry.ref)
      .map((one) => entryCard(catalogue, one)),
  };
}
