/** The collections: which folder holds which kind of record. */
import type { z } from 'zod';
import { book, type Book } from '../records/books/schema.ts';
import { group, type Group } from '../records/groups/schema.ts';
import { entryFolders } from './fields.ts';
import { lesson, type Lesson } from '../records/lessons/schema.ts';
import { meeting, type Meeting } from '../records/meetings/schema.ts';
import { observation, type Observation } from '../records/observations/schema.ts';
import { pair, type Pair } from '../records/pairs/schema.ts';
import { paper, type Paper } from '../records/papers/schema.ts';
import { plan, type Plan } from '../records/plans/schema.ts';
import { project, type Project } from '../records/projects/schema.ts';
import { reading, type Reading } from '../records/readings/schema.ts';
import { reflection, type Reflection } from '../records/reflections/schema.ts';
import { teachingProblem, type TeachingProblem } from '../records/problems/schema.ts';
import { teacher, type Teacher } from '../records/teachers/schema.ts';
import { topic, type Topic } from '../records/topics/schema.ts';

/** Kinds of writing, each an `.mdx` file with frontmatter and a body. */
export const entrySchemas = {
  readings: reading,
  lessons: lesson,
  reflections: reflection,
  papers: paper,
  projects: project,
  problems: teachingProblem,
  observations: observation,
  meetings: meeting,
};
/** Kinds of plain data, each a `.yml` file. */
export const dataSchemas = {
  teachers: teacher,
  topics: topic,
  groups: group,
  books: book,
  pairs: pair,
  plans: plan,
};
export const schemas = { ...entrySchemas, ...dataSchemas } as const satisfies Record<
  string,
  z.ZodType
>;

export type EntryKind = keyof typeof entrySchemas;
export type DataKind = keyof typeof dataSchemas;
export type Collection = keyof typeof schemas;

export interface RecordOf {
  readings: Reading;
  lessons: Lesson;
  reflections: Reflection;
  papers: Paper;
  projects: Project;
  problems: TeachingProblem;
  observations: Observation;
  meetings: Meeting;
  teachers: Teacher;
  topics: Topic;
  groups: Group;
  books: Book;
  pairs: Pair;
  plans: Plan;
}

export const entryKinds: readonly EntryKind[] = entryFolders;
/** What people write to be read, as against what records that something took place. */
export const writingKinds = ['lessons', 'reflections', 'readings', 'papers', 'projects'] as const;
const dataKinds = ['teachers', 'topics', 'groups', 'books', 'pairs', 'plans'] as const;
export const collections: readonly Collection[] = [...entryKinds, ...dataKinds];

/** Chinese names of the collections, as shown. */
export const collectionNames: Record<Collection, string> = {
  lessons: '课例',
  reflections: '反思',
  readings: '共读',
  papers: '论文',
  projects: '课题',
  problems: '问题',
  observations: '听课记录',
  meetings: '活动纪要',
  teachers: '教师',
  topics: '专题',
  groups: '小组',
  books: '书',
  pairs: '结对',
  plans: '计划',
};

export function isEntryKind(name: string): name is EntryKind {
  return (entryKinds as readonly string[]).includes(name);
}
