import type { Plugin } from 'vite';

const MODULES = 'astro:content-module-imports';
const OURS = '\0tongban-entries-are-data';
const SENTENCE =
  '条目是数据，不是模块，Astro 的 render 没有正文可给：请写 <EntryBody entry={entry} />，它在 tongban/components/EntryBody.astro 里。';

/**
 * Astro's `render(entry)` would give an empty text without a word, for no entry is a module
 * here. It asks a virtual module for what renders an entry, and gets a sentence from this one.
 */
export function entriesAreData(): Plugin {
  return {
    name: 'tongban-entries-are-data',
    enforce: 'pre',
    resolveId: { order: 'pre', handler: (id) => (id === MODULES ? OURS : undefined) },
    load: (id) =>
      id === OURS
        ? `const refuse = () => { throw new Error(${JSON.stringify(SENTENCE)}); };\nexport default { get: () => refuse };`
        : undefined,
  };
}
