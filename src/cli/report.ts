/**
 * `npm run -s report -- --region county:51107 --format json`: what the app knows of a region, on standard
 * output and nothing else there. Exit codes: 0 the report, 1 no such region or no data, 2 wrong use.
 */
import '../i18n/english';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { listOf, reportJson, reportMarkdown } from '../i18n/words';
import { dayOfClock, dayUnchosen, isDay } from '../model/day';
import { DEFAULT_WINDOW } from '../model/grid/load';
import { parseWindow, windowName } from '../model/grid/loadFigures';
import { parseLoad } from '../model/grid/scenario';
import type { HourlySeries, YearWindow } from '../model/grid/series';
import type { NewLoad } from '../model/grid/whatIf';
import type { GridArea, Region } from '../model/region';
import { findRegion } from '../model/regionNames';
import { REGION_FORMS } from '../model/regionText';
import { hoursAsked, withNewLoad } from '../model/report/newLoad';
import { type RegionReport, regionReport } from '../model/report/report';
import type { ReportData } from '../model/report/tables';
import { type BuiltData, isBuilt, readBuilt } from './data';

const ROOT = path.resolve(import.meta.dirname, '../..');

const HELP = `Usage: npm run -s report -- --region REGION [--format json|md] [--date YYYY-MM-DD]
                              [--window YYYY-YYYY] [--add-mw MW | --add LOAD]

Prints the sites, grid areas, land and opposition of a region, with sources.

  --region  ${listOf(REGION_FORMS, 'or')}
            or a name that only one region bears: "Loudoun", "Loudoun County, VA"
  --format  json (default) or md
  --date    the day viewed: later acts are left out, and measures are taken as they stood on it (default: today)
  --window  whole years that grid measures are taken over (default: ${windowName(DEFAULT_WINDOW)})
  --add-mw  asks each grid area about a constant new load of so many MW
  --add     the same for another shape: MW[,lf:0.8][,off:0.3@summer], that is, with a load factor and with a
            share that can be interrupted (always, summer, winter or daytime)
  --data    folder of the built data (default: public/data, built first when it is missing)
  --help    this text

Examples:
  npm run -s report -- --region county:51107
  npm run -s report -- --region area:PJM-DOM --format md > dominion.md
  npm run -s report -- --region area:PJM --window 2016-2024 --add-mw 500
  npm run -s report -- --region radius:-77.49,39.04,25 --date 2025-06-30
  npm run -s report -- --region state:GA --date 2025-06-01 --format md
`;

/** Wrong use of the command; the message says what was wrong. */
class Misuse extends Error {}
/** Nothing to report; the message is one line for the reader. */
class NoReport extends Error {}

interface Options {
  region: string;
  format: 'json' | 'md';
  date: string | null;
  window: [number, number];
  newLoad: NewLoad | null;
  data: string | null;
}

/** @returns null when help is asked for. @throws Misuse */
function readOptions(args: string[]): Options | null {
  let values: { [name: string]: string | boolean | undefined };
  try {
    const option = { type: 'string' } as const;
    ({ values } = parseArgs({
      args,
      options: {
        region: option,
        format: option,
        date: option,
        window: option,
        'add-mw': option,
        add: option,
        data: option,
        help: { type: 'boolean', short: 'h' },
      },
    }));
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error));
  }
  if (values.help) return null;
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : null);
  const region = text('region');
  if (region === null || region.trim() === '') throw new Misuse('--region is missing');
  const format = text('format') ?? 'json';
  if (format !== 'json' && format !== 'md') {
    throw new Misuse(`--format ${JSON.stringify(format)} is not json or md`);
  }
  const date = text('date');
  if (date !== null && !isDay(date)) throw new Misuse(`--date ${JSON.stringify(date)} is not YYYY-MM-DD`);
  return {
    region,
    format,
    date,
    window: readWindow(text('window')),
    newLoad: readLoad(text),
    data: text('data'),
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
function readLoad(text: (name: string) => string | null): NewLoad | null {
  const [mw, shape] = [text('add-mw'), text('add')];
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

/** Reads the built data, building it first in the default place. @throws NoReport */
function openData(given: string | null): BuiltData {
  const folder = given === null ? path.join(ROOT, 'public/data') : path.resolve(given);
  if (!isBuilt(folder) && given === null) {
    process.stderr.write('The data is not built yet; building it with "npm run data".\n');
    // The build's own output goes to stderr: stdout belongs to the report.
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const { status } = spawnSync(npm, ['run', 'data'], {
      cwd: ROOT,
      stdio: ['ignore', process.stderr, process.stderr],
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new NoReport('The data could not be built; see the messages above.');
  }
  if (!isBuilt(folder)) throw new NoReport(`${folder} holds no manifest.json.`);
  try {
    return readBuilt(folder);
  } catch (error) {
    throw new NoReport(
      `The data in ${folder} can't be read (${error instanceof Error ? error.message : error}).`,
    );
  }
}

/**
 * @throws NoReport naming the nearest regions
 * @throws Misuse naming the years there are, when no area covers the window
 */
async function reportFor(
  { region, date, window, newLoad }: Options,
  built: BuiltData,
): Promise<RegionReport> {
  const areas = built.areasOver(window);
  if (areas === null) throw new Misuse(`--window ${windowName(window)}: ${covered(built.areas)}`);
  const data = { ...built, areas };
  const match = findRegion(region, data);
  const report =
    match.kind === 'found'
      ? readReport(match.region, data, date ?? dayUnchosen(dayOfClock(new Date()), data.recordUpTo), window)
      : null;
  if (report)
    return newLoad === null
      ? report
      : withNewLoad(report, newLoad, areas, await seriesOf(hoursAsked(report, areas), built));
  const nearest = match.kind === 'found' ? [] : match.nearest;
  if (match.kind === 'former')
    throw new NoReport(
      `${region} was ${match.name}, which is gone since ${match.since}; it became ${listOf(nearest, 'and')}.`,
    );
  const hint =
    nearest.length > 0 ? `did you mean ${nearest.join(', ')}?` : `expected ${listOf(REGION_FORMS, 'or')}`;
  throw new NoReport(`No region ${JSON.stringify(region)} in the data; ${hint}`);
}

/** @throws NoReport when a file of details can't be read */
function readReport(region: Region, data: ReportData, date: string, window: YearWindow): RegionReport | null {
  try {
    return regionReport(region, data, date, window);
  } catch (error) {
    throw new NoReport(`The data can't be read (${error instanceof Error ? error.message : error}).`);
  }
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

/** @throws NoReport when a series can't be read */
async function seriesOf(areaIds: readonly string[], built: BuiltData): Promise<Map<string, HourlySeries>> {
  const series = new Map<string, HourlySeries>();
  for (const id of areaIds) {
    try {
      series.set(id, await built.series(id));
    } catch (error) {
      throw new NoReport(
        `The hours of ${id} can't be read (${error instanceof Error ? error.message : error}).`,
      );
    }
  }
  return series;
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options === null) process.stdout.write(HELP);
  else {
    const report = await reportFor(options, openData(options.data));
    process.stdout.write(options.format === 'md' ? reportMarkdown(report) : reportJson(report));
  }
} catch (error) {
  if (error instanceof Misuse) {
    process.stderr.write(`${error.message}. Try --help.\n`);
    process.exitCode = 2;
  } else if (error instanceof NoReport) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  } else throw error;
}
