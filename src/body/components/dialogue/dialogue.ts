import * as z from 'zod';
import { inlineOnly } from '../../guard/walk.ts';
import { component, heading } from '../component.ts';
import { example, readTurns } from './turns.ts';

export const dialogue = component({
  title: '课堂对话',
  description: '一行一句，写成“谁：说了什么”；整行放在（）里的是动作或情景。',
  schema: z.strictObject({ title: heading }),
  example,
  place: 'block',
  // Who spoke is not what was said.
  words: ['title'],
  marks: /^[^：:\n]{0,30}[：:]/gm,
  read({ node, attributes, content }, walk) {
    const children = readTurns(node, content, walk.findings, (line) =>
      inlineOnly(walk, line, '对话', node),
    );
    return attributes && { props: attributes, children };
  },
});
