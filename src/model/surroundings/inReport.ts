/** A report with what surrounds its place. */
import type { RegionReport } from '../report/report';
import type { Source } from '../source';
import type { Surroundings } from './surroundings';

/**
 * The report with surroundings, and with the sources that they add.
 * @param surroundings null where the place is too wide for them
 * @param sources all there are, in their order
 */
export function withSurroundings(
  report: RegionReport,
  surroundings: Surroundings | null,
  sources: readonly Source[],
): RegionReport {
  const used = new Set([
    ...report.sources.map(({ id }) => id),
    ...(surroundings ? Object.values(surroundings.sources).flat() : []),
  ]);
  return { ...report, surroundings, sources: sources.filter(({ id }) => used.has(id)) };
}
