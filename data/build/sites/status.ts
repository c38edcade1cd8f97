/** Status, class and dated statuses of a site. */
import type { StatusStep } from '../../../src/model/site';
import type { SiteClass, SiteStatus } from '../../../src/model/vocabulary';
import type { Lookups } from './groups';
import type { AtlasRow, CenterRow, ClassOverride, LineageRow, RecordRow } from './rows';
import { by } from './tableReader';

/** How far along a project is. */
const PROGRESS: readonly SiteStatus[] = ['proposed', 'permitted', 'construction', 'operating'];

/**
 * The status: the lineage's, with two exceptions. A later dated cancellation wins; and a plan of the lineage
 * takes over the furthest stage that another row reports. Without a lineage it is the first that is known; but what
 * is under construction runs where its record of Compute Atlas says that it ran before, or has megawatts in use, and
 * a plan that stands on the map, or is being built there, is no plan any more.
 * @param atlas every record of Compute Atlas, those in the list among them
 */
export function statusOf(
  lineage: LineageRow | null,
  centers: readonly CenterRow[],
  loose: readonly AtlasRow[],
  records: readonly RecordRow[],
  atlas: readonly Pick<AtlasRow, 'status' | 'figures' | 'history'>[] = [],
): SiteStatus {
  if (!lineage) {
    const reported = [...centers, ...loose].map((row) => row.status);
    const status = reported.find((word) => word !== 'unknown') ?? 'unknown';
    if (status === 'construction' && atlas.some(runsAndGrows)) return 'operating';
    // "Exempted" is how the California Energy Commission approves a plant too small for a full licence.
    const isApproved = records.some(({ reportedStatus }) => reportedStatus === 'Exempted');
    if (status !== 'proposed' && status !== 'permitted') return status;
    // What the map has under construction is begun, whatever a register says of the plan.
    const isBegun = records.some(
      ({ dataset, reportedStatus }) => dataset === 'osm' && reportedStatus === 'construction',
    );
    // A plan for a campus whose buildings stand on the map is a plan to expand it.
    const stands = records.some(
      ({ dataset, reportedStatus, name }) =>
        dataset === 'osm' && reportedStatus === 'building' && name !== null,
    );
    if (stands && status === 'proposed') return 'operating';
    return isBegun ? 'construction' : isApproved ? 'permitted' : status;
  }
  for (const { status, history } of loose) {
    const end = history.findLast((step) => step.status === status);
    if (status === 'cancelled' && end && end.date > (lineage.lastDated ?? '')) return 'cancelled';
  }
  const now = PROGRESS.indexOf(lineage.status);
  if (now < 0 || lineage.status === 'operating') return lineage.status;
  // The halls on the map and the mine of another record were there before what the lineage tells of.
  const told = new Set(records.flatMap(({ dataset, siteId }) => (dataset === 'osm' ? [] : [siteId])));
  const reported = [
    ...centers.filter(({ id }) => told.has(id)),
    ...loose.filter(({ siteClass }) => siteClass === lineage.siteClass || siteClass === 'dataCenter'),
  ].map((row) => row.status);
  return PROGRESS[Math.max(now, ...reported.map((status) => PROGRESS.indexOf(status)))] ?? lineage.status;
}

/** Whether a record under construction says that it ran before, or has megawatts in use: a campus that grows. */
const runsAndGrows = ({ status, figures, history }: Pick<AtlasRow, 'status' | 'figures' | 'history'>) =>
  status === 'construction' &&
  (figures.some(({ stage, value }) => stage === 'operating' && value > 0) ||
    history.some((step) => step.status === 'operating'));

/**
 * Whether more of a site that operates is being built, as the register, the list or the lineage says.
 */
export function isGrowing(
  status: SiteStatus,
  rows: readonly { status: SiteStatus }[],
  records: readonly Pick<RecordRow, 'dataset' | 'reportedStatus'>[],
): boolean {
  if (status !== 'operating') return false;
  const stands = records.some(
    ({ dataset, reportedStatus }) => dataset === 'osm' && reportedStatus === 'building',
  );
  const isBuilt = records.some(
    ({ dataset, reportedStatus }) => dataset === 'osm' && reportedStatus === 'construction',
  );
  return rows.some((row) => row.status === 'construction') || (stands && isBuilt);
}

/** What a person has said of the class and status of a site; a lineage is no reason against it. */
export const saidOf = (keys: readonly string[], lookups: Lookups): ClassOverride | null =>
  keys.map((key) => lookups.classes.get(key)).find((row) => row !== undefined) ?? null;

/**
 * A row by hand tells the class, else the lineage, else Compute Atlas. Whatever was cancelled before it ran is a
 * blocked proposal, whoever planned it.
 */
export function classOf(
  lineage: LineageRow | null,
  keys: readonly string[],
  loose: readonly AtlasRow[],
  lookups: Lookups,
  status: SiteStatus,
): SiteClass {
  if (status === 'cancelled' && !hasRun(lineage)) return 'blockedProposal';
  return saidOf(keys, lookups)?.siteClass ?? lineage?.siteClass ?? loose[0]?.siteClass ?? 'dataCenter';
}

const hasRun = (lineage: LineageRow | null): boolean =>
  lineage !== null &&
  (['operating', 'closed'].includes(lineage.status) ||
    lineage.figures.some(({ stage }) => stage === 'operating'));

/** A mine that runs, or has run: its figures say what it can draw, whatever column they stand in. */
export function isMineThatRan(siteClass: SiteClass, status: SiteStatus): boolean {
  return (
    (siteClass === 'activeMine' && ['operating', 'paused', 'closed'].includes(status)) ||
    siteClass === 'formerMine'
  );
}

/**
 * Dated statuses of all Compute Atlas records, oldest first, of each record without repetition. A record tells its
 * steps in order: a bare year after a month of that year is later than the month.
 */
export function historyOf(atlas: readonly AtlasRow[]): StatusStep[] {
  const steps = atlas.flatMap(({ id: recordId, history }) => {
    let reached = '';
    return history.map(({ date, status }) => {
      reached = reached.startsWith(date) ? reached : date;
      return { step: { date, status, dataset: 'computeAtlas', recordId }, at: reached };
    });
  });
  const unique = new Map(
    steps.map((found) => [`${found.step.recordId} ${found.step.date} ${found.step.status}`, found]),
  );
  return [...unique.values()].sort(by(({ at }) => at)).map(({ step }) => step);
}
