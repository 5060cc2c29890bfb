/**
 * The one reading of the content. The loaders hand its records to Astro, the pages ask for the
 * site that follows from it, and what stands beside the pages is made of the same catalogue.
 */
import { readContent, type ReadContent } from '../intake/read-content.ts';
import { faultReport } from '../model/faults/fault-report.ts';
import type { Fault } from '../model/faults/fault.ts';
import type { Settings } from './settings.ts';
import { standInSchool } from './stand-in-school.ts';
import { siteOf, type Site } from './site-of.ts';

/** A build does not publish around a fault: it stops and tells all of them. */
class ContentFaults extends Error {
  override readonly name = 'ContentProblems';

  constructor(faults: readonly Fault[]) {
    super(`内容里有 ${errorsIn(faults)} 处需要修改：\n\n${faultReport(faults)}\n`);
    // The stack of the reader says nothing to a teacher.
    this.stack = this.message;
  }
}

export class Reading {
  readonly #settings: Settings;
  readonly #developing: boolean;
  readonly #warn: (words: string) => void;
  #content: Promise<ReadContent> | undefined;
  #site: Promise<Site> | undefined;
  #times = 0;
  readonly #followers = new Map<string, () => Promise<void>>();

  /**
   * @param developing whether the site goes on with faults, and files are read again
   * @param warn tells whoever started it of what was found, without stopping
   */
  constructor(settings: Settings, developing: boolean, warn: (words: string) => void) {
    this.#settings = settings;
    this.#developing = developing;
    this.#warn = warn;
  }

  /** How often the files were read. */
  get times(): number {
    return this.#times;
  }

  /**
   * What stands in the files, read when it is first asked for.
   *
   * @throws ContentProblems in a build of content with errors
   */
  content(): Promise<ReadContent> {
    return (this.#content ??= this.#read());
  }

  /**
   * What the readers of this edition get. While developing it follows anew from the records at
   * each asking, for a day or a commit later it is another.
   *
   * @throws where school.yml cannot be read in a build, or ARCHIVE asks for a semester that has not begun
   */
  async site(): Promise<Site> {
    if (!this.#developing) return (this.#site ??= this.#derive());
    for (;;) {
      const asked = this.content();
      const site = await this.#derive();
      // Astro keeps the paths of a page until it is told of the next change: they must not
      // be those of what was forgotten while they were made.
      if (this.#content === asked) return site;
    }
  }

  /** Has `take` called whenever the files have changed; of one name only the last. */
  follow(name: string, take: () => Promise<void>): void {
    this.#followers.set(name, take);
  }

  /** The files have changed: from here on everybody gets what stands in them now. */
  async readAgain(): Promise<void> {
    this.#content = undefined;
    await Promise.all([...this.#followers.values()].map((take) => take()));
  }

  async #read(): Promise<ReadContent> {
    this.#times += 1;
    const content = await readContent({ ...this.#settings, willReadAgain: this.#developing });
    const { faults } = content;
    const stops = errorsIn(faults) > 0;
    if (stops && !this.#developing) throw new ContentFaults(faults);
    if (faults.length > 0) {
      const what = stops ? '需要修改' : '提醒，不影响发布';
      this.#warn(`内容里有 ${faults.length} 处${what}：\n\n${faultReport(faults)}\n`);
    }
    return content;
  }

  async #derive(): Promise<Site> {
    const { school, faults, ...read } = await this.content();
    // Whoever is writing is told on a page, as of every other file.
    if (school === undefined && this.#developing) {
      return siteOf({ ...read, school: standInSchool() }, this.#settings);
    }
    if (school === undefined) throw new Error(faultReport(faults));
    return siteOf({ school, ...read }, this.#settings, this.#developing);
  }
}

function errorsIn(faults: readonly Fault[]): number {
  return faults.filter((one) => one.severity === 'error').length;
}
