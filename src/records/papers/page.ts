import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { recordLinks } from '../../graph/links.ts';
import { nameOf } from '../../model/vocabulary.ts';
import { factsByField } from '../../views/by-field.ts';
import { entryPage, type EntryPage } from '../../views/entry-page.ts';

/** 论文与报告: where it appeared, what it stands on and leaves open. */
export interface PaperPage extends EntryPage {
  references: string[];
  openQuestions: string[];
}

export function paperPage(catalogue: Catalogue, entry: Entry<'papers'>): PaperPage {
  const { data } = entry;
  const facts = factsByField('papers', {
    paperType: nameOf(catalogue.words.paperTypes, data.paperType),
    publication: publicationOf(catalogue, entry),
    group: recordLinks(catalogue, 'groups', [data.group]),
  });
  return {
    ...entryPage(catalogue, entry, facts),
    references: data.references ?? [],
    openQuestions: data.openQuestions ?? [],
  };
}

/** The journal and its number, or the award, or how far it has come without them. */
function publicationOf({ words }: Catalogue, { data }: Entry<'papers'>): string {
  const { journal, award, publication } = data;
  if (journal !== undefined) {
    const issue = journal.issue === undefined ? '' : `第${journal.issue}期`;
    return `《${journal.name}》${journal.year}年${issue}`;
  }
  return award === undefined
    ? nameOf(words.publications, publication)
    : `${award.year}年${award.name}${nameOf(words.levels, award.level)}${award.grade}`;
}
