/** A record of watching: when, what was seen, what the observer made of it. */
import type { Face } from '../../../components/entry/faces.ts';
import { markup } from '../../../components/entry/markup.ts';
import type { BodyNode, PartNode } from '../../body.ts';
import type { Row } from './rows.ts';

type Cell = PartNode<object, BodyNode>;

export const face: Face<{ title?: string }, PartNode<Row, Cell>> = (node, _, inside) => {
  const { title } = node.props;
  const name = title ?? '课堂观察记录';
  const withThoughts = node.children.some(({ children: [, thought] }) => thought !== undefined);
  const rows = node.children.map(({ props: { when }, children: [seen, thought] }) => {
    const third = markup`<td class="thought">${inside(thought?.children ?? [])}</td>`;
    return markup`
      <tr>
        <th scope="row">${when}</th>
        <td>${inside(seen?.children ?? [])}</td>
        ${withThoughts && third}
      </tr>
    `;
  });
  return markup`
    <div class="table-wrap observation" role="group" aria-label="${name}" tabindex="0">
      <table>
        <caption${title === undefined && markup` data-elsewhere`}>${name}</caption>
        <thead data-elsewhere>
          <tr>
            <th scope="col">时间</th>
            <th scope="col">看到的</th>
            ${withThoughts && markup`<th scope="col">想到的</th>`}
          </tr>
        </thead>
        <tbody>${rows}</tbody>
      </table>
    </div>
  `;
};
