import type { Catalogue, Entry } from '../graph/catalogue.ts';
import { nameOf } from '../model/vocabulary.ts';
import { lessonPage } from '../records/lessons/page.ts';
import { paperPage } from '../records/papers/page.ts';
import { readingPage } from '../records/readings/page.ts';
import { reflectionPage } from '../records/reflections/page.ts';

/** What the page of an entry shows besides its body, one text a place. */
export function fieldTexts(catalogue: Catalogue, entry: Entry): string[] {
  switch (entry.collection) {
    case 'lessons': {
      const page = lessonPage(catalogue, entry);
      return present([
        entry.data.lessonTitle,
        page.focusQuestion,
        ...page.rounds.flatMap((round) => [
          round.focus,
          ...round.evidence,
          ...round.suggestions.flatMap((one) => [one.text, one.change]),
          round.expertComment?.text,
          round.changed,
        ]),
        page.nextRound,
      ]);
    }
    case 'readings': {
      const page = readingPage(catalogue, entry);
      return present([
        catalogue.books.get(entry.data.book)?.data.title,
        entry.data.scope,
        page.question,
        ...page.outcome.flatMap(({ texts }) => texts),
      ]);
    }
    case 'reflections':
      return present([reflectionPage(catalogue, entry).nextStep]);
    case 'papers': {
      const page = paperPage(catalogue, entry);
      return [
        nameOf(catalogue.words.paperTypes, entry.data.paperType),
        ...page.openQuestions,
        ...page.references,
      ];
    }
    case 'projects': {
      const { methods, findings, limits, openQuestions, reason } = entry.data;
      return present([methods, ...findings, ...limits, ...openQuestions, reason]);
    }
    case 'problems': {
      const { symptom, triedSoFar, hypothesis, answer } = entry.data;
      return present([symptom, ...triedSoFar, hypothesis, answer]);
    }
    case 'observations': {
      const { lessonTitle, points, timeline, strengths, suggestions } = entry.data;
      return present([
        lessonTitle,
        ...points.flatMap((one) => [one.dimension, one.focus, one.seen, one.thought]),
        ...timeline.flatMap((one) => [one.event, one.comment]),
        ...strengths,
        ...suggestions.flatMap((one) => [one.text, one.change]),
      ]);
    }
    case 'meetings': {
      const { agenda, decisions, nextActions, guests, format } = entry.data;
      return present([
        ...agenda,
        ...decisions,
        ...nextActions.map((one) => one.what),
        ...guests,
        format,
      ]);
    }
  }
}

function present(texts: readonly (string | undefined)[]): string[] {
  return texts.filter((text) => text !== undefined);
}
