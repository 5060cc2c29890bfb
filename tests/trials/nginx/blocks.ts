/** The configuration that the docs print, taken out of them as it stands there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../site/build-site.ts';

/** Fenced blocks of one language that begin with a comment naming their file: name → text. */
export function blocksOf(doc: string, language = 'nginx'): Map<string, string> {
  const text = readFileSync(join(projectRoot, doc), 'utf8');
  const fence = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms');
  return new Map(
    [...text.matchAll(fence)].map(([, block = '']) => {
      const name = /^# (\/\S+)/.exec(block)?.[1];
      if (name === undefined)
        throw new Error(`a block of ${doc} does not name its file:\n${block}`);
      return [name, block];
    }),
  );
}

/**
 * A block as its reader would have it: `<site>` and the like filled in. What is left
 * unfilled stops the trial, since nobody could use it either.
 */
export function filled(block: string, names: Readonly<Record<string, string>>): string {
  return block.replace(/<([a-z][a-z -]*)>/g, (_, name: string) => {
    const value = names[name];
    if (value === undefined) throw new Error(`the docs say <${name}>, the trial does not know it`);
    return value;
  });
}
