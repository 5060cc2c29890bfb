/** What a system says when it takes no more, and in which words a teacher is told. */
const REASONS: Record<string, string | undefined> = {
  ENOSPC: '磁盘满了',
  EDQUOT: '这个账号的磁盘配额用完了',
  EFBIG: '系统不让写这么大的文件（ulimit -f）',
  EROFS: '那里是只读的',
  EACCES: '没有写的权限',
  EPERM: '没有写的权限',
};

/** A file could not be written, through no fault of what was to be written. */
class NoRoom extends Error {
  override readonly name = 'NoRoom';

  constructor(file: string, reason: string, cause: unknown) {
    super(`写不进“${file}”：${reason}。请腾出地方或换一个文件夹，再来一次。`, { cause });
    // Where in the program it happened says nothing to a teacher.
    this.stack = this.message;
  }
}

/** The same error in words for a teacher, if it is about the disk; else as it was. */
export function noRoom(error: unknown, file: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  const reason = code === undefined ? undefined : REASONS[code];
  return reason === undefined ? error : new NoRoom(file, reason, error);
}
