import type { Plugin } from 'vite';

export interface BundlerNotes {
  plugin: Plugin;
  /** Style sheets, fonts, programs, as paths from the site's root. */
  files: ReadonlySet<string>;
  /** What they and the pages are made of. */
  modules: ReadonlySet<string>;
}

/** Notes what the bundler reads and writes. */
export function bundlerNotes(): BundlerNotes {
  const files = new Set<string>();
  const modules = new Set<string>();
  return {
    files,
    modules,
    plugin: {
      name: 'tongban:notes',
      writeBundle(_options, bundle) {
        for (const [file, one] of Object.entries(bundle)) {
          files.add(file);
          if (one.type === 'chunk') for (const id of one.moduleIds) modules.add(id);
        }
      },
    },
  };
}
