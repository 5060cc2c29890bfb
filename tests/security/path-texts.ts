/**
 * Texts that a program which looks for addresses in a page would take for one: they lead out
 * of the site, break a decoder, or mean something else on another system. None of them is
 * more than text.
 */

/** @param base path of the site's root, `/` at both ends */
export function pathTexts(base: string): string[] {
  const up = '../'.repeat(9);
  const encoded = '%2e%2e/'.repeat(9);
  return [
    // Beside the site, where the test has laid something to be found.
    ...folders.map((folder) => `/${folder}/../../beside.txt`),
    ...folders.map((folder) => `${base}${folder}/../../beside.txt`),
    ...folders.map((folder) => `${base}${folder}/%2e%2e/%2E%2e/beside.txt`),
    ...folders.map((folder) => `${base}${folder}/..%2f..%2fbeside.txt`),
    `${base}_astro/../../beside.css`,
    `${base}_astro/x/../../../beside.woff2`,
    `${base}files/../../out-school/index.html`,
    `${base}favicon/../../content/reflections/private.mdx`,
    `${base}_pictures/../../content/school.yml`,
    // Anywhere on the machine.
    `/files/${up}etc/hostname`,
    `/files/${encoded}etc/hostname`,
    `/files/${up}proc/self/environ`,
    `${base}_pictures/${up}proc/self/environ`,
    '/proc/self/environ',
    '//proc/self/environ',
    'file:///etc/hostname',
    // As Windows reads it.
    `${base}files\\..\\..\\beside.txt`,
    `${base}files/..\\..\\beside.txt`,
    `${base}files/%5c..%5c..%5cbeside.txt`,
    'C:\\Windows\\win.ini',
    '/files/C:/Windows/win.ini',
    '\\\\host\\share\\a.txt',
    `${base}files/CON`,
    `${base}files/nul.txt`,
    `${base}files/.. /.. /beside.txt`,
    // What no decoder takes, or takes twice.
    '/100%。',
    `${base}100%。`,
    `${base}files/%`,
    `${base}_pictures/%E0%A4%A`,
    `${base}files/%00`,
    `${base}files/%u002e%u002e/x`,
    `${base}files/%252e%252e/%252e%252e/beside.txt`,
    `${base}files/%c0%ae%c0%ae/beside.txt`,
    `${base}files/．．/beside.txt`,
    // Another host, and what is in the site but not for everyone who opens the ZIP.
    '//evil.example/files/x.css',
    `https://evil.example${base}files/../../beside.txt`,
    `${base}_search/start.json`,
    `${base}overlap/manifest.json`,
    `${base}semesters/2025-2026-1/archive.zip`,
    `${base}`,
    '/',
    // As attributes and style sheets have it.
    ` href='${base}files/../../beside.txt'`,
    ` src=${base}files/../../beside.txt`,
    `url(${base}_astro/../../beside.css)`,
    `srcset ${base}_pictures/../../beside.txt 480w, ${base}_pictures/x 960w`,
  ];
}

const folders = ['files', '_pictures', '_astro', 'favicon.svg'];
