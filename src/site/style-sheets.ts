/** Of a file, or of the part of a component that is one. */
const STYLES = /\.(?:css$|astro\?astro&type=style)/;
/** What fewer kinds of page show is left to their own sheets. */
const KINDS_OF_PAGE = 2;

/**
 * The style sheets of a site: one of all that is common, which is fetched once, so that no page
 * carries a copy of it; and beside it one of what only this page has.
 *
 * As groups of modules for the bundler; Astro links from each page those that its components need.
 */
export const styleSheets = [{ name: 'site', test: STYLES, minShareCount: KINDS_OF_PAGE }];
