/**
 * Things that do run, one for each way in which something of a page can run. They stand
 * behind what is tried, and the browser takes each kind in the order in which it stands: once
 * the canary of a kind has sung, whatever of that kind could have run before it has run.
 */

/** Nobody has this address. What asks for it is a canary. */
const HOST = 'https://canary.invalid/';

interface Canary {
  /** The line it makes the trap tell. */
  song: string;
  html: string;
}

const SONG = 'canary:';

/** Whether a line of the trap is of a canary. */
export const isSong = (line: string): boolean => line.includes(SONG) || line.includes(HOST);

type Make = (sing: string, mark: string) => string;

const running: Readonly<Record<string, Make>> = {
  script: (sing) => `<script>${sing}</script>`,
  module: (sing) => `<script type="module">${sing}</script>`,
  // Own pictures that are missing, as those of an attack are.
  picture: (sing, mark) => `<img alt="" src="no-${mark}.png" onerror="${sing}">`,
  film: (sing, mark) => `<video src="no-${mark}.mp4" onerror="${sing}"></video>`,
  drawing: (sing) => `<svg width="1" height="1" onload="${sing}"></svg>`,
  frame: (sing) => `<iframe srcdoc="&lt;script&gt;parent.${sing}&lt;/script&gt;"></iframe>`,
  details: (sing) => `<details open ontoggle="${sing}">。</details>`,
  animation: (sing, mark) =>
    `<style>@keyframes k-${mark}{}#a-${mark}{animation:k-${mark} 1ms}</style>` +
    `<p id="a-${mark}" onanimationend="${sing}">。</p>`,
  'moving drawing': (sing) =>
    `<svg><animate onbegin="${sing}" attributeName="x" begin="0s" dur="1s"></animate></svg>`,
};

const asking: Readonly<Record<string, (address: string) => string>> = {
  picture: (address) => `<img alt="" src="${address}">`,
  sheet: (address) => `<link rel="stylesheet" href="${address}">`,
  background: (address) => `<p style="background:url(${address})">。</p>`,
};

/** An `onload` of a drawing is for those that came with the page. */
const ONLY_FIRST = 'drawing';

/** A set with songs of its own; `round` is a number not used before. */
export function canaries(round: number, { later = false } = {}): Canary[] {
  const run = Object.entries(running)
    .filter(([name]) => !later || name !== ONLY_FIRST)
    .map(([name, make]): Canary => {
      const { song, sing } = songOf(name, round);
      return { song, html: make(sing, `canary-${round}`) };
    });
  const ask = Object.entries(asking).map(([name, make]): Canary => {
    const address = `${HOST}${name}/${round}`;
    return { song: `request: ${address}`, html: make(address) };
  });
  return [...run, ...ask];
}

/** Sings when it is touched. */
export function touched(round: number): Canary {
  const { song, sing } = songOf('touch', round);
  return { song, html: `<p onmouseover="${sing}">。</p>` };
}

/** Sing when they are followed. */
export function followed(round: number): Canary[] {
  const { song, sing } = songOf('link', round);
  const window = `about:blank#${SONG}${round}`;
  return [
    { song, html: `<a data-canary href="javascript:${sing}">。</a>` },
    { song: `window: ${window}`, html: `<a data-canary target="_blank" href="${window}">。</a>` },
  ];
}

function songOf(name: string, round: number): { song: string; sing: string } {
  const words = `${SONG} ${name} ${round}`;
  return { song: `ran: ${words}`, sing: `__pwned('${words}')` };
}
