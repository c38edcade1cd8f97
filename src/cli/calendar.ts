/**
 * `npm run -s calendar -- --region state:MI --days 365 --format ics`: measures that end, ballots, hearings and votes
 * that the record dates after a day.
 */
import { calendarFiles, listOf } from '../i18n/words';
import { calendarOf } from '../model/calendar/calendar';
import { REGION_FORMS } from '../model/regionText';
import {
  dayViewed,
  Misuse,
  noRegion,
  openData,
  readChoice,
  readDay,
  reading,
  readNumber,
  regionOf,
  runCommand,
} from './command';

const DAYS = 365;
const MOST_DAYS = 3653;

const HELP = `Usage: npm run -s calendar -- [--region REGION] [--date YYYY-MM-DD] [--days DAYS]
                                [--format json|md|csv|ics]

Prints what the record dates after a day: measures that end (and what the end is known from), ballots, hearings
and votes. A measure may be extended; dates set after the record was read are not in it.

  --region  ${listOf(REGION_FORMS, 'or')}
            or a name that only one region bears, or @FILE with polygons (GeoJSON); several are one region;
            without it the whole record
  --date    the first day (default: today)
  --days    how many days ahead, 1 to ${MOST_DAYS} (default: ${DAYS})
  --format  json (default), md, csv or ics
  --data    folder of the built data (default: public/data, built first when it is missing)
  --help    this text

Examples:
  npm run -s calendar -- --region state:MI
  npm run -s calendar -- --region state:OH --date 2026-10-09 --days 90 --format md
  npm run -s calendar -- --format ics > headroom.ics
`;

await runCommand(HELP, { often: ['region'], once: ['date', 'days', 'format'] }, (given) => {
  const format = readChoice(given, 'format', ['json', 'md', 'csv', 'ics']);
  const date = readDay(given);
  const days = readNumber(given, 'days', 1, MOST_DAYS) ?? DAYS;
  if (!Number.isInteger(days)) throw new Misuse(`--days ${days} is not a whole number`);
  const named = given.texts('region');
  if (named.some((text) => text.trim() === '')) throw new Misuse('--region is empty');
  const built = openData(given);
  const region = named.length === 0 ? null : regionOf(named, built);
  const calendar = reading(() =>
    calendarOf(region, { ...built, scheduled: built.scheduled() }, dayViewed(date, built), days),
  );
  if (calendar === null) throw noRegion(named.join(','));
  return calendarFiles[format](calendar);
});
