import type { SourcePicture } from '../graph/records.ts';
import { fault, type Fault } from '../model/faults/fault.ts';
import type { Inspector } from './inspection/inspector.ts';
import { locate } from './locate.ts';
import { probePicture } from './pictures.ts';
import type { ReadSchool } from './read-school.ts';

/**
 * What can be wrong with a school's file that its schema cannot see: the picture it names, and
 * a day that was left behind from the sample.
 *
 * @param where the school's folder, and the day that was set for this run, if any
 */
export async function judgeSchool(
  { school, placeOf }: ReadSchool,
  where: { schoolDir: string; today?: string },
  inspector: Inspector,
): Promise<{ logo?: SourcePicture; faults: Fault[] }> {
  const faults: Fault[] = [];
  if (school.today !== undefined && !school.sample && where.today === undefined) {
    faults.push(
      fault(
        'today-fixed',
        placeOf(['today']),
        `“固定的今天”（today）写定了 ${school.today}，网站上的日子不会往前走。`,
        { found: school.today },
      ),
    );
  }
  if (school.logo === undefined) return { faults };
  const place = placeOf(['logo']);
  if (!school.logo.startsWith('/images/')) {
    const elsewhere = fault('image-forbidden', place, `校徽“${school.logo}”不在学校的图库里。`, {
      found: school.logo,
      allowed: '/images/文件名.png（png、jpg、jpeg、webp、avif）',
      hint: '请把图片放进 public/images 文件夹，写成 /images/xiaohui.png 的样子。',
    });
    return { faults: [...faults, elsewhere] };
  }
  const located = locate(where.schoolDir, 'public', school.logo.slice(1), place);
  const probed =
    'fault' in located ? located : await probePicture(located.file, school.logo, place, inspector);
  return 'fault' in probed ? { faults: [...faults, probed.fault] } : { logo: probed, faults };
}
