/** One entry in a list, as a function to HTML: it stands on dozens of pages, and is written once. */
import { languageOf } from '../model/text/language.ts';
import type { EntryCard } from '../views/entry-card.ts';
import { withBase } from './address.ts';
import { markup, type Markup } from './entry/markup.ts';
import { kindMarkup, languageMark, namesMarkup, smallPathMarkup } from './names-markup.ts';

export interface CardShape {
  /** Level of the title as a heading; without it the title is a plain line. */
  level: 2 | 3 | 4 | 5 | undefined;
  /** Without the summary, for short lists beside or under a text. */
  brief: boolean;
}

const written = new WeakMap<EntryCard, Map<string, Markup>>();

/** A card; of one and the same shape always the same. */
export function cardMarkup(card: EntryCard, shape: CardShape): Markup {
  const own = written.get(card) ?? new Map<string, Markup>();
  written.set(card, own);
  const key = `${shape.level} ${shape.brief}`;
  const made = own.get(key) ?? writtenCard(card, shape);
  own.set(key, made);
  return made;
}

function writtenCard(card: EntryCard, { level, brief }: CardShape): Markup {
  const place = [...card.grades, card.subject].filter((one) => one !== undefined);
  return markup`
    <article class="entry-card keep${brief && ' brief'}" data-elsewhere>
      <p class="sort">
        <span>${kindMarkup(card.kind)} ${card.kindName}</span>
        ${card.isDraft === true && markup` <strong>草稿</strong>`}
        ${place.length > 0 && markup` <span>${namesMarkup(place)}</span>`}
        ${card.about !== undefined && markup` <span class="about">${card.about}</span>`}
      </p>
      <time datetime="${card.date}">${card.date}</time>
      ${titled(card, level)}
      <p class="by">
        ${namesMarkup(card.authors)}
        ${card.path !== undefined && smallPathMarkup(card.path)}
      </p>
      ${!brief && markup`<p class="summary">${card.summary}</p>`}
      ${!brief && card.picture !== undefined && pictured(card.picture)}
    </article>
  `;
}

function titled({ href, title, standing }: EntryCard, level: CardShape['level']): Markup {
  const words = markup`
    <a href="${withBase(href)}"${languageMark(languageOf(title))}>${title}</a>
    ${standing !== undefined && markup`<span class="standing ${standing.id}">${standing.name}</span>`}
  `;
  return level === undefined
    ? markup`<p class="title">${words}</p>`
    : markup`<h${level} class="title">${words}</h${level}>`;
}

function pictured(address: string): Markup {
  const size = markup`width="96" height="72"`;
  const late = markup`loading="lazy" decoding="async"`;
  return markup`<img class="picture no-print" src="${withBase(address)}" ${size} ${late} alt="">`;
}
