/**
 * `npm run -s changes -- --since VERSION --region state:MI --format md`: what was added, ended, corrected or taken out
 * since a version of the data that was kept.
 */
import { changesFiles, listOf } from '../i18n/words';
import { changesOf } from '../model/changes/changes';
import { digestOf } from '../model/changes/digest';
import { REGION_FORMS } from '../model/regionText';
import {
  dayViewed,
  Misuse,
  NoAnswer,
  noRegion,
  openData,
  readChoice,
  readDay,
  reading,
  regionOf,
  runCommand,
} from './command';

const HELP = `Usage: npm run -s changes -- [--since VERSION] [--region REGION] [--date YYYY-MM-DD] [--format json|md|csv]

Prints what changed in the record since a version of the data that was kept: sites, acts and measures that were
added, ended, corrected, joined with another record or taken out.

  --since   the version, as credits and files name it (default: the one kept last that is not the one in use)
  --region  ${listOf(REGION_FORMS, 'or')}
            or a name that only one region bears, or @FILE with polygons (GeoJSON); several are one region;
            without it the whole record
  --date    day on which measures are told as they stand now (default: today)
  --format  json (default), md or csv
  --data    folder of the built data (default: public/data, built first when it is missing)
  --help    this text

Examples:
  npm run -s changes -- --region state:MI --format md
  npm run -s changes -- --since faed1a1336c9 --format csv > changes.csv
`;

await runCommand(HELP, { often: ['region'], once: ['since', 'date', 'format'] }, (given) => {
  const format = readChoice(given, 'format', ['json', 'md', 'csv']);
  const date = readDay(given);
  const named = given.texts('region');
  if (named.some((text) => text.trim() === '')) throw new Misuse('--region is empty');
  const built = openData(given);
  const asked = given.text('since');
  const kept = reading(() => built.keptVersions());
  const since = kept.find(({ version }) => (asked === null ? version !== built.version : version === asked));
  if (since === undefined) {
    const known = kept.map(({ version }) => version);
    throw new NoAnswer(
      asked === null
        ? 'No earlier version of the data was kept'
        : `Data version "${asked}" was not kept; kept are: ${listOf(known) || 'none'}`,
    );
  }
  const region = named.length === 0 ? null : regionOf(named, built);
  const day = dayViewed(date, built);
  const { version, dataDate, recordUpTo, sites, events, measures = [] } = built;
  const changes = reading(() =>
    changesOf(
      region,
      built,
      { ...since, rows: built.digest(since.version) },
      { version, dataDate, recordUpTo, date: day, rows: digestOf({ sites, events, measures }, day) },
      built.aliases(),
    ),
  );
  if (changes === null) throw noRegion(named.join(','));
  return changesFiles[format](changes);
});
