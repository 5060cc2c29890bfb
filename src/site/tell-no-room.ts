/** Codes and words of Node, and of the Rust programs that Vite is made of, for a disk that takes no more. */
const NO_ROOM =
  /\b(?:ENOSPC|EDQUOT|EFBIG|EROFS)\b|No space left|Disk quota|File too large|Read-only file/;

const WORDS =
  '没有做完：磁盘满了，或系统不让写这么大的文件（ulimit -f）。请腾出地方或放宽限制，再来一次。原来的网站没有动；缓存里没有做完的，下次不会用。';

/**
 * Says in Chinese why it stopped when Astro or Vite could not write. Astro has no hook for a
 * build that fails: it prints the error as its last word, and a promise that nobody waits for
 * ends the process.
 */
export function tellNoRoom(): void {
  /* eslint-disable no-console -- the only place where the error comes by */
  const say = console.error.bind(console);
  console.error = (...words: unknown[]) => {
    say(...words);
    if (words.some(isAboutRoom)) say(`\n${WORDS}\n`);
  };
  /* eslint-enable no-console */
  process.on('uncaughtExceptionMonitor', (error) => {
    if (isAboutRoom(`${error.message}\n${String(error.cause)}`)) say(`\n${WORDS}\n`);
  });
}

function isAboutRoom(words: unknown): boolean {
  return typeof words === 'string' && NO_ROOM.test(words);
}
