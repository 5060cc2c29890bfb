/** The editor of a text: a plain `<textarea>`, the tools above it, and how it will look beside it. */
import type { DeskChoice } from '../../../desk/description.ts';
import type { Draft, DraftPicture } from '../../../desk/draft.ts';
import type { DeskThread } from '../../../desk/thread-messages.ts';
import type { Proposal } from '../../../overlap/answer.ts';
import { button, classed, element, freshId } from '../../elements.ts';
import { obeyKeys } from './keys.ts';
import type { Insertable } from './insertable.ts';
import { Preview } from './preview.ts';
import { Receiver } from './receiver.ts';
import { toolbar } from './toolbar.ts';
import { TopicCheck, topicKinds } from './topic-check.ts';

export interface TextOptions {
  draft: () => Draft;
  /** The text or its pictures are others now. */
  onChange: (to: { body?: string; pictures?: DraftPicture[] }) => void;
  /** A field gets a value from the text: a title, that there are formulas. Only one that is empty is filled. */
  onField: (key: string, value: unknown) => void;
  /** A field has to be looked at: whether children in a picture may be shown. */
  onAsk: (key: string) => void;
  /** The cursor has left the text. */
  onLeave: () => void;
  thread: DeskThread;
  /** Fetched when they are asked for; rejected where they do not come. */
  entries: () => Promise<DeskChoice[]>;
  /** What the stage and the subject of a proposal are called. */
  namesOf: (proposal: Proposal) => string[];
  insertable: readonly Insertable[];
  /** Root of the site, with a slash at its end. */
  base: string;
}

export interface Text {
  readonly box: HTMLTextAreaElement;
  /** To be called when a field has changed: the preview and the topic check depend on them. */
  changed: () => void;
}

/** Puts the editor into `root`. */
export function attachText(root: HTMLElement, options: TextOptions): Text {
  const box = element('textarea');
  box.id = freshId('text');
  box.rows = 12;
  box.value = options.draft().body;
  // A writer’s own words are not sent to whoever corrects spelling.
  box.spellcheck = false;
  const preview = new Preview(options);
  const topic = topicKinds.has(options.draft().kind)
    ? new TopicCheck(options.base, options.namesOf)
    : undefined;
  const receiver = new Receiver(box, options);
  const changed = (): void => {
    preview.changed();
    topic?.changed(options.draft());
  };
  box.addEventListener('input', () => {
    options.onChange({ body: box.value });
    changed();
  });
  box.addEventListener('blur', () => {
    options.onLeave();
  });
  obeyKeys(box);
  const tools = toolbar(box, options.insertable, {
    onPictures: (files) => void receiver.pictures(files),
    onWordFile: (file) => void receiver.wordFile(file),
  });
  const label = element('label', '正文');
  label.htmlFor = box.id;
  const writing = classed(
    'div',
    'writing',
    label,
    tools,
    box,
    receiver.element,
    ...(topic === undefined ? [] : [topic.element]),
  );
  root.append(tabs(root, preview), classed('div', 'sides', writing, preview.element));
  root.classList.add('text-editor');
  // What stands beside it at once on a wide screen is shown at once.
  requestAnimationFrame(changed);
  return { box, changed };
}

/** On a phone one is seen or the other. */
function tabs(root: HTMLElement, preview: Preview): HTMLElement {
  const press = (isPreview: boolean) => (): void => {
    root.classList.toggle('shows-preview', isPreview);
    write.setAttribute('aria-pressed', String(!isPreview));
    look.setAttribute('aria-pressed', String(isPreview));
    if (isPreview) void preview.show();
  };
  const write = button('写', press(false));
  const look = button('看', press(true), '看网页上的样子');
  write.setAttribute('aria-pressed', 'true');
  look.setAttribute('aria-pressed', 'false');
  return classed('div', 'write-or-look', write, look);
}
