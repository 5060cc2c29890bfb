/** The collections: which folder holds which kind of record. */
import type { z } from 'zod';
import { book, type Book } from './records/book.ts';
import { group, type Group } from './records/group.ts';
import { lesson, type Lesson } from './records/lesson.ts';
import { paper, type Paper } from './records/paper.ts';
import { reading, type Reading } from './records/reading.ts';
import { reflection, type Reflection } from './records/reflection.ts';
import { teacher, type Teacher } from './records/teacher.ts';
import { topic, type Topic } from './records/topic.ts';

/** Kinds of writing, each an `.mdx` file with frontmatter and a body. */
export const entrySchemas = {
  readings: reading,
  lessons: lesson,
  reflections: reflection,
  papers: paper,
};
/** Kinds of plain data, each a `.yml` file. */
export const dataSchemas = { teachers: teacher, topics: topic, groups: group, books: book };
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
  teachers: Teacher;
  topics: Topic;
  groups: Group;
  books: Book;
}

export const entryKinds = ['lessons', 'reflections', 'readings', 'papers'] as const;
const dataKinds = ['teachers', 'topics', 'groups', 'books'] as const;
export const collections: readonly Collection[] = [...entryKinds, ...dataKinds];

/** Chinese names of the collections, as shown. */
export const collectionNames: Record<Collection, string> = {
  lessons: '课例',
  reflections: '反思',
  readings: '共读',
  papers: '论文',
  teachers: '教师',
  topics: '专题',
  groups: '小组',
  books: '书',
};

export function isEntryKind(name: string): name is EntryKind {
  return (entryKinds as readonly string[]).includes(name);
}
