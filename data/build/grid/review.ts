/**
 * The review file of the county table: every county whose areas differ from the table that went before, with the
 * estimated shares behind it. Run by itself (`npx tsx data/build/grid/review.ts`) it writes the file anew; the
 * difference is then read and committed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { countyShapes } from '../geography';
import { ROOT } from '../pipeline';
import { type CountyReason, settleCounties } from './countyAreas';
import { type CountyAreas, readAreas, readCountyTables } from './tables';

export const COUNTY_REVIEW_FILE = 'data/review/county-areas.csv';

const VERDICTS: Readonly<Record<CountyReason, string>> = {
  reviewed: 'set by hand',
  zones: 'New York by zone',
  territories: 'the territories decide',
  tooClose: 'kept: the lead of the territories is too small',
  territoryMissing: 'kept: the territory of its utility is not known',
  noTerritory: 'kept: no territory known',
};

/** Smallest share that the list prints. */
const PRINTED = 0.01;

/** One line a county that differs, sorted by code. */
export function countyReviewCsv(read: (file: string) => Buffer): string {
  const context = { source: read };
  const tables = readCountyTables(context, readAreas(context));
  const settled = settleCounties(tables);
  const lines: string[] = [];
  for (const [fips, now] of [...settled].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const before = tables.earlier.get(fips);
    if (!before || textOf(before) === textOf(now)) continue;
    const county = countyShapes().get(fips);
    const areaChange = mainOf(before) === mainOf(now) ? 'alternatives' : 'area';
    const shares = now.shares
      .filter(({ share }) => share >= PRINTED)
      .map(({ area, share }) => `${area} ${Math.round(share * 100)} %`)
      .join(' ');
    const cells = [
      fips,
      `${county?.name} ${county?.state}`,
      areaChange,
      mainOf(before),
      before.alsoRecorded.join('|'),
      mainOf(now),
      now.alsoRecorded.join('|'),
      shares,
      VERDICTS[now.reason],
    ];
    lines.push(cells.join(','));
  }
  return `${['fips,county,differs,before,before_or,now,now_or,estimated_sales,verdict', ...lines].join('\n')}\n`;
}

const mainOf = ({ authority, subArea }: CountyAreas) => subArea ?? authority;
const textOf = (areas: CountyAreas) => `${mainOf(areas)} ${[...areas.alsoRecorded].sort().join('|')}`;

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const csv = countyReviewCsv((file) => readFileSync(path.join(ROOT, file)));
  writeFileSync(path.join(ROOT, COUNTY_REVIEW_FILE), csv);
}
