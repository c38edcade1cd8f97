/**
 * `npm run -s sheet -- --region county:51107 --out loudoun.pdf`: a place on two pages of A4, from the built app. The
 * written file is named on stdout, everything else goes to stderr. Exit codes: 0 it is there, 1 it failed, 2 wrong use
 * and nothing was started.
 */
import '../src/i18n/english';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { listOf } from '../src/i18n/words';
import { isDay } from '../src/model/day';
import { SHEET_READERS } from '../src/model/hearing/order';
import { SHEET_PICTURE } from '../src/model/hearing/picture';
import { MAX_PLACES, parsePlace, type SheetPlace } from '../src/model/hearing/places';
import { REGION_FORMS } from '../src/model/regionText';
import { formatView } from '../src/model/view/permalink';
import { DEFAULT_VIEW, type Selection } from '../src/model/view/view';
import { openDist, ROOT, runCommand, say } from './builtApp';
import { withApp } from './snapshotApp';
import { Misuse, NO_ADDRESS, type Shot } from './snapshotArgs';
import { takeAll } from './snapshotRun';

const HELP = `Usage: npm run -s sheet -- --region REGION --out FILE.pdf [options]
       npm run -s sheet -- --site ID --out FILE.pdf [options]
       npm run -s sheet -- --list FILE --out ATLAS.pdf [options]

Makes the hearing sheet of a place: two pages of A4 with its map, what surrounds it, what the grid can carry, measures
in force, fights and how they ended, and the sources.

  --region REGION    ${listOf(REGION_FORMS, 'or')};
                     given several times, all are taken as one region
  --site ID          a site with what lies within 10 km
  --list FILE        an atlas: each line is a region, or "site:" and an id; empty lines and what follows # are left
                     out. Contents, then two pages of each place, numbered through; at most ${MAX_PLACES} places
  --atlas            an atlas of each --region and each --site that is given
  --out FILE.pdf     the file to write; of a list also a folder, in which each place has a numbered file of its own
  --for READER       the order of its parts: ${listOf(SHEET_READERS, 'or')} (default: ${SHEET_READERS[0]})
  --date YYYY-MM-DD  the day viewed (default: today)
  --today YYYY-MM-DD the day on which the sheet is made (default: today by the clock)
  --base-url URL     address at which readers find the app: what the link leads to
  --dist FOLDER      folder of the built app (default: dist, built first when it is missing)
  --help             this text
`;

interface Command {
  shots: Shot[];
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
        site: { type: 'string', multiple: true },
        atlas: { type: 'boolean' },
        list: text,
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
  const all = (name: string) => {
    const value = values[name];
    return Array.isArray(value) ? value : [];
  };
  const [regions, sites, list] = [all('region'), all('site'), one('list')];
  const asAtlas = values.atlas === true;
  const given = [regions, sites, list ?? []].filter((value) => value.length > 0).length;
  if (given === 0) faults.push('--region is missing');
  if (asAtlas && list !== null) faults.push('--list and --atlas ask for different things');
  if (!asAtlas && given > 1) faults.push('--region, --site and --list ask for different things');
  if (!asAtlas && sites.length > 1)
    faults.push('--site is given several times: --atlas makes a sheet of each');
  const told = (text: string, where: string) => placeOf(text, where, faults);
  const places =
    list !== null
      ? readPlaces(list, faults)
      : [
          ...(asAtlas || regions.length === 0 ? regions : [regions.join(',')]).map((text) =>
            told(text, '--region'),
          ),
          ...sites.map((id) => told(`site:${id}`, '--site')),
        ];
  const out = one('out') ?? '';
  if (out === '') faults.push('--out is missing');
  const isFile = out.toLowerCase().endsWith('.pdf');
  if (out !== '' && list === null && !isFile)
    faults.push(`--out ${JSON.stringify(out)} does not end in .pdf`);
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
  const whole = asAtlas || (list !== null && isFile);
  if (whole && places.length > MAX_PLACES)
    faults.push(`${places.length} places are more than the ${MAX_PLACES} that an atlas holds`);
  if (faults.length > 0 || reader === undefined) throw new Misuse(faults);
  const shared = {
    settings: SHEET_PICTURE,
    format: 'pdf',
    linkBase: base ?? NO_ADDRESS,
    sheetFor: reader,
  } as const;
  const viewOf = (selection: Selection) =>
    formatView({ ...DEFAULT_VIEW, selection, date: one('date') }).replace(/#.*$/, '');
  const known = places.filter((place) => place !== null);
  const shots = whole
    ? [{ ...shared, view: viewOf(null), out, atlasOf: known.map(({ text }) => text), line: null }]
    : known.map(
        (place, at): Shot => ({
          ...shared,
          view: viewOf(place.selection),
          out: list === null ? out : path.join(out, fileName(at, known.length, place)),
          line: place.line,
        }),
      );
  return { shots, dist: one('dist'), today: one('today') };
}

/** What a sheet is of. */
interface Place {
  selection: SheetPlace;
  /** As it was written. */
  text: string;
  /** Line of the list; null for one of the command line. */
  line: number | null;
}

/** A region or a site; a fault is noted where it is neither. */
function placeOf(text: string, where: string, faults: string[], line: number | null = null): Place | null {
  const selection = parsePlace(text);
  if (selection !== null) return { selection, text, line };
  faults.push(`${where} ${JSON.stringify(text)} is not ${listOf([...REGION_FORMS, 'site:ID'], 'or')}`);
  return null;
}

/** The places of a list, one a line. */
function readPlaces(file: string, faults: string[]): (Place | null)[] {
  if (!existsSync(file)) {
    faults.push(`--list ${JSON.stringify(file)} is not there`);
    return [];
  }
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  const places = lines.flatMap((line, at) => {
    const text = line.replace(/#.*$/, '').trim();
    return text === '' ? [] : [placeOf(text, `${file}, line ${at + 1}:`, faults, at + 1)];
  });
  if (places.length === 0) faults.push(`--list ${JSON.stringify(file)} names no place`);
  return places;
}

/** "03-county-51107.pdf": in the order of the list, whatever lists the folder. */
function fileName(at: number, of: number, { text }: Place): string {
  const number = String(at + 1).padStart(Math.max(2, String(of).length), '0');
  return `${number}-${text.replaceAll(/[^\w.-]+/g, '-').slice(0, 60)}.pdf`;
}

async function run({ shots, dist, today }: Command): Promise<number> {
  const folder = openDist(dist);
  if (shots.some(({ linkBase }) => linkBase === NO_ADDRESS))
    say(`The link leads to ${NO_ADDRESS}; --base-url says where readers find the app.`);
  const day = today ?? new Date().toISOString().slice(0, 10);
  const { failed } = await withApp(ROOT, folder, day, (draw) =>
    takeAll({
      shots,
      resume: false,
      draw,
      say,
      written: (out) => process.stdout.write(`${out}\n`),
    }),
  );
  return failed.length === 0 ? 0 : 1;
}

await runCommand(HELP, readCommand, run);
