import type { TreeUsage } from './measure-tree.ts';

/** A generator of sites with the same school in it. */
export interface Peer {
  name: string;
  outDir: string;
  /** Puts another text in the place of a file of the school, by its path inside the content directory. */
  change: (path: string, text: string) => Promise<void>;
  /** Back to the state after a fresh checkout. */
  forget: () => Promise<void>;
  /** As a machine that builds for the first time finds it: the same files under new times, no site, and what is kept between builds. */
  checkOutAnew: () => Promise<void>;
  /** @param today `YYYY-MM-DD`, for whoever asks for the day */
  build: (today: string) => Promise<TreeUsage>;
  /** Stock Pagefind over the finished site, where the build makes no index of its own. */
  index?: () => Promise<TreeUsage>;
}
