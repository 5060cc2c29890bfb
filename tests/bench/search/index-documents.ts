/** Writes the index of the documents in a file: `node index-documents.ts FILE`. */
import { setTimeout } from 'node:timers/promises';
import { readFile } from 'node:fs/promises';
import { writeSearchIndex, type WriteSearchIndex } from '../../../src/search/write-index.ts';

const [, , file = ''] = process.argv;
await writeSearchIndex(JSON.parse(await readFile(file, 'utf8')) as WriteSearchIndex);
// What Pagefind's process has used is known when it has ended.
await setTimeout(1000);
