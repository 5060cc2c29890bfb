import path from 'node:path';

/**
 * Tongban's own folder: of this repository, or of the package in a school's `node_modules`.
 * Only for what Node runs itself; what Astro bundles has left its place.
 */
export const programDir = path.resolve(import.meta.dirname, '..');

/** In this repository the program and the sample school live together. */
const isPackage = /[\\/]node_modules[\\/]/.test(programDir);

/** The school's folder, for a command that somebody runs there. */
export const schoolDir = isPackage ? process.cwd() : programDir;
