import type { Circumstances } from '../catalogue/catalogue.ts';
import { editAddress } from '../catalogue/edit-address.ts';
import type { School } from '../model/school.ts';
import { readHistory } from './history.ts';
import type { Settings } from './settings.ts';

/** China's schools keep one time, whatever the clock of the building machine. */
const CHINA_OFFSET_MS = 8 * 3_600_000;

/** What a catalogue needs besides the records. */
export async function circumstancesOf(settings: Settings, school: School): Promise<Circumstances> {
  return {
    school,
    audience: settings.audience,
    today: todayOf(settings, school),
    history: await readHistory(settings.contentDir),
    editAddress: (file) => editAddress(school.repository, file),
  };
}

/** `YYYY-MM-DD`: as set, as the school's file fixes it, or by the clock. */
export function todayOf(settings: Settings, school: School): string {
  return (
    settings.today ??
    school.today ??
    new Date(Date.now() + CHINA_OFFSET_MS).toISOString().slice(0, 10)
  );
}
