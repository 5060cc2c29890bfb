/** One past work that is near, as a card. */
import type { Hit } from '../../overlap/answer.ts';
import { quoted } from '../../overlap/quoted.ts';
import {
  levelNames,
  nearestWriting,
  partNames,
  reasonName,
  rowNames,
  sharedWords,
} from '../../overlap/told.ts';
import { copyOf, element, partOf } from '../elements.ts';
import { fillOrDrop, link, marked, mentionLine, peopleAsLinks } from './parts.ts';

export function hitCard(root: ParentNode, base: string, hit: Hit): HTMLElement {
  const { record, level, parts, matched, ground, relation, advice } = hit;
  const card = copyOf(root, 'hit');
  card.dataset['relation'] = relation;
  partOf(card, 'level').textContent = levelNames[level];
  partOf(card, 'level').dataset['level'] = level;
  partOf(card, 'state').textContent = record.statusName;
  partOf(card, 'ground').textContent = ground;
  // The words stand in the writing that matched best, which need not be the head of the work.
  const ownWords = nearestWriting(hit) === undefined ? matched.title : [];
  partOf(card, 'title').replaceChildren(link(base, record.href, ...marked(record.title, ownWords)));
  partOf(card, 'people').append(...peopleAsLinks(base, record.people));
  partOf(card, 'when').textContent = record.semester.name;
  partOf(card, 'advice').textContent = advice;
  partOf(card, 'parts').append(
    ...(['title', 'keywords', 'abstract'] as const).flatMap((part) => {
      const value = parts[part];
      return value === undefined ? [] : [partLine(root, partNames[part], value)];
    }),
  );
  fillOrDrop(partOf(card, 'by'), byLine(base, hit));
  fillOrDrop(partOf(card, 'words'), wordsLine(hit));
  fillOrDrop(
    partOf(card, 'found'),
    record.found.length === 0 ? [] : list(rowNames.found, record.found),
  );
  fillOrDrop(
    partOf(card, 'open'),
    record.open.length === 0 ? [] : list(rowNames.open, record.open),
  );
  fillOrDrop(
    partOf(card, 'reason'),
    record.reason === undefined ? [] : [element('b', `${reasonName(record)}：`), record.reason],
  );
  fillOrDrop(
    partOf(card, 'practice'),
    record.practice.length === 0
      ? []
      : [
          element('b', `${rowNames.practice}：`),
          element('ul', ...record.practice.map((one) => mentionLine(base, one))),
        ],
  );
  return card;
}

function byLine(base: string, hit: Hit): (string | Node)[] {
  const by = nearestWriting(hit);
  if (by === undefined) return [];
  const title = marked(quoted(by.title), hit.matched.title);
  return [`${rowNames.by}${by.kindName}`, link(base, by.href, ...title)];
}

function wordsLine(hit: Hit): (string | Node)[] {
  const words = sharedWords(hit);
  if (words.length === 0) return [];
  return [
    element('b', `${rowNames.words}：`),
    ...words.flatMap((word, i) => [...(i === 0 ? [] : ['、']), element('mark', word)]),
  ];
}

function partLine(root: ParentNode, name: string, value: number): HTMLElement {
  const line = copyOf(root, 'part');
  partOf(line, 'name').textContent = name;
  partOf(line, 'value').textContent = value.toFixed(2);
  partOf(line, 'bar').style.setProperty('--share', String(value));
  return line;
}

function list(title: string, lines: readonly string[]): Node[] {
  return [element('b', `${title}：`), element('ul', ...lines.map((text) => element('li', text)))];
}
