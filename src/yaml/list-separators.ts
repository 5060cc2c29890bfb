/**
 * `[阅读，导读]` is one word to YAML. In a list of words nobody means that, so what stands between
 * the words is told and mended; who does mean one word puts it in quotes.
 */
import { isMap, isScalar, isSeq, type Scalar, type YAMLMap } from 'yaml';
import * as z from 'zod';
import { bare, isWord } from '../model/fields/schema-walk.ts';

export interface WrongSeparator {
  /** Of the list. */
  path: PropertyKey[];
  /** Offsets of the item, as written. */
  start: number;
  end: number;
  /** The words it was meant to be. */
  words: string[];
}

const SEPARATOR = /\s*[，、；]\s*/;

/** @param contents the parsed form of the fields, as `schema` declares them */
export function wrongSeparators(contents: YAMLMap, schema: z.core.$ZodType): WrongSeparator[] {
  const walk = (
    node: unknown,
    declared: z.core.$ZodType | undefined,
    path: PropertyKey[],
  ): WrongSeparator[] => {
    const inner = declared === undefined ? undefined : bare(declared);
    if (isMap(node) && inner instanceof z.ZodObject) {
      const shape = inner.shape as Record<string, z.core.$ZodType>;
      return node.items.flatMap(({ key, value }) => {
        const name = isScalar(key) ? String(key.value) : '';
        return Object.hasOwn(shape, name) ? walk(value, shape[name], [...path, name]) : [];
      });
    }
    if (!isSeq(node) || !(inner instanceof z.ZodArray)) return [];
    const element = inner.element as z.core.$ZodType;
    if (node.flow !== true || !isWord(bare(element))) {
      return node.items.flatMap((one, i) => walk(one, element, [...path, i]));
    }
    return node.items.flatMap((one) => {
      const words = isPlain(one) ? String(one.value).split(SEPARATOR).filter(Boolean) : [];
      const [start, end] = (one as Scalar).range ?? [0, 0];
      return words.length > 1 ? [{ path, start, end, words }] : [];
    });
  };
  return walk(contents, schema, []);
}

/** What stands in quotes is one word because its writer says so. */
function isPlain(node: unknown): node is Scalar<string> {
  return isScalar(node) && typeof node.value === 'string' && node.type === 'PLAIN';
}
