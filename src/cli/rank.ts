/**
 * `npm run -s rank -- --of counties --where state=GA --columns people,headroom,inForce --sort -people`: a table of
 * counties, states or grid areas with any columns that are known of them.
 */
import { rankColumn, rankFiles } from '../i18n/words';
import { FIT_PERCENTS } from '../model/grid/fitsAsked';
import { DEFAULT_WINDOW } from '../model/grid/load';
import { columnsOfKind, isFitsColumn, RANK_COLUMNS, RANKED, type Ranked } from '../model/rank/columns';
import { type Condition, columnsRead, OPERATORS, type RankQuestion, ranking } from '../model/rank/rank';
import { rankWorld } from '../model/rank/subjects';
import {
  dayViewed,
  type Given,
  Misuse,
  openData,
  readChoice,
  readDay,
  reading,
  readNumber,
  readNumbers,
  readWords,
  runCommand,
} from './command';

const MOST_ROWS = 10_000;

const KINDS: Record<Ranked, string> = { counties: 'c', states: 's', areas: 'a' };

const columnHelp = RANK_COLUMNS.filter(({ fits }) => fits === undefined)
  .map(
    ({ id, of }) =>
      `  ${id.padEnd(20)} ${RANKED.map((kind) => (of.includes(kind) ? KINDS[kind] : ' ')).join('')}  ${rankColumn(id)}`,
  )
  .join('\n');

const HELP = `Usage: npm run -s rank -- --of counties|states|areas --columns NAME,... [--where CONDITION,...]
                            [--sort NAME|-NAME] [--weights NAME=NUMBER,...] [--count N]

Prints a table with any columns that are known. What is unknown is null (an empty cell), never 0, and comes last.

  --of       counties, states or areas
  --columns  one or more of those below
  --where    conditions that must all hold: state=GA, people>=50000, inForce!=0; several "=" on one column mean
             "one of them"; what is unknown passes none. waterStress is a class: 0 under 10 %, 1 10-20 %,
             2 20-40 %, 3 40-80 %, 4 over 80 %; null where it is arid and little is used
  --sort     a column, with "-" before it for the most first (default: by name, or by the weights)
  --weights  an order of your own: how much each column counts; below 0 less is better (headroom=2,cropland=-1).
             It is the weighted mean of ranks within the rows that pass, and no score of ours
  --count    at most so many rows
  --date     the day viewed (default: today)
  --format   json (default), md or csv
  --data     folder of the built data (default: public/data, built first when it is missing)
  --help     this text

Columns (c counties, s states, a areas):
${columnHelp}
  fits@PERCENT         c a  New load that fits into its grid area, MW, if at most so much of its energy is
                            curtailed; PERCENT is one of ${FIT_PERCENTS.join(', ')}. Of one season
                            alone: fits@1-summer, fits@1-winter

Examples:
  npm run -s rank -- --of counties --where state=GA --columns people,headroom,inForce --sort -people
  npm run -s rank -- --of states --columns stopping,fights,priceIndustrial --sort -stopping --format md
  npm run -s rank -- --of counties --where "people>100000,stopping=0" --columns people,headroom,cropland \\
    --weights headroom=2,cropland=-1 --count 20 --format csv
`;

/** @throws Misuse */
function readWhere(given: Given, of: Ranked): Condition[] {
  const columns = columnsOfKind(of);
  return given.texts('where').flatMap((text) =>
    text.split(',').map((part) => {
      const operator = OPERATORS.find((sign) => part.includes(sign));
      if (operator === undefined)
        throw new Misuse(`--where ${JSON.stringify(part)} is not NAME=VALUE (or ${OPERATORS.join(' ')})`);
      const [written = '', ...rest] = part.split(operator);
      const value = rest.join(operator).trim();
      const column = columns.find(({ id }) => id.toLowerCase() === written.trim().toLowerCase());
      if (column === undefined)
        throw new Misuse(`--where ${JSON.stringify(written.trim())} is no column of ${of}`);
      if (value === '') throw new Misuse(`--where ${JSON.stringify(part)} has no value`);
      const isText = column.unit === 'text';
      if (isText && operator !== '=' && operator !== '!=')
        throw new Misuse(`--where ${JSON.stringify(part)}: ${column.id} is text, which = and != compare`);
      if (!isText && !/^-?\d+(\.\d+)?$/.test(value))
        throw new Misuse(`--where ${JSON.stringify(part)}: ${JSON.stringify(value)} is not a number`);
      return { column: column.id, operator, value };
    }),
  );
}

/** @throws Misuse */
function readQuestion(given: Given): RankQuestion {
  if (given.text('of') === null) throw new Misuse('--of is missing: counties, states or areas');
  const of = readChoice(given, 'of', RANKED);
  const names = columnsOfKind(of).map(({ id }) => id);
  const columns = readWords(given, 'columns', names);
  if (columns === null) throw new Misuse('--columns is missing');
  const sort = given.text('sort');
  const down = sort?.startsWith('-') ?? false;
  const by =
    sort === null ? null : names.find((id) => id.toLowerCase() === sort.replace(/^[-+]/, '').toLowerCase());
  if (sort !== null && by === undefined)
    throw new Misuse(`--sort ${JSON.stringify(sort)} is no column of ${of}`);
  const numeric = columnsOfKind(of).flatMap(({ id, unit }) => (unit === 'text' ? [] : [id]));
  const weights = readNumbers(given, 'weights', numeric, { signed: true });
  const most = readNumber(given, 'count', 1, MOST_ROWS);
  if (most !== null && !Number.isInteger(most)) throw new Misuse(`--count ${most} is not a whole number`);
  return {
    of,
    columns,
    where: readWhere(given, of),
    sort: by ? { column: by, down } : null,
    weights: weights as Record<string, number>,
    most,
  };
}

await runCommand(
  HELP,
  {
    once: ['of', 'columns', 'sort', 'weights', 'count', 'date', 'format'],
    often: ['where'],
    signed: ['sort', 'weights'],
  },
  (given) => {
    const format = readChoice(given, 'format', ['json', 'md', 'csv']);
    const date = readDay(given);
    const question = readQuestion(given);
    const data = openData(given);
    return reading(() => {
      const states = data.states.map(({ code }) => code);
      const fits = columnsRead(question).some(isFitsColumn) ? data.fits(DEFAULT_WINDOW) : null;
      const tables = { ...data.countyTables(), fits };
      const world = rankWorld(dayViewed(date, data), data.people(), states, data.powerIn, tables);
      return rankFiles[format](ranking(question, data, world));
    });
  },
);
