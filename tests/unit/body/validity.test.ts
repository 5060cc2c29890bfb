import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import type { BodyNode } from '../../../src/body/body.ts';
import { bodyOf } from './helpers.ts';

/** Lays the nodes out with the plainest HTML that fits. */
const page = (nodes: readonly BodyNode[]): string =>
  nodes
    .map((node) => {
      switch (node.type) {
        case 'html':
          return node.html;
        case 'callout':
          return `<section>${page(node.children)}</section>`;
        case 'figure':
          return `<figure><img src="${node.src}" alt="${node.alt}"></figure>`;
        case 'dialogue':
          return node.turns.map((turn) => `<p>${page(turn.children)}</p>`).join('');
        case 'observation':
          return node.rows
            .map((row) => `<p>${page(row.seen)}</p><p>${page(row.thought ?? [])}</p>`)
            .join('');
        case 'compare':
          return `<div>${page(node.left)}</div><div>${page(node.right)}</div>`;
        case 'entry-link':
          return `<a href="/${node.to}/">${page(node.children)}</a>`;
      }
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
