import sharp from 'sharp';
import { cardSvg } from '../../share/card-svg.ts';
import { Sorts } from '../../share/face.ts';
import { entryDeclarations } from '../../records/kinds.ts';
import type { ShareCard } from '../../views/share-card.ts';
import { CardFace } from './card-face.ts';
import type { DrawnCard } from './card-store.ts';

// Where a process also decodes what strangers hand in, all loaders but a few are forbidden it. What
// this one gets is made of numbers of ours: see `cardSvg`.
sharp.unblock({ operation: ['VipsForeignLoadSvgBuffer'] });

/** Five colours and the shades of their edges: sixteen are four bits a pixel. */
const PNG = { palette: true, colours: 16, compressionLevel: 9, effort: 2, dither: 0 } as const;

/** Draws cards; the typeface is read by the first of them. */
export class CardPainter {
  #faces: { heavy: CardFace; regular: CardFace } | undefined;

  async draw(card: ShareCard): Promise<DrawnCard> {
    this.#faces ??= { heavy: new CardFace(600), regular: new CardFace(400) };
    const missing = new Set<string>();
    const weights = {
      heavy: new Sorts(this.#faces.heavy, missing),
      regular: new Sorts(this.#faces.regular, missing),
    };
    const mark = card.kind === undefined ? undefined : entryDeclarations[card.kind].mark;
    const svg = Buffer.from(cardSvg(card, weights, mark));
    return { png: await sharp(svg).flatten().png(PNG).toBuffer(), missing: [...missing] };
  }
}
