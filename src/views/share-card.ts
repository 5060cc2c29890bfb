/** The picture that a chat shows beside a link: what stands on it, as plain data. */
import type { Catalogue } from '../graph/catalogue.ts';
import { kindLink } from '../graph/links.ts';
import { collections, isEntryKind, type EntryKind } from '../model/kinds.ts';
import { entryDeclarations } from '../records/kinds.ts';

export interface ShareCard {
  /** `lessons/river`, `kinds/lessons`, `site`: where it lies in the folder of cards. */
  place: string;
  /** Whose mark stands on it. */
  kind?: EntryKind;
  /** What it is: 课例 · 语文 · 三年级. */
  over: string;
  title: string;
  people: string[];
  /** A sentence or two. */
  words: string;
  /** The way of a lesson; empty elsewhere. */
  rounds: CardRound[];
  school: {
    name: string;
    /** `#rrggbb`, where the school has a colour of its own. */
    accent?: string;
    /** Whether it has a picture of its own, which is not drawn; ours stands in for nobody's. */
    hasLogo: boolean;
  };
}

/** A step of a lesson's way, or `open` for what is still to come. */
export interface CardRound {
  kind: string;
  name: string;
}

export interface CardLink {
  /** Without the base path. */
  href: string;
  /** What is to be seen on it. */
  alt: string;
}

const cardFolder = '_cards';
/** Pixels. Its middle square is what some chats show, so nothing to be read stands beside it. */
export const cardSize = { width: 1200, height: 630 } as const;
const SITE = 'site';

export function shareCard(
  { school, logo }: Catalogue,
  own: Pick<ShareCard, 'place' | 'over' | 'title'> & Partial<ShareCard>,
): ShareCard {
  return {
    people: [],
    words: '',
    rounds: [],
    ...own,
    school: {
      name: school.name,
      ...(school.accent === undefined ? {} : { accent: school.accent }),
      hasLogo: logo !== undefined,
    },
  };
}

export function cardLink(card: ShareCard): CardLink {
  const { place, over, title, people, rounds, school } = card;
  const parts = [
    over,
    title,
    people.join('、'),
    rounds.map(({ name }) => name).join('、'),
    school.name,
  ];
  return { href: `/${cardFile(place)}`, alt: parts.filter((part) => part !== '').join('，') };
}

/** Path of its file from the site's root. */
export function cardFile(place: string): string {
  return [cardFolder, `${place}.png`].join('/');
}

/** What pages without a card of their own are shown with: by kind, and `site`. */
export function sharedCards(catalogue: Catalogue): ReadonlyMap<string, ShareCard> {
  const { shortName, purpose } = catalogue.school;
  const site = shareCard(catalogue, { place: SITE, over: '', title: shortName, words: purpose });
  const kinds = collections.map((kind) => {
    const place = `kinds/${kind}`;
    const { label } = kindLink(kind);
    const own = isEntryKind(kind) ? { kind, words: entryDeclarations[kind].lead } : {};
    return [kind, shareCard(catalogue, { place, over: shortName, title: label, ...own })] as const;
  });
  return new Map([[SITE, site], ...kinds]);
}

/** Where to find the cards of {@link sharedCards}, under the same names. */
export type SharedLinks = Readonly<Record<string, CardLink>>;

/** The card of a page that has none of its own, by the kind it belongs to. */
export function sharedLink(links: SharedLinks, kind: string | undefined): CardLink | undefined {
  return links[kind ?? SITE] ?? links[SITE];
}
