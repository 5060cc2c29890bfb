/** Documents in OpenDocument's flat form, for LibreOffice to write as others do. */

const NAMESPACES = [
  'office:office',
  'text:text',
  'table:table',
  'draw:drawing',
  'presentation:presentation',
  'style:style',
  'script:script',
]
  .map((one) => one.split(':'))
  .map(
    ([prefix = '', name = '']) =>
      `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  )
  .concat(
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
    'xmlns:ooo="http://openoffice.org/2004/office"',
    'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"',
  )
  .join(' ');

type Kind = 'text' | 'spreadsheet' | 'presentation';

function flat(kind: Kind, body: string, before = ''): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<office:document ${NAMESPACES} office:version="1.2"`,
    ` office:mimetype="application/vnd.oasis.opendocument.${kind}">`,
    before,
    `<office:body><office:${kind}>${body}</office:${kind}></office:body></office:document>`,
  ].join('');
}

/** A point of a picture, so that there is one. */
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const PROSE = [
  '<text:h text:outline-level="1">记录单</text:h>',
  '<text:p>等三秒，再请下一位。<text:a xlink:type="simple" xlink:href="https://school.example/a">网页</text:a>',
  '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>',
  '<text:note-body><text:p>脚注。</text:p></text:note-body></text:note></text:p>',
  '<text:p>第<text:page-number>1</text:page-number>页</text:p>',
];
const TABLE = [
  '<table:table table:name="一"><table:table-column table:number-columns-repeated="2"/>',
  '<table:table-row><table:table-cell><text:p>等了几秒</text:p></table:table-cell>',
  '<table:table-cell><text:p>开口的人</text:p></table:table-cell></table:table-row></table:table>',
].join('');
const FRAME = [
  '<draw:frame text:anchor-type="paragraph" svg:x="2cm" svg:y="2cm" svg:width="2cm" svg:height="2cm">',
  `<draw:image><office:binary-data>${PICTURE}</office:binary-data></draw:image></draw:frame>`,
].join('');

export const text = flat('text', `${PROSE.join('')}${TABLE}<text:p>${FRAME}</text:p>`);

const cell = (formula: string, value: string): string =>
  `<table:table-cell table:formula="${formula}" office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
const number = (value: string): string =>
  `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
const sheet = (cells: string, before = ''): string =>
  flat(
    'spreadsheet',
    `<table:table table:name="一"><table:table-row>${cells}</table:table-row></table:table>`,
    before,
  );

export const spreadsheet = sheet(
  `${number('3')}${number('-9')}${cell('of:=SUM([.A1:.B1])', '-6')}`,
);

export const presentation = flat(
  'presentation',
  `<draw:page draw:name="一">${FRAME.replace(' text:anchor-type="paragraph"', '')}<draw:frame svg:x="5cm" svg:y="5cm" svg:width="9cm" svg:height="3cm"><draw:text-box><text:p>等待 <text:a xlink:href="https://school.example/">网页</text:a></text:p></draw:text-box></draw:frame></draw:page><draw:page draw:name="二"/>`,
);

/** With a picture that stands on another server. */
export const textWithLinkedPicture = flat(
  'text',
  `<text:p>${FRAME.replace(/<draw:image>.*?<\/draw:image>/, '<draw:image xlink:type="simple" xlink:href="https://pixel.invalid/a.png"/>')}</text:p>`,
);

/** With a module of Visual Basic, which LibreOffice keeps for Excel. */
export const spreadsheetWithMacro = sheet(
  number('3'),
  [
    '<office:scripts><office:script script:language="ooo:Basic"><ooo:libraries>',
    '<ooo:library-embedded ooo:name="VBAProject"><ooo:module ooo:name="Module1"><ooo:source-code>',
    'Rem Attribute VBA_ModuleType=VBAModule&#10;Option VBASupport 1&#10;Sub Auto_Open&#10;MsgBox 1&#10;End Sub',
    '</ooo:source-code></ooo:module></ooo:library-embedded></ooo:libraries></office:script></office:scripts>',
  ].join(''),
);
