import { active, otherContent } from './attachment-findings.ts';
import { MACRO_CURE } from './office-relations.ts';
import type { Finding } from './task.ts';
import { tagsOf } from './xml.ts';

export const CONTENT_TYPES = '[content_types].xml';

/** The main part of a file of that ending; templates and shows are files of other endings. */
const MAIN: Readonly<Record<string, RegExp>> = {
  docx: /\bwordprocessingml\.document\.main\+xml/i,
  xlsx: /\bspreadsheetml\.sheet\.main\+xml/i,
  pptx: /\bpresentationml\.presentation\.main\+xml/i,
};

/** What a part says it is, and what that is called. */
const ACTIVE: readonly [RegExp, string, string][] = [
  [/vba|macro/i, '宏', MACRO_CURE],
  [/activex|controlproperties/i, '控件', '请删去控件；要填写的表，请用文字和下划线。'],
  [
    /externallink|connections\+xml|querytable/i,
    '外部数据的链接',
    '请在“数据—编辑链接”（或“查询和连接”）里断开，把结果粘贴成数值再存。',
  ],
  [/webextension|taskpane/i, '加载项', '请在“插入—加载项”里删去，再存一次。'],
  [/customui/i, '自己加的按钮', '请用没有装插件的软件另存一次。'],
];
/** What the list of parts says there is. */
export function typeFindings(types: string, ending: string | undefined): Finding[] {
  const said = [...tagsOf(types)].flatMap(({ attributes }) => attributes['ContentType'] ?? []);
  const findings = said.flatMap((type) =>
    ACTIVE.filter(([pattern]) => pattern.test(type)).map(([, found, hint]) => active(found, hint)),
  );
  const main = MAIN[ending ?? ''];
  const mismatched = main !== undefined && !said.some((type) => main.test(type));
  return mismatched && findings.length === 0 ? [otherContent(ending ?? '')] : findings;
}
