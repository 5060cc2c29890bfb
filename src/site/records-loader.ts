/**
 * Astro's content layer, fed by our own reader. Entries are data: they never become
 * modules, so nothing in them can run, and their bodies wait on disk beside the store.
 */
import path from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { EntryRecord, Records } from '../graph/records.ts';
import { readContent, type ReadContent } from '../intake/read-content.ts';
import { writeWhole } from '../intake/whole-file.ts';
import { collections, type Collection } from '../model/kinds.ts';
import { problemReport } from '../model/problem-report.ts';
import { isWithin } from '../model/path-within.ts';
import type { Problem } from '../model/problem.ts';
import { placeInUse } from './place-in-use.ts';
import type { Settings } from './settings.ts';

/** What an entry has besides its fields; kept in the store's `rendered.metadata`. */
export type EntryFacts = Pick<EntryRecord, 'file'> &
  Partial<Pick<EntryRecord, 'bodyKey' | 'links' | 'pictures' | 'files'>>;

/** A build does not publish around a fault: it stops and tells all of them. */
class ContentProblems extends Error {
  override readonly name = 'ContentProblems';

  constructor(problems: readonly Problem[]) {
    const errors = problems.filter((one) => one.severity === 'error').length;
    super(`内容里有 ${errors} 处需要修改：\n\n${problemReport(problems)}\n`);
    // The stack of the reader says nothing to a teacher.
    this.stack = this.message;
  }
}

/** One reading serves the loaders of all collections, each of them once. */
let reading: Promise<ReadContent> | undefined;
const served = new Set<Collection>();

export function recordsLoader(collection: Collection): Loader {
  return {
    name: `tongban-${collection}`,
    load: async (context) => {
      const { settings } = placeInUse();
      await fill(context, collection, settings);
      if (context.watcher !== undefined) watch(context, collection, settings);
    },
  };
}

async function fill(
  context: LoaderContext,
  collection: Collection,
  settings: Settings,
): Promise<void> {
  const developing = context.watcher !== undefined;
  if (served.has(collection)) {
    // Files have changed, or the development server has begun anew.
    reading = undefined;
    served.clear();
  }
  served.add(collection);
  reading ??= readContent({ ...settings, willReadAgain: developing });
  const { records, logo, problems } = await reading;
  if (!developing && problems.some((one) => one.severity === 'error')) {
    throw new ContentProblems(problems);
  }
  if (collection === 'lessons') {
    if (developing) keepProblems(problems);
    keepFilled(records);
    // Pages are made from what Astro stores, which has no room for what is no record.
    writeWhole(placeInUse().logo, JSON.stringify(logo ?? null));
    tellProblems(problems, context);
  }

  const ids = new Set(records[collection].map(({ id }) => id));
  // Not `clear`, after which Astro writes files that all builds of the project share.
  for (const id of context.store.keys()) if (!ids.has(id)) context.store.delete(id);
  for (const { id, data, collection: _, ...facts } of records[collection]) {
    context.store.set({
      id,
      data: data as Record<string, unknown>,
      // `render` asks for the module of such an entry; see `entries-are-data.ts`.
      deferredRender: true,
      rendered: { html: '', metadata: { ...(facts satisfies EntryFacts) } },
    });
  }
}

function watch(context: LoaderContext, collection: Collection, settings: Settings): void {
  const { watcher } = context;
  if (watcher === undefined) return;
  watcher.add(settings.contentDir);
  let waiting: NodeJS.Timeout | undefined;
  watcher.on('all', (_event, file) => {
    const inside = isWithin(settings.contentDir, file);
    if (!inside && path.basename(file) !== 'school.yml') return;
    reading = undefined;
    clearTimeout(waiting);
    // Editors save in several steps; a tenth of a second later the file stands still.
    waiting = setTimeout(() => {
      fill(context, collection, settings).catch((error: unknown) => {
        context.logger.error(String(error));
      });
    }, 100);
  });
}

/** While developing the site goes on; its pages show what is wrong. */
function keepProblems(problems: readonly Problem[]): void {
  writeWhole(placeInUse().problems, JSON.stringify(problems));
}

/** Astro warns whoever asks for a collection without entries, and a new school has several. */
function keepFilled(records: Records): void {
  const filled = collections.filter((name) => records[name].length > 0);
  writeWhole(placeInUse().filled, JSON.stringify(filled));
}

function tellProblems(problems: readonly Problem[], context: LoaderContext): void {
  if (problems.length === 0) return;
  const stops = problems.some((one) => one.severity === 'error');
  const what = stops ? '需要修改' : '提醒，不影响发布';
  context.logger.warn(`内容里有 ${problems.length} 处${what}：\n\n${problemReport(problems)}\n`);
}
