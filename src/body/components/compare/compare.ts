import * as z from 'zod';
import { line } from '../../../model/fields/fields.ts';
import type { WrittenPart } from '../../guard/nodes.ts';
import { component } from '../component.ts';
import { example, readSides } from './sides.ts';

export const compare = component({
  title: '前后对照',
  description: '左右两栏，中间用单独一行 --- 隔开。',
  schema: z.strictObject({
    before: line(20).meta({
      title: '左边的名称',
      description: '前一种做法叫什么，例如“原设计”。',
    }),
    after: line(20).meta({ title: '右边的名称', description: '后一种做法叫什么，例如“改后”。' }),
  }),
  example,
  place: 'block',
  words: ['before', 'after'],
  read({ node, attributes, content }, walk) {
    const sides = readSides(node, content, walk.findings);
    if (!sides) walk.blocks(content);
    const children = sides?.map((side): WrittenPart => ({
      type: 'part',
      props: {},
      children: walk.blocks(side),
    }));
    return attributes && children && { props: attributes, children };
  },
});
