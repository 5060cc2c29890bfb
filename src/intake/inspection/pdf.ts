/** The inside of PDFs: what runs, sends or carries something along, wherever in the file it stands. */
import { active, brokenFile, otherContent, unseen } from './attachment-findings.ts';
import { unpacked } from './pdf-filters.ts';
import { dictionaryAt, plainName, skipped, type PdfDictionary } from './pdf-object.ts';
import type { Finding } from './task.ts';

const PRINT = '请用“打印—存为 PDF”再存一次，这样里面只剩下页面。';

/** By a name in it, with so much around it that no chance finds it in a picture's bytes; an action to a page is called `GoTo` and stays. */
const ACTIVE: readonly [RegExp, string][] = [
  [/\/JavaScript(?![\w.-])/, '程序（JavaScript）'],
  [/\/JS\s*(?:\([\s\x20-\x7e]{4}|<[\da-f]{4}|\d+\s+\d+\s+R)/i, '程序（JavaScript）'],
  [/\/Launch(?![\w.-])/, '会启动别的程序的动作'],
  [/\/(?:EmbeddedFiles?|FileAttachment)(?![\w.-])|\/EF\s*(?:<<|\d+\s+\d+\s+R)/, '夹带的文件'],
  [/\/XFA\s*(?:\[|\d+\s+\d+\s+R)/, '会运行的表单（XFA）'],
  [
    /\/(?:RichMedia|RichMediaExecute|Rendition|Movie)(?![\w.-])|\/Subtype\s*\/3D\b/,
    '音像或三维的插件',
  ],
  [/\/(?:GoToR|GoToE|GoTo3DView)(?![\w.-])/, '会打开别的文件的动作'],
  [/\/(?:SubmitForm|ImportData)(?![\w.-])/, '会送出或取来数据的表单'],
];
const FIRST_BYTES = '%PDF-';

export function pdfFindings(bytes: Buffer): Finding[] {
  const raw = bytes.toString('latin1');
  if (!raw.startsWith(FIRST_BYTES)) return [otherContent('pdf')];
  const encrypted = /\/Encrypt(?![\w.-])/.test(plainName(raw));
  const packed = objectStreams(bytes, raw);
  // What is scrambled cannot be unpacked: it is told as one thing, not as two.
  const unopened = packed.includes(undefined) && !encrypted;
  // The whole file, streams included: where an object begins, the file itself decides.
  const texts = [raw, ...packed.flatMap((one) => one?.toString('latin1') ?? [])].map(plainName);
  return [
    ...ACTIVE.filter(([pattern]) => texts.some((one) => pattern.test(one))).map(([, found]) =>
      active(found, PRINT),
    ),
    ...(unopened ? [brokenFile('pdf', '有一部分是用少见的办法压缩的')] : []),
    ...(encrypted ? [unseen('密码或权限的保护')] : []),
  ].filter((one, i, all) => all.findIndex(({ found }) => found === one.found) === i);
}

/** Streams that hold objects; `undefined` for one that cannot be unpacked. */
function objectStreams(bytes: Buffer, raw: string): (Buffer | undefined)[] {
  const streams: (Buffer | undefined)[] = [];
  for (const { index } of raw.matchAll(/obj/g)) {
    const read = dictionaryAt(raw, index + 3);
    if (read === undefined || !isObjectStream(read.dictionary)) continue;
    const start = streamStart(raw, read.end);
    if (start !== undefined) streams.push(unpacked(bytes.subarray(start), read.dictionary));
  }
  return streams;
}

/** Only these have both; what a stream says of its type nobody has to believe. */
function isObjectStream(dictionary: PdfDictionary): boolean {
  return dictionary.has('N') && dictionary.has('First');
}

function streamStart(raw: string, end: number): number | undefined {
  const at = skipped(raw, end);
  if (!raw.startsWith('stream', at)) return undefined;
  const after = at + 'stream'.length;
  if (raw.startsWith('\r\n', after)) return after + 2;
  return raw[after] === '\n' || raw[after] === '\r' ? after + 1 : after;
}
