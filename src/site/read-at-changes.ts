import path from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { isWithin } from '../model/paths/path-within.ts';
import type { Reading } from './reading.ts';
import type { Settings } from './settings.ts';

/** Editors save in several steps; a tenth of a second later the file stands still. */
const SETTLED_MS = 100;

/** While developing: reads the content again when a file of it, or the school's own, has changed. */
export function readAtChanges(
  watcher: ViteDevServer['watcher'],
  { contentDir }: Pick<Settings, 'contentDir'>,
  reading: Reading,
  logger: Pick<AstroIntegrationLogger, 'error'>,
): void {
  watcher.add(contentDir);
  let waiting: NodeJS.Timeout | undefined;
  watcher.on('all', (_event, file) => {
    if (!isWithin(contentDir, file) && path.basename(file) !== 'school.yml') return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      reading.readAgain().catch((error: unknown) => {
        logger.error(String(error));
      });
    }, SETTLED_MS);
  });
}
