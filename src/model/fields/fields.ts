/**
 * The small kinds of field that all records are made of. Each carries its Chinese
 * name and one sentence on what it means to the writer; the site's types, the
 * checker and the guide's tables are all read from these declarations.
 */
import * as z from 'zod';
import { dayWritten, schoolYearWritten, semesterWritten } from './written-day.ts';
import { entryKinds, type ReferenceTarget } from '../kinds.ts';
import type { VocabularyName } from '../words/vocabulary.ts';

export type Term = { vocabulary: VocabularyName } | { reference: ReferenceTarget };

/** Which fields hold a word of a vocabulary or the id of another record. */
export const terms = z.registry<Term>();

/** How a field with a form of its own is written, and what else is understood as it. */
interface Form {
  /** What may be chosen instead of written, where there is more than a day. */
  of?: 'semester' | 'school-year';
  /** In Chinese, with an example. */
  allowed: string;
  /** A text in the form that the schema wants; nothing where nobody can say what is meant. */
  read: (text: string) => string | undefined;
}

export const forms = z.registry<Form>();

/** Texts of more than a line, for which a form needs room. */
export const proses = z.registry<{ prose: true }>();

export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** `lessons/2025-10-15-daodu`: the collection and the id, as in the address. */
export const ENTRY_REF = new RegExp(`^(?:${entryKinds.join('|')})/[a-z0-9]+(?:-[a-z0-9]+)*$`);

/** Text of one line, not empty; at most `max` characters (Unicode code points). */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !text.includes('\n'), { error: '请写成一行' });

/** Prose of one or more paragraphs without markup, at most `max` characters. */
export const prose = (max: number) =>
  z.string().trim().min(1).max(max).register(proses, { prose: true });

/** A list of sentences of at most `max` characters each; empty when nothing is written. */
export const sentences = (max: number) => z.array(prose(max)).default([]);

/** A plain calendar day `YYYY-MM-DD`; never a timestamp, so no time zone can shift it. */
export const day = () =>
  z.iso.date().register(forms, { allowed: '真实存在的日子，写成 2025-09-19', read: dayWritten });

/** The id of a semester: the school year and its half. */
export const semesterId = () =>
  z
    .string()
    .regex(/^\d{4}-\d{4}-[12]$/)
    .register(forms, {
      of: 'semester',
      allowed: '学年加半年，例如 2025-2026-1 是2025—2026学年第一学期',
      read: semesterWritten,
    });

export const schoolYearId = () =>
  z
    .string()
    .regex(/^\d{4}-\d{4}$/)
    .register(forms, {
      of: 'school-year',
      allowed: '前后两年，例如 2025-2026',
      read: schoolYearWritten,
    });

export const slug = () => z.string().regex(SLUG);

/** A word of the named vocabulary, by its id. */
export const term = (vocabulary: VocabularyName) =>
  z.string().trim().min(1).register(terms, { vocabulary });

/** The id of a record of the named collection. */
export const reference = (target: Exclude<ReferenceTarget, 'entries'>) =>
  z.string().trim().min(1).register(terms, { reference: target });

/** `collection/id` of an entry of any kind. */
export const entryReference = () =>
  z.string().trim().min(1).register(terms, { reference: 'entries' });

/** One of them, or a list of which any will do; read as a list either way. */
export const oneOrMore = <T extends z.ZodType<string>>(of: T) =>
  z.preprocess((value) => (typeof value === 'string' ? [value] : value), uniqueList(of).min(1));

/** A list in which nothing stands twice. */
export const uniqueList = <T extends z.ZodType<string>>(of: T) =>
  z.array(of).refine((list) => new Set(list).size === list.length, { error: '同一项只写一次' });
