/** What a picture shows, in plain sentences made from facts, for readers who can't see it. No claims of cause. */

import type { StoppingCounts } from '../../../model/measuresInForce';
import type { MwFigure } from '../../../model/site';
import { SITE_CLASSES, type SiteClass } from '../../../model/vocabulary';
import { formatDate, formatMw, formatNumber, inText, listOf, plural } from '../shell/format';
import { labels } from '../shell/labels';
import { measureText } from '../shell/measureText';

/** Sites in a picture that pass the filters. */
export interface SitesInPicture {
  byClass: Readonly<Record<SiteClass, number>>;
  /** Null when no site has a figure. */
  largest: { name: string; mw: MwFigure } | null;
  filtered: boolean;
  /** Uncertain records, which are dimmed. */
  uncertain: number;
}

/** Acts in or over a picture that pass the filters. */
export interface ActsInPicture {
  recorded: number;
  /** Measures that stop new projects, each once. */
  inForce: StoppingCounts;
  filtered: boolean;
  /** Day viewed, and last day of the record, `YYYY-MM-DD`. */
  day: string;
  recordUpTo: string;
  /** The sentence on the act that is selected, or on all where they are few. */
  told: readonly string[];
}

/** What is in a picture of a view. */
export interface PictureFacts {
  /** What the map is of: "Dominion zone", "Loudoun County, Virginia", "12 US states". */
  place: string;
  /** Whether it shows more than that place. */
  around: boolean;
  /** What colors the ground, with the names of its classes; null where nothing does. */
  fill: { title: string; classes: readonly string[] } | null;
  /** What is in it besides, within a sentence. */
  subjects: readonly string[];
  /** What is only outlined. */
  outlines: readonly string[];
  /** Sentences on the records of its layers. */
  described: readonly { full: string; short: string }[];
  /** Day viewed and newest day of the data, `YYYY-MM-DD`. */
  day: string;
  dataDate: string;
}

const compass = (value: number, [positive, negative]: readonly [string, string]) =>
  `${formatNumber(Math.abs(value), 1)}° ${value < 0 ? negative : positive}`;

/** What a picture is of, where nothing is selected. */
export const altPlaces = {
  world: 'the world',
  unitedStates: 'the United States',
  /** In a headline. */
  country: 'United States',
  states: (number: number) => plural(number, { one: '# US state', other: '# US states' }),
  named: (names: readonly string[]) => listOf(names),
  around: (lat: number, lon: number) =>
    `the area around ${compass(lat, ['N', 'S'])}, ${compass(lon, ['E', 'W'])}`,
} as const;

/** Letters of the longest text. */
export const ALT_LIMIT = 900;
/** Letters of names that come from the data. */
const NAME_LIMIT = 90;

const clipped = (text: string): string =>
  text.length <= NAME_LIMIT ? text : `${text.slice(0, NAME_LIMIT - 1).trimEnd()}…`;
const passing = (filtered: boolean) => (filtered ? ' that pass the filters' : '');

function whatIsShown({ place, around, fill, subjects, outlines, day }: PictureFacts): string {
  const what = [
    ...(fill === null ? [] : [inText(fill.title)]),
    ...subjects,
    ...outlines.map((name) => `outlines of ${name}`),
  ];
  const subject = what.length === 0 ? '' : ` with ${listOf(what)}`;
  return `Map ${around ? 'around' : 'of'} ${clipped(place)}${subject}, on ${formatDate(day)}.`;
}

function sitesShown(
  { byClass, largest, filtered, uncertain }: SitesInPicture,
  length: 'full' | 'short',
): string {
  const present = SITE_CLASSES.filter((siteClass) => byClass[siteClass] > 0);
  const dimmed =
    uncertain === 0
      ? ''
      : `; ${plural(uncertain, { one: '# uncertain record', other: '# uncertain records' })} ${uncertain === 1 ? 'is' : 'are'} dimmed`;
  if (present.length === 0)
    return `It shows no recorded sites${passing(filtered || uncertain > 0)}${dimmed}.`;
  const total = present.reduce((sum, siteClass) => sum + byClass[siteClass], 0);
  const shown = `It shows ${plural(total, { one: '# recorded site', other: '# recorded sites' })}${passing(filtered)}`;
  if (length === 'short') return `${shown}${dimmed}.`;
  const classes = present
    .sort((a, b) => byClass[b] - byClass[a])
    .map((siteClass) => `${inText(labels.siteClass[siteClass])} ${formatNumber(byClass[siteClass])}`);
  const power =
    largest === null
      ? 'no figure in MW is on record'
      : `the largest figure on record is that of ${clipped(largest.name)}, ${formatMw(largest.mw)}`;
  return `${shown}, by class: ${listOf(classes)}; ${power}${dimmed}.`;
}

function actsShown({ recorded, inForce, filtered, day, recordUpTo }: ActsInPicture): string {
  const where = 'for its towns, counties and states and for the country';
  const until =
    recordUpTo < day ? `up to ${formatDate(recordUpTo)}, where the record ends` : 'up to that day';
  if (recorded === 0) return `No acts${passing(filtered)} are on record ${where} ${until}.`;
  return `${plural(recorded, { one: '# act', other: '# acts' })}${passing(filtered)} ${recorded === 1 ? 'is' : 'are'} on record ${where} ${until}. Moratoria, bans and pauses of utilities on ${formatDate(day)}, as far as is known: ${measureText.counts(inForce)}.`;
}

/** Sentences on the records of layers, and what layers are called in a sentence. */
export const altSentences = {
  sites: (facts: SitesInPicture) => ({ full: sitesShown(facts, 'full'), short: sitesShown(facts, 'short') }),
  acts: (facts: ActsInPicture) => ({
    full: [actsShown(facts), ...facts.told].join(' '),
    short: actsShown(facts),
  }),
  subjects: { sites: 'data centers and crypto mines', opposition: 'recorded acts of opposition' },
} as const;

function colorsShown({ fill }: PictureFacts): string {
  const [first, ...rest] = fill?.classes ?? [];
  const last = rest.at(-1);
  if (fill === null || first === undefined || last === undefined) return '';
  return `Colors stand for ${inText(fill.title)} in ${fill.classes.length} classes, from “${first}” to “${last}”.`;
}

/** Sentences of at most `ALT_LIMIT` letters; where that is too short, colors go first, then details of the records. */
export function altText(facts: PictureFacts): string {
  const shown = whatIsShown(facts);
  const [full, short] = (['full', 'short'] as const).map((length) =>
    facts.described.map((sentences) => sentences[length]),
  ) as [string[], string[]];
  const data = `Data as of ${formatDate(facts.dataDate)}.`;
  const texts = [
    [shown, ...full, colorsShown(facts), data],
    [shown, ...full, data],
    [shown, ...short, data],
  ].map((sentences) =>
    sentences
      .filter((sentence) => sentence !== '')
      .join(' ')
      .replaceAll('\u00a0', ' '),
  );
  return texts.find((text) => text.length <= ALT_LIMIT) ?? (texts.at(-1) ?? '').slice(0, ALT_LIMIT);
}
