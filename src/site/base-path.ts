import { awkwardName } from '../model/paths/awkward-name.ts';
import { codeOf, hiddenIn } from '../model/text/hidden.ts';

/** What is wrong with a setting: a whole sentence, and what to do about it. */
export interface SettingFault {
  message: string;
  hint: string;
}

export const basePathAllowed =
  '/（在网站的最上一层），或 /jiaoyan/ 这样的文件夹：文字、数字和 - _ . ~，几层之间用 / 隔开';

/** Letters of any script, so that `/教研/` is one too; never a dot first, which hosts keep back. */
const NAME = /^[\p{L}\p{N}_~-][\p{L}\p{N}\p{M}._~-]*$/u;
const SIGN = /[^\p{L}\p{N}\p{M}._~-]/u;

/**
 * The folder of a host in which the site lives, with a slash at both ends, or why there can
 * be none of that name. A name that an address spells with `%` is judged as what it says.
 *
 * @example readBasePath('teaching') // { basePath: '/teaching/' }
 * @example readBasePath('/%E6%95%99/') // { basePath: '/教/' }
 * @example readBasePath('/%2e%2e/') // { message: 'BASE_PATH 里有“..”…', hint: … }
 */
export function readBasePath(written: string): { basePath: string } | SettingFault {
  const fault = disguise(written);
  if (fault !== undefined) return fault;
  const names: string[] = [];
  for (const step of written.replace(/^\/|\/$/g, '').split('/')) {
    if (step === '') continue;
    const name = decoded(step);
    if (name === undefined) {
      return {
        message: 'BASE_PATH 里有读不出来的 % 编码。',
        hint: '请直接写文件夹的名字，不用 % 编码。',
      };
    }
    const stepFault = faultOfName(name);
    if (stepFault !== undefined) return stepFault;
    names.push(name);
  }
  return { basePath: names.length === 0 ? '/' : `/${names.join('/')}/` };
}

/** What is no path of a site at all, whatever its steps are called. */
function disguise(written: string): SettingFault | undefined {
  const unseen = /[\t\n\r]/.exec(written)?.[0] ?? hiddenIn(written)?.sign;
  if (unseen !== undefined) {
    return {
      message: `BASE_PATH 里有看不见的字符 ${codeOf(unseen)}。`,
      hint: '请删去它，重新输入这个文件夹的名字。',
    };
  }
  if (/^[a-z]:(?:[\\/]|$)/i.test(written)) {
    const [, own = ''] = /[\\/]git[\\/](.+?)[\\/]*$/i.exec(written) ?? [];
    const name = own.replaceAll('\\', '/') || 'jiaoyan';
    return {
      message: 'BASE_PATH 成了 Windows 电脑上的一个路径。',
      hint: `Git Bash 会把 / 开头的值改成它自己的安装路径。请不写开头的斜杠：BASE_PATH=${name}/，或在命令前加上 MSYS_NO_PATHCONV=1。`,
    };
  }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(written)) {
    return {
      message: 'BASE_PATH 写成了网址。',
      hint: '网址写在 SITE_URL 里；BASE_PATH 只写网址里主机名后面的那个文件夹，例如 /jiaoyan/。',
    };
  }
  if (written.includes('\\')) {
    return { message: 'BASE_PATH 里有反斜杠 \\。', hint: '请改用斜杠 /。' };
  }
  if (written.includes('//')) {
    return {
      message: 'BASE_PATH 里有两个连着的斜杠，浏览器会把后面的当成另一个网站。',
      hint: '请只留一个斜杠。',
    };
  }
  return undefined;
}

function faultOfName(name: string): SettingFault | undefined {
  if (name === '.' || name === '..') {
    return {
      message: `BASE_PATH 里有“${name}”，说不准是哪个文件夹。`,
      hint: '请从网站的最上一层写起，例如 /jiaoyan/。',
    };
  }
  const sign = SIGN.exec(name)?.[0];
  if (sign !== undefined) {
    return {
      message: `BASE_PATH 里不能有${nameOfSign(sign)}。`,
      hint: '请换一个文件夹名，例如 /jiaoyan/；查询和 # 后面的部分不属于文件夹，请删去。',
    };
  }
  const awkward = awkwardName(name);
  if (NAME.test(name) && awkward === undefined) return undefined;
  return {
    message: `BASE_PATH 里的“${name}”不能作文件夹的名字：${awkward ?? '以点开头'}。`,
    hint: '请换一个文件夹名，例如 /jiaoyan/。',
  };
}

function nameOfSign(sign: string): string {
  if (/\s/.test(sign)) return '空格';
  if (sign === '/') return '用 % 写出来的斜杠';
  return hiddenIn(sign) === undefined && !/\p{C}/u.test(sign)
    ? `“${sign}”`
    : `看不见的字符 ${codeOf(sign)}`;
}

function decoded(step: string): string | undefined {
  try {
    return decodeURIComponent(step);
  } catch {
    return undefined;
  }
}
