/** What a title begins with before it comes to the matter. */

const BACKGROUND = /^[^，,。;；:：—]{1,20}?(?:背景|形势|政策|战略|要求|根本任务)下/u;
const OUTLOOK = /^[^，,。;；:：—]{1,20}?(?:视域|视野|视角|理念)下/u;

/** How many code units the background takes: 中华优秀传统文化背景下. It is no part of the matter. */
export function backgroundOf(text: string): number {
  return BACKGROUND.exec(text)?.[0].length ?? 0;
}

/**
 * The same of what it is looked at from, too: 跨学科视域下, STEM理念下. That is a part of the matter,
 * but does not tell its subject where the rest does.
 */
export function outlookOf(text: string): number {
  return Math.max(backgroundOf(text), OUTLOOK.exec(text)?.[0].length ?? 0);
}
