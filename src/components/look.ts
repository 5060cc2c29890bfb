/** Size of the letters and light or dark, as the reader wants it on this device. `Head.astro` sets it before anything is painted. */
import { choose, chosen } from './on-this-device.ts';

const root = document.documentElement;

for (const group of document.querySelectorAll<HTMLElement>('[data-look-of]')) {
  const what = group.dataset['lookOf'] ?? '';
  const buttons = [...group.querySelectorAll<HTMLButtonElement>('button')];
  const mark = (): void => {
    for (const one of buttons) {
      one.setAttribute('aria-pressed', String(one.value === (chosen('look')[what] ?? '')));
    }
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const { [what]: _, ...others } = chosen('look');
      choose('look', button.value === '' ? others : { ...others, [what]: button.value });
      if (button.value === '') delete root.dataset[what];
      else root.dataset[what] = button.value;
      mark();
    });
  }
  mark();
  group.hidden = false;
}
