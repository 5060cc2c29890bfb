/** The buttons above the text. The text keeps the cursor while they are pressed. */
import { button, classed, element } from '../../elements.ts';
import { apply, selectedIn } from './box.ts';
import {
  block,
  heading,
  linked,
  listed,
  marked,
  table,
  type Edit,
  type Selected,
} from './editing.ts';
import type { Insertable } from './insertable.ts';

interface Deeds {
  onPictures: (files: File[]) => void;
  onWordFile: (file: File) => void;
}

const MOST_COLUMNS = 5;
const MOST_ROWS = 5;

/** @param insertable components that may stand in an entry, as the build listed them */
export function toolbar(
  box: HTMLTextAreaElement,
  insertable: readonly Insertable[],
  { onPictures, onWordFile }: Deeds,
): HTMLElement {
  const press = (
    words: string,
    name: string,
    deed: (selected: Selected) => Edit,
  ): HTMLButtonElement => {
    const made = button(words, () => {
      apply(box, deed(selectedIn(box)));
    });
    made.title = name;
    return made;
  };
  const bar = classed(
    'div',
    'tools-of-text',
    press('小标题', '小标题（Ctrl+Shift+H），再按是低一级的', heading),
    press('加粗', '加粗（Ctrl+B）', (one) => marked(one, '**', '要加粗的字')),
    press('列表', '列表（Ctrl+Shift+8）', (one) => listed(one, 'points')),
    press('编号', '编号的列表（Ctrl+Shift+7）', (one) => listed(one, 'numbers')),
    press('引用', '引用（Ctrl+Shift+9）', (one) => listed(one, 'quote')),
    press('链接', '链接（Ctrl+K）', linked),
    tableMenu(box),
    fileButton('图片', 'image/*', true, onPictures),
    partsMenu(box, insertable),
    fileButton('打开 Word 文件', '.docx,.doc,.wps', false, ([file]) => {
      if (file !== undefined) onWordFile(file);
    }),
  );
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', '正文的工具');
  bar.setAttribute('aria-controls', box.id);
  // Without this the text would lose what is selected in it.
  bar.addEventListener('mousedown', (event) => {
    if ((event.target as Element).closest('button, summary') !== null) event.preventDefault();
  });
  return bar;
}

function menu(words: string, inside: HTMLElement): HTMLDetailsElement {
  const fold = classed('details', 'menu', element('summary', words), inside);
  fold.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    fold.open = false;
    fold.querySelector('summary')?.focus();
  });
  fold.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !fold.contains(relatedTarget)) fold.open = false;
  });
  return fold;
}

/** As many columns and rows as the place that is pressed. */
function tableMenu(box: HTMLTextAreaElement): HTMLElement {
  const grid = classed('div', 'grid-of-table');
  const fold = menu('表格', grid);
  for (let row = 1; row <= MOST_ROWS; row += 1)
    for (let column = 1; column <= MOST_COLUMNS; column += 1) {
      const place = button(
        '',
        () => {
          fold.open = false;
          apply(box, table(selectedIn(box), column, row));
        },
        `${column} 列 ${row} 行`,
      );
      place.title = `${column} 列 ${row} 行`;
      grid.append(place);
    }
  return fold;
}

function partsMenu(box: HTMLTextAreaElement, insertable: readonly Insertable[]): HTMLElement {
  const list = classed('div', 'list-of-parts');
  const fold = menu('更多', list);
  for (const { title, description, example } of insertable) {
    const one = button(title, () => {
      fold.open = false;
      apply(box, block(selectedIn(box), example));
    });
    one.append(classed('small', 'hint', description));
    list.append(one);
  }
  return fold;
}

function fileButton(
  words: string,
  accept: string,
  many: boolean,
  onFiles: (files: File[]) => void,
): HTMLElement {
  const chosen = classed('input', 'visually-hidden');
  chosen.type = 'file';
  chosen.accept = accept;
  chosen.multiple = many;
  chosen.addEventListener('change', () => {
    const files = [...(chosen.files ?? [])];
    // The same file may be chosen once more.
    chosen.value = '';
    if (files.length > 0) onFiles(files);
  });
  return classed('label', 'as-button', words, chosen);
}
