/** What the templates share. */
const SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function text(value) {
  return String(value).replace(/[&<>"]/g, (sign) => SIGNS[sign]);
}

export function link(known, key) {
  const page = known.pages.get(key);
  return page === undefined ? '' : `<a href="${page.url}">${text(page.data.title)}</a>`;
}

export function people(known, ids = []) {
  return ids.map((id) => link(known, `teachers/${id}`)).join('、');
}

export function day(date) {
  return date.toISOString().slice(0, 10);
}

function whatOf({ data }) {
  const { words, rec } = data;
  const grades = (rec.grades ?? []).map((one) => words.grades[one]);
  return [data.kindName, ...grades, words.subjects[rec.subject] ?? ''].join(' ');
}

export function card(known, page) {
  const { data, url, date } = page;
  return `<article class="card">
<p class="what">${whatOf(page)} <time>${day(date)}</time></p>
<h3><a href="${url}">${text(data.title)}</a></h3>
<p class="who">${people(known, data.rec.authors)}</p>
<p>${text(data.rec.summary)}</p>
</article>`;
}

export function mention(known, page) {
  const when = page.data.isEntry ? ` <time>${day(page.date)}</time>` : '';
  return `<li>${whatOf(page)}${when} <a href="${page.url}">${text(page.data.title)}</a> ${people(known, page.data.rec.authors)}</li>`;
}

export function fields(shapes, rec, at, { known, words }) {
  const rows = shapes.map((shape) => {
    const value = rec[shape.key];
    if (value === undefined || value === false || value.length === 0) return '';
    const values = (Array.isArray(value) ? value : [value]).map((one) => {
      if (shape.fields) return fields(shape.fields, one, at, { known, words });
      if (shape.of === 'records') return link(known, `${shape.kind}${one}`);
      if (shape.of === 'files') return `<a href="${at}${text(one)}">${text(one)}</a>`;
      return text(words[shape.of]?.[one] ?? one);
    });
    return `<dt>${shape.label}</dt>\n${values.map((one) => `<dd>${one}</dd>`).join('\n')}`;
  });
  return `<dl>${rows.join('')}</dl>`;
}

export function contents(html) {
  const found = [...html.matchAll(/<h([23])>(.*?)<\/h\1>/g)];
  return `<nav id="TableOfContents"><ul>${found.map(([, , words], i) => `<li><a href="#h${i}">${words}</a></li>`).join('')}</ul></nav>`;
}

export function numbered(html) {
  let i = 0;
  return html.replace(/<h([23])>/g, (_, level) => `<h${level} id="h${i++}">`);
}
