import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { readPages } from './page.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // How source is written, not what it means: the compiler decides these.
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'doctype-style': 'off',
      'no-trailing-whitespace': 'off',
      'void-style': 'off',
      // A title may be as long as its entry's; the school's short name stands behind it.
      'long-title': 'off',
      // Ids of headings are Chinese words, which HTML allows.
      'valid-id': ['error', { relaxed: true }],
      // Suggestions under a box are a list of links, which no native element is.
      'prefer-native-element': ['error', { exclude: ['listbox'] }],
      // A bare & or quotation mark is valid where it cannot be mistaken.
      'no-raw-characters': ['error', { relaxed: true }],
      // Several choices of one question are checkboxes of one name.
      'form-dup-name': ['error', { shared: ['radio', 'button', 'checkbox'] }],
    },
  }),
);

async function faultsIn(html: string): Promise<{ fault: string; place: string }[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => ({
      fault: `${ruleId}: ${message}`,
      place: `${line}:${column}`,
    })),
  );
}

/** Its articles are pasted into an editor that keeps no style but those on the elements. */
const TO_PASTE = 'weekly/index.html';

test('every page of the sample site is valid HTML', async () => {
  const pages = readPages(inject('site').outDir);
  expect(pages.length).toBeGreaterThan(40);
  // A fault of a component stands on every page: it is told once, with the first place and how many more.
  const places = new Map<string, string[]>();
  for (const page of pages) {
    for (const { fault, place } of await faultsIn(page.html)) {
      if (page.file === TO_PASTE && fault.startsWith('no-inline-style:')) continue;
      places.set(fault, [...(places.get(fault) ?? []), `${page.file}:${place}`]);
    }
  }
  const told = [...places].map(([fault, at]) => `${fault} (${at.length}×, first ${at[0] ?? ''})`);
  expect(told).toEqual([]);
});

test('the validator is awake', async () => {
  expect(await faultsIn('<p><div>一</div></p><img src="a.png">')).not.toEqual([]);
  expect(await faultsIn('<h2 id="一">一 & 二</h2>')).toEqual([]);
});
