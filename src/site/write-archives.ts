import type { Catalogue } from '../graph/catalogue.ts';
import type { Records } from '../graph/records.ts';
import { csvOf } from '../counts/tables/csv.ts';
import { semesterWorkbook } from '../counts/tables/workbook.ts';
import { countedTo } from '../counts/report-span.ts';
import { begunSemesters, semesterTables } from '../counts/tables/semester-tables.ts';
import { dayInChinese, semesterLabel, type Semester } from '../model/calendar/calendar.ts';
import { archiveSources } from './archive-sources.ts';
import { archivesOf } from './archives.ts';
import { offlineAddress, type Offline } from './offline-address.ts';
import { offlineCss } from './offline-css.ts';
import { offlineHtml } from './offline-html.ts';
import { semesterFiles } from './semester-files.ts';
import { siteAddress, type Settings } from './settings.ts';
import type { SiteFiles } from './site-files.ts';
import { xlsxOf } from './xlsx.ts';
import { zipOf, type ZipEntry } from './zip.ts';

const WORKBOOK = 'tables.xlsx';

/**
 * Writes the ZIPs that were asked for beside the pages they hold; returns their number.
 *
 * @param records before anything was hidden: the sources are compared with them
 * @param site what the build has written: nothing else is packed
 */
export async function writeArchives(
  { catalogue, records }: { catalogue: Catalogue; records: Records },
  site: SiteFiles,
  settings: Settings,
): Promise<number> {
  const wanted = archivesOf(settings, catalogue);
  if (wanted.size === 0) return 0;
  for (const semester of begunSemesters(catalogue)) {
    const address = wanted.get(semester.id);
    if (address === undefined) continue;
    const files = await archiveFiles(catalogue, records, semester, site, settings);
    site.write(address.slice(1), zipOf(files));
  }
  return wanted.size;
}

async function archiveFiles(
  catalogue: Catalogue,
  all: Records,
  semester: Semester,
  site: SiteFiles,
  settings: Settings,
): Promise<ZipEntry[]> {
  const { id } = semester;
  const tables = semesterTables(catalogue, semester);
  const onSite = (name: string): string => `semesters/${id}/${name}`;
  const named = [WORKBOOK, ...tables.map((table) => `${table.id}.csv`)];
  const offline: Offline = {
    base: settings.basePath,
    files: new Set(semesterFiles(catalogue, id, site)),
    beside: new Map(named.map((name) => [onSite(name), `../tables/${name}`])),
    siteUrl: siteAddress(settings, catalogue.school) ?? '',
  };
  const addressOf = (href: string): string | undefined =>
    offlineAddress(settings.basePath + href.slice(1), `../tables/${WORKBOOK}`, offline);
  const workbook = semesterWorkbook(catalogue, semester, addressOf);
  return [
    ...archiveSources(catalogue, all, id, settings),
    { path: `tables/${WORKBOOK}`, bytes: await xlsxOf(workbook) },
    ...tables.map((table) => ({
      path: `tables/${table.id}.csv`,
      bytes: Buffer.from(csvOf(table)),
    })),
    ...archivedPages(offline, site),
    { path: 'README.txt', bytes: Buffer.from(readme(catalogue, semester)) },
  ];
}

/** The semester's part of the site, readable from a folder. */
function archivedPages(offline: Offline, site: SiteFiles): ZipEntry[] {
  return [...offline.files].map((file) => {
    return { path: `pages/${file}`, bytes: offlineBytes(site.read(file), file, offline) };
  });
}

function offlineBytes(bytes: Buffer, file: string, offline: Offline): Buffer {
  if (file.endsWith('.html')) return Buffer.from(offlineHtml(bytes.toString(), file, offline));
  if (file.endsWith('.css')) return Buffer.from(offlineCss(bytes.toString(), file, offline));
  return bytes;
}

function readme(catalogue: Catalogue, semester: Semester): string {
  const { school, audience } = catalogue;
  const sources =
    audience === 'school'
      ? [
          'sources  条目和计划的原文。图片在 pages 里。',
          '',
          '原文里写着不发布的内容、或写着不到五份回答的满意度的，没有收进 sources，网页里能看的部分都在。',
        ]
      : ['', '条目和计划的原文只收进校内版的归档。'];
  const lines = [
    `${school.name}，${semesterLabel(semester.id, school.semesterLabel)}归档`,
    `数到${dayInChinese(countedTo(catalogue, semester))}。`,
    '',
    'pages    网页。用浏览器打开 pages/semesters 里的 archive/index.html，从目录看起。',
    'tables   报表。tables.xlsx 是全部报表，依据通向 pages 里的网页；CSV 一张报表一个，什么程序都读得了。',
    ...sources,
  ];
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
