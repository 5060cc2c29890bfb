/** Every command that the installed KaTeX knows is either allowed or refused, and does as is said of it. */
import katex from 'katex';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { faultOfMarkup } from '../../../src/body/formula/check-markup.ts';
import { buildingCommands } from '../../../src/body/formula/building-commands.ts';
import {
  environments,
  refusedEnvironments,
  refusedKinds,
} from '../../../src/body/formula/refused-commands.ts';
import { signCommands } from '../../../src/body/formula/sign-commands.ts';
import { knownToKatex, type KnownToKatex } from '../../formulas/katex-tables.ts';
import { faultsOf } from './helpers.ts';

const allowed = [...signCommands, ...buildingCommands];
const refused = refusedKinds.flatMap(({ commands }) => commands);
/** Names that KaTeX keeps to itself: with an `@`, or behind a second backslash that nobody can write. */
const isInner = (name: string) => name.includes('@') || /^\\\\./.test(name);

let known: KnownToKatex;
beforeAll(async () => {
  known = await knownToKatex();
});

let printed: ReturnType<typeof vi.spyOn>[];
beforeEach(() => {
  const names = ['log', 'info', 'warn', 'error', 'debug'] as const;
  printed = names.map((name) => vi.spyOn(console, name).mockImplementation(() => undefined));
});
afterEach(() => {
  const calls = printed.flatMap((spy) => spy.mock.calls);
  vi.restoreAllMocks();
  expect(calls, 'printed').toEqual([]);
});

describe('the lists and KaTeX know the same', () => {
  test('no command of KaTeX is neither allowed nor refused', () => {
    expect(known.commands.length).toBeGreaterThan(1_000);
    const judged = new Set([...allowed, ...refused]);
    expect(known.commands.filter((name) => !judged.has(name) && !isInner(name))).toEqual([]);
  });

  test('no command that is allowed or refused is unknown to KaTeX, or stands twice', () => {
    const commands = new Set(known.commands);
    expect([...allowed, ...refused].filter((name) => !commands.has(name))).toEqual([]);
    const twice = [...allowed, ...refused].filter((name, i, all) => all.indexOf(name) !== i);
    expect(twice).toEqual([]);
  });

  test('no environment is neither allowed nor refused', () => {
    expect([...environments, ...refusedEnvironments].sort()).toEqual(known.environments.sort());
  });
});

/** In one of these ways of writing every command makes sense. */
const uses = (command: string): string[] =>
  [
    `${command} x`,
    `x ${command} y`,
    `${command}{x}`,
    `${command}{x}{y}`,
    `\\text{${command} x}`,
    `\\text{${command}{x}}`,
    `${command}{red}{x}`,
    `${command}{1em}`,
    `${command}{1em}{1em}`,
    `${command}1em x`,
    `${command}1mu x`,
    `\\sum${command}_{x}`,
    `{x ${command}{0.1em} y}`,
    `${command}( x`,
    `${command}( x \\right)`,
    `\\left( x ${command}| y \\right)`,
    `\\left( x ${command})`,
    `\\begin{array}{c} ${command} x \\end{array}`,
    `${command}(]{0.1em}{0}{x}{y}`,
    `${command}{x}{x}{x}{x}`,
    `${command}{array}{c} x \\end{array}`,
    `\\begin{array}{c} x ${command}{array}`,
    `\\text{${command} x \\)}`,
    `\\text{\\( x ${command}}`,
    `${command}+{1mu}{.1667em}`,
    `\\begin{aligned} x ${command} \\end{aligned}`,
  ] as const as string[];

function accepted(formula: string): boolean {
  return faultsOf(`$$\n${formula}\n$$`, true).length === 0;
}

describe('what is allowed', () => {
  test('can be used, stays within bounds, and prints nothing', () => {
    // KaTeX knows it only to say that a bracket of a kind was not closed.
    const useless = allowed.filter((name) => name !== '\\]' && !uses(name).some(accepted));
    expect(useless).toEqual([]);
  });

  test('holds in every environment', () => {
    const failing = environments.filter((name) => {
      const columns = /^(?:d?array|subarray)$/.test(name)
        ? '{c}'
        : /^align(?:ed)?at/.test(name)
          ? '{1}'
          : '';
      return !accepted(`\\begin{${name}}${columns} x \\end{${name}}`);
    });
    expect(failing).toEqual([]);
  });

  test('are signs that KaTeX turns into commands of its own', () => {
    const signs = known.signs.filter((sign) => !/^[$^_]$/.test(sign));
    expect(signs.length).toBeGreaterThan(50);
    for (const sign of signs) {
      const html = katex.renderToString(`a${sign}b`, { output: 'mathml', strict: 'ignore' });
      expect([sign, faultOfMarkup(html)]).toEqual([sign, undefined]);
    }
  });
});

describe('what is refused is told by its name, with a cure', () => {
  test.each(refusedKinds.flatMap(({ commands, mend }) => commands.map((name) => [name, mend])))(
    '%s',
    (command, mend) => {
      for (const formula of uses(command ?? '')) {
        for (const source of [`看 $${formula}$。`, `$$\nx+1\n${formula}\n$$`]) {
          const [fault] = faultsOf(source, true);
          expect(fault).toMatchObject({ id: 'formula-command', hint: mend });
          expect(fault?.message).toContain(command);
          expect(fault?.line).toBe(source.startsWith('$$') ? 12 : 10);
        }
      }
    },
  );

  test('what KaTeX keeps to itself is no command of a writer', () => {
    const inner = known.commands.filter(isInner);
    expect(inner.length).toBeGreaterThan(20);
    // `\\cdleft` is a new line and a word.
    const written = inner.filter((name) => name.includes('@'));
    expect(written.filter((name) => uses(name).some(accepted))).toEqual([]);
  });
});
