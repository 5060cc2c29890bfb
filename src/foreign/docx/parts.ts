/** The parts of a document of Word, and what they call each other. */
import { allIn, childOf, type Tag } from '../tree.ts';
import { readXml } from '../xml.ts';
import type { Zip } from './zip.ts';

export interface Target {
  /** Name of a part, or an address outside. */
  to: string;
  outside: boolean;
}

export interface Part {
  /** Its outermost tag. */
  root: Tag;
  /** What it names, by the names it has for it. */
  targets: ReadonlyMap<string, Target>;
}

export interface Parts {
  main: Part;
  /** By what they are to the main part: `styles`, `numbering`, `footnotes`; absent where there is none. */
  beside(kind: string): Promise<Part | undefined>;
  bytes(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** @returns nothing where no part says that it is a text */
export async function openParts(zip: Zip): Promise<Parts | undefined> {
  const all = await targetsIn(zip, '_rels/.rels', '');
  const main =
    [...all.values()].find(({ kind }) => kind === 'officeDocument')?.to ?? 'word/document.xml';
  const opened = await partOf(zip, main);
  if (opened === undefined || childOf(opened.root, 'w:body') === undefined) return undefined;
  const related = await targetsIn(zip, relationsOf(main), folderOf(main));
  return {
    main: opened,
    async beside(kind) {
      const found = [...related.values()].find((one) => one.kind === kind && !one.outside);
      return found === undefined ? undefined : partOf(zip, found.to);
    },
    bytes: (name) => zip.read(name),
  };
}

async function partOf(zip: Zip, name: string): Promise<Part | undefined> {
  const tree = await treeOf(zip, name);
  const root = tree?.children.find(
    (child): child is Tag => typeof child === 'object' && 'name' in child,
  );
  return root && { root, targets: await targetsIn(zip, relationsOf(name), folderOf(name)) };
}

async function treeOf(zip: Zip, name: string): Promise<Tag | undefined> {
  const bytes = await zip.read(name);
  if (bytes === undefined) return undefined;
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return readXml(new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(bytes));
}

async function targetsIn(
  zip: Zip,
  name: string,
  folder: string,
): Promise<Map<string, Target & { kind: string }>> {
  const tree = await treeOf(zip, name);
  const relations = tree === undefined ? [] : allIn(tree, 'Relationship');
  return new Map(
    relations.map(({ attributes }) => {
      const { Id = '', Type = '', Target = '', TargetMode } = attributes;
      const outside = TargetMode === 'External';
      const to = outside ? Target : within(folder, Target);
      return [Id, { to, outside, kind: Type.slice(Type.lastIndexOf('/') + 1) }];
    }),
  );
}

/** `word/document.xml` → `word/_rels/document.xml.rels` */
function relationsOf(name: string): string {
  return `${folderOf(name)}_rels/${name.slice(folderOf(name).length)}.rels`;
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1);
}

/** A part named from within a folder. Names of parts are no files: nothing outside can be meant. */
function within(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : folder + target).split('/');
  const kept: string[] = [];
  for (const step of steps) {
    if (step === '..') kept.pop();
    else if (step !== '' && step !== '.') kept.push(step);
  }
  return kept.join('/');
}
