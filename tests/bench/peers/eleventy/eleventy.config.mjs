// Eleventy as its documentation has it for many pages: JavaScript templates, Markdown that no other
// template language goes through first, and one pass over all pages for what pages ask of each other.
export default function (config) {
  config.addPassthroughCopy({ static: '/' });
  config.addCollection('known', (api) => indexOf(api.getAll()));
  config.addCollection('shelves', (api) => shelvesOf(api.getAll()));
  return {
    dir: { input: 'pages', includes: '../_includes', data: '../_data', output: 'out' },
    templateFormats: ['md', '11ty.js'],
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}

const PER_PAGE = 60;

function recordsIn(all) {
  return all
    .filter((page) => page.data.shelf !== undefined)
    .sort((a, b) => b.date - a.date || (a.url < b.url ? -1 : 1));
}

/** Pages by key, and those that name a key. */
function indexOf(all) {
  const pages = new Map();
  const naming = new Map();
  const around = new Map();
  const last = new Map();
  for (const page of recordsIn(all)) {
    const key = keyOf(page);
    pages.set(key, page);
    for (const ref of page.data.refs) {
      if (!naming.has(ref)) naming.set(ref, []);
      naming.get(ref).push(page);
    }
    const next = last.get(page.data.shelf);
    around.set(key, { next });
    if (next !== undefined) around.get(keyOf(next)).prev = page;
    last.set(page.data.shelf, page);
  }
  return { pages, naming, around };
}

function keyOf(page) {
  return page.url.slice(1, -1);
}

/** The pages of the list of each kind. */
function shelvesOf(all) {
  const kinds = new Map();
  for (const page of recordsIn(all)) {
    if (!kinds.has(page.data.shelf)) kinds.set(page.data.shelf, []);
    kinds.get(page.data.shelf).push(page);
  }
  return [...kinds].flatMap(([kind, pages]) => {
    const count = Math.ceil(pages.length / PER_PAGE);
    return Array.from({ length: count }, (_, i) => ({
      kind,
      title: pages[0].data.kindName,
      total: pages.length,
      pages: pages.slice(i * PER_PAGE, (i + 1) * PER_PAGE),
      url: i === 0 ? `/${kind}/` : `/${kind}/page/${i + 1}/`,
      prev: i === 0 ? '' : i === 1 ? `/${kind}/` : `/${kind}/page/${i}/`,
      next: i + 1 < count ? `/${kind}/page/${i + 2}/` : '',
    }));
  });
}
