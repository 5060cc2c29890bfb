import { card, mention } from '../_includes/parts.mjs';

export const data = {
  layout: 'base.11ty.js',
  pagination: { data: 'collections.shelves', size: 1, alias: 'list' },
  permalink: ({ list }) => list.url,
  eleventyComputed: { title: ({ list }) => list?.title },
};

export function render({ list, collections }) {
  const { known } = collections;
  const shown = list.pages.map((one) =>
    one.data.isEntry ? card(known, one) : `<ul>${mention(known, one)}</ul>`,
  );
  return `<nav class="crumbs"><a href="/">首页</a></nav>
<h1>${list.title}</h1>
<p>这里有${list.total}篇。</p>
${shown.join('\n')}
<nav class="pages">${list.prev ? `<a rel="prev" href="${list.prev}">上一页</a>` : ''} ${list.next ? `<a rel="next" href="${list.next}">下一页</a>` : ''}</nav>`;
}
