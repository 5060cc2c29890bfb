/** How well the search of a built site finds what stands on its pages, and what teachers ask for. */
import type { Browser } from 'playwright-core';
import { serveDirectory } from '../../../bin/serve-directory.ts';
import { table } from '../table.ts';
import { kindsOfPhrase, phrasesOf, piecesOf, type AskedPhrase } from './asked.ts';
import type { Fetched } from './asking.ts';
import { questions, type Half, type Question } from './questions.ts';
import { mean, reciprocalRank, scoreOf, type Score } from './score.ts';
import type { Answer, OpenSearch, SiteSearch } from './site-search.ts';
import { Truth, visiblePages } from './visible-text.ts';

const PHRASES = 60;
const PIECES = 120;
const VISITORS = 24;
/** So many hits are seen without moving a finger. */
const IN_SIGHT = 3;

export interface SiteResult {
  pages: number;
  /** How many of them the search has a document of. */
  known: number;
  kinds: KindResult[];
  pieces: PiecesResult;
  weights: { first: Fetched[]; later: Fetched[] };
  /** Only where the site has the pages that the questions are about. */
  questions?: QuestionResult[];
}

interface KindResult {
  kind: string;
  asked: number;
  /** Against all pages that a search should lead to. */
  all: Score;
  /** Against those it has a document of. */
  known: Score;
  /** Said to stand nowhere although a page shows it. */
  denied: number;
}

interface PiecesResult {
  asked: number;
  /** Those that lead back to the page they were taken from. */
  found: number;
  /** So many of them stand on pages that the search has a document of. */
  known: number;
  denied: number;
}

export interface QuestionResult {
  question: Question;
  /** Of the right pages those that are in sight, 0 to 1; any one of them may be enough. */
  inSight: number;
  reciprocalRank: number;
  /** Whether something is said to answer it. */
  claimed: boolean;
  first: string[];
}

export async function measureSite(
  outDir: string,
  search: SiteSearch,
  browser: Browser,
): Promise<SiteResult> {
  const truth = new Truth(visiblePages(outDir));
  const server = await serveDirectory({ dir: outDir });
  const page = await (await browser.newContext()).newPage();
  const open = await search.open(page, server.url);
  try {
    const known = new Set(await open.known());
    const addresses = new Set(truth.pages.map(({ address }) => address));
    const kinds: KindResult[] = [];
    for (const kind of kindsOfPhrase) {
      const phrases = phrasesOf(truth, kind, PHRASES);
      kinds.push({ kind: kind.name, ...(await measurePhrases(phrases, open, known)) });
    }
    const weights = await measureWeights(truth, open);
    const isOfSample = questions.every(({ right }) => right.every((one) => addresses.has(one)));
    return {
      pages: addresses.size,
      known: [...addresses].filter((address) => known.has(address)).length,
      kinds,
      pieces: await measurePieces(truth, open, known),
      weights,
      ...(isOfSample ? { questions: await measureQuestions(open) } : {}),
    };
  } finally {
    await open.close();
    await page.context().close();
    await server.close();
  }
}

async function measurePhrases(
  phrases: readonly AskedPhrase[],
  open: OpenSearch,
  known: ReadonlySet<string>,
): Promise<Omit<KindResult, 'kind'>> {
  const found: string[][] = [];
  for (const { phrase } of phrases) found.push((await open.ask(phrase)).exact);
  const within = phrases.map(({ holders }) => holders.filter((one) => known.has(one)));
  const asked = [...within.keys()].filter((i) => (within[i] ?? []).length > 0);
  return {
    asked: phrases.length,
    all: scoreOf(phrases, found),
    known: scoreOf(
      asked.map((i) => ({ holders: within[i] ?? [] })),
      asked.map((i) => found[i] ?? []),
    ),
    denied: found.filter((own) => own.length === 0).length,
  };
}

async function measurePieces(
  truth: Truth,
  open: OpenSearch,
  known: ReadonlySet<string>,
): Promise<PiecesResult> {
  const pieces = piecesOf(truth, PIECES);
  const answers: string[][] = [];
  for (const { piece } of pieces) answers.push((await open.ask(piece)).exact);
  return {
    asked: pieces.length,
    found: pieces.filter(({ page }, i) => answers[i]?.includes(page) === true).length,
    known: pieces.filter(({ page }) => known.has(page)).length,
    denied: answers.filter((own) => own.length === 0).length,
  };
}

/** Visitors who each ask for a phrase of another kind, and then for one more. */
async function measureWeights(truth: Truth, open: OpenSearch): Promise<SiteResult['weights']> {
  const phrases = kindsOfPhrase.map((kind) => phrasesOf(truth, kind, PHRASES));
  const phraseOf = (kind: number, place: number): string =>
    phrases[kind % phrases.length]?.[place]?.phrase ?? '';
  const visits: Fetched[][] = [];
  for (let i = 0; i < VISITORS; i += 1) {
    visits.push(await open.weigh([phraseOf(i, i), phraseOf(i + 1 + (i >> 3), i + VISITORS)]));
  }
  return {
    first: visits.flatMap((visit) => visit.slice(0, 1)),
    later: visits.flatMap((visit) => visit.slice(1)),
  };
}

async function measureQuestions(open: OpenSearch): Promise<QuestionResult[]> {
  const results: QuestionResult[] = [];
  for (const question of questions)
    results.push(resultOf(question, await open.ask(question.question)));
  return results;
}

export function resultOf(question: Question, { claimed, shown }: Answer): QuestionResult {
  const { right, need } = question;
  const first = shown.slice(0, IN_SIGHT);
  const seen = right.filter((one) => first.includes(one)).length;
  return {
    question,
    inSight: need === 'all' ? seen / right.length : Math.min(1, seen),
    reciprocalRank: reciprocalRank(shown, ...right),
    claimed,
    first,
  };
}

/** Tables in Markdown; of the half that is held out only sums are told, so that nobody learns its questions. */
export function tellSite(name: string, result: SiteResult): string {
  const { kinds, pieces } = result;
  const parts = [
    `${name}: ${result.pages} pages, ${result.known} with a document.`,
    `Of ${pieces.asked} pieces of visible text, ${pieces.known} of them from pages with a document, ${pieces.found} lead back to their page, and ${pieces.denied} are said to stand nowhere.`,
    'Phrases: recall (R) and precision (P) of exact hits, against all pages and against those with a document.',
    table(
      ['phrases', 'asked', 'R all', 'P all', 'R known', 'P known', 'denied'],
      kinds.map(({ kind, asked, all, known, denied }) => [
        kind,
        String(asked),
        ...[all.recall, all.precision, known.recall, known.precision].map(rounded),
        String(denied),
      ]),
      1,
    ),
  ];
  parts.push(tellWeights(result.weights));
  if (result.questions !== undefined) parts.push(...tellQuestions(result.questions));
  return parts.join('\n\n');
}

function tellWeights({ first, later }: SiteResult['weights']): string {
  const rows: [string, (fetched: Fetched) => number][] = [
    ['all KB', ({ bytes }) => bytes / 1000],
    ['requests', ({ requests }) => requests],
    ...[...new Set([...first, ...later].flatMap(({ kinds }) => [...kinds.keys()]))].map(
      (kind): [string, (fetched: Fetched) => number] => [
        kind,
        ({ kinds }) => (kinds.get(kind) ?? 0) / 1000,
      ],
    ),
  ];
  const cells = (list: readonly Fetched[], of: (fetched: Fetched) => number): string[] => [
    mean(list.map(of)).toFixed(1),
    Math.max(...list.map(of)).toFixed(1),
  ];
  return [
    `What a first question fetches and what a later one, texts of excerpts and the page's own scripts apart; ${VISITORS} visitors.`,
    table(
      ['', 'first, mean', 'most', 'later, mean', 'most'],
      rows.map(([name, of]) => [name, ...cells(first, of), ...cells(later, of)]),
      1,
    ),
  ].join('\n\n');
}

function tellQuestions(results: readonly QuestionResult[]): string[] {
  const halves: Half[] = ['tuned', 'held-out'];
  const of = (half: Half, kind?: string) =>
    results.filter(
      ({ question }) =>
        question.half === half &&
        (kind === undefined || question.kind === kind) &&
        isAnswered(question),
    );
  const cells = (own: readonly QuestionResult[]) => [
    String(own.length),
    rounded(mean(own.map(({ inSight }) => inSight))),
    rounded(mean(own.map((one) => one.reciprocalRank))),
  ];
  const kinds = [
    ...new Set(
      results
        .map(({ question }) => question)
        .filter(isAnswered)
        .map(({ kind }) => kind),
    ),
  ];
  const falseClaims = results.filter(({ question, claimed }) => !isAnswered(question) && claimed);
  const unanswerable = results.filter(({ question }) => !isAnswered(question));
  const missed = of('tuned').filter(({ inSight }) => inSight < 1);
  return [
    `Questions: the share with a right page among the first ${IN_SIGHT}, and MRR@10. Of ${unanswerable.length} about nothing here, ${falseClaims.length} are said to be found.`,
    table(
      ['kind', ...halves.flatMap((half) => [half, `in ${IN_SIGHT}`, 'MRR'])],
      [undefined, ...kinds].map((kind) => [
        kind ?? 'all',
        ...halves.flatMap((half) => cells(of(half, kind))),
      ]),
      1,
    ),
    `Of the tuned half, not among the first ${IN_SIGHT}:`,
    missed
      .map(
        ({ question, first }) =>
          `- ${question.id} ${question.question}: ${first.join(', ') || '–'}`,
      )
      .join('\n'),
  ];
}

const isAnswered = ({ right }: Question): boolean => right.length > 0;

const rounded = (number: number): string => number.toFixed(3);
