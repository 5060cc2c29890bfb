import { offlineAddress, type Offline } from './offline-address.ts';

/** Comments and texts first, so that what stands in them is never taken for an address. */
const TOKEN = new RegExp(
  [
    String.raw`\/\*[\s\S]*?\*\/`,
    String.raw`"(?:\\[\s\S]|[^"\\])*"`,
    String.raw`'(?:\\[\s\S]|[^'\\])*'`,
    String.raw`url\(\s*(?:"([^"\\]*)"|'([^'\\]*)'|([^"'()\\\s]*))\s*\)`,
  ].join('|'),
  'gi',
);
/** Loads nothing. */
const NOTHING = 'data:,';

/** A style sheet whose fonts and pictures are found from the folder it lies in. */
export function offlineCss(css: string, file: string, offline: Offline): string {
  return css.replace(TOKEN, (token: string, ...found: (string | undefined)[]) => {
    const address = found[0] ?? found[1] ?? found[2];
    if (address === undefined) return token;
    const there = offlineAddress(address, file, offline) ?? NOTHING;
    return there === address ? token : `url("${there.replaceAll('"', '%22')}")`;
  });
}
