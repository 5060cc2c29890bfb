// @ts-check
/**
 * Vite makes a thread of what is imported so. No TypeScript, for the compiler of the package
 * would leave the name of the file as it is.
 */
import Thread from '../../desk/thread.ts?worker';

export const beginThread = () => new Thread();
