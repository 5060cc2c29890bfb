/** The topic check at work: asking, answering, going back and forth. */
import type { CitationEdition } from '../../graph/citation.ts';
import type { Proposal } from '../../overlap/answer.ts';
import { offerCopies } from '../copy.ts';
import { dayHere } from '../day-here.ts';
import { readProposal, writeProposal } from './address.ts';
import { AnswerView } from './answer-view.ts';
import { earlierWork } from './earlier-work.ts';
import { openEngine, type Engine } from './engine.ts';
import { ProposalForm } from './proposal-form.ts';
import { Sheet } from './sheet.ts';

/** A check quicker than this says nothing of being under way. */
const SOON_MS = 300;

function start(root: HTMLElement): void {
  const base = root.dataset['base'] ?? '/';
  const form = new ProposalForm(root);
  const view = new AnswerView(root, base);
  const sheet = new Sheet(root);
  let engine: Promise<Engine> | undefined;
  let turn = 0;

  const answer = async (proposal: Proposal): Promise<boolean> => {
    const mine = ++turn;
    const isCurrent = (): boolean => mine === turn;
    view.clear();
    view.say('');
    if (proposal.title === '') return false;
    const soon = setTimeout(() => {
      if (isCurrent()) view.say('正在比较……');
    }, SOON_MS);
    try {
      engine ??= openEngine(base);
      const { check, version } = await engine;
      const found = await check(proposal);
      if (!isCurrent()) return false;
      const ground = form.namesOf(found.proposal);
      const day = dayHere();
      const site = root.dataset['site'] || new URL(base, location.href).href.replace(/\/$/, '');
      const edition = Number(root.dataset['citation']) as CitationEdition;
      sheet.show(found, {
        ground,
        day,
        version,
        references: earlierWork(found, { site, edition, day }),
      });
      view.show(found, ground);
      return true;
    } catch (error) {
      // eslint-disable-next-line no-console -- whoever looks into the failure needs its cause
      console.error(error);
      engine = undefined;
      if (isCurrent()) view.say('没有查成，可能是网络断了。请稍后再查一次。');
      return false;
    } finally {
      clearTimeout(soon);
    }
  };

  const leadThere = (shown: boolean): void => {
    if (shown) view.focus();
  };
  form.element.addEventListener('submit', (event) => {
    event.preventDefault();
    const proposal = form.read();
    const address = writeProposal(proposal);
    if (address !== location.hash) history.pushState(null, '', location.pathname + address);
    void answer(proposal).then(leadThere);
  });
  root.addEventListener('click', (event) => {
    const seedling = (event.target as Element).closest<HTMLAnchorElement>('a[data-ask]');
    if (seedling === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', location.pathname + writeProposal(readProposal(seedling.search)));
    void follow().then(leadThere);
  });
  const follow = async (): Promise<boolean> => {
    // What came behind a `?` moves behind the `#`, so that a copied address is not sent to the server either.
    if (location.hash === '' && location.search !== '') {
      const proposal = readProposal(location.search);
      history.replaceState(null, '', location.pathname + writeProposal(proposal));
    }
    if (location.hash !== '' && !location.hash.includes('=')) return false;
    const proposal = readProposal(location.hash);
    form.fill(proposal);
    return answer(proposal);
  };
  addEventListener('popstate', () => void follow());
  offerCopies(root);
  void follow().then(leadThere);
}

for (const root of document.querySelectorAll<HTMLElement>('[data-choose]')) start(root);
