/** Narrows a teacher's material to some semesters: what it shows is what is printed and what Word gets. */
import { spanTotal, type SemesterPart } from '../counts/span-total.ts';

interface Part extends SemesterPart {
  semester: string;
  items: HTMLElement[];
}

export function offerSpans(root: ParentNode): void {
  const choice = root.querySelector<HTMLElement>('[data-span-choice]');
  const from = choice?.querySelector<HTMLSelectElement>('[data-from]');
  const to = choice?.querySelector<HTMLSelectElement>('[data-to]');
  if (!choice || !from || !to) return;
  choice.hidden = false;
  const follow = (changed: HTMLSelectElement): void => {
    // Whoever moves one end past the other means that semester alone.
    if (from.selectedIndex > to.selectedIndex) {
      (changed === from ? to : from).selectedIndex = changed.selectedIndex;
    }
    const chosen = new Set(
      [...from.options].slice(from.selectedIndex, to.selectedIndex + 1).map((one) => one.value),
    );
    for (const deed of root.querySelectorAll<HTMLElement>('section[data-deed]')) {
      narrow(root, deed, chosen);
    }
    const dayOf = (select: HTMLSelectElement) => select.selectedOptions[0]?.dataset['day'] ?? '';
    const span = root.querySelector('[data-span]');
    if (span) span.textContent = `${dayOf(from)}至${dayOf(to)}`;
  };
  for (const select of [from, to]) select.addEventListener('change', () => follow(select));
  // A browser that comes back to the page has kept what was chosen.
  follow(from);
}

function narrow(root: ParentNode, deed: HTMLElement, chosen: ReadonlySet<string>): void {
  const all = partsOf(deed);
  const parts = all.filter(({ semester }) => chosen.has(semester));
  const { value, isLeast, repeated } = spanTotal(parts);
  for (const { items } of all) for (const item of items) item.hidden = true;
  for (const [i, { items }] of parts.entries()) {
    for (const [j, item] of items.entries()) item.hidden = repeated.has(`${i}:${j}`);
  }
  const told = `${isLeast ? '至少 ' : ''}${value} ${deed.dataset['unit'] ?? ''}`;
  const id = deed.dataset['deed'] ?? '';
  for (const one of root.querySelectorAll<HTMLElement>(`[data-deed="${CSS.escape(id)}"]`)) {
    one.hidden = value === 0;
    const number = one.querySelector('[data-told]');
    if (number) number.textContent = told;
  }
}

/** Each semester has a mark, behind which its events follow. */
function partsOf(deed: HTMLElement): Part[] {
  const parts: (Part & { keys: string[] })[] = [];
  for (const item of deed.querySelectorAll<HTMLElement>('li')) {
    const { semester, value, least, key } = item.dataset;
    if (semester !== undefined) {
      parts.push({
        semester,
        value: Number(value),
        isLeast: least === 'true',
        keys: [],
        items: [],
      });
    } else {
      parts.at(-1)?.items.push(item);
      parts.at(-1)?.keys.push(key ?? '');
    }
  }
  return parts;
}
