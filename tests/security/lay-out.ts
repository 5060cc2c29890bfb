/** The nodes of a body laid out by the faces of the site, in a world in which every entry and every picture is there. */
import type { BodyNode } from '../../src/body/body.ts';
import { layOut as laidOut } from '../../src/components/entry/lay-out.ts';

/** Something for every name that is asked for. */
function everything<T extends object>(of: (name: string) => T): Record<string, T> {
  return new Proxy<Record<string, T>>(
    {},
    {
      get: (_, name) => of(String(name)),
      getOwnPropertyDescriptor: (_, name) => ({
        configurable: true,
        enumerable: true,
        value: of(String(name)),
      }),
    },
  );
}

const world = {
  targets: everything((ref) => ({ label: ref, href: `/${ref}/` })),
  pictures: everything((src) => ({ sources: [{ href: src, width: 8 }], width: 8, height: 8 })),
};

export function layOut(nodes: readonly BodyNode[]): string {
  return laidOut(nodes, world).text;
}
