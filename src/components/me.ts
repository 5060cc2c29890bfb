/**
 * The name a colleague has chosen on this device. It opens a line of ways that are theirs, on every
 * page, and the parts of a page that are meant for them (`data-mine`). Nothing is proved by it, and
 * nothing stands there that the page does not hold for everyone.
 */
import { choose, chosen } from './on-this-device.ts';

const name = (): string | undefined => chosen('me')['name'];
const id = (): string | undefined => chosen('me')['id'];

function show(): void {
  const mine = id();
  for (const line of document.querySelectorAll<HTMLElement>('[data-me-line]')) {
    line.hidden = mine === undefined;
    if (mine === undefined) continue;
    line.querySelector('[data-me-name]')?.replaceChildren(name() ?? '');
    for (const way of line.querySelectorAll<HTMLAnchorElement>('a[data-way]')) {
      way.href = (way.dataset['way'] ?? '').replace('{me}', encodeURIComponent(mine));
    }
  }
  for (const part of document.querySelectorAll<HTMLElement>('[data-mine]')) {
    part.hidden = part.dataset['mine'] !== mine;
  }
  for (const button of document.querySelectorAll<HTMLElement>('[data-be]')) {
    button.hidden = button.dataset['be'] === mine;
  }
}

document.addEventListener('click', ({ target }) => {
  const button =
    target instanceof Element ? target.closest<HTMLElement>('[data-be], [data-not-me]') : null;
  if (button === null) return;
  const { be, beName } = button.dataset;
  choose('me', be === undefined ? {} : { id: be, name: beName ?? '' });
  show();
  // Where the name was chosen, the line that appears is what happens next.
  if (be !== undefined) document.querySelector<HTMLElement>('[data-me-line] a')?.focus();
});
// Another tab of the same site.
addEventListener('storage', show);
show();
