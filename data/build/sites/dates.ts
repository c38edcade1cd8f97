/** The year of a site, and the last day of which its record tells. */
import type { SiteDetail, StatusStep } from '../../../src/model/site';
import type { AtlasRow, CancelledRow, CenterRow, LineageRow, PowerRow, RecordRow } from './rows';

type Year = SiteDetail['year'];

/** What a record says that has one bare year for its announcement and for its start: both are hardly true. */
export const ANNOUNCED_OR_OPERATIONAL = 'announced or operational';

const yearIn = (date: string): number => Number(date.slice(0, 4));

/** "19-SPPE-04" is the fourth application that the California Energy Commission received in 2019. */
function yearApplied({ dataset, recordId }: RecordRow): number[] {
  const docket = dataset === 'cecSppe' ? /^(\d{2})-SPPE-/.exec(recordId)?.[1] : undefined;
  return docket === undefined ? [] : [2000 + Number(docket)];
}

/**
 * The year of a site and what it counts. A list gives the year of the last news of a project: where the site ran
 * before it, that year counts, and a project was announced no later than the first step that is dated, or than the
 * year in which it was applied for.
 * @returns null where nothing is dated
 */
export function yearOf(
  centers: readonly CenterRow[],
  cancelled: readonly CancelledRow[],
  atlas: readonly AtlasRow[],
  records: readonly RecordRow[],
  steps: readonly StatusStep[],
): Year {
  const announced = atlas.map((row) => row.announced).find((date) => date !== null) ?? null;
  const stated =
    centers.find((row) => row.year)?.year ??
    cancelled.find((row) => row.year)?.year ??
    (announced === null ? null : { value: yearIn(announced), basis: 'announced' });
  const ran = steps.find(({ status }) => status === 'operating');
  const isNews = stated?.basis === 'announced' || stated?.basis === 'first power';
  if (ran && isNews && yearIn(ran.date) < stated.value)
    return { value: yearIn(ran.date), basis: 'operational' };
  if (stated?.basis === 'operational' && ran?.date === announced && announced === String(stated.value)) {
    return { value: stated.value, basis: ANNOUNCED_OR_OPERATIONAL };
  }
  if (stated !== null && stated.basis !== 'announced') return stated;
  const [first] = steps;
  const before = [
    ...(stated ? [stated.value] : []),
    ...(first && (first.status === 'proposed' || (stated && first.status !== 'operating'))
      ? [yearIn(first.date)]
      : []),
    ...records.flatMap(yearApplied),
  ];
  return before.length > 0 ? { value: Math.min(...before), basis: 'announced' } : null;
}

/**
 * The last dated step that is told of a site, whoever tells it; of Epoch's timeline only what had come when it was
 * read (before the month, where no day is known), for the rest is its forecast. Of a month and its year the month counts.
 */
export function lastDatedOf(
  lineage: LineageRow | null,
  steps: readonly StatusStep[],
  power: readonly PowerRow[],
  powerRead: string,
): string | null {
  const dates = [
    ...(lineage?.lastDated ? [lineage.lastDated] : []),
    ...steps.map(({ date }) => date),
    ...power.flatMap(({ date }) => (date <= powerRead ? [date] : [])),
  ];
  return dates.sort().at(-1) ?? null;
}
