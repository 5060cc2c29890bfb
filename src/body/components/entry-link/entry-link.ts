import type { PhrasingContent } from 'mdast';
import * as z from 'zod';
import { address } from '../../../model/addresses/address-field.ts';
import { within } from '../../guard/walk.ts';
import { component } from '../component.ts';

/** Without words between its tags the title of the entry is shown. */
export interface LinkedEntry {
  /** `collection/id`. */
  to: string;
  /** A heading inside the entry, with its prefix; only Markdown's links, `[…](/lessons/…/#…)`, have one. */
  fragment?: string;
}

export const entryLink = component({
  title: '站内条目',
  description: '链到站内的另一篇，中间的文字不写时显示那一篇的标题。',
  schema: z.strictObject({
    to: address('entry').meta({
      title: '条目',
      description: '写成“类别/代号”，例如 lessons/2025-10-15-daodu。',
    }),
  }),
  example: '<EntryLink to="lessons/2025-10-15-daodu">那节导读课</EntryLink>',
  place: 'inline',
  canBeEmpty: true,
  words: [],
  read({ node, attributes, content, where }, walk) {
    const { findings } = walk;
    const children = within(walk, content as readonly PhrasingContent[], '链接', where, true);
    if (where.link) {
      findings.refuse('component-content', node, '链接的文字里又有一个链接。', {
        found: '<EntryLink>',
        allowed: '链接里只放文字',
        hint: '请把两个链接分开写。',
      });
      return undefined;
    }
    if (!attributes) return undefined;
    findings.links.push({ to: attributes.to, line: findings.lineOf(node) });
    const props: LinkedEntry = attributes;
    return { props, children };
  },
});
