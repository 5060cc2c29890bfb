import path from 'node:path';
import { active, unseen } from './attachment-findings.ts';
import type { Finding } from './task.ts';
import { tagsOf, type Tag } from './xml.ts';

/** What a file may lead to when a reader clicks. */
const CLICKED = /^(?:https?:|mailto:|tel:|#|[^:]*$)/i;
export const MACRO_CURE = '请另存为不带宏的格式（docx、xlsx、pptx），再交上来。';

export const OBJECT_CURE =
  '请在软件里选中嵌入的对象，剪切后用“选择性粘贴—图片”贴回去；只给大家看的，请另存为 PDF。';

const TYPES: readonly [RegExp, string, string][] = [
  [/\/(?:vbaProject|wordVbaData|\w*macrosheet)$/i, '宏', MACRO_CURE],
  [
    /\/(?:control|activeXControl\w*|ctrlProp)$/i,
    '控件',
    '请删去控件；要填写的表，请用文字和下划线。',
  ],
  [/\/aFChunk$/i, '嵌入的网页或文档', '请用 Word 或 WPS 打开，另存一次再交上来。'],
  [
    /\/(?:externalLink\w*|connections|queryTable)$/i,
    '外部数据的链接',
    '请在“数据—编辑链接”（或“查询和连接”）里断开，把结果粘贴成数值再存。',
  ],
  [/\/webextension\w*$/i, '加载项', '请在“插入—加载项”里删去，再存一次。'],
  [/\/(?:extensibility|userCustomization)$/i, '自己加的按钮', '请用没有装插件的软件另存一次。'],
];

const OUTSIDE: readonly [RegExp, string, string][] = [
  [
    /\/attachedTemplate$/i,
    '别处的模板',
    '请在“开发工具—文档模板”里改回 Normal，再存一次；或新建一个文档，把内容粘贴过去。',
  ],
  [/\/(?:image|picture)$/i, '别处的图片', '请把图片复制下来，粘贴进文件里，不用链接。'],
  [
    /\/(?:video|audio|media)$/i,
    '别处的音像',
    '请把音像插入文件里；太大的，写进“资源”（resources）的“网址”（address）。',
  ],
];

/**
 * What the parts are related to, as the package itself says; every `.rels` is read.
 *
 * @param formulas names, without folders, of the parts that hold a formula of MathType
 */
export function relationFindings(
  texts: ReadonlyMap<string, string>,
  formulas: ReadonlySet<string>,
): Finding[] {
  return [...texts]
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([, text]) => [...tagsOf(text)])
    .filter(({ name }) => name === 'Relationship')
    .flatMap((tag) => relationFinding(tag, formulas));
}

function relationFinding({ attributes }: Tag, formulas: ReadonlySet<string>): Finding[] {
  const { Type: type = '', Target: target = '', TargetMode: mode = '' } = attributes;
  const known = TYPES.find(([pattern]) => pattern.test(type.trim()));
  if (known !== undefined) return [active(known[1], known[2])];
  if (
    /\/oleObject$/i.test(type.trim()) &&
    !formulas.has(path.posix.basename(target).toLowerCase())
  ) {
    return [active('嵌入的对象', OBJECT_CURE)];
  }
  if (
    /\.(?:exe|dll|js|jse|vbs|vbe|wsf|hta|ps1|bat|cmd|lnk|scr)$/i.test(target) &&
    !isOutside(mode, target)
  ) {
    return [active('程序', '请删去嵌入的程序，再存一次。')];
  }
  if (!isOutside(mode, target)) return [];
  if (/\/hyperlink$/i.test(type.trim())) return linkFinding(target.trim());
  const outside = OUTSIDE.find(([pattern]) => pattern.test(type.trim()));
  return [
    outside === undefined
      ? active('连到别处的内容', '请断开链接，把内容直接放进文件里再存。')
      : active(outside[1], outside[2]),
  ];
}

/** Said to be outside, or an address that can be nowhere else. */
function isOutside(mode: string, target: string): boolean {
  return /^external$/i.test(mode.trim()) || /^\s*(?:[a-z][a-z\d+.-]+:|\\\\|\/\/)/i.test(target);
}

/** A link to a file of one's own computer is dead elsewhere; any other scheme starts a program. */
function linkFinding(target: string): Finding[] {
  if (/^(?:\\\\|\/\/)/.test(target))
    return [active('连到别的电脑的链接', '请删去这个链接，再存一次。')];
  if (CLICKED.test(target)) return [];
  const own = /^file:\/\/\/?(?![\\/])/i.test(target) && !/^file:\/\/[^/]/i.test(target);
  return own
    ? [unseen('指向自己电脑上文件的链接')]
    : [active('会启动程序的链接', '请把链接改成 https 网址，再存一次。')];
}
