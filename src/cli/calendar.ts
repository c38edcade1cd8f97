/**
 * `npm run -s calendar -- --region state:MI --days 365 --format ics`: measures that end, ballots, hearings and votes
 * that the record dates after a day.
 */
import { calendarFiles, listOf } from '../i18n/words';
import { CALENDAR_KINDS, calendarOf } from '../model/calendar/calendar';
import { MOST_DAYS, USUAL_DAYS } from '../model/calendar/question';
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

const HELP = `Usage: npm run -s calendar -- [--region REGION] [--kind KIND] [--date YYYY-MM-DD]
                                [--days DAYS] [--format json|md|csv|ics]

Prints what the record dates after a day: measures that end (and what the end is known from), ballots, hearings
and votes. A measure may be extended; dates set after the record was read are not in it.

  --region  ${listOf(REGION_FORMS, 'or')}
            or a name that only one region bears, or @FILE with polygons (GeoJSON); several are one region;
            without it the whole record
  --kind    only dates of this kind: ${listOf(CALENDAR_KINDS, 'or')};
            may be given several times
  --date    the first day (default: today)
  --days    how many days ahead, 1 to ${MOST_DAYS} (default: ${USUAL_DAYS})
  --format  json (default), md, csv or ics
  --data    folder of the built data (default: public/data, built first when it is missing)
  --help    this text

Examples:
  npm run -s calendar -- --region state:MI
  npm run -s calendar -- --region state:OH --date 2026-10-09 --days 90 --format md
  npm run -s calendar -- --kind ballot --kind hearing --days 90 --format md
  npm run -s calendar -- --format ics > headroom.ics
`;

await runCommand(HELP, { often: ['region', 'kind'], once: ['date', 'days', 'format'] }, (given) => {
  const format = readChoice(given, 'format', ['json', 'md', 'csv', 'ics']);
  const date = readDay(given);
  const days = readNumber(given, 'days', 1, MOST_DAYS) ?? USUAL_DAYS;
  if (!Number.isInteger(days)) throw new Misuse(`--days ${days} is not a whole number`);
  const named = given.texts('region');
  if (named.some((text) => text.trim() === '')) throw new Misuse('--region is empty');
  const kinds = given.texts('kind').map((text) => {
    const kind = CALENDAR_KINDS.find((known) => known === text);
    if (kind === undefined) throw new Misuse(`--kind "${text}" is not ${listOf(CALENDAR_KINDS, 'or')}`);
    return kind;
  });
  const built = openData(given);
  const region = named.length === 0 ? null : regionOf(named, built);
  const calendar = reading(() =>
    calendarOf(
      region,
      { ...built, scheduled: built.scheduled() },
      dayViewed(date, built),
      days,
      kinds.length > 0 ? kinds : null,
    ),
  );
  if (calendar === null) throw noRegion(named.join(','));
  return calendarFiles[format](calendar);
});
