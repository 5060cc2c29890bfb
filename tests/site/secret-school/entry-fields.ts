import { entryKinds, type EntryKind } from '../../../src/model/kinds.ts';
import type { Frontmatter } from '../../small-school.ts';
import {
  id,
  marks,
  ofAll,
  picturedKinds,
  ranks,
  visibilityOf,
  whereThere,
  type Rank,
  type Shape,
} from './marks.ts';

/** An entry to write: what stands in its fields, and whose marks its text bears. */
export interface Written {
  fields: Frontmatter;
  /** Undefined where there is no text to write. */
  body: Rank | undefined;
}

/** What is public points to someone of each rank; what is hidden has enough of its own. */
export function targetsOf(rank: Rank): readonly Rank[] {
  return rank === 'public' ? ranks : [rank];
}

/** As `school.yml` declares them, for all kinds. */
export const declared = [
  { name: 'ownWords', label: '自定的话', type: 'text' },
  { name: 'ownList', label: '自定的词', type: 'list' },
  { name: 'ownUnsought', label: '搜不到的话', type: 'text', search: false },
].map((one) => ({ kind: entryKinds, description: '本校自己要记的。', ...one }));

export function ownFieldsOf(rank: Rank): Frontmatter {
  const { han } = marks[rank];
  return {
    ownWords: `${han}自定的话`,
    ownList: [`${han}自定甲`, `${han}自定乙`],
    ownUnsought: `${han}自定不搜`,
  };
}

/** The fields that every entry has, of which some lead to the rank `target`. */
export function entryFields(
  kind: EntryKind,
  rank: Rank,
  name: string,
  target: Rank,
  shape: Shape,
): Frontmatter {
  const { han } = marks[rank];
  const self = `${kind}/${id(rank, name, shape)}`;
  return {
    title: `${han}标题${name}`,
    date: `${rank === 'public' ? '2025-10-0' : '2024-03-0'}${1 + ranks.indexOf(target)}`,
    authors: ofAll('teacher', shape),
    summary: `${han}摘要`,
    // Some entries share a hidden topic and others do not: it may not draw them together.
    topics: [
      ...new Set(['public' as const, target].filter((one) => shape.ranks.includes(one))),
    ].map((one) => id(one, 'topic', shape)),
    stage: 'primary',
    keywords: ['甲', '乙', '丙'].map((one) => `${han}${one}`),
    ...whereThere(target, shape, {
      group: id(target, 'group', shape),
      takesUp: stepOf(kind, target, shape),
    }),
    links: linksOf(rank, shape).filter((one) => one !== self),
    resources: [resourceOf(kind, rank)],
    consent: 'anonymised',
    corrections: correctionsOf(rank),
    aliases: [id(rank, `was-${name}`, shape)],
    math: false,
    ...visibilityOf(rank, kind, shape),
    ...ownFieldsOf(rank),
  };
}

export function correctionsOf(rank: Rank): Frontmatter[] {
  return [{ date: '2026-02-03', what: `${marks[rank].han}更正的话` }];
}

/** A copy of an entry that was withdrawn: what it tells, it tells as any other does. */
export function withdrawnOf({ fields, body }: Written, rank: Rank, shape: Shape): Written {
  const { han } = marks[rank];
  return {
    fields: {
      ...fields,
      title: `${han}标题撤回`,
      aliases: [id(rank, 'was-withdrawn', shape)],
      withdrawn: { date: '2026-02-04', why: `${han}撤回的原因` },
    },
    body,
  };
}

/** Something that somebody of the rank `target` meant to try; not the entry's own. */
function stepOf(kind: EntryKind, target: Rank, shape: Shape): string {
  const no = ranks.indexOf(target);
  return kind === 'readings'
    ? `reflections/${id(target, `reflection-${no}`, shape)}`
    : `readings/${id(target, `reading-${no}`, shape)}`;
}

/** The meeting of the rank `target` at which something was told to colleagues. */
export function sharedAt(target: Rank, shape: Shape): Frontmatter {
  const meeting = id(target, `meeting-${ranks.indexOf(target)}`, shape);
  return whereThere(target, shape, { sharedAt: `meetings/${meeting}` });
}

/** What is hidden leads to what is public and is waited for there: a problem, a project. */
export function linksOf(rank: Rank, shape: Shape): string[] {
  const papers = shape.ranks.map((one) => `papers/${id(one, 'paper', shape)}`);
  if (rank === 'public') return papers;
  return [
    ...papers,
    `problems/${id('public', 'problem-open', shape)}`,
    `projects/${id('public', 'project-0', shape)}`,
  ];
}

/** Files stand where an entry of a kind that has pictures names them. */
export function resourceOf(kind: EntryKind, rank: Rank): object {
  const { han, word } = marks[rank];
  return {
    title: `${han}资源`,
    kind: 'data',
    licence: `${han}许可`,
    ...((picturedKinds as readonly string[]).includes(kind)
      ? { file: `${word}.csv` }
      : { address: `https://${word}.example/`, size: `${han}大` }),
  };
}

export function placeOf(rank: Rank): Frontmatter {
  return rank === 'public'
    ? { subject: 'chinese', grades: ['g3'] }
    : { subject: 'drama', grades: ['g9'], stage: 'junior' };
}
