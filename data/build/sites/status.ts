/** Status, class and dated statuses of a site. */
import type { StatusStep } from '../../../src/model/site';
import type { SiteClass, SiteStatus } from '../../../src/model/vocabulary';
import type { Lookups } from './groups';
import type { AtlasRow, CenterRow, LineageRow } from './rows';
import { by } from './tableReader';

/** How far along a project is. */
const PROGRESS: readonly SiteStatus[] = ['proposed', 'permitted', 'construction', 'operating'];

/**
 * The status: the lineage's, with two exceptions. A later dated cancellation wins; and a plan of the lineage
 * takes over the furthest stage that another row reports.
 */
export function statusOf(
  lineage: LineageRow | null,
  centers: readonly CenterRow[],
  loose: readonly AtlasRow[],
): SiteStatus {
  const reported = [...centers, ...loose].map((row) => row.status);
  if (!lineage) return reported.find((status) => status !== 'unknown') ?? 'unknown';
  for (const { status, history } of loose) {
    const end = history.findLast((step) => step.status === status);
    if (status === 'cancelled' && end && end.date > (lineage.lastDated ?? '')) return 'cancelled';
  }
  const now = PROGRESS.indexOf(lineage.status);
  if (now < 0 || lineage.status === 'operating') return lineage.status;
  return PROGRESS[Math.max(now, ...reported.map((status) => PROGRESS.indexOf(status)))] ?? lineage.status;
}

/** The lineage tells the class; a project cancelled before it was built is a blocked proposal. */
export function classOf(
  lineage: LineageRow | null,
  keys: readonly string[],
  loose: readonly AtlasRow[],
  lookups: Lookups,
  status: SiteStatus,
): SiteClass {
  if (lineage) {
    const wasPlanned = PROGRESS.includes(lineage.status) && lineage.status !== 'operating';
    return status === 'cancelled' && wasPlanned ? 'blockedProposal' : lineage.siteClass;
  }
  const byHand = keys.map((key) => lookups.classes.get(key)).find((word) => word !== undefined);
  return byHand ?? loose[0]?.siteClass ?? 'dataCenter';
}

/** Dated statuses of all Compute Atlas records, oldest first, without repetition. */
export function historyOf(atlas: readonly AtlasRow[]): StatusStep[] {
  const steps = atlas.flatMap((row) =>
    row.history.map(({ date, status }) => ({ date, status, dataset: 'computeAtlas' })),
  );
  const unique = new Map(steps.map((step) => [`${step.date} ${step.status}`, step]));
  return [...unique.values()].sort(by((step) => step.date));
}
