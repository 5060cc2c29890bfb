/**
 * Documents as teachers have them, in the plain form of OpenDocument, of which LibreOffice makes
 * documents of Word. All people and works in them are invented.
 */

const SPACES = [
  'office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'xlink="http://www.w3.org/1999/xlink"',
  'math="http://www.w3.org/1998/Math/MathML"',
  'dc="http://purl.org/dc/elements/1.1/"',
].map((space) => `xmlns:${space}`);

const STYLES = `
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"/></style:style>
<style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic" style:font-style-asian="italic"/></style:style>
<style:style style:name="U" style:family="text"><style:text-properties style:text-underline-style="solid"/></style:style>
<style:style style:name="Sub" style:family="text"><style:text-properties style:text-position="sub 58%"/></style:style>
<style:style style:name="Sup" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="Red" style:family="text"><style:text-properties fo:color="#ff0000"/></style:style>
<style:style style:name="Gone" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="Mid" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-size="18pt" style:font-size-asian="18pt"/></style:style>
<style:style style:name="Box" style:family="graphic"><style:graphic-properties draw:stroke="solid" style:run-through="foreground" style:wrap="run-through" style:vertical-pos="from-top" style:vertical-rel="paragraph" style:horizontal-pos="from-left" style:horizontal-rel="paragraph"/></style:style>
<text:list-style style:name="Steps">
  <text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/>
  <text:list-level-style-number text:level="2" style:num-prefix="（" style:num-suffix="）" style:num-format="1"/>
  <text:list-level-style-number text:level="3" style:num-format="①, ②, ③, ..."/>
</text:list-style>
<text:list-style style:name="Chapters">
  <text:list-level-style-number text:level="1" style:num-suffix="、" style:num-format="一, 二, 三, ..."/>
  <text:list-level-style-number text:level="2" style:num-prefix="（" style:num-suffix="）" style:num-format="一, 二, 三, ..."/>
</text:list-style>
<text:list-style style:name="Points"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/><text:list-level-style-bullet text:level="2" text:bullet-char="◦"/></text:list-style>
`;

function document(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${SPACES.join(' ')} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles>${STYLES}</office:automatic-styles>
<office:body><office:text>${body}</office:text></office:body></office:document>`;
}

const p = (inner: string, style = ''): string =>
  `<text:p${style === '' ? '' : ` text:style-name="${style}"`}>${inner}</text:p>`;
const span = (style: string, inner: string): string =>
  `<text:span text:style-name="${style}">${inner}</text:span>`;
const h = (level: number, inner: string): string =>
  `<text:h text:outline-level="${level}">${inner}</text:h>`;
const list = (style: string, ...items: string[]): string =>
  `<text:list text:style-name="${style}">${items.map((one) => `<text:list-item>${one}</text:list-item>`).join('')}</text:list>`;
const cell = (inner: string, more = ''): string =>
  `<table:table-cell office:value-type="string"${more}>${inner}</table:table-cell>`;
const covered = '<table:covered-table-cell/>';
const table = (name: string, columns: number, ...rows: string[][]): string =>
  `<table:table table:name="${name}"><table:table-column table:number-columns-repeated="${columns}"/>${rows
    .map((row) => `<table:table-row>${row.join('')}</table:table-row>`)
    .join('')}</table:table>`;
const formula = (math: string): string =>
  `<draw:frame text:anchor-type="as-char" svg:width="3cm" svg:height="1cm"><draw:object><math:math xmlns="http://www.w3.org/1998/Math/MathML"><semantics>${math}</semantics></math:math></draw:object></draw:frame>`;

/** A red dot of four by four pixels. */
export const DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAAEElEQVR4nGP4z8AARwzEcQCukw/x0F8jngAAAABJRU5ErkJggg==';
const picture = (alt: string): string =>
  `<draw:frame text:anchor-type="as-char" svg:width="2cm" svg:height="2cm"><draw:image><office:binary-data>${DOT}</office:binary-data></draw:image><svg:desc>${alt}</svg:desc></draw:frame>`;

export const wordSources = {
  /** Headings that are only typed, and numbered sentences that are none. */
  typed: document(
    [
      p('《荷塘》教学设计', 'Mid'),
      p(span('B', '一、教学目标')),
      p('1. 读出语气，能说说作者为什么在夜里出门，这一句写得很长。'),
      p('2. 学会用 {1,2} 和 x&lt;3 这样的记号，也会写 *号* 与 _下划线_。'),
      p(span('B', '二、教学过程')),
      p('（一）导入'),
      p('老师放一段录音，学生说听到了什么。'),
      p('（二）品读'),
      p('学生分组读第四段，每组说一处。'),
      p(`三、板书设计`),
      p(
        `题目：${span('U', '<text:s text:c="8"/>')}；作者：${span('I', 'Zhu')}。水的式子是 H${span('Sub', '2')}O，面积是 m${span('Sup', '2')}。`,
      ),
      p(
        `${span('Red', '这一句是红的')}，${span('Gone', '这一句看不见')}后面还有<text:a xlink:href="https://example.cn/a?b=1&amp;c=2" xlink:type="simple">一个链接</text:a>。`,
      ),
    ].join(''),
  ),
  /** Lists that the program counts: nested, with Chinese figures, with points. */
  lists: document(
    [
      h(1, '一次教研活动'),
      `<text:list xml:id="c" text:style-name="Chapters"><text:list-item>${p(span('B', '准备'))}</text:list-item></text:list>`,
      p('先把书看完。'),
      list(
        'Steps',
        p('选一篇课文') +
          list(
            'Steps',
            p('人人读两遍') + list('Steps', p('记下疑问'), p('标出页码')),
            p('写一句话'),
          ),
        p('定下时间'),
      ),
      `<text:list text:style-name="Chapters" text:continue-list="c"><text:list-item>${p(span('B', '过程'))}</text:list-item></text:list>`,
      p('当天按下面几点来：'),
      list('Points', p('先听课') + list('Points', p('坐在学生旁边')), p('再议课')),
    ].join(''),
  ),
  /** Merged cells, and a form that holds a whole plan. */
  tables: document(
    [
      h(2, '课时安排'),
      table(
        'A',
        3,
        [cell(p('课时')), cell(p('内容')), cell(p('作业 | 说明'))],
        [cell(p('第一课时'), ' table:number-rows-spanned="2"'), cell(p('读课文')), cell(p('抄写'))],
        [covered, cell(p('议一议'), ' table:number-columns-spanned="2"'), covered],
      ),
      h(2, '教案'),
      table(
        'B',
        4,
        [cell(p('课题')), cell(p('荷塘')), cell(p('课时')), cell(p('两课时'))],
        [
          cell(p('教学目标')),
          cell(p('能读出语气。') + p('能说出理由。'), ' table:number-columns-spanned="3"'),
          covered,
          covered,
        ],
        [
          cell(p('教学过程')),
          cell(
            p('一、导入') +
              p(
                `老师讲一个夜里散步的故事，${'学生听完以后说一说自己的经历，'.repeat(12)}然后读题目。`,
              ) +
              p('二、品读') +
              p('学生自己读。'),
            ' table:number-columns-spanned="3"',
          ),
          covered,
          covered,
        ],
      ),
    ].join(''),
  ),
  pictures: document(
    [
      p('第一张图说的是黑板：'),
      p(picture('黑板上写着题目')),
      p(`文字中间${picture('图片 2')}还有一张。`),
    ].join(''),
  ),
  formulas: document(
    [
      p(
        `分数是${formula('<mrow><mfrac><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><mi>b</mi></mfrac></mrow>')}，根号是${formula('<mrow><msqrt><mi>x</mi></msqrt><mo>≥</mo><mn>0</mn></mrow>')}。`,
      ),
      p(
        formula(
          '<mrow><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msup><mi>i</mi><mn>2</mn></msup></mrow>',
        ),
      ),
    ].join(''),
  ),
  /** Words that do not stand in the text: boxes, notes, changes that somebody tracked. */
  beside: document(
    [
      `<text:tracked-changes><text:changed-region text:id="d1"><text:deletion><office:change-info><dc:creator>甲</dc:creator><dc:date>2026-01-01T00:00:00</dc:date></office:change-info>${p('删掉的话')}</text:deletion></text:changed-region></text:tracked-changes>`,
      p(
        `正文第一句<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${p('出自校刊。')}</text:note-body></text:note>说完了。`,
      ),
      p(
        `<draw:frame draw:style-name="Box" text:anchor-type="paragraph" svg:width="6cm" svg:height="2cm"><draw:text-box>${p('文本框里的第一句。')}${p('文本框里的第二句。')}</draw:text-box></draw:frame>旁边有一个文本框。`,
      ),
      p(
        `这里<text:change text:change-id="d1"/>改过。<text:ruby><text:ruby-base>荷</text:ruby-base><text:ruby-text>hé</text:ruby-text></text:ruby>是注音的。`,
      ),
      p(
        '最后一句<office:annotation><dc:creator>乙</dc:creator><text:p>批注里的话</text:p></office:annotation>。',
      ),
    ].join(''),
  ),
} as const;
