/**
 * `npm run -s sheet -- --region county:51107 --out loudoun.pdf`: a place on two pages of A4, from the built app. The
 * written file is named on stdout, everything else goes to stderr. Exit codes: 0 it is there, 1 it failed, 2 wrong use
 * and nothing was started.
 */
import '../src/i18n/english';
import { parseArgs } from 'node:util';
import { listOf } from '../src/i18n/words';
import { isDay } from '../src/model/day';
import { SHEET_READERS } from '../src/model/hearing/order';
import { SHEET_PICTURE } from '../src/model/hearing/picture';
import { parseRegion, REGION_FORMS } from '../src/model/regionText';
import { formatView } from '../src/model/view/permalink';
import { DEFAULT_VIEW } from '../src/model/view/view';
import { openDist, ROOT, runCommand, say } from './builtApp';
import { withApp } from './snapshotApp';
import { Misuse, NO_ADDRESS, type Shot } from './snapshotArgs';
import { takeAll } from './snapshotRun';

const HELP = `Usage: npm run -s sheet -- --region REGION --out FILE.pdf [options]

Makes the hearing sheet of a place: two pages of A4 with its map, what surrounds it, what the grid can carry, measures
in force, fights and how they ended, and the sources.

  --region REGION    ${listOf(REGION_FORMS, 'or')};
                     given several times, all are taken as one region
  --out FILE.pdf     the file to write
  --for READER       the order of its parts: ${listOf(SHEET_READERS, 'or')} (default: ${SHEET_READERS[0]})
  --date YYYY-MM-DD  the day viewed (default: today)
  --today YYYY-MM-DD the day on which the sheet is made (default: today by the clock)
  --base-url URL     address at which readers find the app: what the link leads to
  --dist FOLDER      folder of the built app (default: dist, built first when it is missing)
  --help             this text
`;

interface Command {
  shot: Shot;
  dist: string | null;
  /** `YYYY-MM-DD`; null for the clock. */
  today: string | null;
}

/** @returns null when help is asked for. @throws Misuse */
function readCommand(args: string[]): Command | null {
  const text = { type: 'string' } as const;
  let values: { [name: string]: string | string[] | boolean | undefined };
  try {
    ({ values } = parseArgs({
      args,
      options: {
        region: { type: 'string', multiple: true },
        out: text,
        for: text,
        date: text,
        today: text,
        'base-url': text,
        dist: text,
        help: { type: 'boolean', short: 'h' },
      },
    }));
  } catch (error) {
    throw new Misuse([error instanceof Error ? error.message : String(error)]);
  }
  if (values.help) return null;
  const one = (name: string) => (typeof values[name] === 'string' ? values[name] : null);
  const faults: string[] = [];
  const asked = Array.isArray(values.region) ? values.region.join(',') : '';
  const { region, expected } = parseRegion(asked);
  if (asked === '') faults.push('--region is missing');
  else if (region === null || expected !== null)
    faults.push(`--region ${JSON.stringify(asked)} is not ${listOf(REGION_FORMS, 'or')}`);
  const out = one('out') ?? '';
  if (!out.toLowerCase().endsWith('.pdf')) faults.push(`--out ${JSON.stringify(out)} does not end in .pdf`);
  const reader = SHEET_READERS.find((known) => known === (one('for') ?? SHEET_READERS[0]));
  if (reader === undefined)
    faults.push(`--for ${JSON.stringify(one('for'))} is not ${listOf(SHEET_READERS, 'or')}`);
  for (const name of ['date', 'today']) {
    const day = one(name);
    if (day !== null && !isDay(day)) faults.push(`--${name} ${JSON.stringify(day)} is not YYYY-MM-DD`);
  }
  const base = one('base-url');
  if (base !== null && !/^https?:\/\//.test(base))
    faults.push(`--base-url ${JSON.stringify(base)} is not an address such as https://example.org/headroom/`);
  if (faults.length > 0 || region === null || reader === undefined) throw new Misuse(faults);
  const view = formatView({
    ...DEFAULT_VIEW,
    selection: { kind: 'region', region },
    date: one('date'),
  }).replace(/#.*$/, '');
  const shot: Shot = {
    view,
    settings: SHEET_PICTURE,
    format: 'pdf',
    out,
    linkBase: base ?? NO_ADDRESS,
    sheetFor: reader,
    line: null,
  };
  return { shot, dist: one('dist'), today: one('today') };
}

async function run({ shot, dist, today }: Command): Promise<number> {
  const folder = openDist(dist);
  if (shot.linkBase === NO_ADDRESS)
    say(`The link leads to ${NO_ADDRESS}; --base-url says where readers find the app.`);
  const day = today ?? new Date().toISOString().slice(0, 10);
  const { failed } = await withApp(ROOT, folder, day, (draw) =>
    takeAll({
      shots: [shot],
      resume: false,
      draw,
      say,
      written: (out) => process.stdout.write(`${out}\n`),
    }),
  );
  return failed.length === 0 ? 0 : 1;
}

await runCommand(HELP, readCommand, run);
