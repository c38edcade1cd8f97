/**
 * `npm run -s report -- --region county:51107 --format json`: what the app knows of a region, on standard
 * output and nothing else there. Exit codes: 0 the report, 1 no such region or no data, 2 wrong use.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isDay } from '../model/day';
import { findRegion } from '../model/regionNames';
import { REGION_FORMS } from '../model/regionText';
import { type RegionReport, type ReportData, regionReport } from '../model/report';
import { isBuilt, readBuilt } from './data';
import { reportMarkdown } from './markdown';

const ROOT = path.resolve(import.meta.dirname, '../..');

const HELP = `Usage: npm run -s report -- --region REGION [--format json|md] [--date YYYY-MM-DD]

Prints the sites, grid areas, land and opposition of a region, with sources.

  --region  ${REGION_FORMS}
            or a name that only one region bears: "Loudoun", "Loudoun County, VA"
  --format  json (default) or md
  --date    the day viewed: later acts are left out (default: the date of the data)
  --data    folder of the built data (default: public/data, built first when it is missing)
  --help    this text

Examples:
  npm run -s report -- --region county:51107
  npm run -s report -- --region area:PJM-DOM --format md > dominion.md
  npm run -s report -- --region radius:-77.49,39.04,25 --date 2025-06-30
`;

/** Wrong use of the command; the message says what was wrong. */
class Misuse extends Error {}
/** Nothing to report; the message is one line for the reader. */
class NoReport extends Error {}

interface Options {
  region: string;
  format: 'json' | 'md';
  date: string | null;
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
  return { region, format, date, data: text('data') };
}

/** Reads the built data, building it first in the default place. @throws NoReport */
function openData(given: string | null): ReportData {
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

/** @throws NoReport naming the nearest regions */
function reportFor({ region, date }: Options, data: ReportData): RegionReport {
  const match = findRegion(region, data);
  const report = match.kind === 'found' ? regionReport(match.region, data, date ?? data.dataDate) : null;
  if (report) return report;
  const nearest = match.kind === 'unknown' ? match.nearest : [];
  const hint = nearest.length > 0 ? `did you mean ${nearest.join(', ')}?` : `expected ${REGION_FORMS}`;
  throw new NoReport(`No region ${JSON.stringify(region)} in the data; ${hint}`);
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options === null) process.stdout.write(HELP);
  else {
    const report = reportFor(options, openData(options.data));
    process.stdout.write(
      options.format === 'md' ? reportMarkdown(report) : `${JSON.stringify(report, null, 2)}\n`,
    );
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
