/**
 * `npm run -s report -- --region county:51107 --format json`: what the app knows of a region.
 */
import { comparisonFiles, listOf, reportCsv, reportJson, reportMarkdown } from '../i18n/words';
import { endingsIn } from '../model/endings/endings';
import { FIT_PERCENTS, FITS_ASKED, FITS_FORM, type FitsAsked } from '../model/grid/fitsAsked';
import { DEFAULT_WINDOW } from '../model/grid/load';
import { parseWindow, windowName } from '../model/grid/loadFigures';
import { parseLoad } from '../model/grid/scenario';
import type { HourlySeries } from '../model/grid/series';
import type { NewLoad } from '../model/grid/whatIf';
import { compareRegions, LEAST_COMPARED, MOST_COMPARED } from '../model/rank/comparison';
import { rankWorld } from '../model/rank/subjects';
import type { GridArea, Region } from '../model/region';
import { REGION_FORMS } from '../model/regionText';
import { withFits } from '../model/report/fits';
import { hoursAsked, withNewLoad } from '../model/report/newLoad';
import { type RegionReport, regionReport } from '../model/report/report';
import { withSurroundings } from '../model/surroundings/inReport';
import { surroundingsIn } from '../model/surroundings/ofRegion';
import { isOneOf } from '../model/vocabulary';
import {
  dayViewed,
  type Given,
  Misuse,
  NoAnswer,
  noRegion,
  openData,
  readChoice,
  readDay,
  reading,
  reasonOf,
  regionOf,
  runCommand,
} from './command';
import type { BuiltData } from './data';

const HELP = `Usage: npm run -s report -- --compare REGION REGION ... [--format json|md|csv] [--date ...] [--window ...]
       npm run -s report -- --region REGION [--format json|md|csv] [--date YYYY-MM-DD]
                              [--window YYYY-YYYY] [--add-mw MW | --add LOAD] [--fits PERCENT]

Prints the sites, grid areas, land and opposition of a region, with sources.

  --region  ${listOf(REGION_FORMS, 'or')}
            or a name that only one region bears: "Loudoun", "Loudoun County, VA";
            or @FILE, a GeoJSON file with polygons. Given several times, or apart by commas
            (state:GA,state:SC), all are taken as one region
  --compare two to four regions side by side: all that is known of them, differences first
  --format  json (default), md or csv
  --date    the day viewed: later acts are left out, and measures are taken as they stood on it (default: today)
  --window  whole years that grid figures are taken over (default: ${windowName(DEFAULT_WINDOW)})
  --add-mw  asks each grid area about a constant new load of so many MW
  --add     the same for another shape: MW[,lf:0.8][,off:0.3@summer], that is, with a load factor and with a
            share that can be interrupted (always, summer, winter or daytime)
  --fits    how much new constant load fits into each grid area, if at most so much of its energy is curtailed:
            PERCENT[,summer|winter], the percent one of ${FIT_PERCENTS.join(', ')};
            of one season alone where one is named
  --data    folder of the built data (default: public/data, built first when it is missing)
  --help    this text

Examples:
  npm run -s report -- --region county:51107
  npm run -s report -- --region area:PJM-DOM --format md > dominion.md
  npm run -s report -- --region area:PJM --window 2016-2024 --add-mw 500
  npm run -s report -- --region area:PJM-DOM --fits 1,summer
  npm run -s report -- --region radius:-77.49,39.04,25 --date 2025-06-30
  npm run -s report -- --region radius:-93.62,41.59,25 --add-mw 600 --format md
  npm run -s report -- --region @area.geojson
  npm run -s report -- --compare county:51107 county:51153 --format md
  npm run -s report -- --region state:GA,state:SC --region state:NC
  npm run -s report -- --region state:GA --date 2025-06-01 --format md
`;

/** What writes a report. */
const FILES = { json: reportJson, md: reportMarkdown, csv: reportCsv } as const;

interface Options {
  /** Texts of the regions: all of them as one. */
  region: readonly string[];
  format: keyof typeof FILES;
  date: string | null;
  window: [number, number];
  newLoad: NewLoad | null;
  fits: FitsAsked | null;
}

/** @throws Misuse */
function readOptions(given: Given): Options {
  if (given.rest.length > 0) throw new Misuse(`${JSON.stringify(given.rest[0])} stands without an option`);
  const region = given.texts('region');
  if (region.length === 0 || region.some((text) => text.trim() === ''))
    throw new Misuse('--region is missing');
  return {
    region,
    format: readChoice(given, 'format', ['json', 'md', 'csv']),
    date: readDay(given),
    window: readWindow(given.text('window')),
    newLoad: readLoad(given),
    fits: readFits(given.text('fits')),
  };
}

/** @throws Misuse */
function readWindow(given: string | null): [number, number] {
  if (given === null) return [DEFAULT_WINDOW[0], DEFAULT_WINDOW[1]];
  const window = parseWindow(given);
  if (window === null)
    throw new Misuse(`--window ${JSON.stringify(given)} is not two years such as 2016-2024`);
  return window;
}

/** @throws Misuse */
function readFits(given: string | null): FitsAsked | null {
  if (given === null || isOneOf(FITS_ASKED, given)) return given;
  throw new Misuse(`--fits ${JSON.stringify(given)} is not ${FITS_FORM}`);
}

/** @throws Misuse */
function readLoad(given: Given): NewLoad | null {
  const [mw, shape] = [given.text('add-mw'), given.text('add')];
  if (mw !== null && shape !== null) throw new Misuse('--add-mw and --add ask two questions at once');
  if (mw !== null) {
    const load = mw.includes(',') ? null : parseLoad(mw);
    if (load === null) throw new Misuse(`--add-mw ${JSON.stringify(mw)} is not a number of MW above 0`);
    return load;
  }
  const load = shape === null ? null : parseLoad(shape);
  if (shape !== null && load === null) {
    throw new Misuse(`--add ${JSON.stringify(shape)} is not MW[,lf:0.8][,off:0.3@summer]`);
  }
  return load;
}

/**
 * @throws NoAnswer naming the nearest regions
 * @throws Misuse naming the years there are, when no area covers the window
 */
async function reportFor(
  { region, date, window, newLoad, fits }: Options,
  built: BuiltData,
): Promise<RegionReport> {
  const areas = areasIn(window, built);
  const data = { ...built, areas };
  const found = regionOf(region, data);
  const known = reading(() => regionReport(found, data, dayViewed(date, data), window));
  if (known === null) throw noRegion(region.join(','));
  const answered = reading(() => withAnswers(known, found, data));
  const report =
    fits === null ? answered : reading(() => withFits(answered, fits, built.fits(answered.window)));
  if (newLoad === null) return report;
  return withNewLoad(report, newLoad, areas, await seriesOf(hoursAsked(report, areas), built));
}

/** Regions side by side. @throws NoAnswer and @throws Misuse as for a report */
function comparison(given: Given): string {
  const texts = [...given.texts('compare'), ...given.rest];
  for (const name of ['add-mw', 'add', 'fits'])
    if (given.text(name) !== null) throw new Misuse(`--compare takes no --${name}`);
  if (given.texts('region').length > 0) throw new Misuse('--compare and --region ask two questions at once');
  if (texts.length < LEAST_COMPARED || texts.length > MOST_COMPARED)
    throw new Misuse(`--compare takes ${LEAST_COMPARED} to ${MOST_COMPARED} regions, not ${texts.length}`);
  const format = readChoice(given, 'format', ['json', 'md', 'csv']);
  const [date, window] = [readDay(given), readWindow(given.text('window'))];
  const built = openData(given);
  const data = { ...built, areas: areasIn(window, built) };
  const regions = texts.map((text) => regionOf([text], data));
  const compared = reading(() => {
    const states = data.states.map(({ code }) => code);
    const world = rankWorld(dayViewed(date, data), data.people(), states, data.powerIn, data.countyTables());
    return compareRegions(regions, data, world);
  });
  if (compared === null) throw noRegion(texts.join(' '));
  return comparisonFiles[format](compared);
}

/** The areas with their figures over a window. @throws Misuse naming the years there are */
function areasIn(window: [number, number], built: BuiltData): GridArea[] {
  const areas = built.areasOver(window);
  if (areas === null) throw new Misuse(`--window ${windowName(window)}: ${covered(built.areas)}`);
  return areas;
}

/** The report with how fights ended and what surrounds the place, each with the sources it adds. */
function withAnswers(report: RegionReport, region: Region, data: BuiltData): RegionReport {
  const surroundings = surroundingsIn(region, { ...data, towns: data.towns() }, report.date);
  return { ...withSurroundings(report, surroundings, data.sources), endings: endingsIn(report, data) };
}

/** The whole years there are, in words. */
function covered(areas: readonly GridArea[]): string {
  const span = (kind: GridArea['kind'], name: string) => {
    const years = areas.flatMap((area) => (area.kind === kind && area.years !== null ? [area.years] : []));
    if (years.length === 0) return [];
    const first = Math.min(...years.map(([from]) => from));
    const last = Math.max(...years.map(([, until]) => until));
    return [`${first}-${last} (${name})`];
  };
  const spans = [...span('balancingAuthority', 'balancing authorities'), ...span('subArea', 'sub-areas')];
  return `hourly demand covers whole years within ${spans.join(' and ')}`;
}

/** @throws NoAnswer when a series can't be read */
async function seriesOf(areaIds: readonly string[], built: BuiltData): Promise<Map<string, HourlySeries>> {
  const series = new Map<string, HourlySeries>();
  for (const id of areaIds) {
    try {
      series.set(id, await built.series(id));
    } catch (error) {
      throw new NoAnswer(`The hours of ${id} can't be read (${reasonOf(error)}).`);
    }
  }
  return series;
}

await runCommand(
  HELP,
  { often: ['region', 'compare'], once: ['format', 'date', 'window', 'add-mw', 'add', 'fits'], rest: true },
  async (given) => {
    if (given.texts('compare').length > 0) return comparison(given);
    const options = readOptions(given);
    const report = await reportFor(options, openData(given));
    return FILES[options.format](report);
  },
);
