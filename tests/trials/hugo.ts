/**
 * What the bench measures beside us: whether Hugo's pages say all that the school says, and whether
 * a word that is missing would be found.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateSchool } from '../bench/generate.ts';
import { hugo } from '../bench/peers/generators.ts';
import { peerFiles } from '../bench/peers/peer-content.ts';
import { missingTexts, visible } from '../bench/peers/same-texts.ts';
import { trial } from './trial.ts';

await trial(
  [{ command: 'hugo', version: ['version'], debian: 'hugo' }],
  async ({ scratch, hold, say }) => {
    const school = generateSchool({ entries: 40 });
    const files = peerFiles(school);
    const peer = await hugo(school, scratch);
    await peer.build('2027-01-20');
    const tell = (found: Awaited<ReturnType<typeof missingTexts>>): string[] =>
      found.map(({ page, texts }) => `${page}: ${texts.join(' | ')}`);
    say(`${files.length} records`);
    hold(
      'every record says on its page what it is, and whom it names',
      tell(await missingTexts(peer.outDir, files)),
    );

    const [first] = files.filter(({ front }) => front.isEntry);
    if (first === undefined) throw new Error('the school has no entry');
    const page = join(peer.outDir, first.key, 'index.html');
    const summary = String(first.front.rec['summary']);
    await writeFile(page, (await readFile(page, 'utf8')).replaceAll(summary, ''));
    const found = tell(await missingTexts(peer.outDir, files));
    const wanted = `${first.key}: ${visible(summary)}`;
    hold('a summary that is taken out is missed', found.join() === wanted ? [] : [found.join()]);
  },
);
