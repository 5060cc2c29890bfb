/**
 * A component is a folder with a declaration and a face, a line in the registry and a file of
 * cases. Whatever of it is missing is named.
 */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { callout } from '../../../src/body/components/callout/callout.ts';
import type { Component } from '../../../src/body/components/component.ts';
import { components } from '../../../src/body/components/registry.ts';
import { componentCases, type ComponentCases } from '../../components.ts';

const FOLDER = new URL('../../../src/body/components/', import.meta.url);

interface Pieces {
  /** Relative to the folder of components, with `/`. */
  files: string[];
  registered: Readonly<Record<string, Component>>;
  cases: ReadonlyMap<string, ComponentCases>;
}

function missing({ files, registered, cases }: Pieces): string[] {
  const folders = new Set(files.flatMap((file) => (file.includes('/') ? file.split('/', 1) : [])));
  const known = new Map(Object.keys(registered).map((name) => [folderOf(name), name]));
  return [
    ...[...folders].filter((one) => !known.has(one)).map((one) => `${one}: no line in registry.ts`),
    ...[...cases.keys()].filter((one) => !known.has(one)).map((one) => `${one}: cases of nothing`),
    ...[...known].flatMap(([folder, name]) => [
      ...[`${folder}/${folder}.ts`, `${folder}/face.ts`]
        .filter((file) => !files.includes(file))
        .map((file) => `${name}: no ${file}`),
      ...withoutCases(name, registered[name], cases.get(folder)),
    ]),
  ];
}

function withoutCases(
  name: string,
  component: Component | undefined,
  cases: ComponentCases | undefined,
): string[] {
  if (cases === undefined) return [`${name}: no tests/components/${folderOf(name)}.ts`];
  const { attacks, ...others } = cases;
  const attacked = Object.values(attacks).flatMap((places) => places.map((place) => place('x')));
  return [
    ...Object.entries(others)
      .filter(([, list]) => list.length === 0)
      .map(([kind]) => `${name}: nothing ${kind}`),
    ...(attacks.texts.length === 0 ? [`${name}: no attack in its text`] : []),
    ...Object.keys(component?.schema.shape ?? {})
      .filter((attribute) => !attacked.some((one) => one.includes(` ${attribute}=`)))
      .map((attribute) => `${name}: no attack with ${attribute}="…"`),
  ];
}

/** `EntryLink` lives in `entry-link`. */
function folderOf(name: string): string {
  return name.replaceAll(/(?<!^)[A-Z]/g, '-$&').toLowerCase();
}

test('every component is complete', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
  expect(
    missing({
      files: files.map((file) => file.replaceAll('\\', '/')).filter((file) => /\.\w+$/.test(file)),
      registered: components,
      cases: componentCases,
    }),
  ).toEqual([]);
});

describe('what is missing is named', () => {
  const files = ['component.ts', 'callout/callout.ts', 'callout/face.ts'];
  const registered = { Callout: callout };
  const own = componentCases.get('callout') as ComponentCases;
  const cases = new Map([['callout', own]]);
  const having = (other: Partial<ComponentCases>) => new Map([['callout', { ...own, ...other }]]);

  test.each<[Partial<Pieces>, string[]]>([
    [{}, []],
    [{ files: [...files, 'steps/steps.ts'] }, ['steps: no line in registry.ts']],
    [{ files: files.slice(0, 2) }, ['Callout: no callout/face.ts']],
    [{ files: ['callout/face.ts'] }, ['Callout: no callout/callout.ts']],
    [{ cases: new Map() }, ['Callout: no tests/components/callout.ts']],
    [{ cases: new Map([...cases, ['step', own]]) }, ['step: cases of nothing']],
    [{ cases: having({ texts: [] }) }, ['Callout: nothing texts']],
    [
      { cases: having({ attacks: { texts: [] } }) },
      [
        'Callout: no attack in its text',
        'Callout: no attack with type="…"',
        'Callout: no attack with title="…"',
      ],
    ],
  ])('%j', (change, expected) => {
    expect(missing({ files, registered, cases, ...change })).toEqual(expected);
  });
});
