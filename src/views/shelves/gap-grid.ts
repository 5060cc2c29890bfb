/** Where nobody has looked yet: topics against the ground (stage and subject) they were worked on. */
import { nameOf } from '../../model/words/vocabulary.ts';
import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { entryLink } from '../../graph/links.ts';
import type { Link } from '../../graph/links.ts';
import { isPractice, isStandingResearch, workOf } from '../../graph/works.ts';

export interface GapGrid {
  /** Columns of one stage stand together, in the order of the vocabularies. */
  stages: { name: string; columns: number }[];
  columns: { id: string; subject: string; name: string }[];
  /** `research` counts works; `practice` the lessons, reflections, readings and problems. */
  rows: { topic: Link; cells: { research: number; practice: number }[] }[];
  /** Where much happens in class and nobody has studied it, the liveliest first. */
  openings: Opening[];
}

export interface Opening {
  topic: Link;
  /** 小学语文. */
  ground: string;
  entries: Link[];
  count: number;
}

const MOST_OPENINGS = 6;
/** A single reflection is no movement. */
const LEAST_PRACTICE = 2;
const MOST_ENTRIES = 3;

interface Ground {
  stage: string;
  /** Empty where an entry keeps to no subject. */
  subject: string;
}

/** Entries that name no stage stand on no ground and are left out. */
export function gapGrid(catalogue: Catalogue): GapGrid {
  const { words } = catalogue;
  const counted = catalogue.entries.filter(
    (entry) => isStandingResearch(entry) || isPractice(entry),
  );
  const columns = words.stages.flatMap((stage) =>
    [...words.subjects.map(({ id }) => id), ''].flatMap((subject) => {
      const ground = { stage: stage.id, subject };
      return counted.some((entry) => standsOn(entry, ground)) ? [ground] : [];
    }),
  );
  const subjectName = (subject: string): string =>
    subject === '' ? '不限学科' : nameOf(words.subjects, subject);
  const nameOfGround = ({ stage, subject }: Ground): string =>
    nameOf(words.stages, stage) + subjectName(subject);

  const openings: Opening[] = [];
  const rows = [...catalogue.topics.values()].map(({ id, data }) => {
    const topic = { label: data.name, href: `/topics/${id}/` };
    const own = (catalogue.byTopic.get(id) ?? []).filter(
      (entry) => isStandingResearch(entry) || isPractice(entry),
    );
    const cells = columns.map((ground) => {
      const here = own.filter((entry) => standsOn(entry, ground));
      const practice = here.filter(isPractice);
      const works = new Set(
        here.filter(isStandingResearch).map((entry) => workOf(catalogue, entry).ref),
      );
      if (works.size === 0 && practice.length >= LEAST_PRACTICE) {
        openings.push({
          topic,
          ground: nameOfGround(ground),
          entries: practice.slice(0, MOST_ENTRIES).map(entryLink),
          count: practice.length,
        });
      }
      return { research: works.size, practice: practice.length };
    });
    return { topic, cells };
  });

  return {
    stages: [...Map.groupBy(columns, ({ stage }) => stage)].map(([stage, own]) => ({
      name: nameOf(words.stages, stage),
      columns: own.length,
    })),
    columns: columns.map((ground) => ({
      id: `${ground.stage}-${ground.subject || 'any'}`,
      subject: subjectName(ground.subject),
      name: nameOfGround(ground),
    })),
    rows,
    openings: openings.sort((a, b) => b.count - a.count).slice(0, MOST_OPENINGS),
  };
}

function standsOn({ stages, data }: Entry, ground: Ground): boolean {
  return stages.includes(ground.stage) && (data.subject ?? '') === ground.subject;
}
