/** The words of the hearing sheet: a place on two pages of paper. */
import { DECISIONS, ENDINGS, type Ending } from '../../../model/endings/course';
import type { Endings } from '../../../model/endings/endings';
import { PART_ORDER, type SheetPart, type SheetReader } from '../../../model/hearing/order';
import type { SheetFacts, SheetSection, SheetText } from '../../../model/hearing/sheet';
import type { ReportMeasure } from '../../../model/oppositionReport';
import type { RegionReport } from '../../../model/report/report';
import type { ReportFight } from '../../../model/reportFights';
import { SITE_STATUSES } from '../../../model/vocabulary';
import { measureMessages } from '../cards/measures';
import { fightOutcome } from '../report/fightOutcome';
import {
  formatDate,
  formatMegawatts,
  formatMw,
  formatNumber,
  formatShare,
  inText,
  listOf,
  plural,
} from '../shell/format';
import { labels } from '../shell/labels';
import { regionTitle } from '../shell/regionTitle';
import { endingLabel, endingNote } from './endings';
import { landAroundLines } from './landAround';
import { surroundingsNote, utilitiesLine } from './surroundings';

const rest = (left: number) =>
  left > 0
    ? [
        plural(left, {
          one: '# more stands in the app: open the link below.',
          other: '# more stand in the app: open the link below.',
        }),
      ]
    : [];

const placeOf = ({
  jurisdiction,
  jurisdictionKind,
  state,
}: Pick<ReportMeasure, 'jurisdiction' | 'jurisdictionKind' | 'state'>) =>
  state !== null && jurisdictionKind !== 'state' ? `${jurisdiction}, ${state}` : jurisdiction;

function inForce({ report: { opposition, date } }: SheetFacts, rows: number): SheetSection {
  const { measuresInForce, measuresFromAbove, measuresRunOut, stoppingInForce } = opposition;
  const all = [...measuresInForce, ...measuresFromAbove];
  return {
    title: `Measures in force on ${formatDate(date)}: ${formatNumber(all.length)}`,
    lines: all.length === 0 ? [measureMessages.none(date)] : [measureMessages.counts(stoppingInForce)],
    table:
      all.length === 0
        ? null
        : {
            head: ['Whose', 'What, until when, and how that is known'],
            rows: all.slice(0, rows).map((measure) => [placeOf(measure), measureMessages.line(measure)]),
          },
    notes: [...rest(all.length - rows), ...runOutNote(measuresRunOut)],
  };
}

/** Terms that ran out in the time that records may lag behind: whoever reads the list asks for them. */
function runOutNote(measures: readonly ReportMeasure[]): string[] {
  if (measures.length === 0) return [];
  const told = measures.map((measure) =>
    measure.until === null ? placeOf(measure) : `${placeOf(measure)} (${formatDate(measure.until)})`,
  );
  return [`${measureMessages.runOut}: ${listOf(told)}.`];
}

const FIGHT_STATE = {
  ongoing: 'ongoing',
  settled: 'settled on record',
  notYet: 'not yet begun',
} satisfies Record<ReportFight['fightState'], string>;

/** The time of a fight, each end as precise as the act that dates it; an act of another place dates to the month. */
function spanOf(fight: ReportFight, events: RegionReport['opposition']['events']): string {
  const own = events.filter(({ id }) => fight.eventIds.includes(id));
  const told = (day: string | null) =>
    formatDate(day, own.find(({ date }) => date === day)?.datePrecision ?? 'month');
  const [first, last] = [told(fight.firstDate), told(fight.lastDate)];
  return first === last ? first : `${first} to ${last}`;
}

function fightText(fight: ReportFight): string {
  const told = [fight.projectOutcome, fight.measureOutcome].flatMap((outcome) =>
    outcome === null ? [] : [inText(fightOutcome(outcome, fight.measureState))],
  );
  return [FIGHT_STATE[fight.fightState], ...told].join('; ');
}

function fights({ report: { opposition } }: SheetFacts, rows: number): SheetSection {
  const all = opposition.fights ?? [];
  return {
    title: `Fights on record: ${formatNumber(all.length)}`,
    lines: all.length === 0 ? ['No fight is on record here. It does not mean that there was none.'] : [],
    table:
      all.length === 0
        ? null
        : {
            head: ['Where', 'Over', 'Acts', 'First to last act', 'How it stands'],
            rows: all
              .slice(0, rows)
              .map((fight) => [
                placeOf(fight),
                fight.project ??
                  fight.company ??
                  (fight.measure === null ? 'not told' : labels.action[fight.measure]),
                formatNumber(fight.eventIds.length),
                spanOf(fight, opposition.events),
                fightText(fight),
              ]),
          },
    notes: rest(all.length - rows),
  };
}

function endingsPart({ endings: told }: SheetFacts): SheetSection {
  const title = told === null ? 'How fights ended' : `How fights over projects ended in ${told.of}`;
  if (told === null || told.endings.fights === 0)
    return {
      title,
      lines: ['No fight over a project is on record. It does not mean that there was none.'],
      table: null,
      notes: [],
    };
  const { counts, shares, fights: all, notes } = told.endings;
  return {
    title,
    lines: [
      `${plural(all, { one: '# fight', other: '# fights' })} on record, counted by what became of the project.`,
    ],
    table: {
      head: ['What became of it', 'Fights', 'Of the decided, with 95 % interval'],
      rows: ENDINGS.filter((word) => counts[word] > 0).map((word) => [
        endingLabel(word),
        formatNumber(counts[word]),
        shareOf(word, shares),
      ]),
    },
    notes: notes
      .filter(({ code }) => code === 'onlyRecorded' || code === 'recentUndecided' || code === 'noForecast')
      .map(endingNote),
  };
}

function shareOf(word: Ending, shares: Endings['shares']): string {
  const decision = DECISIONS.find((known) => known === word);
  const share = decision && shares[decision];
  if (!share || share.share === null) return '';
  const { low, high } = share;
  return `${formatShare(share.share)}${low === null || high === null ? '' : ` (${formatShare(low)} to ${formatShare(high)})`}`;
}

function grid({ report: { areas } }: SheetFacts, rows: number): SheetSection {
  const or = <T>(value: T | null, write: (known: T) => string) => (value === null ? 'unknown' : write(value));
  return {
    title: `What the grid can carry: ${plural(areas.length, { one: '# grid area', other: '# grid areas' })}`,
    lines:
      areas.length === 0
        ? ['No grid area is known here.']
        : [
            'A constant new load that each area could take if 0.25, 0.5 or 1 % of its energy were held back at peaks. Area-wide and about generation and demand: it says nothing of one line or one substation.',
          ],
    table:
      areas.length === 0
        ? null
        : {
            head: ['Grid area', 'Hours of', 'Peak', 'Load factor', 'At 0.25 %', 'At 0.5 %', 'At 1 %'],
            rows: areas
              .slice(0, rows)
              .map((area) => [
                `${area.name} (${area.id})${area.loadFrom === null || area.loadFrom === area.id ? '' : `, figures of ${area.loadFrom}`}`,
                or(area.window, ([first, last]) => (first === last ? String(first) : `${first}–${last}`)),
                or(area.peakMw, formatMegawatts),
                or(area.loadFactor, formatShare),
                ...(['0.25', '0.5', '1'] as const).map((level) =>
                  or(area.headroomMw, (mw) => formatMegawatts(mw[level])),
                ),
              ]),
          },
    notes: rest(areas.length - rows),
  };
}

function sites({ report: { sites: all, siteMw } }: SheetFacts, rows: number): SheetSection {
  const known = all.filter(({ uncertain }) => !uncertain);
  const counted = SITE_STATUSES.flatMap((status) => {
    const count = all.filter((site) => site.status === status).length;
    return count === 0 ? [] : [`${inText(labels.siteStatus[status])} ${formatNumber(count)}`];
  });
  const sums = siteMw.map(
    (row) =>
      `${inText(labels.siteStatus[row.status])} ${formatMegawatts(row.mw)} (${labels.mwBasis[row.basis]}, ${plural(row.sites, { one: '# site', other: '# sites' })})`,
  );
  const largest = known.toSorted((a, b) => (b.mw?.value ?? -1) - (a.mw?.value ?? -1));
  return {
    title: `Sites on record: ${formatNumber(all.length)}`,
    lines: [
      ...(counted.length === 0 ? [] : [`By status: ${counted.join(', ')}.`]),
      ...(sums.length === 0 ? [] : [`Reported MW, never to be added up: ${sums.join('; ')}.`]),
    ],
    table:
      largest.length === 0
        ? null
        : {
            head: ['Site, the largest first', 'Status', 'Operator', 'MW'],
            rows: largest
              .slice(0, rows)
              .map((site) => [
                site.name,
                labels.siteStatus[site.status],
                site.operator ?? 'unknown',
                formatMw(site.mw),
              ]),
          },
    notes: rest(all.length - Math.min(rows, largest.length)),
  };
}

const km = (value: number) => `${formatNumber(value, Number.isInteger(value) ? 0 : 1)}\u00a0km`;

function around({ report: { surroundings } }: SheetFacts, rows: number): SheetSection {
  if (!surroundings)
    return {
      title: 'What surrounds it',
      lines: ['The place is too wide for distances from its middle to say anything.'],
      table: null,
      notes: [],
    };
  const { centre, people, towns, sites: near, acts, utilities, notes } = surroundings;
  const counted = (people ?? []).map(
    (row) =>
      `${km(row.km)}: ${row.people === null ? 'not told' : `${row.tooFine ? 'about ' : ''}${formatNumber(row.people)}`}`,
  );
  return {
    title: `What surrounds ${formatNumber(centre.lat, 4)}, ${formatNumber(centre.lon, 4)}`,
    lines: [
      ...(counted.length === 0 ? [] : [`People within ${counted.join('; ')} (census of 2020).`]),
      ...(towns.length === 0
        ? []
        : [
            `Nearest towns: ${towns.map((town) => `${town.name}, ${town.state} (${km(town.km)})`).join('; ')}.`,
          ]),
      ...landAroundLines(surroundings).map(({ name, text }) => `${name}: ${text}`),
      ...(utilities.list.length === 0
        ? []
        : [
            utilitiesLine(
              utilities.counties.length,
              utilities.list.map(({ name }) => name),
            ),
          ]),
    ],
    table: {
      head: [
        'Within',
        'Sites on record',
        'Acts of towns',
        'Towns with acts',
        'Moratoria, bans and pauses in force',
      ],
      rows: near.within
        .map((row, at) => [
          km(row.km),
          formatNumber(row.sites),
          formatNumber(acts.within[at]?.acts ?? 0),
          formatNumber(acts.within[at]?.towns ?? 0),
          formatNumber(acts.within[at]?.stoppingInForce ?? 0),
        ])
        .slice(0, Math.max(rows, 3)),
    },
    notes: notes
      .filter(({ code }) => code === 'fromMiddle' || code === 'tooFine' || code === 'notHeld')
      .map(surroundingsNote),
  };
}

const PARTS: Readonly<Record<SheetPart, (facts: SheetFacts, rows: number) => SheetSection>> = {
  inForce,
  fights,
  endings: endingsPart,
  grid,
  sites,
  around,
};

/** At the foot of each page. */
export const pageNumber = (number: number, of: number): string =>
  `Page ${formatNumber(number)} of ${formatNumber(of)}`;

/** How old what a sheet tells is. */
export const sheetDays = ({ date, dataDate, recordUpTo }: RegionReport): string =>
  `Viewed on ${formatDate(date)}. Data of ${formatDate(dataDate)}; record of opposition up to ${formatDate(recordUpTo)}. What nobody recorded is not here: counts are floors.`;

/**
 * The words of a sheet.
 * @param rows how many rows the longest tables have: what does not fit is counted
 */
export function sheetText(facts: SheetFacts, reader: SheetReader, rows: number): SheetText {
  const { report, link, dataVersion } = facts;
  return {
    title: regionTitle(report.region.name),
    about: sheetDays(report),
    sections: PART_ORDER[reader].map((part) => PARTS[part](facts, rows)),
    sourcesTitle: 'Sources',
    sources: report.sources.map(
      (source) =>
        `${source.creditShort}: ${source.title}, ${source.licence}, read ${formatDate(source.retrieved)}`,
    ),
    foot: `Headroom, data version ${dataVersion}. ${link}`,
    page: pageNumber,
  };
}

/** The words of its buttons. */
export const sheetMessages = {
  make: 'Hearing sheet',
  hint: 'Two pages to print or to save as PDF: map, grid, what is in force, fights, sources',
  reader: 'Order of the hearing sheet',
  readers: { planner: 'for planners', activist: 'for residents', reporter: 'for reporters' } satisfies Record<
    SheetReader,
    string
  >,
  making: 'The sheet is being made.',
  made: 'The sheet went to the print window.',
  failed: 'The sheet could not be made.',
  tooMuch: (place: string) => `There is too much of ${place} for two pages: choose a smaller place.`,
  notThere: 'The place is not in this data.',
} as const;
