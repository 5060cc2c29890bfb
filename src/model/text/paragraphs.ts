/**
 * The paragraphs of a text that somebody wrote in several lines; none where it is empty.
 *
 * @example paragraphsOf('先听。\n\n再问。') // ['先听。', '再问。']
 */
export function paragraphsOf(text: string): string[] {
  return text.split(/\n+/).filter((one) => one !== '');
}
