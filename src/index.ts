/**
 * What a school's repository takes from the package: `import tongban from 'tongban'` in its
 * `astro.config.mjs`. Its collections are in `tongban/content`, components for pages of its own
 * in `tongban/components`; see `docs/extending.md`.
 */
export { tongban as default, tongban } from './site/integration.ts';
