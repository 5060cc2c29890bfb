/** The sheet as a file: HTML, which Word and WPS open and edit like a document of their own. */

/** Word reads sizes in points and borders of paragraphs and tables; of layout it knows little more. */
const STYLE = `
@page { size: A4; margin: 25mm 25mm 22mm; }
body { font: 12pt SimSun, "Songti SC", serif; line-height: 1.6; color: #000; }
h3 { font-size: 18pt; text-align: center; }
h4 { font-size: 13pt; margin: 14pt 0 4pt; }
p { margin: 0 0 3pt; }
table { width: 100%; border-collapse: collapse; }
th, td { border: 1px solid #000; padding: 4pt 6pt; text-align: left; vertical-align: top; }
th { width: 7em; font-weight: normal; }
.blank { border-bottom: 1px solid #000; }
.school { text-align: center; }
`;

function sheetHtml(sheet: HTMLElement, title: string): string {
  const page = document.implementation.createHTMLDocument(`选题查新单：${title}`);
  page.documentElement.lang = 'zh-CN';
  const charset = page.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  const style = page.createElement('style');
  style.textContent = STYLE;
  page.head.prepend(charset);
  page.head.append(style);
  page.body.append(page.importNode(sheet, true));
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`;
}

/** Hands the sheet to the browser's downloads. */
export function saveSheet(sheet: HTMLElement, title: string): void {
  // Some editors of Chinese Windows take a file without the mark for GBK.
  const file = new Blob(['\ufeff', sheetHtml(sheet, title)], { type: 'text/html' });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = `选题查新单-${title.replace(/[\\/:*?"<>|\s]+/g, '-')}.html`;
  link.click();
  URL.revokeObjectURL(address);
}
