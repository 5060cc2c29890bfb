/** The ways out of the desk, in the order in which they are offered: copied, saved, sent, made on the host. */
import type { DeskDescription } from '../../desk/description.ts';
import type { Draft } from '../../desk/draft.ts';
import { baseName, packetOf, picturesBeside } from '../../desk/handed.ts';
import type { Judged } from '../../desk/thread-messages.ts';
import { editAddress } from '../../graph/edit-address.ts';
import { filledFileAddress, newFileAddress } from '../../graph/new-file-address.ts';
import { writePacket } from '../../packet/packet.ts';
import { copyText } from '../copy.ts';
import { button, classed, element, freshId } from '../elements.ts';
import { saveFile } from '../save-file.ts';

/** What is handed over. */
export interface Handed extends Pick<Judged, 'file' | 'text'> {
  draft: Draft;
  /** Who hands it over, by name. */
  from?: string;
  repository?: DeskDescription['repository'];
}

type Repository = Parameters<typeof newFileAddress>[0];

/** Chat programs open pages in a browser of their own, which saves nothing. */
export function isInChat(): boolean {
  return /MicroMessenger/i.test(navigator.userAgent);
}

const NOT_COPIED = '没有复制成。请按住下面的文字，选“全选”，再选“复制”。';

export function waysOut(handed: Handed): HTMLElement {
  const list = classed('ol', 'ways-out', copyWay(handed));
  if (isInChat()) list.append(chatNote());
  else list.append(fileWay(handed));
  list.append(colleagueWay(handed));
  if (handed.repository !== undefined)
    list.append(hostWay(handed, handed.repository as Repository));
  return list;
}

function copyWay({ file, text, draft, repository }: Handed): HTMLElement {
  const told = status();
  const whole = classed('pre', 'whole');
  whole.textContent = text;
  whole.tabIndex = 0;
  const fold = element('details', element('summary', '看看全文'), whole);
  const copy = main('复制全文', async () => {
    const copied = await copyText(text);
    fold.open ||= !copied;
    told.textContent = copied ? '复制好了。贴给负责网站的同事，或者贴进文件里。' : NOT_COPIED;
  });
  const place = `${repository?.contentPath ?? 'src/content'}/${file}`.replace(/^\/+/, '');
  const where = element('p', draft.origin === undefined ? '要放的位置：' : '改的是这个文件：');
  where.append(element('code', place));
  return way('复制全文', [where, ...pictureNote(draft)], [copy], told, fold);
}

function fileWay(handed: Handed): HTMLElement {
  const { file, text, draft } = handed;
  const told = status();
  const hasPictures = draft.pictures.length > 0;
  const save = button(hasPictures ? '存成压缩包' : '存成文件', () => {
    void telling(told, async () => {
      const blob = hasPictures ? await zipOf(handed) : plain(text);
      const name = saveFile(blob, hasPictures ? zipName(file) : baseName(file));
      return `交给浏览器下载了：${name}。没有看到文件，请看浏览器的下载记录。`;
    });
  });
  const what = hasPictures
    ? `正文和 ${draft.pictures.length} 张图片在一个压缩包里，各在各的文件夹，解开就能放进仓库。`
    : '一个文件，发邮件、存优盘都行。';
  return way('存成文件', [element('p', what)], [save], told);
}

function colleagueWay(handed: Handed): HTMLElement {
  const { draft, from } = handed;
  const told = status();
  const packet = packetOf(handed, draft, from);
  const hasPictures = draft.pictures.length > 0;
  const text = writePacket(packet);
  const whole = classed('pre', 'whole');
  whole.textContent = text;
  whole.tabIndex = 0;
  const fold = element('details', element('summary', '看看要发的文字'), whole);
  fold.hidden = hasPictures;
  const copy = button('复制要发的文字', () => {
    void copyText(text).then((copied) => {
      fold.open ||= !copied;
      told.textContent = copied ? '复制好了。打开和同事的聊天，贴进去。' : NOT_COPIED;
    });
  });
  const buttons = hasPictures ? [] : [copy];
  if (typeof navigator.share === 'function' && !isInChat()) {
    buttons.push(
      button('用手机上的“分享”发', () => {
        void telling(told, () => share(handed, text));
      }),
    );
  }
  const what = hasPictures
    ? '有图片的发压缩包：就是上面存下的那一个。'
    : '一段文字，开头、结尾有记号，贴在微信里也不会散。';
  const then = element('p', `${what}同事收到以后，在网站的项目里运行`);
  then.append(element('code', 'npx tongban import'), '，它就放到该在的地方，检查也一起做了。');
  return way('发给同事', [then], buttons, told, ...(hasPictures ? [] : [fold]));
}

function hostWay({ file, text, draft }: Handed, repository: Repository): HTMLElement {
  const told = status();
  const isNew = draft.origin === undefined;
  const filled = isNew ? filledFileAddress(repository, file, text) : undefined;
  const address =
    filled ?? (isNew ? newFileAddress(repository, file) : (editAddress(repository, file) ?? ''));
  const go = element('a', filled === undefined ? '复制全文，打开那一页' : '打开填好的那一页');
  go.href = address;
  go.target = '_blank';
  go.rel = 'noopener';
  go.className = 'as-button';
  go.addEventListener('click', () => {
    // The host may have lost what was filled in; then it is at hand.
    void copyText(text).then((copied) => {
      told.textContent = copied ? '全文也复制好了，那一页是空的就贴进去。' : NOT_COPIED;
    });
  });
  const what = isNew
    ? filled === undefined
      ? '在平台上新建一个文件，把全文贴进去，再提交。'
      : '平台上的新文件，名字和内容都填好了，看一遍就提交。'
    : '在平台上打开这个文件，全部选中，换成复制的全文，再提交。';
  return way(
    '自己在平台上交',
    [element('p', `有平台账号的用这一种。${what}`), ...pictureNote(draft)],
    [go],
    told,
  );
}

function chatNote(): HTMLElement {
  const note = element(
    'p',
    '在聊天软件里存不了文件。要存，请点右上角的“…”，选“在浏览器打开”；草稿不会跟过去，先把全文复制好。',
  );
  return way('存成文件', [note], [], status());
}

async function share({ file, text, draft, ...rest }: Handed, packet: string): Promise<string> {
  const zipped =
    draft.pictures.length === 0 ? undefined : await zipOf({ file, text, draft, ...rest });
  const files =
    zipped === undefined
      ? undefined
      : [new File([zipped], zipName(file), { type: 'application/zip' })];
  const data = files !== undefined ? { files } : { text: packet };
  if (files !== undefined && navigator.canShare?.({ files }) !== true) {
    return '这台设备发不了压缩包，请存成压缩包再发。';
  }
  try {
    await navigator.share(data);
    return '交给手机去发了。';
  } catch (error) {
    // Whoever thinks better of it has done nothing wrong.
    if (error instanceof DOMException && error.name === 'AbortError') return '';
    return '没有发成，请复制了再发。';
  }
}

async function zipOf({ file, text, draft, from }: Handed): Promise<Blob> {
  const [{ packetZip }, pictures] = await Promise.all([
    import('../../packet/packet-zip.ts'),
    picturesBeside(file, draft.pictures),
  ]);
  return new Blob([packetZip(packetOf({ file, text }, draft, from), pictures)], {
    type: 'application/zip',
  });
}

function zipName(file: string): string {
  return `${baseName(file.replace(/\/index\.mdx$/, '')).replace(/\.\w+$/, '')}.zip`;
}

/** What is copied as text leaves pictures behind. */
function pictureNote({ pictures }: Draft): HTMLElement[] {
  if (pictures.length === 0) return [];
  const names = pictures.map(({ name }) => name).join('、');
  return [element('p', `图片不在文字里，要另外交：${names}。`)];
}

function way(
  title: string,
  words: readonly HTMLElement[],
  buttons: readonly HTMLElement[],
  told: HTMLElement,
  ...more: HTMLElement[]
): HTMLElement {
  const head = element('h2', title);
  head.id = freshId('way');
  const part = element('section', head, ...words);
  part.setAttribute('aria-labelledby', head.id);
  if (buttons.length > 0) part.append(classed('p', 'buttons', ...buttons));
  part.append(told, ...more);
  return element('li', part);
}

function main(words: string, deed: () => Promise<void>): HTMLButtonElement {
  const made = button(words, () => void deed());
  made.className = 'main';
  return made;
}

function status(): HTMLElement {
  const told = classed('p', 'done');
  told.role = 'status';
  return told;
}

async function telling(told: HTMLElement, deed: () => Promise<string>): Promise<void> {
  told.textContent = '正在做……';
  try {
    told.textContent = await deed();
  } catch (error) {
    // eslint-disable-next-line no-console -- whoever looks into the failure needs its cause
    console.error(error);
    told.textContent = '没有做成，可能是网络断了。请再按一次，或者用“复制全文”。';
  }
}

function plain(text: string): Blob {
  return new Blob([text], { type: 'text/plain;charset=utf-8' });
}
