/** The text at the desk: its tools, what is pasted and opened, its pictures, and how it will look. */
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { components } from '../../src/body/components/registry.ts';
import { fromWordClipboard, fromWpsClipboard } from '../clipboard.ts';
import { payloads } from '../security/payloads.ts';
import { mutations } from '../security/payload-mutations.ts';
import { useDesk } from './writing.ts';

const WIDE = { width: 1280, height: 900 };
const { begin, field, open, page, whenKept } = useDesk(WIDE);

const text = () => page().getByRole('textbox', { name: '正文' });
const preview = () => page().locator('.preview .prose');
const state = () => page().locator('.preview [role=status]').innerText();

const start = async (kind = 'reflections'): Promise<void> => {
  await begin(kind);
  await text().focus();
};

/** What a program put on the clipboard is pasted, as far as a page sees it. */
async function paste(html: string, plain: string): Promise<void> {
  await text().evaluate(
    (box, data) => {
      const clipboardData = new DataTransfer();
      for (const [type, content] of Object.entries(data)) clipboardData.setData(type, content);
      box.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    { 'text/html': html, 'text/plain': plain },
  );
}

/** The pictures of the only draft, as they lie in the browser. */
async function keptPictures(): Promise<{ name: string; bytes: Buffer }[]> {
  const kept = await page().evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    const database = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => {
        done(request.result);
      };
    });
    const drafts = await new Promise<{ pictures: { name: string; bytes: Blob }[] }[]>((done) => {
      const request = database.transaction('drafts').objectStore('drafts').getAll();
      request.onsuccess = () => {
        done(request.result as never);
      };
    });
    database.close();
    const pictures = drafts.flatMap((one) => one.pictures);
    return Promise.all(
      pictures.map(async (one) => ({
        name: one.name,
        bytes: [...new Uint8Array(await one.bytes.arrayBuffer())],
      })),
    );
  });
  return kept.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes) }));
}

describe('the tools', () => {
  test('the browser can undo what a button did', async () => {
    await start();
    await page().keyboard.type('一句话');
    await page().keyboard.press('Shift+Home');
    await page().getByRole('button', { name: '加粗' }).click();
    expect(await text().inputValue()).toBe('**一句话**');
    await page().keyboard.press('Control+z');
    expect(await text().inputValue()).toBe('一句话');
    await page().keyboard.press('Control+Shift+z');
    expect(await text().inputValue()).toBe('**一句话**');
  });

  test('a table of the size that is pressed', async () => {
    await start();
    await page().locator('summary', { hasText: '表格' }).click();
    await page().getByRole('button', { name: '2 列 1 行' }).click();
    expect(await text().inputValue()).toMatch(/^\| 第 1 列 \| 第 2 列 \|\n\| --- \| --- \|\n/);
  });

  test('every component that may stand in an entry but the picture, which has its own button', async () => {
    await start();
    await page().locator('summary', { hasText: '更多' }).click();
    const offered = await page().locator('.list-of-parts > button').allInnerTexts();
    const declared = Object.values(components).map(({ title }) => title);
    expect(offered.map((one) => one.split('\n')[0])).toEqual(
      declared.filter((title) => title !== '图片'),
    );
  });

  test('Enter goes on with a list, by hand and while an input method composes', async () => {
    await start();
    await page().keyboard.type('- a');
    await page().keyboard.press('Enter');
    await page().keyboard.type('b');
    expect(await text().inputValue()).toBe('- a\n- b');
    const session = await page().context().newCDPSession(page());
    await session.send('Input.imeSetComposition', {
      text: 'ni',
      selectionStart: 2,
      selectionEnd: 2,
    });
    const isTaken = await text().evaluate((box) => {
      const enter = new KeyboardEvent('keydown', {
        ...{ key: 'Enter', isComposing: true, bubbles: true, cancelable: true },
      });
      return !box.dispatchEvent(enter);
    });
    expect(isTaken).toBe(false);
    await session.send('Input.insertText', { text: '你' });
    expect(await text().inputValue()).toBe('- a\n- b你');
  });
});

describe('what is pasted', () => {
  test('Word and WPS as they were meant, told and undone at once', async () => {
    await start();
    await paste(fromWordClipboard, '教学目标');
    await expect.poll(() => text().inputValue()).toContain('## 一、教学目标\n\n1. 读准字音');
    const told = page().locator('.received');
    await expect.poll(() => told.innerText()).toContain('小标题');
    expect(await told.innerText()).toMatch(/1 张图片没有随文字一起过来/);
    await expect.poll(() => preview().locator('h2').first().innerText()).toBe('一、教学目标');
    await page().keyboard.press('Control+z');
    expect(await text().inputValue()).toBe('');
    await paste(fromWpsClipboard, '活动准备');
    await expect.poll(() => text().inputValue()).toContain('### （一）书');
  });

  test('only the words, where somebody wants that', async () => {
    await start();
    await paste('<h1>甲</h1><p><b>乙</b></p>', '甲\n乙');
    await page().getByRole('button', { name: '只要文字' }).click();
    expect(await text().inputValue()).toBe('甲\n乙');
  });
});

describe('pictures', () => {
  test('are turned upright, made small, and know nothing of where they were taken', async () => {
    const photo = await sharp({
      create: { width: 4000, height: 3000, channels: 3, background: '#963' },
    })
      .withExif({
        IFD0: { Make: 'Kamera' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 13/1 0/1' },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(photo.includes('Exif')).toBe(true);
    await start();
    const [chooser] = await Promise.all([
      page().waitForEvent('filechooser'),
      page().locator('.tools-of-text label', { hasText: '图片' }).click(),
    ]);
    await chooser.setFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: photo });
    const dialog = page().getByRole('dialog');
    await dialog.getByRole('textbox', { name: '图里有什么' }).fill('黑板上的板书');
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: '放进正文' }).click();
    await expect.poll(() => text().inputValue()).toBe('![黑板上的板书](./tu-1.webp)\n');
    await whenKept();
    const [kept] = await keptPictures();
    expect(kept?.name).toBe('tu-1.webp');
    const { width, height, orientation, exif, format } = await sharp(kept?.bytes).metadata();
    expect({ width, height, orientation, exif, format }).toEqual({
      ...{ width: 1600, height: 2133, orientation: undefined, exif: undefined, format: 'webp' },
    });
    // A child can be known in it: how that is dealt with is asked for.
    const asked = await page().evaluate(
      () => document.activeElement?.closest('.field')?.textContent,
    );
    expect(asked).toContain('学生信息说明');
    await expect.poll(() => preview().getByRole('img', { name: '黑板上的板书' }).count()).toBe(1);
  });

  test('one that the text names and nobody has put in is told at the text', async () => {
    await start();
    await text().fill(`${'黑板上只有一句话。\n\n'.repeat(40)}![黑板](./tu-1.webp)\n`);
    await field('标题').focus();
    const told = page().locator('.field.text .faults');
    await expect.poll(() => told.innerText()).toContain('正文里有图片“./tu-1.webp”');
    expect(await told.innerText()).toContain('请用正文上面的“图片”再放一次');
    await expect.poll(() => preview().innerText()).toContain('图：黑板');
    await told.getByRole('button', { name: /^到那里去改：正文里有图片/ }).click();
    const selected = await text().evaluate((box) => {
      const { value, selectionStart, selectionEnd } = box as HTMLTextAreaElement;
      return document.activeElement === box ? value.slice(selectionStart, selectionEnd) : '';
    });
    expect(selected).toBe('![黑板](./tu-1.webp)');
    await text().fill('黑板上只有一句话。\n');
    await field('标题').focus();
    await expect.poll(() => told.innerText()).not.toContain('tu-1.webp');
  });

  test('one that no browser here can read says so', async () => {
    await start();
    const [chooser] = await Promise.all([
      page().waitForEvent('filechooser'),
      page().locator('.tools-of-text label', { hasText: '图片' }).click(),
    ]);
    await chooser.setFiles({
      name: 'IMG_2.HEIC',
      mimeType: 'image/heic',
      buffer: Buffer.from('x'),
    });
    await expect.poll(() => page().locator('.received').innerText()).toMatch(/HEIC/);
    expect(await text().inputValue()).toBe('');
  });
});

describe('a file of Word', () => {
  const openFile = async (buffer: Buffer): Promise<string[]> => {
    const asked: string[] = [];
    page().on('request', (request) => asked.push(request.url()));
    const [chooser] = await Promise.all([
      page().waitForEvent('filechooser'),
      page().locator('.tools-of-text label', { hasText: '打开 Word 文件' }).click(),
    ]);
    await chooser.setFiles({ name: '教案.docx', mimeType: '', buffer });
    return asked;
  };
  const fixture = (name: string) =>
    readFile(new URL(`../unit/foreign/documents/${name}.docx`, import.meta.url));

  test('becomes the text, its first line the title; the reader comes only now', async () => {
    await start();
    // What reads a body comes with the first text, wherever it is from.
    await text().fill('起');
    await expect.poll(() => preview().innerText()).toBe('起');
    await text().fill('');
    const asked = await openFile(await fixture('typed'));
    await expect.poll(() => text().inputValue()).toContain('## 一、教学目标');
    expect(await field('标题').inputValue()).toBe('《荷塘》教学设计');
    expect(await page().locator('.received').innerText()).toMatch(/打开了 教案\.docx/);
    const sizes = await Promise.all(
      asked
        .filter((url) => url.endsWith('.js'))
        .map(async (url) => (await page().request.get(url)).body()),
    );
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, one) => sum + gzipSync(one).length, 0)).toBeLessThan(110_000);
  });

  test('with formulas says that there are some', async () => {
    await start();
    await openFile(await fixture('formulas'));
    await expect.poll(() => preview().locator('math').count()).toBe(3);
  });

  test('that is none says so', async () => {
    await start();
    await openFile(Buffer.from('甲'));
    await expect.poll(() => page().locator('.received').innerText()).toMatch(/不是 Word 文件/);
  });
});

describe('the preview', () => {
  test('is what the page has, for every component', async () => {
    await open('guide/components/');
    const shown = await page()
      .locator('.result')
      .evaluateAll((all) =>
        all.map((one) => ({
          example: one.previousElementSibling?.querySelector('pre')?.textContent ?? '',
          html: one.innerHTML.trim(),
        })),
      );
    // Examples of links name an entry of this school, so they are known by their component only.
    const own = shown.filter(({ example }) =>
      Object.keys(components).some((name) => example.startsWith(`<${name} `)),
    );
    expect(own).toHaveLength(Object.keys(components).length);
    await start();
    for (const { example, html } of own) {
      await text().fill(example);
      await expect
        .poll(() => preview().innerHTML().then(plain), { message: example })
        .toBe(plain(html));
    }
  });

  test('a text that is wrong leaves what was seen, and says so', async () => {
    await start();
    await text().fill('好的一句。');
    await expect.poll(() => preview().innerText()).toBe('好的一句。');
    await text().fill('<Callout>');
    await expect.poll(state).toMatch(/要改/);
    expect(await preview().innerText()).toBe('好的一句。');
  });

  test('on a phone one is seen or the other', async () => {
    await page().setViewportSize({ width: 360, height: 740 });
    await start();
    await text().fill('## 题目');
    expect(await preview().isVisible()).toBe(false);
    await page().getByRole('button', { name: '看网页上的样子' }).click();
    await expect.poll(() => preview().locator('h2').count()).toBe(1);
    expect(await text().isVisible()).toBe(false);
    expect(await page().evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});

test('whoever writes a project is told what is near, beside the text', async () => {
  await start('projects');
  await field('题目').or(field('标题')).first().fill('初中名著整本书阅读过程支架');
  await expect
    .poll(() => page().locator('.topic-check [role=status]').getAttribute('data-level'))
    .toMatch(/high|partial/);
  expect(await page().locator('.topic-check li').count()).toBeGreaterThan(0);
});

describe('nothing of a stranger’s runs', () => {
  const caught: string[] = [];
  const watch = async (): Promise<void> => {
    caught.length = 0;
    await page().exposeFunction('__told', (what: string) => caught.push(what));
    await page().addInitScript(() => {
      const tell = (what: unknown): void =>
        void (globalThis as unknown as { __told: (what: string) => void }).__told(String(what));
      Object.defineProperty(globalThis, '__pwned', { value: tell });
      globalThis.alert = tell;
    });
    page().on('dialog', (dialog) => void dialog.dismiss().then(() => caught.push('a dialog')));
  };
  /** Some of each family, spread over it. */
  const some = (): string[] => {
    const byFamily = Map.groupBy(payloads(), ({ family }) => family);
    return [...byFamily.values()].flatMap((all) =>
      all.filter((_, i) => i % Math.ceil(all.length / 4) === 0).map(({ source }) => source),
    );
  };

  test('in the text', async () => {
    await watch();
    await start();
    await text().fill('起');
    await expect.poll(() => preview().innerText()).toBe('起');
    for (const [i, source] of some().entries()) {
      // Whether it is shown or refused, the preview says something new.
      await text().fill(`${source}\n\n第 ${i} 段`);
      await expect
        .poll(async () => `${await state()}${await preview().innerText()}`, { message: source })
        .toMatch(new RegExp(`要改|第 ${i} 段`));
      expect(
        await preview()
          .locator(
            'script, iframe, object, embed, form, style, [onerror], [onload], a[href^="javascript:" i]',
          )
          .count(),
        source,
      ).toBe(0);
    }
    expect(caught).toEqual([]);
  });

  test('in what is pasted', async () => {
    await watch();
    await start();
    for (const source of mutations) {
      await text().fill('');
      await paste(`<p><b>头</b></p>${source}<p>尾</p>`, '头尾');
      await expect.poll(() => text().inputValue(), { message: source }).not.toBe('');
      // Within a formula, or with a backslash before it, it is a letter of the text.
      expect((await text().inputValue()).replace(/\$[^$\n]+\$/g, ''), source).not.toMatch(
        /(?<!\\)<(?!br \/|\/?(?:sub|sup|u|mark)>)[a-z]/i,
      );
    }
    expect(caught).toEqual([]);
  });

  test('in the fields', async () => {
    await watch();
    await start('projects');
    for (const source of some().slice(0, 12)) {
      for (const one of await page()
        .locator('.form input[type=text], .form .field > input:not([type])')
        .all())
        if (await one.isVisible()) await one.fill(source.replaceAll('\n', ' '));
      await text().focus();
    }
    await page().getByRole('button', { name: '写好了，交出去' }).click();
    await page().locator('.judging').waitFor();
    expect(caught).toEqual([]);
  });
});

/** Without the room between blocks, and as one spelling of the same. */
function plain(html: string): string {
  return html.replace(/\s+/g, ' ').replace(/> </g, '><').trim();
}
