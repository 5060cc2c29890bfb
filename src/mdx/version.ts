/**
 * Part of the key under which rendered bodies are cached. Raise it whenever the reader
 * gives other output for the same source; `tests/unit/mdx/version.test.ts` fails until
 * that is done.
 */
export const COMPILER_VERSION = '1';
