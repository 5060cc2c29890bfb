import * as z from 'zod';
import { addressWords, readAddress, type AddressType } from './address.ts';

/** Which fields hold an address, and of which type. */
export const addresses = z.registry<{ address: AddressType }>();

const NAMES = new Set<AddressType>(['attachment', 'path', 'entry']);

/** What an issue of an address carries along for whoever explains it. */
export interface AddressIssue {
  /** A name of a file or a folder is no address to whoever wrote it. */
  isName: boolean;
  allowed: string;
  hint: string;
}

/** A field that holds an address: judged by the one function that judges all of them. */
export const address = (type: AddressType) =>
  z
    .string()
    .superRefine((url, context) => {
      const read = readAddress(type, url);
      if (read.kind !== 'refused') return;
      const isName = NAMES.has(type);
      const params: AddressIssue = { isName, allowed: addressWords(type), hint: read.hint };
      context.addIssue({ code: 'custom', message: read.message, params: { address: params } });
    })
    .register(addresses, { address: type });
