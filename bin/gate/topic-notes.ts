/** The topic check for what a pull request adds: has somebody here worked on this before? */
import { buildCatalogue, type Entry } from '../../src/graph/catalogue.ts';
import type { ReadContent } from '../../src/intake/read-content.ts';
import { todayOf } from '../../src/intake/today.ts';
import type { Proposal } from '../../src/overlap/answer.ts';
import { checkTopic } from '../../src/overlap/check.ts';
import { overlapCorpus } from '../../src/overlap/corpus.ts';
import { overlapIndex, sourceOf } from '../../src/overlap/overlap-index.ts';
import { CONTENT, recordAt } from '../../src/gate/areas.ts';
import type { Change } from '../../src/gate/changes.ts';
import { topicNoteOf, type TopicNote } from '../../src/gate/topic-note.ts';
import { programDir, schoolDir } from '../../src/site/program.ts';
import { readSettings } from '../../src/site/settings.ts';

/** A whole archive may come in at once; nobody reads on after these. */
const MOST = 5;

/**
 * One note for each new project or paper that everyone may see. A pull request is read by
 * strangers too, so nothing is compared with what only the school may know.
 */
export async function topicNotes(
  changes: readonly Change[],
  { school, records }: ReadContent,
): Promise<TopicNote[]> {
  const added = changes.flatMap(({ path: file, from, oldMode }) => {
    const name = from === undefined && oldMode === undefined ? recordAt(file) : undefined;
    const isResearch = name?.collection === 'projects' || name?.collection === 'papers';
    return isResearch ? [`${name.collection}/${name.id}`] : [];
  });
  if (school === undefined || added.length === 0) return [];
  const settings = readSettings(process.env, schoolDir, programDir);
  const today = todayOf(settings.today, school);
  const catalogue = buildCatalogue(records, { school, audience: 'public', today });
  const source = sourceOf(overlapIndex(overlapCorpus(catalogue)));
  const notes: TopicNote[] = [];
  for (const ref of added.slice(0, MOST)) {
    const entry = catalogue.byRef.get(ref);
    // What has faults of its own is not read; once it is mended, it is compared.
    if (entry === undefined) continue;
    const answer = await checkTopic(proposalOf(entry), source, ref);
    notes.push(topicNoteOf(`${CONTENT}/${entry.file}`, answer));
  }
  return notes;
}

function proposalOf({ data, stages }: Entry): Proposal {
  const [stage] = stages;
  return {
    title: data.title,
    abstract: data.summary,
    ...(data.keywords === undefined ? {} : { keywords: data.keywords }),
    ...(stage === undefined ? {} : { stage }),
    ...(data.subject === undefined ? {} : { subject: data.subject }),
  };
}
