import { pinyin } from 'pinyin-pro';

/**
 * Pinyin of a name for ordering: `沈知微` → `shen zhi wei`. Surnames of several readings
 * (单 shàn, 解 xiè, 曾 zēng) are read as surnames; where that is still wrong, the teacher's
 * own `sortKey` decides.
 */
export function sortKeyOf(teacher: { name: string; sortKey?: string | undefined }): string {
  return (
    teacher.sortKey ??
    pinyin(teacher.name, {
      toneType: 'none',
      surname: 'head',
      v: true,
      nonZh: 'consecutive',
    }).toLowerCase()
  );
}
