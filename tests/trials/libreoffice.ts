/**
 * Files that LibreOffice itself writes, against the check: what colleagues save every day has to
 * pass, and what it writes with something active in it must not.
 *
 * `npm run trial:libreoffice`
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { attachmentFindings } from '../../src/intake/inspection/attachment.ts';
import { partsOf } from '../../src/intake/inspection/package.ts';
import { compound, packed } from '../office-file.ts';
import { convert } from './soffice.ts';
import { trial } from './trial.ts';
import * as sources from './libreoffice/sources.ts';

type Expected = '通过' | '看不进' | '拒绝';
interface Written {
  what: string;
  ending: string;
  expected: Expected;
  bytes: Buffer;
}

const PROTECTED =
  'pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"x"}}';
const ARCHIVAL =
  'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},"InitialView":{"type":"long","value":"1"}}';

/** From, to (a filter of LibreOffice's), what its name then pretends, what the check has to say. */
const CONVERSIONS: readonly [string, string, string, Expected][] = [
  ['text.fodt', 'docx', 'docx', '通过'],
  ['text.fodt', 'pdf', 'pdf', '通过'],
  ['text.fodt', ARCHIVAL, 'pdf', '通过'],
  ['sheet.fods', 'xlsx', 'xlsx', '通过'],
  ['sheet.fods', 'pdf', 'pdf', '通过'],
  ['show.fodp', 'pptx', 'pptx', '通过'],
  ['show.fodp', 'pdf', 'pdf', '通过'],
  ['table.csv', 'xlsx', 'xlsx', '通过'],
  ['page.html', 'docx:MS Word 2007 XML', 'docx', '通过'],
  ['text.fodt', PROTECTED, 'pdf', '看不进'],
  ['linked.fodt', 'docx', 'docx', '拒绝'],
  ['macro.fods', 'xlsm:Calc MS Excel 2007 VBA XML', 'xlsx', '拒绝'],
  ['text.fodt', 'doc', 'docx', '拒绝'],
  ['text.fodt', 'odt', 'docx', '拒绝'],
  ['text.fodt', 'rtf', 'docx', '拒绝'],
  ['sheet.fods', 'xls', 'xlsx', '拒绝'],
  ['sheet.fods', 'ods', 'xlsx', '拒绝'],
  ['show.fodp', 'ppt', 'pptx', '拒绝'],
  ['sheet.fods', 'xlsx', 'docx', '拒绝'],
];

await trial(
  [
    { command: 'soffice', version: ['--version'], debian: 'libreoffice-writer libreoffice-calc' },
    { command: 'loimpress', version: ['--version'], debian: 'libreoffice-impress' },
  ],
  async ({ scratch, hold, say }) => {
    await writeSources(scratch);
    const files: Written[] = [];
    for (const [i, [from, to, ending, expected]] of CONVERSIONS.entries()) {
      const bytes = await converted(scratch, from, to, String(i));
      files.push({ what: `${from} → ${to.split(':{')[0] ?? to}`, ending, expected, bytes });
    }
    for (const { what, ending, bytes } of [...files]) {
      if (!['docx', 'xlsx', 'pptx'].includes(ending)) continue;
      const stuffed = await withMacros(bytes).catch(() => undefined);
      if (stuffed === undefined) continue;
      files.push({ what: `${what}，另藏宏`, ending, expected: '拒绝', bytes: stuffed });
    }
    for (const { what, ending, expected, bytes } of files) {
      const findings = await attachmentFindings(bytes, ending);
      const said = verdictOf(findings.map((one) => one.id));
      const why = findings.map((one) => one.found ?? one.what).join('；');
      hold(`${expected}  ${what} (.${ending})`, said === expected ? [] : [`${said}  ${why}`]);
    }
    const count = (expected: Expected): number =>
      files.filter((one) => one.expected === expected).length;
    say(
      `${files.length} files: ${count('通过')} to pass, ${count('看不进')} to be told, ${count('拒绝')} to be refused`,
    );
  },
);

function verdictOf(ids: readonly string[]): Expected {
  if (ids.includes('resource-forbidden')) return '拒绝';
  return ids.length > 0 ? '看不进' : '通过';
}

async function writeSources(folder: string): Promise<void> {
  const files = {
    'text.fodt': sources.text,
    'sheet.fods': sources.spreadsheet,
    'show.fodp': sources.presentation,
    'linked.fodt': sources.textWithLinkedPicture,
    'macro.fods': sources.spreadsheetWithMacro,
    'table.csv': '日期,变化\n2026-03-02,-3.5\n',
    'page.html':
      '<meta charset="utf-8"><h1>记录单</h1><p>等<a href="https://school.example">三秒</a>',
  };
  for (const [name, content] of Object.entries(files)) {
    await writeFile(path.join(folder, name), content);
  }
}

/** @throws where LibreOffice is not there or writes nothing */
async function converted(folder: string, from: string, to: string, into: string): Promise<Buffer> {
  const outDir = path.join(folder, into);
  await mkdir(outDir);
  return readFile(convert(path.join(folder, from), to, outDir, path.join(folder, 'profile')));
}

/** The same file with a macro project under the name of a picture, and nothing that says so. */
async function withMacros(bytes: Buffer): Promise<Buffer> {
  const parts = Object.fromEntries((await partsOf(bytes)).map((one) => [one.name, one.bytes]));
  return packed({ ...parts, 'media/image9.png': compound(['VBA', '_VBA_PROJECT', 'PROJECT']) });
}
