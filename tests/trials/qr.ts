/** The codes of a built site, read by zbar: a scanner of another house. `tests/qr-reader.ts` is our own. */
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSite } from '../site/build-site.ts';
import { readPages } from '../site/page.ts';
import { addressOf, codeOn } from '../site/share-panel.ts';
import { drawQr } from '../drawn-qr.ts';
import { trial } from './trial.ts';

const SCANNER = 'zbarimg';
/** Pixels a module: a print of 24 mm, and the screen of an old phone. */
const SIZES = [6, 3];

await trial(
  [{ command: SCANNER, version: ['--version'], debian: 'zbar-tools' }],
  async ({ scratch, hold, say }) => {
    const { status, output, outDir } = await buildSite({
      env: { BASE_PATH: '/教研/', SITE_URL: 'https://school.example' },
    });
    if (status !== 0) throw new Error(output);
    for (const pixels of SIZES) {
      const wrong: string[] = [];
      let read = 0;
      for (const page of readPages(outDir)) {
        const svg = codeOn(page);
        if (svg === undefined) continue;
        const file = join(scratch, 'code.png');
        await writeFile(file, await drawQr(svg, pixels));
        const { stdout } = spawnSync(
          SCANNER,
          ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', file],
          {
            encoding: 'utf8',
          },
        );
        const wanted = new URL(addressOf(page)).href;
        if (stdout.trim() === wanted) read += 1;
        else wrong.push(`${page.file}: “${stdout.trim()}” and not “${wanted}”`);
      }
      say(`${read} codes at ${pixels} pixels a module`);
      hold(
        'every code leads to the page beside whose address it stands',
        read > 150 ? wrong : [...wrong, `only ${read} codes`],
      );
    }
  },
);
