/** A region report as JSON and CSV, for scripts and downloads alike: its name and notes in words, all else as it is. */
import { csvText } from '../../../model/csv';
import {
  type EndReason,
  endReasonOf,
  MEASURE_STANDINGS,
  STANDING_OF_STATE,
} from '../../../model/legalMeasure';
import { MEASURE_STATES, type MeasureState } from '../../../model/measureOnDate';
import type { OppositionReport, Tally } from '../../../model/oppositionReport';
import type { RegionReport } from '../../../model/report/report';
import { endingNote } from '../answers/endings';
import { surroundingsNote } from '../answers/surroundings';
import { claimDiffers } from '../cards/grid';
import { noteText } from '../cards/regionText';
import { regionTitle } from '../shell/regionTitle';
import { flatRows, REPORT_COLUMNS } from './flatRows';
import { countedJurisdictions, tallyUnits } from './oppositionCounts';

/** Numbers without the tail of a binary fraction: 51.9 instead of 51.89999999999999. */
const tidy = (_: string, value: unknown) =>
  typeof value === 'number' ? Number(value.toPrecision(12)) : value;

const tallyTold = <K extends string | number>(tally: Tally<K>) => ({
  ...tally,
  unit: tallyUnits[tally.unit],
});

/** The same with the five states that a file tells, and why a measure is over. */
const standingTold = <T extends { measureState: MeasureState | null }>(
  row: T & { measure?: { ended?: { reason?: EndReason } } | string | null },
) => ({
  ...row,
  measureState: row.measureState === null ? null : STANDING_OF_STATE[row.measureState],
  measureEnded:
    row.measureState === null
      ? null
      : endReasonOf(
          row.measureState,
          typeof row.measure === 'object' ? row.measure?.ended?.reason : undefined,
        ),
});

function standingsCounted({ unit, counts }: Tally<MeasureState>) {
  const count = (standing: (typeof MEASURE_STANDINGS)[number]) =>
    MEASURE_STATES.filter((state) => STANDING_OF_STATE[state] === standing).reduce(
      (sum, state) => sum + counts[state],
      0,
    );
  return {
    unit,
    counts: Object.fromEntries(MEASURE_STANDINGS.map((standing) => [standing, count(standing)])),
  };
}

/** Each count with what it counts, in words. */
function oppositionTold(opposition: OppositionReport) {
  const { list, ...counts } = opposition.jurisdictionsWithMeasure;
  const told = standingsCounted(opposition.byMeasureState);
  return {
    ...opposition,
    events: opposition.events.map(standingTold),
    fights: opposition.fights?.map(standingTold) ?? null,
    measuresInForce: opposition.measuresInForce.map(standingTold),
    measuresFromAbove: opposition.measuresFromAbove.map(standingTold),
    measuresInPart: opposition.measuresInPart.map(standingTold),
    measuresRunOut: opposition.measuresRunOut.map(standingTold),
    byMeasureState: { ...told, unit: tallyUnits[told.unit] },
    jurisdictionsWithMeasure: { ...counts, counted: countedJurisdictions, list },
    byOutcome: tallyTold(opposition.byOutcome),
    byMechanism: tallyTold(opposition.byMechanism),
    byConcern: tallyTold(opposition.byConcern),
  };
}

/** A report as files tell it. */
function reportTold(report: RegionReport) {
  return {
    ...report,
    region: { ...report.region, name: regionTitle(report.region.name) },
    areas: report.areas.map((area) => ({
      ...area,
      claims: area.claims?.map((claim) => ({ ...claim, differs: claimDiffers(claim.metric) })) ?? area.claims,
    })),
    opposition: oppositionTold(report.opposition),
    ...(report.endings
      ? { endings: { ...report.endings, notes: report.endings.notes.map(endingNote) } }
      : {}),
    ...(report.surroundings
      ? {
          surroundings: {
            ...report.surroundings,
            acts: {
              ...report.surroundings.acts,
              nearest: report.surroundings.acts.nearest.map(standingTold),
            },
            notes: report.surroundings.notes.map(surroundingsNote),
          },
        }
      : {}),
    notes: report.notes.map(noteText),
  };
}

/** Indented, with a line break at the end. */
export const reportJson = (report: RegionReport): string =>
  `${JSON.stringify(reportTold(report), tidy, 2)}\n`;

/** The same values as CSV, a line for each: part of the report, record, field, value. */
export const reportCsv = (report: RegionReport): string =>
  csvText(REPORT_COLUMNS, flatRows(JSON.parse(JSON.stringify(reportTold(report), tidy))));
