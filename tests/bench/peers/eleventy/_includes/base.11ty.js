import { text } from './parts.mjs';

export default class {
  render({ title, rec, page, content, collections, school }) {
    const nav = collections.shelves
      .filter((one) => one.url === `/${one.kind}/`)
      .map((one) => `<li><a href="${one.url}">${one.title}</a></li>`);
    return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)} · ${school.name}</title>
${rec?.summary ? `<meta name="description" content="${text(rec.summary)}">` : ''}
<link rel="canonical" href="${school.address}${page.url}">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<a class="skip" href="#main">跳到正文</a>
<header class="site"><a href="/">${school.name}</a>
<nav><ul>
${nav.join('\n')}</ul></nav></header>
<main id="main" data-pagefind-body>
${content}
</main>
<footer class="site"><p>${school.name}</p><p>版权归作者所有，引用请注明出处。</p></footer>
</body>
</html>
`;
  }
}
