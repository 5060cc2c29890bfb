import * as z from 'zod';
import { component, heading } from '../component.ts';
import { kinds } from './callout-kinds.ts';

const example = '<Callout type="question" title="想请大家议一议">\n学生先读还是先说？\n</Callout>';

export const callout = component({
  title: '提示框',
  description:
    '把一段话框出来，里面可以写段落、列表和图片。也可以写成引用，第一行写 > [!NOTE]，后面可以跟标题；[!TIP]、[!IMPORTANT]、[!WARNING]、[!CAUTION]、[!QUESTION] 也行。',
  schema: z.strictObject({
    type: z.enum(kinds).meta({
      title: '种类',
      description:
        'note 说明、tip 建议、important 要紧的话、warning 提醒、caution 需要留意、question 待讨论的问题。',
    }),
    title: heading,
  }),
  example,
  place: 'block',
  words: ['title'],
  read({ node, attributes, content }, { blocks, findings }) {
    const children = blocks(content);
    if (content.length === 0) {
      findings.refuse('component-content', node, '<Callout> 里没有内容。', {
        found: '<Callout>',
        allowed: '段落、列表、图片等',
        hint: `请写成这样：\n${example}`,
      });
    }
    return attributes && { props: attributes, children };
  },
});
