/** Writing at the desk of the sample school, as a teacher does on a phone. */
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { beforeEach, expect } from 'vitest';
import { readFolder } from '../read-school.ts';
import { useSamplePage, type SamplePage } from './sample-page.ts';

export const PHONE = { width: 360, height: 740 };
/** The day on which the sample school is built. */
const TODAY = new Date('2026-11-20T09:00:00');

export interface Desk extends SamplePage {
  /** Opens the form of a kind: `reflections`, or `reflections&topics=waiting`. */
  begin: (kind: string) => Promise<void>;
  field: (name: string) => Locator;
  /** Types into the list of a field and takes what is found of that name. */
  pick: (field: string, typed: string, name: string, within?: Locator) => Promise<void>;
  /** What stands on the line below the form. */
  kept: () => Promise<string>;
  /** Waits until what was written lies in the browser. */
  whenKept: () => Promise<void>;
  heading: () => Locator;
  /** Leads from the form to the ways out, and waits for what the check says. */
  handOver: () => Promise<string>;
  /** What the first way out copies, and where it goes. */
  handed: () => Promise<{ file: string; text: string }>;
}

export function useDesk(viewport = PHONE): Desk {
  const sample = useSamplePage(viewport);
  const { page, open } = sample;
  beforeEach(async () => {
    await page().clock.setFixedTime(TODAY);
  });
  const heading = () => page().getByRole('heading', { level: 1 });
  return {
    ...sample,
    heading,
    begin: async (kind) => {
      await open(`write/#kind=${kind}`);
      await heading().filter({ hasText: /^写./ }).waitFor();
      await page().locator('[data-view=write] .form').waitFor();
    },
    field: (name) => page().locator('[data-view=write]').getByRole('textbox', { name }),
    pick: async (name, typed, wanted, within) => {
      await pickIn(within ?? page().locator('[data-view=write]'), name, typed, wanted);
    },
    kept: () => page().locator('[data-kept]').innerText(),
    whenKept: async () => {
      await expect
        .poll(() => page().locator('[data-kept]').innerText())
        .toContain('存在这台设备上了');
    },
    handOver: async () => {
      await page().getByRole('button', { name: '写好了，交出去' }).click();
      await page().locator('.judging').waitFor();
      await expect.poll(() => page().locator('.judging').innerText()).not.toBe('正在检查……');
      return page().locator('.judging').innerText();
    },
    handed: async () => {
      const way = page().getByRole('region', { name: '复制全文' });
      const file = await way.locator('code').innerText();
      return {
        file: file.replace('src/content/', ''),
        text: (await way.locator('pre').textContent()) ?? '',
      };
    },
  };
}

export async function pickIn(
  within: Locator,
  name: string,
  typed: string,
  wanted: string,
): Promise<void> {
  const box = within.getByRole('combobox', { name }).first();
  await box.fill(typed);
  await within.getByRole('option', { name: wanted }).first().click();
}

/** Errors that the school's own reader finds in a file beside all of the sample school. */
export async function errorsIn(
  { file, text }: { file: string; text: string },
  pictures: Readonly<Record<string, Buffer>> = {},
): Promise<string[]> {
  const folder = await mkdtemp(path.join(process.env['TONGBAN_SCRATCH'] ?? tmpdir(), 'handed-'));
  await cp(path.resolve(import.meta.dirname, '../../src/content'), folder, { recursive: true });
  for (const [name, content] of Object.entries({ [file]: text, ...pictures })) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  const { faults, checked } = await readFolder(folder);
  expect(checked).toBeGreaterThan(100);
  return faults
    .filter((one) => one.severity === 'error' && one.file === file)
    .map(({ line, message }) => `${line}: ${message}`);
}

/** Everything below 44 px that a thumb is to meet; what is folded away or not shown is none. */
export async function smallTargets(page: Page): Promise<string[]> {
  return page
    .locator(
      '.desk :is(button, summary, input:not([type=radio], [type=checkbox], .visually-hidden), .chip, a.choice)',
    )
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility())
        .map((one) => ({ one, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.height < 43.5 || box.width < 43.5)
        .map(({ one, box }) => `${one.tagName} ${one.textContent} ${box.width}×${box.height}`),
    );
}
