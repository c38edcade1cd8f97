/**
 * `npm run -s figures -- --region country:US --format md`: the record of a region in figures to quote, each with its
 * sentence, how it was counted, how many records it rests on, its day and its sources.
 */
import { figureRecordsCsv, figuresFiles, listOf } from '../i18n/words';
import { coursesIn } from '../model/endings/endings';
import { figuresOf } from '../model/figures/figures';
import { DEFAULT_WINDOW } from '../model/grid/load';
import { peopleUnder } from '../model/people/underMeasures';
import { REGION_FORMS } from '../model/regionText';
import { regionReport } from '../model/report/report';
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

const HELP = `Usage: npm run -s figures -- --region REGION [--date YYYY-MM-DD] [--figure ID]
                                [--format json|md|csv]

Prints what the record counts in a region on a day: measures in force by kind and by what is known of their end,
people living under one, measures adopted per month, fights by outcome, sites and MW by status, places of mining,
and who runs the sites: hyperscalers against independents, by class, operating and planned.

  --region  ${listOf(REGION_FORMS, 'or')}
            or a name that only one region bears, or @FILE with polygons (GeoJSON); several are one region
  --date    the day viewed (default: today)
  --figure  one figure by its id, such as inForce.stopping; as csv the records behind it, a row each
  --format  json (default), md or csv
  --data    folder of the built data (default: public/data, built first when it is missing)
  --help    this text

Examples:
  npm run -s figures -- --region country:US --date 2026-10-09 --format md
  npm run -s figures -- --region state:GA --format csv > georgia.csv
  npm run -s figures -- --region state:GA --figure inForce.stopping --format csv > measures.csv
`;

await runCommand(HELP, { often: ['region'], once: ['date', 'format', 'figure'] }, (given) => {
  const format = readChoice(given, 'format', ['json', 'md', 'csv']);
  const date = readDay(given);
  const named = given.texts('region');
  if (named.length === 0) throw new Misuse('--region is missing');
  if (named.some((text) => text.trim() === '')) throw new Misuse('--region is empty');
  const built = openData(given);
  const report = reading(() =>
    regionReport(regionOf(named, built), built, dayViewed(date, built), [...DEFAULT_WINDOW]),
  );
  if (report === null) throw noRegion(named.join(','));
  const people = peopleUnder(report, built, { counties: built.people(), towns: built.townPeople() });
  const told = figuresOf(report, coursesIn(report, built), people, built.sources);
  const wanted = given.text('figure');
  if (wanted === null) return figuresFiles[format](told);
  const figure = told.figures.find(({ id }) => id === wanted);
  if (figure === undefined)
    throw new NoAnswer(
      `There is no figure ${wanted} of this region on this day: ${told.figures.map(({ id }) => id).join(', ')}`,
    );
  return format === 'csv'
    ? figureRecordsCsv(figure, told, report)
    : figuresFiles[format]({ ...told, figures: [figure] });
});
