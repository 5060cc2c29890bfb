/**
 * A proposal in the address, so that a check can be kept and passed on. It stands behind
 * the `#`, which a browser never sends to the server; a link from elsewhere may bring it
 * behind a `?`.
 */
import type { Proposal } from '../../overlap/answer.ts';

/** Characters of each part; the form allows as many. */
export const MOST = { title: 60, keywords: 120, abstract: 600 } as const;

/** @param text with its `#` or `?` */
export function readProposal(text: string): Proposal {
  const parameters = new URLSearchParams(text.slice(1));
  const part = (name: string, most: number): string =>
    (parameters.get(name) ?? '').trim().slice(0, most);
  const keywords = keywordsIn(part('keywords', MOST.keywords));
  const abstract = part('abstract', MOST.abstract);
  const stage = part('stage', 40);
  const subject = part('subject', 40);
  return {
    title: part('title', MOST.title),
    ...(keywords.length === 0 ? {} : { keywords }),
    ...(abstract === '' ? {} : { abstract }),
    ...(stage === '' ? {} : { stage }),
    ...(subject === '' ? {} : { subject }),
  };
}

/** With the `#`; empty where nothing is asked. */
export function writeProposal(proposal: Proposal): string {
  if (proposal.title === '') return '';
  const { title, keywords, abstract, stage, subject } = proposal;
  const parameters = new URLSearchParams({ title });
  if (keywords !== undefined) parameters.set('keywords', keywords.join('、'));
  if (abstract !== undefined) parameters.set('abstract', abstract);
  if (stage !== undefined) parameters.set('stage', stage);
  if (subject !== undefined) parameters.set('subject', subject);
  return `#${parameters.toString()}`;
}

/** As people part them: by commas of both widths, 、 or semicolons. */
export function keywordsIn(text: string): string[] {
  return text
    .split(/[,，、;；]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
