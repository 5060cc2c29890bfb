/**
 * Texts for which a spreadsheet puts a date, a time or another number when it reads them from a
 * file of text: 5/12 becomes 12 May, 3-4 a day in March, 007 becomes 7.
 */

/** A number that stays what it is; of longer ones the last digits are lost. */
const PLAIN_NUMBER = /^(?:0|[1-9]\d{0,14})(?:\.\d{0,9}[1-9])?$/;
const NUMBER = /^[\d,]*\.?\d+\.?(?:e[+-]?\d+)?$/i;

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DATES = [
  // 5/12, 2026-5-12, 8:30, 12.5.2026, and 2026/5/12 8:30.
  /^\d{1,4}(?: ?[-/.:] ?\d{1,4})+(?: +\d{1,2}:\d{1,2}(?::\d{1,2})?)?(?: ?[ap]m?)?$/i,
  // One and a half: 1 1/2.
  /^\d+ +\d+\/\d+$/,
  /^(?:\d{2,4}年)?\d{1,2}月(?:\d{1,2}[日号]?)?$/,
  /^(?:上午|下午)?\d{1,2}[时点](?:\d{1,2}分?(?:\d{1,2}秒)?)?$/,
  new RegExp(`^(?:\\d{1,4}[ /.-]*)?${MONTH}[ /.,-]*\\d{1,4}(?:[ /.,-]+\\d{1,4})?$`, 'i'),
  new RegExp(`^\\d{1,4}[ /.-]*${MONTH}$`, 'i'),
];

/** Whether a spreadsheet would take the text for something else than it says. */
export function isMisread(text: string): boolean {
  // Chinese spreadsheets read digits of full width as well.
  const plain = text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ');
  if (PLAIN_NUMBER.test(plain)) return false;
  return NUMBER.test(plain) || DATES.some((one) => one.test(plain));
}
