import { card } from '../_includes/parts.mjs';

export const data = { layout: 'base.11ty.js', permalink: '/' };

export function render({ collections, school }) {
  const { known } = collections;
  const newest = [...known.pages.values()].filter((one) => one.data.isEntry).slice(0, 12);
  return `<h1>${school.name}</h1>
${newest.map((one) => card(known, one)).join('\n')}`;
}
