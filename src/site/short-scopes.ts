import type { Plugin } from 'vite';

/** Astro's mark of the elements that a component's own styles are for. */
const SCOPE = /data-astro-cid-([a-z0-9]{8})/g;
/** Of some hundred components no two begin alike in so many letters, but once in ten thousand. */
const LETTERS = 5;
const OF_COMPONENT = /\.astro(?:$|\?)/;

/**
 * Marks the elements of a page by `data-_kexcr` instead of `data-astro-cid-kexcrtfm`: nearly every
 * element carries such a mark, and they were a fifth of all that the pages are.
 */
export function shortScopes(): Plugin {
  const whole = new Map<string, string>();
  const short = (_: string, scope: string): string => {
    const name = scope.slice(0, LETTERS);
    const other = whole.get(name) ?? scope;
    if (other !== scope) {
      throw new Error(`two components have styles of one mark, ${name}: rename the file of one`);
    }
    whole.set(name, scope);
    return `data-_${name}`;
  };
  return {
    name: 'tongban:short-scopes',
    apply: 'build',
    // After Astro's compiler, and before the styles become CSS of a browser.
    transform: {
      filter: { id: OF_COMPONENT },
      handler: (code) =>
        code.includes('data-astro-cid-') ? code.replace(SCOPE, short) : undefined,
    },
  };
}
