import { z } from 'zod';
import { addressWords, readAddress, type AddressType } from './address.ts';

/** Which fields hold an address, and of which type. */
export const addresses = z.registry<{ address: AddressType }>();

/** What an issue of an address carries along for whoever explains it. */
export interface AddressIssue {
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
      const params: AddressIssue = { allowed: addressWords(type), hint: read.hint };
      context.addIssue({ code: 'custom', message: read.message, params: { address: params } });
    })
    .register(addresses, { address: type });
