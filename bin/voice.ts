/** What a program says, and that nobody else says anything in its name. */
import { jsonWithoutCommands, withoutCommands } from '../src/model/text/without-commands.ts';

export interface Voice {
  /** For people: lines that a host would obey are made harmless. */
  say: (text: string) => void;
  /** One JSON document for programs. */
  sayJson: (json: string) => void;
  /** As it is; for lines that are meant to be commands of the host. */
  sayCommands: (lines: string) => void;
  /** To the error stream, for people. */
  complain: (text: string) => void;
}

/** What most commands need of a voice. */
export type Ears = Pick<Voice, 'say' | 'complain'>;

/** As Node prints: for commands beside which nobody else speaks. */
export const CONSOLE: Ears = {
  say: (text) => {
    console.log(text);
  },
  complain: (text) => {
    console.error(text);
  },
};

/**
 * Takes both streams away from everything else in this process. A library that prints may
 * print what a stranger wrote, in the middle of a report that a program reads; from now on
 * nobody hears it. What ends the program by mistake is still told by Node itself.
 */
export function takeVoice(): Voice {
  const out = silence(process.stdout);
  const err = silence(process.stderr);
  // Node prints its warnings past the stream.
  process.removeAllListeners('warning');
  return voiceInto(out, err);
}

/** The same into other ears, each of which is given whole lines. */
export function voiceInto(out: (text: string) => void, err: (text: string) => void): Voice {
  return {
    say: (text) => out(`${withoutCommands(text)}\n`),
    sayJson: (json) => out(`${jsonWithoutCommands(json)}\n`),
    sayCommands: (lines) => out(`${lines}\n`),
    complain: (text) => err(`${withoutCommands(text)}\n`),
  };
}

/** The stream's own way to write, which from now on nobody else has. */
function silence(stream: NodeJS.WriteStream): (text: string) => void {
  const write = stream.write.bind(stream) as (text: string) => boolean;
  stream.write = ((_chunk: unknown, ...rest: unknown[]) => {
    // Whoever waits for the end of its writing goes on.
    const done = rest.find((one): one is () => void => typeof one === 'function');
    if (done) queueMicrotask(done);
    return true;
  }) as typeof stream.write;
  return (text) => void write(text);
}
