import type { Catalogue } from '../../graph/catalogue.ts';
import { codeOf } from '../../model/text/hidden.ts';
import { entryDeclarations } from '../../records/kinds.ts';
import { allCards } from '../../views/all-cards.ts';
import { cardFile } from '../../views/share-card.ts';
import type { SiteFiles } from '../site-files.ts';
import { CardPainter } from './draw-card.ts';
import { CardStore } from './card-store.ts';

/**
 * Draws a card for the site, each kind, each topic, each teacher and each lesson that the audience
 * may see; one that was drawn before is taken as it was. Returns lines for whoever builds.
 */
export async function writeCards(
  catalogue: Catalogue,
  site: SiteFiles,
  where: { programDir: string; cacheDir: string },
): Promise<string[]> {
  const store = new CardStore(where);
  const painter = new CardPainter();
  const lacking = new Map<string, string>();
  let written = 0;
  let drawn = 0;
  const began = process.cpuUsage();
  for (const card of allCards(catalogue)) {
    // A file that says the same in another place is the same picture.
    const says = JSON.stringify([
      { ...card, place: '' },
      card.kind && entryDeclarations[card.kind].mark,
    ]);
    let made = store.recall(says);
    if (made === undefined) {
      made = await painter.draw(card);
      store.keep(says, made);
      drawn += 1;
    }
    for (const one of made.missing) if (!lacking.has(one)) lacking.set(one, card.place);
    site.write(cardFile(card.place), made.png);
    written += 1;
  }
  const { user, system } = process.cpuUsage(began);
  const seconds = ((user + system) / 1e6).toFixed(1);
  return [
    `${written} 张分享图，新画 ${drawn} 张，用去处理器 ${seconds} 秒`,
    ...lackingWords(lacking),
  ];
}

/** @param lacking characters, each with the place of the first card that wants it: no words of a stranger's are printed */
function lackingWords(lacking: ReadonlyMap<string, string>): string[] {
  if (lacking.size === 0) return [];
  const each = [...lacking].map(([one, place]) => `${one}（${codeOf(one)}，见 ${place}）`);
  return [`分享图的字库里没有这些字，图上画作〓：${each.join('、')}。网页上的字不受影响，不用改。`];
}
