/** The text of an entry, as a part of its form. */
import { classed, element, freshId } from '../elements.ts';
import { faultItem } from './frame.ts';
import type { TextPart } from './form.ts';
import type { Judge } from './judge.ts';
import type { OpenDraft } from './open-draft.ts';

interface Happenings {
  onLeave: () => void;
  onInput: () => void;
}

/** @param _template questions that help to begin, in Markdown */
export function textPart(
  _template: string,
  draft: OpenDraft,
  _judge: Judge,
  { onLeave, onInput }: Happenings,
): TextPart {
  const box = element('textarea');
  box.id = freshId('text');
  box.rows = 10;
  box.value = draft.now.body;
  box.addEventListener('input', () => {
    draft.change({ body: box.value });
    onInput();
  });
  box.addEventListener('blur', onLeave);
  const label = element('label', '正文');
  label.htmlFor = box.id;
  const faults = classed('ul', 'faults');
  faults.id = freshId('faults');
  box.setAttribute('aria-describedby', faults.id);
  return {
    element: classed('div', 'field text', label, box, faults),
    focus: () => {
      box.focus();
    },
    tell: (told) => {
      faults.replaceChildren(...told.map((fault) => faultItem({ fault })));
    },
  };
}
