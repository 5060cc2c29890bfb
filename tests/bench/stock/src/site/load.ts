/** Takes the place of the project's file of this name: the same catalogue, from Astro's own collections. */
import { getCollection, render, type CollectionEntry } from 'astro:content';
import { buildCatalogue } from '../graph/catalogue.ts';
import { frameOf } from '../views/frame.ts';
import { hashOf } from '../intake/hash.ts';
import { readSchool } from '../intake/read-school.ts';
import { collections } from '../model/kinds.ts';
import { circumstancesOf } from './circumstances.ts';
import { readSettings } from './settings.ts';

const settings = readSettings(process.env, process.cwd(), process.cwd());
const LINK = /\]\(\/([a-z]+\/[a-z0-9-]+)\/\)/g;

type Entry = CollectionEntry<string>;

const bodies = new Map<string, Awaited<ReturnType<typeof bodyOf>>>();
let site: ReturnType<typeof assemble> | undefined;

export function loadSite() {
  return (site ??= assemble());
}

export function loadBody(key: string) {
  return bodies.get(key);
}

export function loadForWriter() {
  return { own: [], elsewhere: [], isDraft: false };
}

export function doorway<Params, Props>(params: Params, props: Props) {
  // What Astro's incremental build compares; a body that was changed has another digest in it.
  return { params, props, cacheKey: hashOf(JSON.stringify(props)) };
}

async function assemble() {
  const read = await readSchool(settings.contentDir, settings.schoolDir);
  if ('faults' in read) throw new Error('school.yml');
  const records = Object.fromEntries(
    await Promise.all(collections.map(async (name) => [name, await recordsIn(name)])),
  );
  const catalogue = buildCatalogue(records, await circumstancesOf(settings, read.school));
  const frame = frameOf(catalogue, read.school.address ?? '', '/');
  return { catalogue, frame, archives: new Map<string, string>() };
}

async function recordsIn(collection: string) {
  const records = [];
  for (const entry of await getCollection(collection)) {
    const { id, data, body = '', filePath } = entry;
    const key = `${collection}/${id}`;
    // Pages ask for bodies without waiting; the compiled modules are all loaded sooner or later.
    if (filePath.endsWith('.mdx')) bodies.set(key, await bodyOf(entry));
    const links = [...new Set([...body.matchAll(LINK)].map((match) => match[1]))];
    records.push({
      collection,
      id,
      data,
      file: filePath,
      bodyKey: key,
      links,
      pictures: {},
      files: Object.fromEntries((data.resources ?? []).flatMap(({ file }) => fileOf(file))),
    });
  }
  return records;
}

/** Astro copies no such file; the page names it all the same. */
function fileOf(name: string | undefined) {
  return name === undefined ? [] : [[name, { path: name, name, hash: name, bytes: 1000 }]];
}

async function bodyOf(entry: Entry) {
  const { Content, headings } = await render(entry);
  return {
    nodes: [{ type: 'html', html: entry.digest, Content }],
    headings: headings.map(({ depth, slug, text }) => ({ depth, id: slug, text })),
  };
}
