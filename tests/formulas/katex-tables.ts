/** What the KaTeX that is installed knows, taken from its own tables: it exports none of them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Tables {
  functions: Record<string, unknown>;
  macros: Record<string, unknown>;
  environments: Record<string, unknown>;
  symbols: { math: Record<string, unknown>; text: Record<string, unknown> };
  implicit: Record<string, unknown>;
}

export interface KnownToKatex {
  /** Whatever begins with a backslash: functions, macros, symbols, and what only the parser knows. */
  commands: string[];
  /** Signs without a backslash that KaTeX turns into something else. */
  signs: string[];
  environments: string[];
}

/**
 * Runs KaTeX's own file with one more line, which hands out its tables. A version that calls
 * them something else does not get past that line.
 */
export async function knownToKatex(): Promise<KnownToKatex> {
  const file = fileURLToPath(import.meta.resolve('katex'));
  const program = `${readFileSync(file, 'utf8')}
export const tables = {
  functions: _functions, macros: _macros, environments: _environments, symbols, implicit: implicitCommands,
};`;
  const address = `data:text/javascript;base64,${Buffer.from(program).toString('base64')}`;
  const { tables } = (await import(/* @vite-ignore */ address)) as { tables: Tables };
  const { functions, macros, environments, symbols, implicit } = tables;
  const made = [...Object.keys(functions), ...Object.keys(macros), ...Object.keys(implicit)];
  const all = [...made, ...Object.keys(symbols.math), ...Object.keys(symbols.text)];
  return {
    commands: [...new Set(all)].filter((name) => name.startsWith('\\')),
    signs: [...new Set(made)].filter((name) => !name.startsWith('\\')),
    environments: Object.keys(environments),
  };
}
