/** Packages of Office, looked into before any reader gets to them. */
import { partsOf, Unreadable, type Part } from '../intake/inspection/package.ts';
import { Refused } from './refused.ts';

/**
 * All parts of a package that is sound: nothing in it is double, outside, encrypted or huge, and no
 * part declares a type of document, which is how a file makes a reader fetch or multiply things; none
 * of the programs that people have writes one.
 *
 * @param what it is called in messages: 文档, 工作簿
 * @param main the part without which it is none
 * @throws Refused with a reason in Chinese
 */
export async function soundParts(
  bytes: Uint8Array,
  what: string,
  main: string,
  isNone: string,
): Promise<Part[]> {
  const parts = await partsOf(Buffer.from(bytes)).catch((error: unknown) => {
    if (error instanceof Unreadable) throw new Refused(`没有打开这个${what}：${error.message}。`);
    throw error;
  });
  if (!parts.some(({ name }) => name === main)) throw new Refused(isNone);
  const declares = parts.some(
    ({ name, bytes: part }) =>
      /\.(?:xml|rels)$/.test(name) && (part.includes('<!DOCTYPE') || part.includes('<!ENTITY')),
  );
  if (declares) throw new Refused(`${what}里有文档类型声明，正常的${what}没有，没有收。`);
  return parts;
}
