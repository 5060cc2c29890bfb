/**
 * Commands of the terminal, run in this process: what starts a program anew each time, and its
 * parsers with it, takes ten times as long. That the program itself is the same command is
 * for a test of its own to show.
 */
import { voiceInto, type Voice } from '../bin/voice.ts';

export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

export type Command = (
  args: readonly string[],
  voice: Voice,
  env: NodeJS.ProcessEnv,
) => Promise<number>;

/** @param env all of the settings; nothing of this process is added */
export async function ended(
  command: Command,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  const voice = voiceInto(
    (text) => void (stdout += text),
    (text) => void (stderr += text),
  );
  return { status: await command(args, voice, env), stdout, stderr };
}
