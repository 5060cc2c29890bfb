import type { Catalogue } from '../../graph/catalogue.ts';
import { newFileAddress } from '../../graph/new-file-address.ts';
import {
  collectionNames,
  collections,
  isEntryKind,
  reflectionsFirst,
  type Collection,
} from '../../model/kinds.ts';
import { bodyTemplate } from '../../records/body-template.ts';
import { scaffold } from '../scaffold.ts';

/** A file to copy. */
export interface Template {
  /** Where it stands on its page. */
  id: string;
  title: string;
  /** Folder it goes into, from the root of the repository, with a slash at its end. */
  folder: string;
  /** What the file may be called. */
  name: string;
  /** Where a browser makes the file; absent where the host is not known. */
  address?: string;
  text: string;
}

/** A file of each kind as `npm run new` would write it, with what is required left empty. */
export function templates(catalogue: Catalogue): Template[] {
  const { repository } = catalogue.school;
  const contentPath = repository?.contentPath ?? 'src/content';
  return reflectionsFirst(collections).map((collection) => {
    const { file, text } = emptyFile(catalogue, collection);
    return {
      id: `t-${collection}`,
      title: collectionNames[collection],
      folder: `${contentPath}/${collection}/`,
      name: file.slice(file.indexOf('/') + 1),
      ...(repository === undefined ? {} : { address: newFileAddress(repository, file) }),
      text,
    };
  });
}

function emptyFile({ school, today, words }: Catalogue, collection: Collection) {
  const isEntry = isEntryKind(collection);
  const id = isEntry ? `${today}-xin` : 'xin';
  const body = isEntry ? bodyTemplate(collection) : undefined;
  return scaffold({ collection, id, data: {}, body }, words, school.fields);
}
