/** The parts micromark is put together from, restricted to where they hold. */
import type { mdxJsx } from 'micromark-extension-mdx-jsx';

export type Extension = ReturnType<typeof mdxJsx>;
export type Constructs = NonNullable<NonNullable<Extension['flow']>[number]>;
export type Construct = Exclude<Constructs, unknown[]>;

/** The same construct, tried only at offsets for which `holds` is true. */
export function where(construct: Construct, holds: (offset: number) => boolean): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      return holds(this.now().offset) ? construct.tokenize.call(this, effects, ok, nok) : nok;
    },
  };
}
