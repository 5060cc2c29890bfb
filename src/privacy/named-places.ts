/** Addresses, DOIs and names of files: the digits in them are part of a name, and nobody's number. */

/** Up to what no address holds; brackets and quotation marks end it as they do in prose. */
const ADDRESS_SIGN = String.raw`[A-Za-z0-9\-._~:\/?#@!$&*+,;=%]`;
const ADDRESS = new RegExp(
  String.raw`(?<![A-Za-z0-9.\-])(?:(?:https?|ftp|file|git|ssh|ws|wss):\/\/|www\.|(?:[a-z0-9\-]{1,63}\.){1,6}[a-z]{2,24}(?::\d{1,5})?\/)` +
    // Characters of China within a path: `https://a.cn/文章/1/`.
    String.raw`(?:${ADDRESS_SIGN}|\p{Script=Han}{1,20}(?=[\/?=&#%.]))*`,
  'giu',
);
const DOI = /(?<![\d.])10\.\d{4,9}(?:\.\d{1,9}){0,3}\/[^\s"“”<>，。；、|`]+/gu;
/** `/post/13800138000/`, `./13800138000`, `posts/13800138000/`: but `电话/13800138000` is none. */
const SEGMENT = String.raw`[A-Za-z_.~%\-][A-Za-z0-9_.~%\-]{0,60}\/`;
const PATH = new RegExp(
  String.raw`(?<![A-Za-z0-9_.~%\-\/])(?:\.{1,2}\/(?:${SEGMENT}){0,12}|\/(?:${SEGMENT}){1,12}|(?:${SEGMENT}){1,12}(?=\d[A-Za-z0-9_.~%\-]{0,60}\/))` +
    String.raw`[A-Za-z0-9_.~%\-]{1,200}(?:\/[A-Za-z0-9_.~%\-]{0,100}){0,12}`,
  'gu',
);
const ENDING =
  'jpe?g|png|gif|webp|avif|hei[cf]|bmp|tiff?|svg|psd|raw|mp[34]|mov|avi|mkv|m4[av]|wav|amr|flv|wmv|docx?|xlsx?|pptx?|wps|et|dps|pdf|caj|txt|csv|mdx?|rtf|zip|rar|7z|tar|gz|html?|json|ya?ml|xml|log|jsx?|tsx?|css|py|epub|mobi|apk|exe|ggb|gsp|enbx|swf';
/** After the digits of a name: some more of it without a stop, and the ending. */
const REST_OF_FILE = new RegExp(
  String.raw`^(?:[A-Za-z0-9_()（）+.\-]|\p{Script=Han}){0,24}?\.(?:${ENDING})(?![A-Za-z0-9])`,
  'iu',
);
/** Names cameras and telephones give to what they keep. */
const RECORDED =
  /(?<![A-Za-z])(?:(?:IMG|DSC[NF]?|VID|PXL|MVI|PIC|PHOTO|SCR|REC|AUD|WP|WIN|mmexport|wx_camera|Screenshot)[ _-]?|(?:图片|截图|照片|录音|录像|视频|扫描件?|附件|文件)[_-])$/i;

/** Stretches of a text as sorted offsets, of which none overlaps another. */
export type Stretches = readonly (readonly [at: number, end: number])[];

export function namedPlaces(text: string): Stretches {
  const all = [ADDRESS, DOI, PATH]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map((match) => [match.index, match.index + match[0].length] as const)
    .sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const [at, end] of all) {
    const last = joined.at(-1);
    if (last !== undefined && at <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([at, end]);
  }
  return joined;
}

/** Whether the stretch from `at` touches one of `places`. */
export function isWithin(places: Stretches, at: number): boolean {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.[1] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return (places[low]?.[0] ?? Infinity) <= at;
}

/** @param before @param after the text on both sides of the digits */
export function isInFileName(before: string, after: string): boolean {
  return RECORDED.test(before) || REST_OF_FILE.test(after);
}
