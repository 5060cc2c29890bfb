import { expect, test } from 'vitest';
import {
  keywordsIn,
  MOST,
  readProposal,
  writeProposal,
} from '../../../src/components/choose/address.ts';
import type { Proposal } from '../../../src/overlap/answer.ts';

test.each<Proposal>([
  { title: '错例' },
  { title: '“a & b = 50%”？#', keywords: ['甲', '乙 丙'], abstract: '一段\n两段 + 三' },
  { title: '支架', stage: 'junior', subject: 'chinese' },
])('what was asked comes back from the address: %j', (proposal) => {
  expect(readProposal(writeProposal(proposal))).toEqual(proposal);
});

test('nothing asked leaves no trace in the address', () => {
  expect(writeProposal({ title: '' })).toBe('');
  expect(readProposal('')).toEqual({ title: '' });
  expect(readProposal('#gaps')).toEqual({ title: '' });
});

test('a link from elsewhere may bring a title behind the question mark', () => {
  expect(readProposal(`?title=${encodeURIComponent('错例')}`)).toEqual({ title: '错例' });
});

test('an address cannot ask for more than the form', () => {
  const long = readProposal(`#title=${'长'.repeat(999)}&abstract=${'长'.repeat(9999)}`);
  expect(long.title).toHaveLength(MOST.title);
  expect(long.abstract).toHaveLength(MOST.abstract);
});

test.each([
  ['支架、批注', ['支架', '批注']],
  [' 支架 ，批注；, reading circle;', ['支架', '批注', 'reading circle']],
  ['', []],
])('keywords in “%s”', (text, keywords) => {
  expect(keywordsIn(text)).toEqual(keywords);
});
