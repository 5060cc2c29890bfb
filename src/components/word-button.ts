/** 下载 Word: nothing of it is loaded before the button is pressed. */
import { saveFile } from './save-file.ts';

/** Makes a document of the paper and hands it to the browser; what came of it is told beside the button. */
export async function saveAsWord(
  button: HTMLButtonElement,
  paperOf: () => HTMLElement,
): Promise<void> {
  if (button.getAttribute('aria-disabled') === 'true') return;
  const status = button.parentElement?.querySelector('[data-word-status]');
  const say = (words: string): void => {
    if (status) status.textContent = words;
  };
  button.setAttribute('aria-disabled', 'true');
  say('正在做……');
  try {
    const [{ readPaper }, { wordOf }] = await Promise.all([
      import('../office/read-paper.ts'),
      import('../office/word.ts'),
    ]);
    const paper = await readPaper(paperOf());
    const name = saveFile(await wordOf(paper), `${paper.title}-${paper.kind}.docx`);
    say(
      `已交给浏览器下载：${name}。没有看到文件，请看浏览器的下载记录；这台电脑不让下载，可以用打印。`,
    );
  } catch (error) {
    // eslint-disable-next-line no-console -- whoever looks into the failure needs its cause
    console.error(error);
    say('没有做成，可能是网络断了。请再按一次，或者用浏览器的打印。');
  } finally {
    button.removeAttribute('aria-disabled');
  }
}

/** Each `[data-word]` below `root` makes a document of the page’s paper. */
export function offerWord(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-word][hidden]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const paper = (): HTMLElement => document.querySelector('[data-paper]') ?? document.body;
      void saveAsWord(button, paper);
    });
  }
}
