import type { Circumstances } from '../graph/catalogue.ts';
import { editAddress } from '../graph/edit-address.ts';
import { todayOf } from '../intake/today.ts';
import type { School } from '../records/school.ts';
import { readHistory } from './history.ts';
import type { Settings } from './settings.ts';

/** What a catalogue needs besides the records. */
export async function circumstancesOf(settings: Settings, school: School): Promise<Circumstances> {
  return {
    school,
    audience: settings.audience,
    today: todayOf(settings.today, school),
    history: await readHistory(settings.contentDir),
    editAddress: (file) => editAddress(school.repository, file),
  };
}
