/** Addresses that run something or lead elsewhere than they look. */

const CALL = '__pwned(1)';
const letters = [...'javascript'];

/** One letter of the scheme at a time, in another spelling. */
const disguised = letters.flatMap((letter, i) => {
  const code = letter.charCodeAt(0);
  const put = (text: string): string =>
    `${letters.slice(0, i).join('')}${text}${letters.slice(i + 1).join('')}:${CALL}`;
  return [put(`&#${code};`), put(`&#x${code.toString(16)};`), put(`%${code.toString(16)}`)];
});

export const addresses = [
  `javascript:${CALL}`,
  `JAVASCRIPT:${CALL}`,
  `jAvAsCrIpT:${CALL}`,
  ...disguised,
  ...['&Tab;', '&NewLine;', '&#9;', '&#10;', '&#13;', '&#0;', '&#173;', '&#8203;', '&#xFEFF;'].map(
    (one) => `java${one}script:${CALL}`,
  ),
  ...['&#1;', '&#14;', '&#32;', '&#x1F;', '&nbsp;', '&#8232;', '\u00a0', '\u3000'].map(
    (one) => `${one}javascript:${CALL}`,
  ),
  `javascript&colon;${CALL}`,
  `javascript&#58;${CALL}`,
  `javascript\\:${CALL}`,
  `javascript&#x003A;${CALL}`,
  `javascript:&#x2f;&#x2f;%0a${CALL}`,
  `javascript://a.cn/%0a${CALL}`,
  `javascript://%250A${CALL}`,
  `javascript:/*--></title></style>*/${CALL}`,
  `javascript:void(${CALL})//https://a.cn`,
  `javascript:"/*'/*\`/*--><svg onload=${CALL}>"`,
  `javascript:\u2028${CALL}`,
  `java\u0000script:${CALL}`,
  `ｊａｖａｓｃｒｉｐｔ:${CALL}`,
  `javascript：${CALL}`,
  `feed:javascript:${CALL}`,
  `view-source:javascript:${CALL}`,
  `jar:javascript:${CALL}!/x`,
  `vbscript:${CALL}`,
  `livescript:${CALL}`,
  `mocha:${CALL}`,
  `data:text/html,<script>${CALL}</script>`,
  'data:text/html;base64,PHNjcmlwdD5fX3B3bmVkKDEpPC9zY3JpcHQ+',
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${CALL}'/>`,
  `data:application/xhtml+xml,<html xmlns='http://www.w3.org/1999/xhtml'><script>${CALL}</script></html>`,
  `DATA:text/html,${CALL}`,
  'blob:https://a.cn/1',
  'filesystem:https://a.cn/temporary/x.html',
  'file:///etc/passwd',
  'about:blank#x',
  'intent://evil.example#Intent;scheme=https;end',
  'ms-msdt:/id',
  'ws://evil.example/',
  '//evil.example/x.png',
  '\\\\evil.example\\x.png',
  '/\\evil.example/x.png',
  '///evil.example',
  'https:evil.example',
  'https:\\\\evil.example',
  'https://a.cn@evil.example/',
  'https://a.cn:x@evil.example/',
  'https://a.cn%40evil.example/',
  'https://a.cn\\@evil.example/',
  'http://[::1]:80/',
  '../../../etc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  './x.svg',
  './x.svg#.png',
  './x.png?https://evil.example',
  'https://evil.example/x.png',
  'mailto:a@b.cn?body=x&bcc=all@b.cn',
  'mailto:javascript:__pwned(1)@b.cn',
];
