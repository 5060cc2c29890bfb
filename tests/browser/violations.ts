import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** One line a violation: the rule, what it asks, and the first place. */
export async function violationsOn(page: Page): Promise<string[]> {
  // Two looks at one page need it once.
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axeSource);
  // All rules are run, the one of WCAG 2.2 about small targets too, which axe leaves off by itself; only what they pass is not described, which would take longer than the rules.
  const violations = await page.evaluate<AxeResults['violations']>(
    "axe.run({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }).then(({ violations }) => violations)",
  );
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.length}×, first: ${nodes[0]?.html ?? ''})`,
  );
}
