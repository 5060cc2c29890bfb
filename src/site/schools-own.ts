import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathWithin } from '../model/paths/path-within.ts';

/** Parts of every page that a school may replace by a component of its own of the same name. */
const REPLACEABLE = ['Masthead', 'Head', 'Colophon'] as const;

/**
 * A plugin of Vite that takes `src/components/Masthead.astro` of the school where the program
 * asks for its own masthead. The school's own file may still import the one it replaces.
 *
 * @param schoolDir folder of the school's repository
 */
export function schoolsOwn(schoolDir: string) {
  const own = new Map<string, string>(
    REPLACEABLE.map((name) => [
      `${name}.astro`,
      pathWithin(schoolDir, 'src/components', `${name}.astro`),
    ]),
  );
  return {
    name: 'tongban-schools-own',
    enforce: 'pre' as const,
    resolveId(source: string, importer?: string): string | undefined {
      const file = own.get(path.posix.basename(source));
      const isProgram =
        importer !== undefined && /[\\/]node_modules[\\/]tongban[\\/]/.test(importer);
      return file !== undefined && isProgram && existsSync(file) ? file : undefined;
    },
  };
}
