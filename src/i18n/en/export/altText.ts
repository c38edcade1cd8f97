/** What a picture shows, in plain sentences made from facts, for readers who can't see it. No claims of cause. */
import type { MwFigure } from '../../../model/site';
import { type ShownView, shownFill } from '../../../model/view/fill';
import { SITE_CLASSES, type SiteClass } from '../../../model/vocabulary';
import { formatDate, formatMw, formatNumber, inText, listOf, plural } from '../shell/format';
import { labels } from '../shell/labels';
import { metricTitle } from '../shell/viewTitle';

/** What is in a picture of a view. */
export interface PictureFacts {
  /** What the map is of: "Dominion zone", "Loudoun County, Virginia", "12 US states". */
  place: string;
  /** Whether it shows more than that place. */
  around: boolean;
  /** Names of the classes of what colors the ground; none where nothing does. */
  classes: readonly string[];
  /** Sites in the picture that pass the filters; null while the layer is off. */
  sites: {
    byClass: Readonly<Record<SiteClass, number>>;
    /** Null when no site has a figure. */
    largest: { name: string; mw: MwFigure } | null;
    filtered: boolean;
    /** Uncertain records, which are dimmed. */
    uncertain: number;
  } | null;
  /** Acts in or over the picture that pass the filters; null while the layer is off. */
  acts: { recorded: number; inForce: number; filtered: boolean } | null;
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

function whatIsShown(view: ShownView, { place, around, day }: PictureFacts): string {
  const { layers } = view;
  const fill = shownFill(view);
  const what = [
    ...(fill === null ? [] : [inText(metricTitle(fill, day))]),
    ...(layers.sites ? ['data centers and crypto mines'] : []),
    ...(layers.opposition ? ['recorded acts of opposition'] : []),
    ...(layers.grid && fill === null ? ['outlines of grid areas'] : []),
    ...(layers.land && fill === null ? ['outlines of counties'] : []),
  ];
  const subject = what.length === 0 ? '' : ` with ${listOf(what)}`;
  return `Map ${around ? 'around' : 'of'} ${clipped(place)}${subject}, on ${formatDate(day)}.`;
}

function sitesShown({ sites }: PictureFacts, length: 'full' | 'short'): string {
  if (sites === null) return '';
  const { byClass, largest, filtered, uncertain } = sites;
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

function actsShown({ acts, day }: PictureFacts): string {
  if (acts === null) return '';
  const { recorded, inForce, filtered } = acts;
  const where = 'for its towns, counties and states and for the country';
  if (recorded === 0) return `No acts${passing(filtered)} are on record ${where} up to that day.`;
  return `${plural(recorded, { one: '# act', other: '# acts' })}${passing(filtered)} ${recorded === 1 ? 'is' : 'are'} on record ${where} up to that day; ${plural(inForce, { one: '# measure', other: '# measures' })} ${inForce === 1 ? 'is' : 'are'} in force on ${formatDate(day)}, as far as is known.`;
}

function colorsShown(view: ShownView, { classes, day }: PictureFacts): string {
  const fill = shownFill(view);
  const [first, ...rest] = classes;
  const last = rest.at(-1);
  if (fill === null || first === undefined || last === undefined) return '';
  return `Colors stand for ${inText(metricTitle(fill, day))} in ${classes.length} classes, from “${first}” to “${last}”.`;
}

/** Sentences of at most `ALT_LIMIT` letters; where that is too short, colors go first, then details of the sites. */
export function altText(view: ShownView, facts: PictureFacts): string {
  const [shown, acts] = [whatIsShown(view, facts), actsShown(facts)];
  const [full, short] = [sitesShown(facts, 'full'), sitesShown(facts, 'short')];
  const data = `Data as of ${formatDate(facts.dataDate)}.`;
  const texts = [
    [shown, full, acts, colorsShown(view, facts), data],
    [shown, full, acts, data],
    [shown, short, acts, data],
  ].map((sentences) =>
    sentences
      .filter((sentence) => sentence !== '')
      .join(' ')
      .replaceAll('\u00a0', ' '),
  );
  return texts.find((text) => text.length <= ALT_LIMIT) ?? (texts.at(-1) ?? '').slice(0, ALT_LIMIT);
}
