import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { recordLinks } from '../../graph/links.ts';
import { nameOf } from '../../model/words/vocabulary.ts';
import { factsByField } from '../../views/by-field.ts';
import type { RecordOf } from '../kinds.ts';
import { entryPage, type EntryPage } from '../../views/entry-page.ts';

/** 论文与报告: where it appeared, what it stands on and leaves open. */
export interface PaperPage extends EntryPage {
  references: string[];
  openQuestions: string[];
}

export function paperPage(catalogue: Catalogue, entry: Entry<'papers'>): PaperPage {
  const { data } = entry;
  const { words } = catalogue;
  const award = awardOf(catalogue, data);
  const journal = journalOf(data);
  const facts = factsByField('papers', {
    paperType: nameOf(words.paperTypes, data.paperType),
    publication: journal ?? award ?? nameOf(words.publications, data.publication),
    // Where nothing better was to be said of how it appeared, the award has been told.
    award: journal === undefined ? undefined : award,
    group: recordLinks(catalogue, 'groups', [data.group]),
  });
  return {
    ...entryPage(catalogue, entry, facts),
    references: data.references ?? [],
    openQuestions: data.openQuestions ?? [],
  };
}

function journalOf({ journal }: RecordOf['papers']): string | undefined {
  if (journal === undefined) return undefined;
  const issue = journal.issue === undefined ? '' : `第${journal.issue}期`;
  return `《${journal.name}》${journal.year}年${issue}`;
}

function awardOf({ words }: Catalogue, { award }: RecordOf['papers']): string | undefined {
  return award && `${award.year}年${award.name}${nameOf(words.levels, award.level)}${award.grade}`;
}
