/**
 * `npm run trial:feeds`: every feed of the sample school, and of a school whose every field is an
 * attack, against a grammar after RFC 4287, by libxml2; the list of pages as XML.
 */
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { breakouts } from '../security/payload-parts.ts';
import { hiddenIn } from '../../src/model/text/hidden.ts';
import { schoolOf } from '../browser/hostile-school.ts';
import { buildSite } from '../site/build-site.ts';
import { filesOf } from '../site/page.ts';
import { trial } from './trial.ts';

const grammar = fileURLToPath(new URL('feeds/atom.rng', import.meta.url));

/** What is no feed, to see that the grammar is awake: from, to. */
const SPOILT = [
  [/<updated>[^<]*<\/updated>/, ''],
  [/<id>[^<]*<\/id>/, '<id>lessons/a/</id>'],
  [/<title type="html">/, '<title type="xhtml">'],
  [/<name>[^<]*<\/name>/, ''],
  [/<entry>/, '<entry><x/>'],
  [/T00:00:00\.000Z/, ''],
] as const;

await trial(
  [{ command: 'xmllint', version: ['--version'], debian: 'libxml2-utils' }],
  async ({ hold, say, scratch }) => {
    const attacks = breakouts.filter((text) => hiddenIn(text) === undefined);
    const schools = [
      ['the sample school', await buildSite()],
      ['a school of attacks', await buildSite({ files: schoolOf(attacks) })],
    ] as const;
    for (const [name, { outDir, status, output }] of schools) {
      hold(`${name} is built`, status === 0 ? [] : [output]);
      const files = filesOf(outDir);
      const feeds = files.filter((file) => file.endsWith('feed.xml'));
      const lists = files.filter((file) => /^sitemap-.*\.xml$/.test(file));
      hold(
        `${name} has feeds and a list of pages`,
        feeds.length > 20 && lists.length > 1 ? [] : files,
      );
      hold(
        `${name}: the grammar takes every feed`,
        xmllint(outDir, ['--relaxng', grammar, ...feeds]),
      );
      hold(`${name}: the list of pages is XML`, xmllint(outDir, lists));
      say(`${feeds.length} feeds, ${lists.length} files of the list`);
    }
    const sound = await readFile(join(schools[0][1].outDir, 'feed.xml'), 'utf8');
    for (const [i, [from, to]] of SPOILT.entries()) {
      const file = join(scratch, `spoilt-${i}.xml`);
      await writeFile(file, sound.replace(from, to));
      const told = xmllint(scratch, ['--relaxng', grammar, file]);
      hold(`a feed with ${from} made “${to}” is refused`, told.length > 0 ? [] : [file]);
    }
  },
);

/** What xmllint has to say against these files; nothing is well. */
function xmllint(cwd: string, args: readonly string[]): string[] {
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', ...args], {
    cwd,
    encoding: 'utf8',
  });
  if (status === 0) return [];
  return stderr.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'));
}
