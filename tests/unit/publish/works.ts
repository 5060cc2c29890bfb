/** Works to be cited, each with something that a form of reference trips over. */
import type { CitedSource } from '../../../src/graph/cited-work.ts';
import { referenceTo, type CitedEntry, type Reference } from '../../../src/publish/reference.ts';

export function cited(change: Partial<CitedEntry> = {}): CitedEntry {
  const id = change.ref ?? 'reflections/one';
  return {
    ref: id,
    source: { mark: 'EB/OL' },
    authors: [{ name: '陆小满', href: '/teachers/lu-xiaoman/' }],
    title: '图书角为什么又空了',
    date: '2025-09-09',
    abstract: '空了两次，我先怪孩子。',
    keywords: ['图书角', '整本书阅读'],
    ...change,
  };
}

export const named = (...names: string[]): CitedEntry['authors'] =>
  names.map((name) => ({ name, href: '/teachers/x/' }));

export const report: CitedSource = { mark: 'R/OL', number: 'XC-2025-03' };
export const journal: CitedSource = {
  mark: 'J',
  journal: '小学数学 & 教学',
  year: 2026,
  issue: '5',
  pages: '12-15',
};

export function reference(change: Partial<CitedEntry> = {}): Reference {
  return referenceTo(cited(change), { schoolName: '小山学校', siteUrl: 'https://hill.example' });
}

/** Titles that mean something to TeX, to RIS, to JSON, to HTML or to whoever reads them. */
export const titles = [
  '{}&%$#_^~\\',
  '半个括号{没有合上',
  '}反过来{\\',
  '100%的“问”：《学记》里的\'问\'与"答"',
  "A--B---C ``quoted'' ?`!` <<x>> ,,y",
  '\\textbf{粗} \\input{/etc/passwd} $x^2$ ~\\\\ %注',
  '</script><script>alert(1)</script><!-- -->',
  'TY  - JOUR ER  - ',
  ' Ünïcödé é ß ø 𠮷𠮷家 AI与Word',
  '@online{x, title = {y}}',
  'a, b and c',
] as const;
