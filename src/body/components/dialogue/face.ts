/** What was said in class, set like a play. */
import type { Face } from '../../../components/entry/faces.ts';
import { markup } from '../../../components/entry/markup.ts';
import { languageOfPassage } from '../../../model/text/language.ts';
import type { BodyNode, PartNode } from '../../body.ts';
import type { Turn } from './turns.ts';

export const face: Face<{ title?: string }, PartNode<Turn, BodyNode>> = (node, _, inside) => {
  const { title } = node.props;
  const turns = node.children.map(({ props: { speaker }, children }) => {
    const who = markup`
      <p class="speaker" data-run-in>${speaker}<span class="visually-hidden">：</span></p>
    `;
    const speech = inside(children);
    const lang = languageOfPassage(speech.text.replace(/<[^>]*>/g, ''));
    return markup`
      <div class="turn${speaker === undefined && ' direction'}">
        ${speaker !== undefined && who}
        <div class="speech"${lang !== undefined && markup` lang="${lang}"`}>${speech}</div>
      </div>
    `;
  });
  return markup`
    <div class="dialogue">
      ${title !== undefined && markup`<p class="title">${title}</p>`}
      ${turns}
    </div>
  `;
};
