/** What programs read about the page of an entry. */
import { metaTags, type Article } from '../publish/head.ts';
import { creativeWork, type Thing } from '../publish/linked-data.ts';
import { referenceTo } from '../publish/reference.ts';
import type { EntryPage } from './entry-page.ts';
import type { Frame } from './frame.ts';

type Headed = Pick<EntryPage, 'card' | 'cited' | 'name' | 'notices'>;

export function articleOf({ card, cited, name }: Headed, frame: Frame): Article {
  return {
    date: card.date,
    authors: cited.authors.map((one) => one.name),
    tags: metaTags(referenceTo(cited, frame), name, frame.licence),
  };
}

export function workOn({ card, cited, notices }: Headed, frame: Frame): Thing {
  return creativeWork(
    {
      kind: card.kind,
      cited,
      reference: referenceTo(cited, frame),
      about: [...card.topics, ...(card.subject === undefined ? [] : [card.subject])].map(
        ({ label }) => label,
      ),
      level: card.grades.map(({ label }) => label),
      licence: frame.licence,
      corrections: notices.filter(({ id }) => id === 'corrected').map(({ text }) => text),
    },
    frame,
  );
}
