/** Signs within a line that look like marks of Markdown and are none. */
import { replaced, type Mark, type Rule } from './mark.ts';
import { BLOT } from './prose.ts';

const TARGET = String.raw`(?:https?://|mailto:|\.{0,2}/|#)[^\s（）()<>${BLOT}]+|[^\s（）()/${BLOT}]+\.(?:png|jpe?g|webp|avif|gif)`;
const WIDE_LINK = new RegExp(
  String.raw`(?<!\\)([!！]?)([[［【])([^[\]［］【】\n${BLOT}]+)([\]］】]) ?[（(]\s*(${TARGET})\s*[）)]`,
  'giu',
);
const SPACED =
  /(?<!\\)(!?)\[[^[\]\n]*\]\(\s*((?:https?:\/\/|\.{0,2}\/|[^()\n]{1,200}\.(?:png|jpe?g|webp|avif|gif|docx?|pdf|pptx?|xlsx?)\b)[^()\n]*)\)/giu;
/** A bare address that has not ended. */
const IN_ADDRESS = /(?:https?:\/\/|www\.)\S*$/i;
const TITLED = /\s+(?:"[^"]*"|'[^']*')\s*$/;
/** A picture's name in the brackets, and no address behind them. */
const NO_ADDRESS = /(?<!\\)!\[[^[\]\n]*\.(?:png|jpe?g|webp|avif|gif|heic|svg)\](?! ?[([（［])/giu;
/** Words of a program have double brackets too: `[[Class]]`. */
const WIKI = /!\[\[[^[\]\n]+\]\]|\[\[(?=[^[\]\n]*(?:[\p{Script=Han}|#/]|\.\w))[^[\]\n]+\]\]/giu;
const HIGHLIGHT = /(?<![\w=])==(?=[^\s=])([^=\n]*[^\s=])==(?![\w=])/gu;
/** At the start of a line, before a full-width colon, stands what the note says. */
const NOTE = /\[\^([^\]\s^]+)\](?!:|(?<=^\[[^\]]*\])：)/gmu;
/** Bold and struck words, with full-width signs or a space that keeps them from being it. */
const STRONG = /\*\*([ \u3000]*)([^*\n]*?\p{Script=Han}[^*\n]*?)([ \u3000]*)\*\*/gu;
const WIDE_STRONG = /＊＊([^＊\n]+)＊＊|～～([^～\n]+)～～/gu;

export const inlineRules: readonly Rule[] = [
  each(
    WIDE_LINK,
    ({ 0: whole, 1: sign = '', 2: open, 3: words = '', 5: target = '', ...found }, at) => {
      const meant = `${sign === '' ? '' : '!'}[${words}](${target})`;
      // Right in itself, but a bare address right before it takes it in.
      if (whole === meant) {
        return IN_ADDRESS.test(found.input.slice(0, found.index))
          ? gluedLink(whole, at)
          : undefined;
      }
      return {
        id: 'mark-unread',
        at,
        found: whole,
        message: /[（）［］【】]/.test(whole)
          ? '链接的括号是全角的，不会成为链接。'
          : '链接的两对括号之间有空格，不会成为链接。',
        allowed: meant,
        // Words in these brackets may be meant to have them.
        ...(open === '【' ? {} : { mends: [replaced(at, whole.length, meant)] }),
      };
    },
  ),
  each(SPACED, ({ 0: whole, 1: picture = '', 2: target = '' }, at) => {
    const address = target.trim();
    if (!/\s/.test(address) || TITLED.test(target)) return undefined;
    const web = picture === '' && /^https?:/i.test(address);
    return {
      id: 'address-space',
      at,
      found: whole,
      message: `${picture === '' ? '链接' : '图片'}的地址里有空格，会照样显示成文字。`,
      ...(web
        ? {
            mends: [
              replaced(at, whole.length, whole.replace(target, address.replace(/\s+/g, '%20'))),
            ],
          }
        : {}),
    };
  }),
  each(STRONG, ({ 0: whole, 1: before = '', 2: words = '', 3: after = '' }, at) =>
    before + after === ''
      ? undefined
      : {
          id: 'mark-unread',
          at,
          found: whole,
          message: '“**”和文字之间有空格，不会加粗。',
          allowed: `**${words}**`,
          mends: [replaced(at, whole.length, `**${words}**`)],
        },
  ),
  each(WIDE_STRONG, ({ 0: whole, 1: strong, 2: struck }, at) => {
    const meant = strong === undefined ? `~~${struck ?? ''}~~` : `**${strong}**`;
    return {
      id: 'mark-unread',
      at,
      found: whole,
      message: `“${whole.slice(0, 2)}”是全角的，会照样显示。`,
      allowed: meant,
      mends: [replaced(at, whole.length, meant)],
    };
  }),
  each(WIKI, ({ 0: whole }, at) => ({
    id: 'mark-unread',
    at,
    found: whole,
    message: '双层方括号在这里没有特别的意思，会照样显示。',
    hint: whole.startsWith('!')
      ? '图片请写成 ![文字说明](./文件名.png)。'
      : '站内链接请写成 [文字](/lessons/代号/)。',
  })),
  each(NO_ADDRESS, ({ 0: whole }, at) => ({
    id: 'mark-unread',
    at,
    found: whole,
    message: '这里只有方括号，没有写图片的地址，图片不会出现。',
    hint: '图片请写成 ![文字说明](./文件名.png)。',
  })),
  each(HIGHLIGHT, ({ 0: whole, 1: words = '' }, at) => ({
    id: 'mark-unread',
    at,
    found: whole,
    message: '“==”在这里没有特别的意思，会照样显示。',
    allowed: `<mark>${words}</mark>`,
    mends: [replaced(at, 2, '<mark>'), replaced(at + whole.length - 2, 2, '</mark>')],
  })),
  each(NOTE, ({ 0: whole }, at) => ({
    id: 'note-unknown',
    at,
    found: whole,
    message: `这里引用了脚注 ${whole}，全篇没有它的内容。`,
  })),
];

function gluedLink(whole: string, at: number): Mark {
  return {
    id: 'mark-unread',
    at,
    found: whole,
    message: '链接紧接在网址后面，会被当成网址的一部分。',
    allowed: ` ${whole}`,
    hint: '请在它前面空一格。',
    mends: [replaced(at, 0, ' ')],
  };
}

function each(
  pattern: RegExp,
  tell: (found: RegExpExecArray, at: number) => Mark | undefined,
): Rule {
  return ({ text, start }) =>
    [...text.matchAll(pattern)].flatMap((found) => tell(found, start + found.index) ?? []);
}
