/**
 * What one line of the published record file holds. The file's JSON Schema is made of this
 * declaration (`recordSchema`), and so is the type of what writes the lines (`record-lines.ts`).
 */
import * as z from 'zod';
import { dataKinds, entryKinds } from '../model/kinds.ts';
import { relationKinds } from '../records/declaration.ts';

/** Raised where a field is taken out, renamed or means something else; new fields raise nothing. */
export const RECORDS_VERSION = 1;

const text = (description: string) => z.string().meta({ description });
const day = (description: string) => z.iso.date().meta({ description });
const address = (description: string) => z.url().meta({ description });

/** A word of the school's vocabularies. */
const word = z
  .strictObject({ id: text('stays the same'), name: text('as pages show it') })
  .meta({ description: 'A word of the vocabularies: 小学, 语文, 四年级.' });

const person = z
  .strictObject({
    id: text('`teachers/x`').optional(),
    name: z.string(),
    url: address('page of the person').optional(),
  })
  .meta({ description: 'A colleague, or a guest, who has only a name.' });

const topic = z.strictObject({
  id: text('`topics/x`'),
  name: z.string(),
  otherNames: z.array(z.string()),
  url: address('page of the topic'),
});

const relation = z.strictObject({
  id: text('of the other record'),
  as: z.enum(relationKinds).meta({ description: 'how the one leads to the other' }),
});

const suggestion = z.strictObject({
  no: text('`2-1`: the first of the second round; in an observation `1`'),
  text: z.string(),
  by: person.optional(),
  accepted: z.boolean().optional().meta({ description: 'absent while there is no answer' }),
  change: text('what was changed, or why nothing was').optional(),
});

const round = z.strictObject({
  no: z.int().min(1),
  date: day('of the round'),
  kind: word,
  teacher: person.optional(),
  focus: z.string(),
  evidence: z.array(z.string()),
  suggestions: z.array(suggestion),
  changed: text('what the next round was to change').optional(),
});

const reference = z.strictObject({
  gbt7714: text('by the edition the school uses; `{accessed}` stands for the day of citing'),
  csl: z
    .looseObject({ id: z.string(), type: z.string(), title: z.string(), URL: z.string() })
    .meta({ description: 'the same as an item of CSL-JSON' }),
});

const common = {
  id: text('`kind/name`, the same as in the address'),
  url: address('page of the record'),
  kindName: text('what a page calls the kind'),
  title: z.string(),
  text: text('what the page itself says, a line a paragraph; headings stand in lines of their own'),
  licence: text('what others may do with it'),
};

/** 课例, 反思, 论文 …: what somebody wrote. */
const entry = z
  .strictObject({
    ...common,
    kind: z.enum(entryKinds),
    authors: z.array(person).meta({ description: 'in their order' }),
    date: day('of writing'),
    happened: day('of what it tells, where that was another day').optional(),
    semester: word,
    topics: z.array(topic),
    stages: z.array(word),
    subject: word.optional(),
    grades: z.array(word),
    textbook: z
      .strictObject({
        edition: word,
        volume: z.string().optional(),
        unit: z.string().optional(),
        printYear: z.int().optional(),
      })
      .optional(),
    keywords: z.array(z.string()),
    summary: z.string(),
    status: word.optional().meta({ description: 'of a project or a problem' }),
    rounds: z.array(round).optional().meta({ description: 'of a lesson' }),
    suggestions: z.array(suggestion).optional().meta({ description: 'of an observation' }),
    links: z
      .strictObject({ to: z.array(relation), from: z.array(relation) })
      .meta({ description: 'to other entries, and from them' }),
    corrections: z.array(z.strictObject({ date: day('of the correction'), what: z.string() })),
    withdrawn: z
      .strictObject({ date: day('of the withdrawal'), why: z.string() })
      .optional()
      .meta({ description: 'not to be relied on any more' }),
    reference,
  })
  .meta({ title: 'entry' });

/** 教师, 专题, 书 …: what entries are written by, about and for. */
const data = z
  .strictObject({
    ...common,
    kind: z.enum(dataKinds),
    otherNames: z.array(z.string()),
    names: z
      .array(z.string())
      .meta({ description: 'ids of the records it names, `kind/name` each' }),
  })
  .meta({ title: 'record without a date' });

export const recordLine = z.union([entry, data]).meta({
  title: 'Record',
  description: 'A line of a file of records.',
});

export type EntryLine = z.infer<typeof entry>;
export type DataLine = z.infer<typeof data>;
export type RecordLine = z.infer<typeof recordLine>;

/** What stands at the head of all files. */
export const recordsManifest = z.strictObject({
  version: z.literal(RECORDS_VERSION),
  schema: z.string(),
  school: z.strictObject({ name: z.string(), url: z.string(), licence: z.string() }),
  day: z.iso.date(),
  records: z.int(),
  counts: z.partialRecord(z.enum([...entryKinds, ...dataKinds]), z.int()),
  files: z.array(
    z.strictObject({
      path: z.string(),
      kind: z.enum([...entryKinds, ...dataKinds]),
      year: z.string().optional(),
      records: z.int(),
      bytes: z.int(),
      sha256: z.string(),
    }),
  ),
});

export type RecordsManifest = z.infer<typeof recordsManifest>;

/** The JSON Schema (2020-12) of a line. */
export function recordSchema(): object {
  return z.toJSONSchema(recordLine);
}
