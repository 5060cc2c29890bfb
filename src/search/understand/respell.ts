/** A question in which nothing was found, with words that sound the same. */
import { tidy } from '../characters.ts';
import type { Library, Lost } from '../library.ts';
import { partsOf, phraseOf } from '../phrase.ts';
import type { Simplified } from '../traditional.ts';
import { comparable } from './keys.ts';

export interface Respelling {
  /** The whole question, as it may be meant. */
  query: string;
  /** What was put in, for the sentence. */
  meant: string;
}

const MOST = 3;

/** The likeliest first. Words that stand on some page, or between quotation marks, stay what they are. */
export async function respell(
  library: Library,
  query: string,
  { lost, simplified }: { lost: Lost; simplified: Simplified | undefined },
): Promise<Respelling[]> {
  const sounds = await library.sounds().catch(() => undefined);
  if (sounds === undefined) return [];
  const written = async (text: string): Promise<boolean> => {
    const phrase = phraseOf(text, false, simplified);
    return phrase !== undefined && (await library.holders(phrase, lost)).size > 0;
  };
  const question = comparable(tidy(query), simplified);
  const respelled = (said: string, meant: string) => ({
    query: question.replace(said, meant),
    meant,
  });

  const parts = partsOf(question).filter(({ isQuoted }) => !isQuoted);
  if (parts.length > 1 && /^[a-z\s]+$/i.test(question)) {
    const all = sounds.whole(question).map((meant) => ({ query: meant, meant }));
    if (all.length > 0) return all;
  }
  for (const { text } of parts) {
    if (await written(text)) continue;
    const whole = sounds.whole(text);
    if (whole.length > 0) return whole.map((meant) => respelled(text, meant));
    const within: Respelling[] = [];
    for (const { said, meant } of sounds.within(text)) {
      if (within.length < MOST && !(await written(said))) within.push(respelled(said, meant));
    }
    if (within.length > 0) return within;
  }
  return [];
}
