/** The cells of a comparison as figures: what the table shows, the clipboard gets and the CSV holds. */
import {
  areaName,
  cardMessages,
  eventSummary,
  formatDate,
  formatMegawatts,
  inText,
  labels,
  standingText,
} from '../../i18n/words';
import { areaKind, COMPARISON_ROWS, type ComparisonColumn, type ComparisonRow } from '../../model/compare';
import type { OppositionEvent } from '../../model/event';
import { servingAreas } from '../../model/grid/servingAreas';
import { isApart } from '../../model/grid/siteMw';
import { landRow } from '../../model/land';
import type { Figure } from '../../model/provenance';
import type { GridArea } from '../../model/region';
import { describeArea } from '../../model/report/gridAreas';
import { ASSIGNMENT_SOURCES } from '../../model/report/tables';
import type { Source } from '../../model/source';
import type { ClaimClass, MwBasis } from '../../model/vocabulary';
import { recentFigures } from '../grid/figures';
import { landFigure, loadFigures } from '../parts/figures';
import { cellsDiffer, differencesFirst, type SideRow } from './side';

/** What the sentences of the cells need besides the column. */
export interface RowContext {
  areas: readonly GridArea[];
  sources: readonly Source[];
  dataDate: string;
  /** The day viewed. */
  date: string;
  /** True when zones stand beside whole authorities: each zone's authority is then shown too. */
  differInKind: boolean;
}

/** Rows that need a site's details: unknown until those are there. */
export const DETAIL_ROWS: readonly ComparisonRow[] = COMPARISON_ROWS.filter(
  (row) => row.startsWith('mw.') || row === 'lineage',
);

/** The cell of one row for one site: never empty, unknown is said. */
export function comparisonCell(row: ComparisonRow, column: ComparisonColumn, context: RowContext): Figure[] {
  const { site, detail, county } = column;
  const label = `${site.name}, ${inText(cardMessages.compare.rows[row])}`;
  const say = (
    value: string | null,
    sources: readonly string[] = site.datasets,
    date: string | null = null,
    claim: ClaimClass = 'reported',
  ): Figure =>
    value === null
      ? { label, value: cardMessages.unknown, claim: 'unknown', sources: [], date: null }
      : { label, value, claim, sources, date };
  const area = column.area === null ? null : describeArea(column.area, context.areas);
  const load = area && loadFigures(area);
  const { authority } = column;
  const whole = (key: 'peak' | 'loadFactor' | 'alwaysOn'): Figure[] => {
    if (!context.differInKind || authority === null) return [];
    const { figure } = loadFigures(describeArea(authority, context.areas))[key];
    return [{ ...figure, value: cardMessages.compare.asWhole(authority.id, figure.value) }];
  };
  switch (row) {
    case 'status':
      return [say(site.status === 'unknown' ? null : labels.siteStatus[site.status])];
    case 'class':
      return [say(labels.siteClass[site.siteClass], site.datasets, null, 'inferred')];
    case 'operator':
      return [
        say(site.operator === null ? null : `${site.operator} (${labels.operatorClass[site.operatorClass]})`),
      ];
    case 'mw.facility':
    case 'mw.criticalIT':
    case 'mw.nameplate':
    case 'mw.backup':
    case 'mw.plannedBuildOut': {
      const claim = column.mw[row.slice('mw.'.length) as MwBasis];
      if (claim === null) return [say(null)];
      const sources = claim.dataset === null ? site.datasets : [claim.dataset];
      return [say(formatMegawatts(claim.value), sources, claim.date)];
    }
    case 'lineage': {
      const steps = detail?.lineage ?? [];
      if (steps.length === 0) return [say(null)];
      return steps.map((step) =>
        say(`${step.date === null ? cardMessages.lineageUndated : formatDate(step.date)}: ${step.text}`),
      );
    }
    case 'place':
      return [
        say(
          [
            county ? `${county.name}, ${county.state}` : site.state,
            site.country === 'US' ? null : site.country,
          ]
            .filter((part) => part !== null)
            .join(', ') || null,
        ),
        ...(column.approximate ? [say(cardMessages.notExact(labels.precision[site.precision]))] : []),
      ];
    case 'area': {
      if (column.area === null) return [say(null)];
      const serving = county ? servingAreas(county) : [];
      const nameOf = (id: string) => context.areas.find((area) => area.id === id)?.name ?? id;
      const or = serving.length > 1 ? `; ${cardMessages.compare.authorities(serving.map(nameOf))}` : '';
      return [
        say(`${areaName(column.area)} (${column.area.id})${or}`, ASSIGNMENT_SOURCES),
        ...(site.areaBasis === null ? [] : [say(cardMessages.areaBasis[site.areaBasis], ASSIGNMENT_SOURCES)]),
        say(cardMessages.compare.areaKind[areaKind(column.area, context.areas)], ASSIGNMENT_SOURCES),
        ...(isApart(site) ? [say(cardMessages.compare.apart, site.datasets)] : []),
      ];
    }
    case 'peak':
      return [load ? load.peak.figure : say(null), ...fromParent(area, say), ...whole('peak')];
    case 'loadFactor':
      return [load ? load.loadFactor.figure : say(null), ...whole('loadFactor')];
    case 'alwaysOnGrowth':
      return [load ? load.alwaysOn.figure : say(null), ...whole('alwaysOn')];
    case 'growthSince2024': {
      const recent = column.area?.recent ?? null;
      if (column.area === null || recent === null) return [say(null)];
      return recentFigures(column.area.name, recent)
        .slice(0, 2)
        .map((named) => named.figure);
    }
    case 'opposition.county':
      return acts(column.inCounty, context, say);
    case 'opposition.state':
      return acts(column.inState, context, say);
    case 'opposition.near':
      if (column.nearest.length === 0) return acts([], context, say);
      return column.nearest.map(({ event, km }) =>
        say(
          `${column.approximate ? cardMessages.nearKmRoughly(km) : cardMessages.nearKm(km)}: ${actWords(event, context.date)}`,
          event.attestedBy,
          dateOf(event),
        ),
      );
    case 'sources':
      return site.datasets.map((id) => {
        const source = context.sources.find((entry) => entry.id === id);
        return say(source ? `${source.title} (${source.licence})` : id, [id], source?.retrieved ?? null);
      });
    default: {
      if (column.land === null || county === null) return [say(null)];
      return [landFigure(column.land, landRow(row).id, `${county.name}, ${county.state}`).figure];
    }
  }
}

type Say = (
  value: string | null,
  sources?: readonly string[],
  date?: string | null,
  claim?: ClaimClass,
) => Figure;

function fromParent(area: ReturnType<typeof describeArea> | null, say: Say): Figure[] {
  if (area === null || area.loadFrom === null || area.loadFrom === area.id) return [];
  return [say(cardMessages.fromParent(area.id, area.loadFrom), [], null, 'inferred')];
}

const SHOWN_ACTS = 3;

/** How many acts and the newest of them; absence is said as absence of a record. */
function acts(events: readonly OppositionEvent[] | null, context: RowContext, say: Say): Figure[] {
  if (events === null) return [say(null)];
  if (events.length === 0) {
    return [
      {
        ...say('', [], context.dataDate),
        value: cardMessages.opposition.none(context.dataDate),
        claim: 'unknown',
      },
    ];
  }
  const attested = [...new Set(events.flatMap((event) => event.attestedBy))].sort();
  return [
    say(cardMessages.compare.acts(events.length), attested, context.date, 'calculated'),
    ...events
      .slice(0, SHOWN_ACTS)
      .map((event) => say(actWords(event, context.date), event.attestedBy, dateOf(event))),
  ];
}

/** The date as precise as it is known, in the form of the data; the table and the clipboard put it in words. */
function dateOf({ date, datePrecision }: OppositionEvent): string | null {
  if (date === null || datePrecision === 'unknown') return null;
  return date.slice(0, datePrecision === 'year' ? 4 : datePrecision === 'month' ? 7 : 10);
}

const actWords = (event: OppositionEvent, day: string): string =>
  `${eventSummary(event).replace(/\.$/, '')} (${standingText(event, day) ?? labels.outcome.notRecorded})`;

/** The whole table as figures, row by row; what differs comes first. */
export function comparisonTable(
  columns: readonly ComparisonColumn[],
  context: RowContext,
): (SideRow & { row: ComparisonRow })[] {
  return differencesFirst(
    COMPARISON_ROWS.map((row) => {
      const cells = columns.map((column) => comparisonCell(row, column, context));
      const basis = row.startsWith('mw.') ? (row.slice('mw.'.length) as MwBasis) : null;
      return {
        row,
        id: row,
        label: cardMessages.compare.rows[row],
        cells,
        numbers: basis === null ? null : columns.map(({ mw }) => mw[basis]?.value ?? null),
        differs: cellsDiffer(cells),
      };
    }),
  );
}
