/**
 * The review files of the grid: every county whose areas differ from the table that went before, with the estimated
 * shares behind it, and every lasting step of the level of an area's hours, with the verdict on it. Run by itself
 * (`npx tsx data/build/grid/review.ts`) it writes both anew; the difference is then read and committed.
 */
import { plainCsv } from '../../../src/model/csv';
import '../../../src/i18n/english';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LevelStep } from '../../../src/model/grid/levelSteps';
import { hourText } from '../../../src/model/grid/series';
import { countyShapes } from '../geography';
import { ROOT } from '../pipeline';
import { type CountyReason, settleCounties } from './countyAreas';
import { hourlyFile, readHours } from './hours';
import { readStepVerdicts, type StepVerdict, verdictOn } from './levelSteps';
import { type AreaRow, type CountyAreas, readAreas, readCountyTables } from './tables';

export const COUNTY_REVIEW_FILE = 'data/review/county-areas.csv';
export const STEP_REVIEW_FILE = 'data/review/level-steps.csv';

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

/** One line a step, by area and time; the verdict is empty for a step that nobody has looked at. */
export function stepReviewCsv(
  areas: ReadonlyMap<string, AreaRow>,
  steps: ReadonlyMap<string, readonly LevelStep[]>,
  verdicts: readonly StepVerdict[],
): string {
  const lines = [...areas.values()].flatMap(({ id, name }) =>
    (steps.get(id) ?? []).map((step) => {
      const { cause = '', reason = '' } = verdictOn(verdicts, id, step) ?? {};
      const factors = step.factors.map((factor) => factor.toFixed(2));
      return [id, name, hourText(step.firstHour).slice(0, 10), ...factors, cause, reason];
    }),
  );
  return plainCsv([['area', 'name', 'firstDay', 'low', 'middle', 'high', 'cause', 'reason'], ...lines]);
}

const mainOf = ({ authority, subArea }: CountyAreas) => subArea ?? authority;
const textOf = (areas: CountyAreas) => `${mainOf(areas)} ${[...areas.alsoRecorded].sort().join('|')}`;

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const source = (file: string) => readFileSync(path.join(ROOT, file));
  writeFileSync(path.join(ROOT, COUNTY_REVIEW_FILE), countyReviewCsv(source));
  const areas = readAreas({ source });
  const stored = new Map([...areas.keys()].map((id) => [id, path.join(ROOT, hourlyFile(id))]));
  const hours = await readHours(
    { source, inputs: [...stored].flatMap(([id, file]) => (existsSync(file) ? [hourlyFile(id)] : [])) },
    areas,
  );
  const steps = new Map([...hours].map(([id, { steps }]) => [id, steps]));
  writeFileSync(
    path.join(ROOT, STEP_REVIEW_FILE),
    stepReviewCsv(areas, steps, readStepVerdicts({ source }, areas)),
  );
}
