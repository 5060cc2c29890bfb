import { contents, day, fields, link, mention, numbered, people, text } from './parts.mjs';

export const data = { layout: 'base.11ty.js' };

export function render({
  title,
  rec,
  page,
  content,
  collections,
  words,
  shapes,
  shelf,
  kindName,
  isEntry,
}) {
  const { known } = collections;
  const key = page.url.slice(1, -1);
  const naming = known.naming.get(key) ?? [];
  const [topic] = rec.topics ?? [];
  const alike = topic === undefined ? [] : (known.naming.get(`topics/${topic}`) ?? []);
  const { prev, next } = known.around.get(key);
  const [year, month, date] = day(page.date).split('-').map(Number);
  return `<nav class="crumbs"><a href="/">首页</a> <a href="/${shelf}/">${kindName}</a></nav>
<article>
<h1>${text(title)}</h1>
${rec.authors ? `<p class="who">${people(known, rec.authors)}</p>` : ''}
${isEntry ? `<p><time datetime="${day(page.date)}">${year}年${month}月${date}日</time></p>` : ''}
${rec.summary ? `<p class="summary">${text(rec.summary)}</p>` : ''}
${rec.topics ? `<p>专题：${rec.topics.map((one) => link(known, `topics/${one}`)).join(' ')}</p>` : ''}
${fields(shapes[shelf], rec, page.url, { known, words })}
${contents(content)}
${numbered(content)}
</article>
${naming.length > 0 ? `<section><h2>后来接着谈的</h2><ul>${naming.map((one) => mention(known, one)).join('')}</ul></section>` : ''}
${
  alike.length > 0
    ? `<section><h2>同一专题</h2><ul>${alike
        .slice(0, 4)
        .filter((one) => one.url !== page.url)
        .map((one) => mention(known, one))
        .join('')}</ul></section>`
    : ''
}
<nav class="around">${prev ? `<a rel="prev" href="${prev.url}">${text(prev.data.title)}</a>` : ''} ${next ? `<a rel="next" href="${next.url}">${text(next.data.title)}</a>` : ''}</nav>`;
}
