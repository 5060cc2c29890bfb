import type { Hit } from '../../search/query.ts';

/** Spans as text and `<mark>`. Text goes in as text, never as HTML. */
export function marked(spans: Hit['title']): (string | HTMLElement)[] {
  return spans.map(({ text, marked: isMarked }) => {
    if (!isMarked) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
