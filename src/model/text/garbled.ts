/** Text that was read in another encoding than it was written in, by what comes of it again and again. */

/**
 * The marks of Chinese, in UTF-8, read as GBK: three bytes and the first of the next character make
 * two, of which the first is rare and the second one of these.
 */
const AS_GBK =
  /锛[屻屼屽屾岀岃岄岋氥氫氬氭氱氳氶氾涖涗涘涙涚涜涢涳熴熶熷熸熺熻熼燂併佷佸佹佺佽侀侊堛堜堝堟堢堣堥堬夈変夊夋夌夎夐夛]|銆[傘備傚傛傜傝傞傦併佷佸佹佺佽侀侊娿婁婂婃婄婅婇婏嬨嬩嬪嬫嬬嬭嬮嬶]|鈥[溿滀滃滄滅滆滈滐濄濅濆濇濈濊濋濓︺︿﹀︽︾﹁﹂︼斻斾斿旀旂旇旈旓]/gu;
/** A byte that begins a character of UTF-8, and those that go on with it, each read as one sign of Latin. */
const HIGH =
  '[\\u0080-\\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013\u2014\u2018-\u201A\u201C-\u201E\u2020-\u2022\u2026\u2030\u2039\u203A\u20AC\u2122]';
const AS_LATIN = new RegExp(`[\u00E2-\u00EF]${HIGH}{2}|\u00C3${HIGH}|\u00C2[\u00A0-\u00BF]`, 'gu');
/** What filling and replacing leave behind. */
const LEFT_OVER = /\uFFFD+|锟斤拷|烫烫烫|屯屯屯/gu;

/** So few could be words of somebody's own. */
const LEAST_OF_GBK = 2;

export interface Garbled {
  /** In UTF-16 units from the beginning of the text. */
  index: number;
  found: string;
}

/** Every place at which the text is garbled, in order. */
export function garbledIn(text: string): Garbled[] {
  const gbk = placesOf(AS_GBK, text);
  return [
    ...placesOf(LEFT_OVER, text),
    ...placesOf(AS_LATIN, text),
    ...(gbk.length >= LEAST_OF_GBK ? gbk : []),
  ].sort((a, b) => a.index - b.index);
}

function placesOf(pattern: RegExp, text: string): Garbled[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ index, found }));
}
