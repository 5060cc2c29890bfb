/** Asks what is in a picture, since not everybody sees it, and whether children can be known in it. */
import { button, classed, element, freshId } from '../../elements.ts';

export interface SaidOfPicture {
  alt: string;
  caption: string;
  showsChildren: boolean;
}

const MOST_WORDS = 200;
const MOST_CAPTION = 120;

/** @returns nothing where somebody has thought better of it */
export async function askWords(picture: Blob, said = ''): Promise<SaidOfPicture | undefined> {
  const dialog = classed('dialog', 'of-picture');
  const alt = field('图里有什么', '用一句话说，给看不到图的人听。必填', MOST_WORDS, said);
  alt.input.required = true;
  const caption = field('图注', '显示在图下面的一行字，可以不写', MOST_CAPTION, '');
  const children = element('input');
  children.type = 'checkbox';
  const form = element(
    'form',
    await drawn(picture),
    alt.element,
    caption.element,
    classed('label', 'check', children, '图里能认出学生（人脸、姓名、校牌）'),
    classed(
      'p',
      'buttons',
      classed('button', 'main', '放进正文'),
      button('不放了', () => {
        dialog.close();
      }),
    ),
  );
  form.method = 'dialog';
  form.addEventListener('submit', () => {
    dialog.returnValue = 'yes';
  });
  dialog.setAttribute('aria-label', '一张图片');
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  await new Promise((done) => {
    dialog.addEventListener('close', done, { once: true });
  });
  dialog.remove();
  if (dialog.returnValue !== 'yes') return undefined;
  return { alt: alt.input.value, caption: caption.input.value, showsChildren: children.checked };
}

function field(name: string, hint: string, most: number, value: string) {
  const input = element('input');
  input.id = freshId('said');
  input.maxLength = most;
  input.value = value;
  const label = element('label', name);
  label.htmlFor = input.id;
  return { input, element: classed('div', 'field', label, classed('p', 'hint', hint), input) };
}

/** Drawn, since a page shows no picture that is not the site's own. */
export async function drawn(picture: Blob): Promise<HTMLCanvasElement> {
  const canvas = element('canvas');
  try {
    const image = await createImageBitmap(picture);
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    image.close();
  } catch {
    canvas.width = canvas.height = 1;
  }
  return canvas;
}
