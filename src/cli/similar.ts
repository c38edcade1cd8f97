/**
 * `npm run -s similar -- --state VA --mw 300 --grounds water,noise`: the fights over projects that are most like a case
 * that is described, or like that of an event or a site, and how they ended.
 */
import { listOf, similarFiles } from '../i18n/words';
import { type Case, EVEN_WEIGHTS, FEATURES, INSTRUMENTS, type Weights } from '../model/similar/features';
import {
  asksAnything,
  caseOfEvent,
  caseOfSite,
  MATCHES,
  type Match,
  NOTHING,
  similarTo,
} from '../model/similar/similar';
import { CONCERNS, JURISDICTION_KINDS } from '../model/vocabulary';
import {
  dayViewed,
  type Given,
  Misuse,
  NoAnswer,
  openData,
  readChoice,
  readDay,
  reading,
  readNumber,
  readNumbers,
  readWords,
  regionNamed,
  runCommand,
} from './command';
import type { BuiltData } from './data';

const MOST_MATCHES = 500;

const HELP = `Usage: npm run -s similar -- --state XX [--mw MW] [--kind KIND] [--instrument WORDS] [--grounds WORDS]
                               [--former-mine yes|no] [--weights NAME=NUMBER,...] [--count N]
       npm run -s similar -- --event ID | --site ID [...]

Finds the fights over projects that are most like a case, each with its distance, the reasons for it, its course,
votes and sources, and tells how they ended: counts first. No forecast.

  --state        two letters
  --mw           size in megawatts
  --kind         whose decision: ${JURISDICTION_KINDS.join(', ')}
  --instrument   what is used, one or more of
                 ${INSTRUMENTS.join(', ')}
  --grounds      what is objected to, one or more of
                 ${CONCERNS.join(', ')}
  --former-mine  yes or no: whether the ground was mined before
  --event        takes the case of the fight that this event belongs to; that fight is left out
  --site         takes the case of a site; fights over it are left out
                 (options above replace what the event or the site gives)
  --weights      how much each counts: ${FEATURES.join(', ')} (default: 1 each)
  --count        how many matches, 1 to ${MOST_MATCHES} (default: ${MATCHES})
  --date         the day viewed (default: today)
  --format       json (default), md or csv
  --data         folder of the built data (default: public/data, built first when it is missing)
  --help         this text

Distance is the weighted mean of the features asked for, each 0 (the same) to 1: another state 1, MW a third for
each doubling, town and township one half, of instruments and grounds the share that is missing; unknown one half.

Examples:
  npm run -s similar -- --state VA --mw 300 --grounds water,noise
  npm run -s similar -- --state NY --former-mine yes --weights formerMine=3,state=1 --format md
  npm run -s similar -- --event colleton-county-sc-2025-12-18
`;

/** What the options say of a case; what they leave out is null. @throws Misuse */
function readCase(given: Given): Case {
  const mine = given.text('former-mine');
  if (mine !== null && mine !== 'yes' && mine !== 'no')
    throw new Misuse(`--former-mine ${JSON.stringify(mine)} is not yes or no`);
  const mw = readNumber(given, 'mw', 0.01, 100_000);
  const kinds = readWords(given, 'kind', JURISDICTION_KINDS);
  if (kinds !== null && kinds.length > 1) throw new Misuse('--kind takes one word');
  const state = given.text('state');
  if (state !== null && !/^[A-Za-z]{2}$/.test(state))
    throw new Misuse(`--state ${JSON.stringify(state)} is not two letters`);
  return {
    state: state?.toUpperCase() ?? null,
    mw,
    kind: kinds?.[0] ?? null,
    instruments: readWords(given, 'instrument', INSTRUMENTS),
    grounds: readWords(given, 'grounds', CONCERNS),
    formerMine: mine === null ? null : mine === 'yes',
  };
}

/** The case that an event or a site gives. @throws NoAnswer when there is no such record */
function caseGiven(given: Given, data: BuiltData, day: string): { asked: Case; without: Set<string> } {
  const find = <T extends { id: string }>(kind: 'event' | 'site', records: readonly T[], id: string): T => {
    const byId = (wanted: string | null) => records.find((record) => record.id === wanted);
    const found = byId(id) ?? byId(data.idNow(kind, id));
    if (found === undefined) throw new NoAnswer(`No ${kind} ${JSON.stringify(id)} in the data.`);
    return found;
  };
  const [event, site] = [given.text('event'), given.text('site')];
  if (event !== null) return caseOfEvent(find('event', data.events, event), data, day);
  if (site !== null) return caseOfSite(find('site', data.sites, site), data, day);
  return { asked: NOTHING, without: new Set() };
}

/** The course of a match: a sentence an act, with the pages. */
const told = (data: BuiltData) => (match: Match) => ({
  acts: match.course.events.map((event) => ({
    id: event.id,
    date: event.date,
    summary: data.summaryOf?.(event) ?? event.id,
    sources: (data.sourcesOf?.(event) ?? []).map(({ url, label, tier }) => ({ url, label, tier })),
  })),
});

const ONCE = [
  'state',
  'mw',
  'kind',
  'instrument',
  'grounds',
  'former-mine',
  'event',
  'site',
  'weights',
  'count',
  'date',
  'format',
];

await runCommand(HELP, { once: ONCE }, (given) => {
  const format = readChoice(given, 'format', ['json', 'md', 'csv']);
  const date = readDay(given);
  if (given.text('event') !== null && given.text('site') !== null)
    throw new Misuse('--event and --site ask two questions at once');
  const described = readCase(given);
  const count = readNumber(given, 'count', 1, MOST_MATCHES) ?? MATCHES;
  if (!Number.isInteger(count)) throw new Misuse(`--count ${count} is not a whole number`);
  const weights: Weights = { ...EVEN_WEIGHTS, ...readNumbers(given, 'weights', FEATURES) };
  const record = given.text('event') ?? given.text('site');
  if (record === null && !asksAnything(described))
    throw new Misuse(`no case is described: give ${listOf(['--state', '--mw', '--event', '--site'], 'or')}`);
  const data = openData(given);
  if (described.state !== null) regionNamed(`state:${described.state}`, data);
  return reading(() => {
    const day = dayViewed(date, data);
    const { asked, without } = caseGiven(given, data, day);
    const merged: Case = {
      state: described.state ?? asked.state,
      mw: described.mw ?? asked.mw,
      kind: described.kind ?? asked.kind,
      instruments: described.instruments ?? asked.instruments,
      grounds: described.grounds ?? asked.grounds,
      formerMine: described.formerMine ?? asked.formerMine,
    };
    const counting = FEATURES.filter((feature) => asksAnything({ ...NOTHING, [feature]: merged[feature] }));
    if (counting.every((feature) => weights[feature] === 0))
      throw new Misuse('--weights leave nothing that counts');
    const similar = similarTo(merged, data, day, { weights, most: count, without });
    return similarFiles[format](similar, told(data));
  });
});
