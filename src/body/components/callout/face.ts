/** A passage set apart. The word in front says of what kind, the mark repeats it. */
import type { Face } from '../../../components/entry/faces.ts';
import { markup } from '../../../components/entry/markup.ts';
import { kindNames, type CalloutKind } from './callout-kinds.ts';

const marks: Record<CalloutKind, string> = {
  note: 'M3 4h10M3 8h10M3 12h6',
  tip: 'M2.5 8.5 6 12.5 13.5 3.5',
  question: 'M5 5.6a3 3 0 1 1 4.4 2.6C8.3 8.8 8 9.4 8 10.5M8 12.6v1.2',
  important: 'M8 2.5 13.5 8 8 13.5 2.5 8ZM8 6v2.5M8 10.2v.6',
  warning: 'M8 2.5 14 13H2ZM8 6.5v3M8 11v.6',
  caution: 'M8 2.5v7.5M8 12.3v1.5',
};

export const face: Face<{ type: CalloutKind; title?: string }> = (node, _, inside) => {
  const { type, title } = node.props;
  return markup`
    <div class="callout ${type}" role="note">
      <p class="name">
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="${marks[type]}" fill="none" stroke="currentColor" stroke-width="1.6"></path>
        </svg>
        <span>
          <span data-elsewhere>${kindNames[type]}</span>
          ${title !== undefined && `：${title}`}
        </span>
      </p>
      ${inside(node.children)}
    </div>
  `;
};
