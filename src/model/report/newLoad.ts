/** A new load asked of each grid area of a report. */
import { type AreaWhatIf, areaWhatIf } from '../grid/areaWhatIf';
import { askedHours, type Instead } from '../grid/askedHours';
import { windowName } from '../grid/loadFigures';
import type { HourlySeries } from '../grid/series';
import type { NewLoad } from '../grid/whatIf';
import type { GridArea } from '../region';
import type { ReportArea } from './gridAreas';
import type { ReportNote } from './notes';
import type { RegionReport } from './report';

/** The answer of one area, and whose hours gave it. */
export interface ReportWhatIf extends AreaWhatIf {
  /** The area whose hours answer. */
  hoursFrom: string;
  hoursFromName: string;
  /** Why the area's own hours do not; null when they do. */
  instead: Instead | null;
  /** True when the answer must not be shown without the area's `quality` notes. */
  defective: boolean;
}

/** Ids of the areas whose hours answer a question about a new load on the areas of a report. */
export function hoursAsked(report: RegionReport, areas: readonly GridArea[]): string[] {
  const asked = report.areas.flatMap(({ id }) => askedHours(id, areas, report.window)?.from.id ?? []);
  return [...new Set(asked)];
}

/**
 * The report with a new load asked of each of its areas, as the app asks it: an area without sound hours in the
 * window has the answer of the area that contains it, or of the years it has, and says so.
 * @param seriesOf hourly demand by area id; it must hold every id of `hoursAsked`
 */
export function withNewLoad(
  report: RegionReport,
  newLoad: NewLoad,
  areas: readonly GridArea[],
  seriesOf: ReadonlyMap<string, HourlySeries>,
): RegionReport {
  const notes: ReportNote[] = [];
  const answer = ({ id, name }: ReportArea): ReportWhatIf | null => {
    const asked = askedHours(id, areas, report.window);
    const series = seriesOf.get(asked?.from.id ?? '');
    const met = asked && series ? areaWhatIf(series, asked.window, newLoad, asked.utcOffset) : null;
    if (asked === null || met === null) return null;
    const { from, instead, defective, window, levelStep } = asked;
    if (instead !== null) notes.push({ code: 'newLoadInstead', area: name, from: from.name, instead });
    if (windowName(window) !== windowName(report.window)) {
      notes.push({ code: 'newLoadYears', area: name, from: from.name, window, levelStep });
    }
    return { hoursFrom: from.id, hoursFromName: from.name, instead, defective, ...met };
  };
  const answered = report.areas.map((area) => ({ ...area, whatIf: answer(area) }));
  return { ...report, newLoad, areas: answered, notes: [...report.notes, ...notes, { code: 'newLoad' }] };
}
