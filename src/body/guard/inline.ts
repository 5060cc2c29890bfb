/** The allow-list for what stands within a line. */
import type { Definition, Link, PhrasingContent, Resource, Text } from 'mdast';
import { addressWords, readAddress } from '../../model/addresses/address.ts';
import { readPicture } from '../components/figure/figure.ts';
import type { LinkedEntry } from '../components/entry-link/entry-link.ts';
import { componentNamed } from '../components/registry.ts';
import { readFormula } from '../formula/read-formula.ts';
import { prefixed } from '../prefix.ts';
import { stretchesOf } from './bare-address.ts';
import { literals, type JsxElement } from './attributes.ts';
import { guardComponent } from './component.ts';
import type { Findings, Positioned } from './findings.ts';
import type { RawElement } from './nodes.ts';
import { asBlock } from './pieces.ts';
import { isRawTag } from './raw-tags.ts';
import { refuseUnknown } from './refusals.ts';
import { mendLink, withoutAttributes, withoutMarks } from '../strays/mend-links.ts';
import { joinLines } from './soft-break.ts';
import { within, type Walk, type Where } from './walk.ts';

export function guardInline(
  nodes: readonly PhrasingContent[],
  where: Where,
  walk: Walk,
): PhrasingContent[] {
  let { near } = where;
  return nodes.flatMap((node) => {
    if (node.position) near = node;
    return guardOne(node, { ...where, near }, walk);
  });
}

function guardOne(node: PhrasingContent, where: Where, walk: Walk): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return prose(node, where, walk);
    case 'inlineCode':
    case 'break':
    case 'footnoteReference':
      return [node];
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [{ ...node, children: within(walk, node.children, '强调的文字', where) }];
    case 'link':
      switch (signOf(node, walk)) {
        // An address in angle brackets: told of by `strays.ts`.
        case '<':
          return [];
        case '[':
          return link(node, node, where, walk);
        default:
          return bareLink(node, where, walk);
      }
    case 'linkReference': {
      const definition = define(node.identifier, walk);
      return definition
        ? link({ ...node, type: 'link', url: definition.url }, definition, where, walk)
        : [];
    }
    case 'image':
      return image(node, node.alt, node, where, walk);
    case 'imageReference': {
      const definition = define(node.identifier, walk);
      return definition ? image(definition, node.alt, node, where, walk) : [];
    }
    case 'inlineMath':
      return readFormula(node, walk.findings);
    case 'mdxJsxTextElement':
      return inlineTag(node, where, walk);
    // Told of by `strays.ts`.
    case 'html':
      return [];
    default:
      refuseUnknown(node, walk.findings);
      return [];
  }
}

function define(identifier: string, walk: Walk): Definition | undefined {
  const definition = walk.definitions.get(identifier);
  if (definition) walk.used.add(definition);
  return definition;
}

/** The sign a link begins with in the source; of one that stands bare in the text its first letter. */
function signOf(node: Link, { findings }: Walk): string {
  return findings.source.charAt(node.position?.start.offset ?? -1);
}

/** Words in which bare addresses become links; within a link they are its words. */
function prose(text: Text, where: Where, walk: Walk): PhrasingContent[] {
  const value = joinLines(text.value);
  if (where.link || !/:\/\/|www\./i.test(value)) return [{ ...text, value }];
  return stretchesOf(value).flatMap(({ text: shown, url }): PhrasingContent[] => {
    const words: Text = { type: 'text', value: shown };
    return url === undefined ? [words] : link(linkTo(url, words), where.near, where, walk);
  });
}

function linkTo(url: string, words: Text): Link {
  return { type: 'link', url, title: null, children: [words] };
}

/** GFM takes more into an address than belongs to it; mail it takes as it should. */
function bareLink(node: Link, where: Where, walk: Walk): PhrasingContent[] {
  const [only] = node.children;
  const isMail = node.url.startsWith('mailto:');
  return isMail || only?.type !== 'text' ? link(node, node, where, walk) : prose(only, where, walk);
}

/** Judges a link; `at` is where its address is written, which for `[text][name]` is another line. */
function link(node: Link, at: Positioned, where: Where, walk: Walk): PhrasingContent[] {
  const { findings } = walk;
  const children = within(walk, node.children, '链接', where, true);
  if (where.link) {
    findings.refuse('component-content', where.near, '链接的文字里又有一个链接。', {
      found: node.url,
      allowed: '链接里只放文字',
      hint: '请把两个链接分开写。',
      mends: withoutMarks(node, findings.source),
    });
    return [];
  }
  const address = readAddress('link', node.url);
  switch (address.kind) {
    case 'refused': {
      const { message, hint } = address;
      findings.refuse('address-forbidden', at.position ? at : where.near, message, {
        found: node.url,
        allowed: addressWords('link'),
        hint,
        mends: mendLink(node, findings.source),
      });
      return [];
    }
    case 'entry': {
      const { to, heading } = address;
      const fragment = heading === undefined ? {} : { fragment: prefixed(heading) };
      const props: LinkedEntry = { to, ...fragment };
      const line = findings.lineOf(where.near);
      findings.links.push({ to, line, ...(props.fragment ? { heading: props.fragment } : {}) });
      return [{ type: 'component', name: 'EntryLink', props, children }];
    }
    case 'heading': {
      const id = prefixed(address.heading);
      findings.fragments.push({ id, node: where.near, link: node });
      return [{ type: 'link', url: `#${id}`, children }];
    }
    case 'external': {
      tellOwn(address.url, at.position ? at : where.near, findings);
      const rel = ['noopener', 'noreferrer'];
      const data = /^https?:/i.test(address.url) ? { hProperties: { rel } } : {};
      return [
        {
          type: 'link',
          url: address.url,
          title: node.title?.slice(0, 200) ?? null,
          children,
          data,
        },
      ];
    }
  }
}

/** A link that goes out and comes in again by the front door. */
function tellOwn(url: string, at: Positioned, findings: Findings): void {
  const { site } = findings;
  const bare = site?.replace(/^https?:/i, '');
  const [, rest] = /^https?:(.*)$/is.exec(url) ?? [];
  if (bare === undefined || rest?.startsWith(`${bare}/`) !== true) return;
  const within = rest.slice(bare.length);
  // Only entries can be named by themselves; lists and people have no other address.
  if (within === '' || readAddress('link', within).kind === 'refused') return;
  findings.refuse('address-own', at, '这个链接用了本站的完整网址。', {
    found: url,
    allowed: within,
  });
}

function image(
  resource: Resource & Positioned,
  alt: string | null | undefined,
  at: Positioned,
  where: Where,
  walk: Walk,
): PhrasingContent[] {
  const given = { src: resource.url, alt: alt?.trim() ?? '', caption: resource.title?.trim() };
  const made = readPicture(given, at, where, walk);
  return made ? [{ type: 'component', name: 'Figure', ...made }] : [];
}

function inlineTag(
  node: JsxElement & { children: readonly unknown[] },
  where: Where,
  walk: Walk,
): PhrasingContent[] {
  const name = node.name ?? '';
  const content = node.children as PhrasingContent[];
  const { findings } = walk;
  const component = componentNamed(name);
  if (component?.place === 'inline') return guardComponent(node, content, where, walk);
  if (component?.place === 'lifted') {
    return guardComponent(node, asBlock(content, node), where, walk);
  }
  if (component || name === 'details' || name === 'summary') {
    findings.refuse('component-content', node, `<${name}> 和别的文字写在了同一段里。`, {
      found: `<${name}>`,
      allowed: name === 'summary' ? '<summary> 只放在 <details> 的开头' : `<${name}> 单独成段`,
      hint: `请把 <${name}> 单独放一行，前后各空一行。`,
    });
    within(walk, content, name, where);
    return [];
  }
  if (isRawTag(name)) return rawTag(node, content, where, walk);
  refuseUnknown(node, findings);
  return [];
}

/** `br sub sup kbd u mark`: without attributes. The parser takes no `br` with content for a tag. */
export function rawTag(
  node: JsxElement,
  content: readonly PhrasingContent[],
  where: Where,
  walk: Walk,
): RawElement[] {
  const name = node.name ?? '';
  if (!isRawTag(name)) return [];
  refuseAttributes(node, walk);
  const children = within(walk, content, `<${name}> `, where);
  return [{ type: 'rawElement', name, children }];
}

export function refuseAttributes(node: JsxElement, { findings }: Walk): void {
  const given = literals(node, findings);
  if (!given || given.size === 0) return;
  const name = node.name ?? '';
  findings.refuse(
    'attribute-invalid',
    node,
    `<${name}> 带了属性 ${[...given.keys()].join('、')}，这个标签不带属性。`,
    {
      found: [...given].map(([key, value]) => `${key}="${value}"`).join(' '),
      allowed: name === 'br' ? '<br />' : `<${name}>文字</${name}>`,
      hint: '请删去属性，样子由网站统一安排。',
      mends: withoutAttributes(node),
    },
  );
}
