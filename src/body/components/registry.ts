/** The components a teacher may use, in the order of the guide. */
import { callout } from './callout/callout.ts';
import { compare } from './compare/compare.ts';
import type { Component } from './component.ts';
import { dialogue } from './dialogue/dialogue.ts';
import { entryLink } from './entry-link/entry-link.ts';
import { figure } from './figure/figure.ts';
import { observation } from './observation/observation.ts';

export const components: Readonly<Record<string, Component>> = {
  Callout: callout,
  Figure: figure,
  Dialogue: dialogue,
  Observation: observation,
  Compare: compare,
  EntryLink: entryLink,
};

/** The component with this tag. Tags are what strangers write: `constructor` names none. */
export function componentNamed(tag: string): Component | undefined {
  return Object.hasOwn(components, tag) ? components[tag] : undefined;
}
