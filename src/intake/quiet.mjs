// @ts-check
/**
 * Imported first by the reading thread, before any parser: from then on neither the console
 * nor a stream of the thread leads anywhere. What a library prints may be what a stranger
 * wrote: a line that the host of the check obeys, or one in the middle of the JSON it reads.
 *
 * The thread could be started with streams of its own instead, but once something waits in
 * one of those, the program does not end.
 */
for (const stream of [process.stdout, process.stderr]) {
  /** @param {unknown[]} args */
  const drop = (...args) => {
    // Whoever waits for the end of its writing goes on.
    const done = args.find((one) => typeof one === 'function');
    if (typeof done === 'function') queueMicrotask(() => done());
    return true;
  };
  stream.write = drop;
}
