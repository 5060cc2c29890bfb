/** As much of what a test file imports from Vitest as ours use: it keeps the tests, to be run again and again. */
import type { ExpectStatic } from 'vitest';

type Body = (...given: never[]) => unknown;

interface Suite {
  name: string;
  body: Body;
  before: Body[];
  beforeEach: Body[];
  after: Body[];
  tests: { name: string; body: Body }[];
  suites: Suite[];
  above?: Suite;
  hasBegun: boolean;
}

export interface Collected {
  name: string;
  run: () => Promise<void>;
}

export class Collector {
  readonly words: object;
  #now: Suite = suite('', () => undefined);

  constructor(expect: ExpectStatic) {
    const hook =
      (kind: 'before' | 'beforeEach' | 'after') =>
      (body: Body): void => {
        this.#now[kind].push(body);
      };
    const describe = this.#declared((name, body) => {
      this.#now.suites.push({ ...suite(name, body), above: this.#now });
    });
    const test = this.#declared((name, body) => {
      this.#now.tests.push({ name, body });
    });
    this.words = {
      expect,
      describe,
      test,
      it: test,
      beforeAll: hook('before'),
      beforeEach: hook('beforeEach'),
      afterAll: hook('after'),
      afterEach: hook('after'),
    };
  }

  /** `test(name, body)` and `test.each(rows)(name, body)`; options and times are of no use here. */
  #declared(declare: (name: string, body: Body) => void) {
    const bodyOf = (given: unknown[]): Body =>
      given.find((one) => typeof one === 'function') as Body;
    return Object.assign((name: string, ...given: unknown[]) => declare(name, bodyOf(given)), {
      each:
        (rows: readonly unknown[]) =>
        (name: string, ...given: unknown[]) => {
          const body = bodyOf(given) as (...row: unknown[]) => unknown;
          rows.forEach((row, i) => {
            declare(`${name} ${i}`, () =>
              Array.isArray(row) ? body(...(row as unknown[])) : body(row),
            );
          });
        },
    });
  }

  /** As in Vitest a suite is opened once everything around it has been. */
  async collected(of: Suite = this.#now): Promise<Collected[]> {
    const own = of.tests.map(({ name, body }) => ({
      name: `${pathTo(of)}${name}`,
      run: async () => {
        await begin(of);
        for (const one of chain(of).flatMap((each) => each.beforeEach)) await one();
        await body();
      },
    }));
    const inner: Collected[] = [];
    for (const one of of.suites) {
      this.#now = one;
      await one.body();
      inner.push(...(await this.collected(one)));
    }
    return [...own, ...inner];
  }
}

function suite(name: string, body: Body): Suite {
  return {
    name,
    body,
    before: [],
    beforeEach: [],
    after: [],
    tests: [],
    suites: [],
    hasBegun: false,
  };
}

/** From the outermost in. */
function chain(of: Suite): Suite[] {
  return of.above === undefined ? [of] : [...chain(of.above), of];
}

function pathTo(of: Suite): string {
  return chain(of)
    .filter(({ name }) => name !== '')
    .map(({ name }) => `${name} > `)
    .join('');
}

async function begin(of: Suite): Promise<void> {
  for (const one of chain(of)) {
    if (one.hasBegun) continue;
    one.hasBegun = true;
    for (const body of one.before) await body();
  }
}
