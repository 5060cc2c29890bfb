/** The drafts that lie in this browser: which there are, going on with one, deleting one. */
import { nameOfDraft } from '../../desk/gist.ts';
import type { Draft } from '../../desk/draft.ts';
import { draftLink } from '../../graph/write-link.ts';
import { button, classed, element } from '../elements.ts';

interface Deeds {
  /** Called `反思` by its kind. */
  kindName: (draft: Draft) => string;
  onDelete: (draft: Draft) => Promise<void>;
}

export function draftItem(draft: Draft, { kindName, onDelete }: Deeds): HTMLLIElement {
  const name = nameOfDraft(draft, kindName(draft));
  const way = element('a', name);
  way.href = draftLink(draft.key).replace(/^[^#]*/, '');
  const told = [
    draft.origin === undefined ? kindName(draft) : `改${kindName(draft)}`,
    ...(draft.pictures.length === 0 ? [] : [`${draft.pictures.length} 张图片`]),
    `${timeInChinese(draft.changed)}改过`,
  ].join('，');
  const deeds = classed('p', 'deeds');
  const ask = button(
    '删去',
    () => {
      const stay = button('留着', () => {
        deeds.replaceChildren(ask);
        ask.focus();
      });
      const go = button('删去，不要了', () => void onDelete(draft));
      go.className = 'danger';
      deeds.replaceChildren(element('span', '删了就找不回来。'), go, stay);
      stay.focus();
    },
    `删去草稿：${name}`,
  );
  deeds.append(ask);
  return classed('li', 'draft', element('div', way, classed('p', 'told', told)), deeds);
}

/** By the device's own clock: 今天 14:05, or the day. */
function timeInChinese(changed: number, now: Date = new Date()): string {
  const then = new Date(changed);
  const clock = `${then.getHours()}:${String(then.getMinutes()).padStart(2, '0')}`;
  if (then.toDateString() === now.toDateString()) return `今天 ${clock}`;
  return `${then.getFullYear()}年${then.getMonth() + 1}月${then.getDate()}日 ${clock}`;
}
