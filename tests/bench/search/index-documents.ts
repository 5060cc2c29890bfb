/** Writes the index of the documents in a file: `node index-documents.ts FILE`. */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { writeSearchIndex, type WriteSearchIndex } from '../../../src/search/write-index.ts';

const [, , file = ''] = process.argv;
await writeSearchIndex(JSON.parse(await readFile(file, 'utf8')) as WriteSearchIndex);

// What Pagefind's process has used is known when it has ended, which it tells nobody.
const children = `/proc/self/task/${process.pid}/children`;
while (existsSync(children) && readFileSync(children, 'utf8') !== '') {
  await new Promise((resolve) => setImmediate(resolve));
}
