/**
 * 督促改进: what became of a suggestion. A later lesson, by anyone, says which one it tries; so
 * a suggestion leads on to lessons, and those to the suggestions that were made on them.
 */
import type { Catalogue, Entry } from '../graph/catalogue.ts';
import { byDay } from '../graph/by-day.ts';
import { entryLink, home, kindLink, personLinks } from '../graph/links.ts';
import type { Link } from '../graph/links.ts';

/** A lesson in which a suggestion was tried. */
export interface Trial {
  link: Link;
  /** Who taught it, where the audience may see who it was. */
  by?: Link;
  date: string;
  outcome?: string;
}

/** A suggestion as a lesson that tries it tells of it. */
export interface Tried {
  text: string;
  from: Link;
  /** Who made it. */
  by?: Link;
  outcome?: string;
}

/** From the suggestion at the beginning through every lesson that tried it or what came of it. */
export interface Chain {
  /** Lessons and records of observation it passes through. */
  length: number;
  steps: ChainStep[];
}

export interface ChainStep {
  depth: number;
  link: Link;
  by?: Link;
  date: string;
  /** What was tried here, and what came of it; absent at the beginning. */
  tried?: { text: string; outcome?: string };
}

interface Suggestion {
  entry: Entry;
  text: string;
  by?: string | undefined;
  guest?: string | undefined;
}

const known = new WeakMap<Catalogue, ReadonlyMap<string, readonly Entry<'lessons'>[]>>();

/**
 * Lessons that try the suggestion, oldest first.
 * @param key `2-1` of a lesson: round and place in it; `1` of a record of observation
 */
export function trialsOf(catalogue: Catalogue, ref: string, key: string): Trial[] {
  return triedIn(catalogue, ref, key).map((lesson) => {
    const said = lesson.data.tries.find((one) => one.entry === ref && one.suggestion === key);
    const [by] = personLinks(catalogue, [lesson.data.teacher]);
    return {
      link: entryLink(lesson),
      ...(by === undefined ? {} : { by }),
      date: lesson.data.date,
      ...(said?.outcome === undefined ? {} : { outcome: said.outcome }),
    };
  });
}

/** What a lesson tries of earlier suggestions, in its order. */
export function triedBy(catalogue: Catalogue, lesson: Entry<'lessons'>): Tried[] {
  return lesson.data.tries.flatMap(({ entry: ref, suggestion: key, outcome }) => {
    const suggestion = suggestionAt(catalogue, ref, key);
    if (suggestion === undefined) return [];
    const [person] = suggestion.by === undefined ? [] : personLinks(catalogue, [suggestion.by]);
    const by = person ?? (suggestion.guest === undefined ? undefined : { label: suggestion.guest });
    return [
      {
        text: suggestion.text,
        from: entryLink(suggestion.entry),
        ...(by === undefined ? {} : { by }),
        ...(outcome === undefined ? {} : { outcome }),
      },
    ];
  });
}

/** 建议后来怎样了: the chains of two lessons or more, the longest first. */
export function chainsPage(catalogue: Catalogue): { chains: Chain[]; breadcrumbs: Link[] } {
  const lessons = [...catalogue.byKind.lessons].sort(byDay);
  const sources = [
    ...new Set(lessons.flatMap((lesson) => lesson.data.tries.map((one) => one.entry))),
  ].flatMap((ref) => catalogue.byRef.get(ref) ?? []);
  const beginnings = sources.filter(
    (entry) =>
      entry.collection !== 'lessons' ||
      !entry.data.tries.some((one) => catalogue.byRef.has(one.entry)),
  );
  const chains = beginnings.map((entry): Chain => {
    const steps = stepsFrom(catalogue, entry, 0, new Set());
    return { length: steps.length, steps };
  });
  return {
    chains: chains.sort((a, b) => b.length - a.length),
    breadcrumbs: [home, kindLink('lessons'), { label: '建议后来怎样了' }],
  };
}

function stepsFrom(
  catalogue: Catalogue,
  entry: Entry,
  depth: number,
  seen: Set<string>,
  tried?: ChainStep['tried'],
): ChainStep[] {
  if (seen.has(entry.ref)) return [];
  seen.add(entry.ref);
  const teacher =
    entry.collection === 'lessons' || entry.collection === 'observations'
      ? entry.data.teacher
      : undefined;
  const [by] = teacher === undefined ? [] : personLinks(catalogue, [teacher]);
  const step: ChainStep = {
    depth,
    link: entryLink(entry),
    ...(by === undefined ? {} : { by }),
    date: entry.data.date,
    ...(tried === undefined ? {} : { tried }),
  };
  const further = keysOf(entry).flatMap((key) =>
    triedIn(catalogue, entry.ref, key).flatMap((lesson) => {
      const said = lesson.data.tries.find(
        (one) => one.entry === entry.ref && one.suggestion === key,
      );
      const text = suggestionAt(catalogue, entry.ref, key)?.text ?? '';
      return stepsFrom(catalogue, lesson, depth + 1, seen, {
        text,
        ...(said?.outcome === undefined ? {} : { outcome: said.outcome }),
      });
    }),
  );
  return [step, ...further];
}

function triedIn(catalogue: Catalogue, ref: string, key: string): readonly Entry<'lessons'>[] {
  let all = known.get(catalogue);
  if (all === undefined) {
    const lessons = [...catalogue.byKind.lessons].sort(byDay);
    const trials = lessons.flatMap((lesson) =>
      lesson.data.tries.map(({ entry, suggestion }) => ({ at: `${entry} ${suggestion}`, lesson })),
    );
    all = new Map(
      [...Map.groupBy(trials, ({ at }) => at)].map(([at, own]) => [
        at,
        own.map((one) => one.lesson),
      ]),
    );
    known.set(catalogue, all);
  }
  return all.get(`${ref} ${key}`) ?? [];
}

function keysOf(entry: Entry): string[] {
  if (entry.collection === 'lessons') {
    return entry.data.rounds.flatMap(({ suggestions }, round) =>
      suggestions.map((_, i) => `${round + 1}-${i + 1}`),
    );
  }
  return entry.collection === 'observations'
    ? entry.data.suggestions.map((_, i) => String(i + 1))
    : [];
}

function suggestionAt(catalogue: Catalogue, ref: string, key: string): Suggestion | undefined {
  const entry = catalogue.byRef.get(ref);
  const numbers = key.split('-').map((one) => Number(one) - 1);
  if (entry?.collection === 'lessons') {
    const [round = -1, at = -1] = numbers;
    const one = entry.data.rounds[round]?.suggestions[at];
    return one === undefined ? undefined : { entry, text: one.text, by: one.by, guest: one.guest };
  }
  if (entry?.collection === 'observations') {
    const one = entry.data.suggestions[numbers[0] ?? -1];
    return one === undefined ? undefined : { entry, text: one.text, by: entry.data.authors[0] };
  }
  return undefined;
}
