import { card, fields, mention, text } from './parts.mjs';

export const data = { layout: 'base.11ty.js' };

/** A teacher or a topic, with all that names it. */
export function render({ title, rec, page, collections, words, shapes, shelf, kindName }) {
  const { known } = collections;
  const naming = known.naming.get(page.url.slice(1, -1)) ?? [];
  const kinds = Map.groupBy(
    naming.filter((one) => one.data.isEntry),
    (one) => one.data.shelf,
  );
  const sections = [...kinds.values()].map(
    (pages) => `<section><h2>${pages[0].data.kindName} ${pages.length} 篇</h2>
${pages.map((one) => card(known, one)).join('\n')}</section>`,
  );
  return `<nav class="crumbs"><a href="/">首页</a> <a href="/${shelf}/">${kindName}</a></nav>
<h1>${text(title)}</h1>
${fields(shapes[shelf], rec, page.url, { known, words })}
<ul>${naming
    .filter((one) => !one.data.isEntry)
    .map((one) => mention(known, one))
    .join('')}</ul>
${sections.join('\n')}`;
}
