/** The school's earlier work on a proposal as references, ready for an application. */
import { citation, type CitationEdition } from '../../graph/citation.ts';
import { citedWork } from '../../graph/cited-work.ts';
import type { Answer } from '../../overlap/answer.ts';

/**
 * One reference a work, in the order of the answer: what is near, what is linked with it,
 * what can be used again. Nobody builds on what was withdrawn.
 *
 * @param site address of the site without a slash at its end
 * @param day of citing, `YYYY-MM-DD`
 */
export function earlierWork(
  { hits, linked, neighbours }: Answer,
  { site, edition, day }: { site: string; edition: CitationEdition; day: string },
): string[] {
  const standing = [...hits, ...linked, ...neighbours].filter(
    ({ record }) => record.standing !== 'withdrawn',
  );
  return standing.map(({ record }) => {
    const work = citedWork(record.source, {
      authors: record.people.map(({ name }) => name),
      title: record.title,
      date: record.date,
      address: site + record.href,
    });
    return citation(work, edition, day);
  });
}
