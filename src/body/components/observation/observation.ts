import * as z from 'zod';
import { inlineOnly } from '../../guard/walk.ts';
import { component, heading } from '../component.ts';
import { example, readRows } from './rows.ts';

export const observation = component({
  title: '观察记录',
  description: '一条一行，写成“时间 | 看到的 | 想到的”，“想到的”可以不写。',
  schema: z.strictObject({ title: heading }),
  example,
  place: 'block',
  words: ['title', 'when'],
  read({ node, attributes, content }, walk) {
    const children = readRows(node, content, walk.findings, (cell) =>
      inlineOnly(walk, cell, '观察记录', node),
    );
    return attributes && { props: attributes, children };
  },
});
