/** The clause a title begins with before it comes to the matter: 中华优秀传统文化背景下. */

const FRAME = /^[^，,。;；:：—]{1,20}?(?:背景|视域|视野|视角|形势|政策|战略)下/u;

/** How many code units of the text it takes. */
export function frameOf(text: string): number {
  return FRAME.exec(text)?.[0].length ?? 0;
}
