import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  // tests/bench/stock only means something once it is laid over a copy of src/.
  globalIgnores([
    'dist/',
    '.astro/',
    '.cache/',
    'public/',
    'tests/bench/stock/',
    'lib/',
    'release/',
    'create/lib/',
    'create/school/',
  ]),
  eslint.configs.recommended,
  tseslint.configs.strict,
  astro.configs.recommended,
  {
    files: ['**/*.ts'],
    // One program for all files: a service, as editors have, looks at each anew, a fifth more work.
    languageOptions: {
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // A promise nobody waits for is a failure nobody hears of; only the types can tell.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // TypeScript knows the globals of each place, and says so in `astro check` and `tsc`.
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['src/**'],
    rules: {
      // What strangers write reaches a page as text, unless it went through the gate.
      'astro/no-set-html-directive': 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['tests/**'],
    rules: {
      // Whoever waits by the clock waits too long on most days and not long enough on one.
      'no-restricted-syntax': [
        'error',
        ...[
          ['CallExpression[callee.name=/^set(?:Timeout|Interval)$/]', 'an event or a poll'],
          ['MemberExpression[property.name=/^set(?:Timeout|Interval)$/]', 'an event or a poll'],
          [
            'ImportDeclaration[source.value=/^(?:node:)?timers\\u002Fpromises$/]',
            'an event or a poll',
          ],
          ['MemberExpression[property.name="waitForTimeout"]', 'what the page then shows'],
          ['Literal[value="networkidle"]', 'what the page then shows'],
        ].map(([selector, instead]) => ({
          selector,
          message: `A test waits for what it tests, never a fixed time: wait for ${instead}.`,
        })),
      ],
    },
  },
  {
    // The two places where finished HTML is written out: what escapes whatever is put into it, and in
    // the head a style made of the school's name and data of which no text can end its block.
    files: ['src/components/entry/Written.astro', 'src/layouts/Head.astro'],
    rules: { 'astro/no-set-html-directive': 'off' },
  },
);
