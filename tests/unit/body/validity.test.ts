import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import type { BodyNode, BodyPart } from '../../../src/body/body.ts';
import { componentNamed } from '../../../src/body/components/registry.ts';
import { bodyOf } from './helpers.ts';

/** Lays the nodes out with the plainest HTML that fits. */
const page = (nodes: readonly (BodyNode | BodyPart)[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'html') return node.html;
      const inside = page(node.children);
      if (node.type === 'part') return `<div>${inside}</div>`;
      return componentNamed(node.name)?.place === 'inline' ? `<a href="/">${inside}</a>` : inside;
    })
    .join('');

test('everything the reader makes is valid HTML', async () => {
  const corpus = readFileSync(new URL('./fixtures/corpus.mdx', import.meta.url), 'utf8');
  const html = `<h1>题</h1>${page(bodyOf(corpus, true).nodes)}`;
  expect(html.length).toBeGreaterThan(1_000);
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
    rules: { 'missing-doctype': 'off', 'require-lang': 'off' },
  });
  const report = await validator.validateString(html);
  const messages = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
  );
  expect(messages).toEqual([]);
});
