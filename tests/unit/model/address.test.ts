import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { components } from '../../../src/body/components/registry.ts';
import { address, addresses } from '../../../src/model/addresses/address-field.ts';
import { forms } from '../../../src/model/addresses/address-forms.ts';
import {
  addressTypes,
  addressWords,
  readAddress,
  type AddressType,
} from '../../../src/model/addresses/address.ts';
import { schemas } from '../../../src/records/kinds.ts';
import { entryKinds } from '../../../src/model/kinds.ts';
import { bare, meaningAt } from '../../../src/model/fields/schema-walk.ts';
import { school } from '../../../src/records/school.ts';

const types = Object.keys(addressTypes) as AddressType[];
const isSound = (type: AddressType, url: string): boolean =>
  readAddress(type, url).kind !== 'refused';

describe('what a place takes', () => {
  test.each(types)('%s: every example of its forms, and says so in words', (type) => {
    for (const form of addressTypes[type].forms) {
      for (const example of forms[form].examples) {
        expect(readAddress(type, example), example).not.toHaveProperty('message');
      }
      for (const words of forms[form].words) expect(addressWords(type)).toContain(words);
    }
  });

  test.each(types)('%s: no example of a form that it does not name', (type) => {
    const own = addressTypes[type].forms as readonly string[];
    // These places tell a name from an address by the file's ending, not by the scheme.
    const others = Object.entries(forms).filter(([form]) => !own.includes(form));
    for (const [form, { examples }] of others) {
      const shared = form === 'front' || (own.includes('front') && /^https?$/.test(form));
      if (shared || type === 'path') continue;
      for (const example of examples)
        expect(isSound(type, example), `${form} ${example}`).toBe(false);
    }
  });

  test('as many kinds of entries are named as links may lead to', () => {
    for (const folder of entryKinds) {
      expect(addressWords('link')).toContain(folder);
      expect(isSound('link', `/${folder}/a/`)).toBe(true);
    }
    expect(isSound('link', '/teachers/a/')).toBe(false);
  });
});

/** Attempts of each kind, none of which any place may take. */
const HOSTILE = [
  ...['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'vbscript:x', 'data:text/html,x'],
  ...['file:///etc/passwd', 'ftp://a.example/', 'blob:https://a.example/1', 'ws://a.example/'],
  ...['//a.example/x', '/\\a.example', 'https:a.example', 'https:///a.example', 'https://'],
  ...['https://school.example@evil.example/', 'https://a:b@evil.example/', 'https://[::1]/'],
  ...['https://a.example/%E2%80%AEgpj.exe', 'https://a.example/%00', 'https://a.example/?%1b[31m'],
  ...[
    'https://a.example/%25E2%2580%25AE',
    'https://a.example/x%0d%0aSet-Cookie:a',
    'https://a.example/ x',
  ],
  ...[
    'https://a.example/\u202ex',
    'https://a.example/\u200bx',
    'https://a\u00ad.example/',
    'x\u{E0041}',
  ],
  ...['java\nscript:alert(1)', '\u0001javascript:alert(1)', 'javascript&colon;alert(1)', '\ud800'],
  ...[
    '..',
    '../..',
    '../../etc/passwd',
    './../a.png',
    '/images/../a.png',
    '%2e%2e/a.png',
    '/etc/passwd',
  ],
  ...[
    'C:\\a.png',
    'a.svg',
    './a.svg.png',
    './a.png?x',
    'a.exe',
    'a.pdf.exe',
    'a.docm',
    '.htaccess',
    'a/b.pdf',
  ],
  ...[
    'mailto:',
    'mailto:a@b.example?cc=c@d.example',
    'mailto:a@b.example?subject=x%0D%0ABcc:c@d.example',
  ],
  ...['#', '#\u202e', '#%00', '#<img>', '/lessons/../x/', '/lessons/A/', 'lessons/a/../b', ''],
];
/** What is only a path is no more than names: these of the list are honest there. */
const HONEST_AS: Partial<Record<AddressType, string[]>> = {
  path: ['/etc/passwd', 'a.svg', 'a.exe', 'a.pdf.exe', 'a.docm', 'a/b.pdf', '/lessons/A/'],
};

test.each(types)('%s takes none of the hostile addresses', (type) => {
  const taken = HOSTILE.filter((url) => isSound(type, url));
  expect(taken).toEqual(HONEST_AS[type] ?? []);
});

test('what passes as a link leads where it says, and holds nothing hidden', () => {
  const piece = fc.constantFrom(
    ...[
      'https',
      'http',
      'javascript',
      'mailto',
      ':',
      '/',
      '//',
      '@',
      '\\',
      '%',
      '%2e',
      '%E2%80%AE',
    ],
    ...[
      '%00',
      '.',
      '..',
      '#',
      '?',
      'a.example',
      'a',
      'lessons',
      '\u202e',
      '\u200b',
      '\t',
      ' ',
      '&',
      ';',
      '学',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
      const url = pieces.join('');
      const read = readAddress('link', url);
      if (read.kind !== 'external') return;
      const { protocol, username, password } = new URL(read.url);
      expect(['https:', 'http:', 'mailto:']).toContain(protocol);
      expect([username, password]).toEqual(['', '']);
      expect(decodeURI(read.url.replace(/%(?![0-9a-f]{2})/gi, '%25'))).not.toMatch(
        /[\p{Cc}\p{Cf}]/u,
      );
    }),
    { numRuns: 20_000 },
  );
});

interface Leaf {
  path: string;
  schema: z.core.$ZodType;
  meaning: string;
}

/** Every text somebody may write: fields of all records, of the school's file, attributes of components. */
function leavesOf(schema: z.core.$ZodType, path: string[]): Leaf[] {
  const inner = bare(schema);
  if (inner instanceof z.ZodObject) {
    return Object.entries(inner.shape as Record<string, z.core.$ZodType>).flatMap(([key, field]) =>
      leavesOf(field, [...path, key]).map((leaf) => {
        const { title = '', description = '' } = meaningAt(inner, [key]);
        return { ...leaf, meaning: `${key} ${title} ${description} ${leaf.meaning}` };
      }),
    );
  }
  if (inner instanceof z.ZodArray)
    return leavesOf(inner.element as z.core.$ZodType, [...path, '[]']);
  if (inner instanceof z.ZodRecord)
    return leavesOf(inner.valueType as z.core.$ZodType, [...path, '{}']);
  if (inner instanceof z.ZodDiscriminatedUnion || inner instanceof z.ZodUnion) {
    return (inner.options as z.core.$ZodType[]).flatMap((one) => leavesOf(one, path));
  }
  return inner instanceof z.ZodString || inner instanceof z.ZodURL || inner instanceof z.ZodEmail
    ? [{ path: path.join('.'), schema: inner, meaning: '' }]
    : [];
}

const leaves = [
  ...Object.entries(schemas).flatMap(([name, schema]) => leavesOf(schema, [name])),
  ...leavesOf(school, ['school.yml']),
  ...Object.entries(components).flatMap(([name, { schema }]) => leavesOf(schema, [`<${name}>`])),
];
const addressOf = ({ schema }: Leaf): AddressType | undefined =>
  addresses.get(schema as z.ZodType)?.address;

const someAddresses = Object.values(forms)
  .flatMap(({ examples }): readonly string[] => examples)
  .filter((url) => /[/:.#]/.test(url));

/** A former id, say, is part of an address, but no address can be written there. */
function takesAddress({ schema }: Leaf): boolean {
  return someAddresses.some((url) => (schema as z.ZodType).safeParse(url).success);
}

/** Whether the declaration itself says that an address is written here. */
function saysAddress({ schema, path, meaning }: Leaf): boolean {
  return (
    schema instanceof z.ZodURL ||
    schema instanceof z.ZodEmail ||
    /(?:^|\.)(?:url|uri|href|src|link|address|file|doi|website|homepage|email|path)$/i.test(path) ||
    /网址|链接|路径|域名|DOI|https?:|图片.*文件名/.test(meaning)
  );
}

test('every field that holds an address is judged by the one function', () => {
  expect(leaves.length).toBeGreaterThan(150);
  const missed = leaves.filter(
    (leaf) => saysAddress(leaf) && takesAddress(leaf) && addressOf(leaf) === undefined,
  );
  expect(missed.map(({ path, meaning }) => `${path} ${meaning}`)).toEqual([]);
  const held = new Set(leaves.flatMap((leaf) => addressOf(leaf) ?? []));
  // Links of bodies are Markdown and stand in no field.
  expect([...held, 'link'].sort()).toEqual([...types].sort());
});

test('the look-out sees a field that was declared without it', () => {
  const careless = z.object({ a: z.object({ homepage: z.string() }), b: z.array(z.url()) });
  expect(leavesOf(careless, []).filter(saysAddress)).toHaveLength(2);
  const careful = leavesOf(z.object({ homepage: address('site').optional() }), []);
  expect(careful.map(addressOf)).toEqual(['site']);
});

test('each field that judges for itself takes what its type takes and nothing else', () => {
  // `src` is judged with the pictures of Markdown, see the tests of bodies.
  const own = leaves.filter((leaf) => addressOf(leaf) !== undefined && !leaf.path.endsWith('.src'));
  expect(own.length).toBeGreaterThan(10);
  for (const leaf of own) {
    const type = addressOf(leaf) as AddressType;
    for (const url of [...HOSTILE, ...Object.values(forms).flatMap(({ examples }) => examples)]) {
      const { success } = (leaf.schema as z.ZodType).safeParse(url);
      expect(success, `${leaf.path}: ${url}`).toBe(isSound(type, url));
    }
  }
});
