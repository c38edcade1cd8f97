/**
 * The one codec between a URL and a view. Whatever a reader sees can be sent as a link; whatever arrives
 * in a link is rebuilt field by field, so that an old, foreign or broken link still opens something.
 *
 *   url       = search [ "#" camera ]
 *   camera    = zoom "/" lat "/" lon [ "/" bearing [ "/" pitch ] ]        MapLibre's own hash
 *   search    = "?" parameter *( "&" parameter )                           each at most once
 *   parameter = "site=" ID | "event=" ID | "group=" ID | "region=" region    the card; the first one counts
 *             | "record=" LAYER "," ID                                    the card of a record of a layer
 *             | "compare=" thing *( "," thing )                            at most four; thing = ID of a site | region
 *             | "rank=" question | "cases=" case                           of `rank/question.ts` and `similar/question.ts`
 *             | "figures=" region *( "," region )                          of the page of figures
 *             | "calendar=" CALENDAR                                    of the page of dates (`calendar/question.ts`)
 *             | "data=" VERSION                                         version of the data that the link was saved with
 *             | "page=" ( "compare" | "rank" | "cases" | "figures" | "calendar" | "changes" | "thenAndNow" | "credits" | "methods" )
 *             | "layers=" ( layer *( "," layer ) | "none" )                ids of `model/layers/list.ts`
 *             | "metric=" ( METRIC | "none" )                              the thematic fill: grid.loadFactor
 *             | "window=" YEAR "-" YEAR                                   whole years of grid figures
 *             | "add=" AREA "," MW *( "," option )                        a new load; options lf:0.8, off:0.3@summer
 *             | "fits=" PERCENT [ "," season ]                              share and season of how much new load fits
 *             | "date=" DAY                                                the day viewed
 *             | "class=" LIST | "status=" LIST | "operator=" LIST          sites; words of vocabulary.ts
 *             | "company=" name *( ";" name )                              sites of companies, by any of their names
 *             | "mw=" [ MIN ] "-" [ MAX ]                                  "100-500", "100-", "-500"
 *             | "uncertain=1"
 *             | "action=" LIST | "concern=" LIST | "outcome=" LIST
 *             | "mechanism=" LIST | "tech=" LIST | "since=" DAY            events
 *             | LAYER "." KEY "=" LIST                                     plain filters of a layer
 *             | "hide=1"                                                   hide what filters exclude
 *             | "embed"                                                    the map without chrome
 *   region    = "county:" FIPS | "state:" XX | "country:" XX | "area:" ID
 *             | "radius:" LON "," LAT "," KM [ ":" name ] | "poly:" CODE [ ":" name ]      name = the reader's own
 *   LIST      = word *( "," word ) | "none"
 *   DAY       = YYYY-MM-DD
 *
 * Defaults are omitted. An address that names no part of a view opens the start view: one without a parameter of
 * this list other than `embed`, and without a camera. A comma inside an id is written "~." and a tilde "~~", so that links survive
 * messengers that percent-encode commas. A link without `layers` shows the default layers and the one that
 * `metric` fills.
 */

import { FIRST_FITS } from '../grid/fitsAsked';
import { windowName } from '../grid/loadFigures';
import { formatScenario } from '../grid/scenario';
import type { MadeFacts, OwnFilters } from '../layers/layer';
import { LAYER_FACTS, LAYER_IDS, type LayerSwitches, switches } from '../layers/list';
import { layerOf, METRIC_IDS, type MetricId } from '../metrics';
import { OWN_PREFIX } from '../own/ownPrefix';
import { escapeId, formatRegion, isRegionText, MAX_ID, parseRegion, unescapeId } from '../regionText';
import { isOneOf } from '../vocabulary';
import { formatCamera, HOME_CAMERA, parseCamera } from './camera';
import { readFits, readScenario, readWindow } from './gridLink';
import { type Expected, type LinkNote, type LinkReader, type Note, readerOf, writtenDay } from './linkText';
import {
  COMPARE_LIMIT,
  DEFAULT_VIEW,
  MAX_QUESTION,
  type Page,
  type Selection,
  START_VIEW,
  type View,
} from './view';

/** A link that was read. */
export interface ParsedLink {
  view: View;
  notes: LinkNote[];
  /** False when the link says nothing of the camera: the map may look at what is selected. */
  cameraGiven: boolean;
}

const PAGES = [
  'compare',
  'rank',
  'cases',
  'figures',
  'calendar',
  'changes',
  'thenAndNow',
  'credits',
  'methods',
] as const satisfies readonly Exclude<Page, null>[];
/**
 * Every parameter that a link of ours can have, and ever had: one that goes out of use stays here, to be told of.
 * Others come from the sites that links are passed on by (`fbclid`, `utm_source`) and say nothing about the view.
 */
export const PARAMETERS: readonly string[] = [
  'site',
  'event',
  'group',
  'region',
  'record',
  'compare',
  'rank',
  'cases',
  'figures',
  'calendar',
  'page',
  'data',
  'layers',
  'metric',
  'window',
  'add',
  'fits',
  'date',
  ...LAYER_FACTS.flatMap(({ filter }) => filter?.parameters ?? []),
  ...LAYER_FACTS.flatMap(({ id, choices = [] }) => choices.map(({ key }) => ownParameter(id, key))),
  'hide',
  'embed',
];

/**
 * Reads a link. Never throws: what is not understood is left out, what is out of range is brought into it,
 * and both are told in `notes`.
 * @param made layers made while the app runs: a link may name them as long as they are there
 */
export function parseView(url: URL, made: readonly MadeFacts[] = []): ParsedLink {
  const notes: LinkNote[] = [];
  const note = (parameter: string, value: string, expected: Expected) =>
    notes.push({ parameter, value, expected });
  const { searchParams } = url;
  for (const name of PARAMETERS) {
    const [, again] = searchParams.getAll(name);
    if (again !== undefined) note(name, again, { kind: 'once' });
  }
  const link = readerOf(searchParams, note);
  const { text, id, day, flag } = link;
  const camera = parseCamera(url.hash);
  const cameraUnread = camera === null && url.hash.length > 1;
  if (camera === null && !namesView(searchParams, made)) {
    if (cameraUnread) note('#', url.hash, { kind: 'camera' });
    return { view: { ...START_VIEW, embed: flag('embed') }, notes, cameraGiven: false };
  }

  const fillText = text('metric');
  const metrics: readonly MetricId[] = [...METRIC_IDS, ...made.flatMap((layer) => layer.metrics)];
  const fill = isOneOf([...metrics, 'none'] as const, fillText) ? fillText : DEFAULT_VIEW.fill;
  if (fillText !== null && fill !== fillText) note('metric', fillText, { kind: 'metric' });

  const layers = parseLayers(
    link,
    fill,
    made.map((layer) => layer.id),
  );

  const pageText = text('page');
  const page = isOneOf(PAGES, pageText) ? pageText : null;
  if (pageText !== null && page === null) note('page', pageText, { kind: 'oneOf', words: PAGES });

  const selection = parseSelection(
    [
      asked('site', id('site')),
      asked('event', id('event')),
      asked('group', id('group')),
      readRegion(text('region'), note),
      readRecord(text('record'), made, note),
    ],
    note,
  );
  if (cameraUnread) note('#', url.hash, { kind: 'camera' });
  return {
    view: {
      ...DEFAULT_VIEW,
      camera: camera ?? HOME_CAMERA,
      layers,
      fill,
      window: readWindow(text('window'), note),
      scenario: readScenario(text('add'), note),
      fits: readFits(text('fits'), note),
      date: day('date'),
      ...Object.assign({}, ...LAYER_FACTS.map(({ filter }) => filter?.read(link))),
      own: readOwn(link, made),
      hideExcluded: flag('hide'),
      selection,
      compare: parseCompare(text('compare'), note),
      rank: readQuestion('rank', text('rank'), note),
      cases: readQuestion('cases', text('cases'), note),
      figures: readQuestion('figures', text('figures'), note),
      calendar: readQuestion('calendar', text('calendar'), note),
      page,
      savedWith: id('data'),
      embed: flag('embed'),
    },
    notes,
    cameraGiven: camera !== null,
  };
}

/** Whether parameters say anything of what is seen: those of other sites do not, and neither does `embed`. */
function namesView(searchParams: URLSearchParams, made: readonly MadeFacts[]): boolean {
  const own = made.flatMap((layer) => layer.choices.map(({ key }) => ownParameter(layer.id, key)));
  return [...PARAMETERS, ...own].some((name) => name !== 'embed' && searchParams.has(name));
}

/** The layers that a link names; where it names none that is known, the assumed ones. */
function parseLayers({ text, list }: LinkReader, fill: View['fill'], made: readonly string[]): LayerSwitches {
  const known = [...LAYER_IDS, ...made];
  const named = list('layers', known);
  const words = text('layers')?.split(',') ?? [];
  if (named === null && !known.some((layer) => words.includes(layer))) return assumedLayers(fill);
  const isNamed = (id: string) => named === null || named.includes(id);
  return {
    ...switches(({ id }) => isNamed(id)),
    ...Object.fromEntries(made.filter(isNamed).map((id) => [id, true])),
  };
}

/** The layers of a link that does not name any: the default ones, and the one its fill belongs to. */
function assumedLayers(fill: View['fill']): LayerSwitches {
  const filled = fill === 'none' ? null : layerOf(fill);
  const own = filled === null || LAYER_IDS.some((id) => id === filled) ? {} : { [filled]: true };
  return { ...switches(({ id, on }) => on || filled === id), ...own };
}

/** The layers that are on, in the order of the list; those made while the app runs come last. */
const layersOn = (layers: LayerSwitches): string[] => {
  const made = Object.keys(layers).filter((id) => !LAYER_IDS.some((known) => known === id));
  return [...LAYER_IDS, ...made].filter((id) => layers[id]);
};

type Chosen = NonNullable<Selection>;

const asked = (kind: 'site' | 'event' | 'group', id: string | null): Chosen | null =>
  id === null ? null : { kind, id };

/** The first card that a link asks for; the others are told of. */
function parseSelection(cards: readonly (Chosen | null)[], note: Note): Selection {
  const [used, ...unused] = cards.filter((card) => card !== null);
  if (used === undefined) return null;
  for (const other of unused) {
    if (used.kind === 'record' || other.kind === 'site') continue;
    note(other.kind, writtenCard(other), { kind: 'oneCard', used: used.kind, unused: other.kind });
  }
  return used;
}

/** What a link says to open a card: "event=tazewell-county-va-2026". */
export const cardText = (selection: Chosen): string => `${selection.kind}=${writtenCard(selection)}`;

/** A selection as the value of its parameter. */
function writtenCard(selection: Chosen): string {
  switch (selection.kind) {
    case 'region':
      return formatRegion(selection.region);
    case 'record':
      return `${selection.layer},${escapeId(selection.id)}`;
    default:
      return escapeId(selection.id);
  }
}

function readRecord(text: string | null, made: readonly MadeFacts[], note: Note): Chosen | null {
  if (text === null) return null;
  const at = text.indexOf(',');
  const own = LAYER_FACTS.filter(({ records }) => records);
  const layer = [...own, ...made].find(({ id }) => id === text.slice(0, Math.max(0, at)));
  const id = unescapeId(text.slice(at + 1));
  if (layer && id !== '' && id.length <= MAX_ID) return { kind: 'record', layer: layer.id, id };
  note('record', text.slice(0, 40), { kind: text.startsWith(OWN_PREFIX) ? 'ownData' : 'record' });
  return null;
}

function ownParameter(layer: string, key: string): string {
  return `${layer}.${key}`;
}

/** The plain filters, as far as they ask for less than all. */
function readOwn({ list }: LinkReader, made: readonly MadeFacts[]): OwnFilters {
  const filters = [...LAYER_FACTS, ...made].map(({ id, choices = [] }) => {
    const asks = choices.flatMap(({ key, words }) => {
      const chosen = list(ownParameter(id, key), words);
      return chosen === null ? [] : [[key, chosen] as const];
    });
    return [id, Object.fromEntries(asks)] as const;
  });
  return Object.fromEntries(filters.filter(([, filter]) => Object.keys(filter).length > 0));
}

function readRegion(text: string | null, note: Note): Chosen | null {
  if (text === null) return null;
  const { region, expected } = parseRegion(text);
  if (expected !== null) note('region', text, expected);
  return region && { kind: 'region', region };
}

/** Only its page knows what a question means: it arrives later. */
function readQuestion(parameter: string, text: string | null, note: Note): string | null {
  if (text === null || text === '') return null;
  if (text.length <= MAX_QUESTION) return text;
  note(parameter, text.slice(0, 40), { kind: 'atMostCharacters', most: MAX_QUESTION });
  return null;
}

/** A question as far as it would be read again: no link is written that is refused. */
const readable = (question: string | null) =>
  question !== null && question.length > MAX_QUESTION ? null : question;

function parseCompare(text: string | null, note: Note): string[] {
  if (text === null) return [];
  const ids: string[] = [];
  for (const part of splitCompared(text)) {
    const id = comparedId(unescapeId(part));
    if (id === null) note('compare', part.slice(0, 40), { kind: 'siteIds' });
    else if (ids.includes(id)) note('compare', id, { kind: 'eachOnce' });
    else if (ids.length === COMPARE_LIMIT) note('compare', id, { kind: 'atMostSites', most: COMPARE_LIMIT });
    else ids.push(id);
  }
  return ids;
}

/** Cuts a list at its commas, but not within a circle, whose own commas nobody escapes who writes a link by hand. */
const splitCompared = (text: string): string[] =>
  text.replaceAll(/(radius:[-+\d.]+),([-+\d.]+),/gi, '$1~.$2~.').split(',');

/** A site's id, or a region as `formatRegion` writes it; null for what is neither. */
function comparedId(text: string): string | null {
  if (isRegionText(text)) {
    const { region } = parseRegion(text);
    return region && formatRegion(region);
  }
  return text === '' || text.length > MAX_ID ? null : text;
}

/**
 * Writes a view without its camera, as the part of an address that starts with `?`; empty for the default view, whose
 * address needs a camera then: without one it would be that of the start view.
 */
export function formatSearch(view: View): string {
  const parts: string[] = [];
  // Commas and colons may stand in a query; encoded they would make links unreadable.
  const encode = (value: string) =>
    new URLSearchParams({ v: value })
      .toString()
      .slice(2)
      .replaceAll('%2C', ',')
      .replaceAll('%3A', ':')
      .replaceAll('%2F', '/');
  const put = (name: string, value: string | null) => {
    if (value !== null) parts.push(`${name}=${encode(value)}`);
  };
  const { selection } = view;
  if (selection) put(selection.kind, writtenCard(selection));
  const compare = [...new Set(view.compare)].slice(0, COMPARE_LIMIT);
  put('compare', compare.length > 0 ? compare.map(escapeId).join(',') : null);
  put('rank', readable(view.rank));
  put('cases', readable(view.cases));
  put('figures', readable(view.figures));
  put('calendar', readable(view.calendar));
  put('page', view.page);
  put('data', view.savedWith === null ? null : escapeId(view.savedWith));
  const layers = layersOn(view.layers).join(',');
  if (layers !== layersOn(assumedLayers(view.fill)).join(',')) put('layers', layers || 'none');
  put('metric', view.fill === DEFAULT_VIEW.fill ? null : view.fill);
  put('window', view.window === null ? null : windowName(view.window));
  put('add', view.scenario === null ? null : formatScenario(view.scenario));
  put('fits', view.fits === FIRST_FITS ? null : view.fits);
  put('date', writtenDay(view.date));
  for (const { filter } of LAYER_FACTS) {
    const values = filter?.write(view) ?? [];
    filter?.parameters.forEach((name, index) => {
      put(name, values[index] ?? null);
    });
  }
  for (const [layer, filter] of Object.entries(view.own)) {
    for (const [key, chosen] of Object.entries(filter))
      put(ownParameter(layer, key), chosen === null ? null : chosen.join(',') || 'none');
  }
  put('hide', view.hideExcluded ? '1' : null);
  if (view.embed) parts.push('embed');
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/**
 * Writes a view as `search + hash`; append it to the page's address. The camera is left out only at home with nothing
 * selected, since a link without one flies to what is selected, and only where the rest names the view.
 */
export function formatView(view: View): string {
  const hash = formatCamera(view.camera);
  const search = formatSearch(view);
  const omit =
    view.selection === null && hash === formatCamera(HOME_CAMERA) && search !== '' && search !== '?embed';
  return search + (omit ? '' : hash);
}
