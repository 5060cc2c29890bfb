/**
 * Before every file of tests that look at finished pages: the sample school is built while the
 * units are tested, and nobody looks before it is there.
 */
import { SAMPLE } from './answers.ts';
import { whenBuilt } from './built-once.ts';

const { status, output } = await whenBuilt(SAMPLE);
if (status !== 0) throw new Error(`The sample school does not build:\n${output.slice(-5000)}`);
