import { nameOf } from '../../model/words/vocabulary.ts';
import { observationSchemes } from '../../model/words/observation-schemes.ts';
import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { entryPage } from '../../views/entry-page.ts';
import { crossing } from '../../counts/deeds/across-grades.ts';
import { lessonsGiven } from '../../counts/deeds/lessons-given.ts';
import { personLinks } from '../../graph/links.ts';
import { factsByField, sectionsByField } from '../../views/by-field.ts';
import { trialsOf, type Trial } from '../../views/suggestion-chain.ts';
import type { EntryPage } from '../../views/entry-page.ts';
import type { Fact } from '../../graph/links.ts';

type Data = Entry<'observations'>['data'];

/** 听课记录: what was looked at, what was seen, and what came of the suggestions. */
export interface ObservationPage extends EntryPage {
  scheme: { name: string; dimensions: SchemeDimension[] };
  points: Data['points'];
  timeline: Data['timeline'];
  /** 值得学的. */
  strengths: { title: string; texts: string[] }[];
  suggestions: (Data['suggestions'][number] & { trials: Trial[] })[];
}

export interface SchemeDimension {
  name: string;
  isLookedAt: boolean;
  /** Finer points of it, where the scheme has any. */
  points: readonly string[];
}

export function observationPage(
  catalogue: Catalogue,
  entry: Entry<'observations'>,
): ObservationPage {
  const { data } = entry;
  return {
    ...entryPage(catalogue, entry, factsOf(catalogue, entry)),
    scheme: {
      name: nameOf(catalogue.words.observationSchemes, data.scheme),
      dimensions: dimensionsOf(data),
    },
    points: data.points,
    timeline: data.timeline,
    strengths: sectionsByField('observations', { strengths: data.strengths }),
    suggestions: data.suggestions.map((one, i) => ({
      ...one,
      trials: trialsOf(catalogue, entry.ref, String(i + 1)),
    })),
  };
}

function factsOf(catalogue: Catalogue, entry: Entry<'observations'>): Fact[] {
  const { data } = entry;
  return [
    data.teacher === undefined
      ? { label: '上课', text: `${data.guestTeacher ?? ''}（校外）` }
      : { label: '上课', links: personLinks(catalogue, [data.teacher]) },
    { label: '听课', links: personLinks(catalogue, data.authors) },
    { label: '课文或活动名', text: data.lessonTitle },
    ...factsByField('observations', { period: data.period }),
    {
      label: '缘起',
      text: [
        nameOf(catalogue.words.arrangers, data.arrangedBy),
        ...(data.invited ? ['上课人请来的'] : []),
      ].join('，'),
    },
    ...acrossFact(catalogue, entry),
  ].filter((fact) => 'text' in fact || fact.links.length > 0);
}

/** Who of the observers sat in a grade they do not teach themselves. */
function acrossFact(catalogue: Catalogue, entry: Entry<'observations'>): Fact[] {
  const given = lessonsGiven(catalogue).find(({ entries }) => entries.includes(entry));
  if (given === undefined) return [];
  const isCrossing = crossing(catalogue, given);
  const across = entry.data.authors.filter((id) =>
    ['across', 'seems-across'].includes(isCrossing(id)),
  );
  const names = personLinks(catalogue, across).map((link) => link.label);
  if (names.length === 0) return [];
  return [{ label: '跨年级', text: `是。${names.join('、')}这学期不教这个年级` }];
}

function dimensionsOf({ scheme, points }: Data): SchemeDimension[] {
  const looked = new Set(points.map((point) => point.dimension));
  const known = observationSchemes.find((one) => one.id === scheme)?.dimensions ?? [];
  return known.map(({ name, points: finer }) => ({
    name,
    isLookedAt: looked.has(name),
    points: finer,
  }));
}
