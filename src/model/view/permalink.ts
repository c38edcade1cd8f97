/**
 * The one codec between a URL and a view. Whatever a reader sees can be sent as a link; whatever arrives
 * in a link is rebuilt field by field, so that an old, foreign or broken link still opens something.
 *
 *   url       = search [ "#" camera ]
 *   camera    = zoom "/" lat "/" lon [ "/" bearing [ "/" pitch ] ]        MapLibre's own hash
 *   search    = "?" parameter *( "&" parameter )                           each at most once
 *   parameter = "site=" ID | "event=" ID | "region=" region                the card; the first one counts
 *             | "compare=" ID *( "," ID )                                  at most four sites
 *             | "page=" ( "compare" | "thenAndNow" | "credits" | "methods" )
 *             | "layers=" ( layer *( "," layer ) | "none" )                sites, grid, land, opposition
 *             | "metric=" ( MEASURE | "none" )                             the thematic fill: grid.loadFactor
 *             | "window=" YEAR "-" YEAR                                   whole years of grid measures
 *             | "add=" AREA "," MW *( "," option )                        a new load; options lf:0.8, off:0.3@summer
 *             | "date=" DAY                                                the day viewed
 *             | "class=" LIST | "status=" LIST | "operator=" LIST          sites; words of vocabulary.ts
 *             | "mw=" [ MIN ] "-" [ MAX ]                                  "100-500", "100-", "-500"
 *             | "uncertain=1"
 *             | "action=" LIST | "concern=" LIST | "outcome=" LIST
 *             | "mechanism=" LIST | "tech=" LIST | "since=" DAY            events
 *             | "hide=1"                                                   hide what filters exclude
 *             | "embed"                                                    the map without chrome
 *   region    = "county:" FIPS | "state:" XX | "country:" XX | "area:" ID | "radius:" LON "," LAT "," KM
 *   LIST      = word *( "," word ) | "none"
 *   DAY       = YYYY-MM-DD
 *
 * Defaults are omitted. A comma inside an id is written "~." and a tilde "~~", so that links survive
 * messengers that percent-encode commas. A link without `layers` shows the default layers and the one that
 * `metric` fills.
 */
import { isDay } from '../day';
import { DEFAULT_WINDOW } from '../grid/load';
import { parseWindow, windowName } from '../grid/loadFigures';
import { formatScenario, parseScenario, SCENARIO_FORM } from '../grid/scenario';
import { METRIC_IDS, themeOf } from '../metrics';
import type { Region } from '../region';
import { clamp, escapeId, formatRegion, MAX_ID, parseRegion, round, unescapeId } from '../regionText';
import { LAYER_IDS } from '../source';
import {
  ACTIONS,
  CONCERNS,
  isOneOf,
  MECHANISMS,
  OPERATOR_CLASSES,
  OUTCOMES,
  type Outcome,
  SITE_CLASSES,
  SITE_STATUSES,
  TECHNOLOGIES,
} from '../vocabulary';
import { CAMERA_FORM, formatCamera, HOME_CAMERA, parseCamera } from './camera';
import { COMPARE_LIMIT, DEFAULT_VIEW, type Page, type View } from './view';

/** Words for outcomes that links of former versions hold. */
const FORMER_OUTCOMES: Readonly<Record<string, readonly Outcome[]>> = {
  paused: ['onHold', 'adopted'],
  conditioned: ['wentAheadWithConditions', 'adopted'],
  advanced: ['wentAhead', 'votedDown', 'billDied'],
  lapsed: ['ended', 'votedDown', 'billDied'],
  pending: ['undecided', 'proposed', 'notRecorded'],
};

/** A part of a link that was not used as it stands. */
export interface LinkNote {
  parameter: string;
  value: string;
  /** What would have been understood, or what was made of it. */
  expected: string;
}

/** A link that was read. */
export interface ParsedLink {
  view: View;
  notes: LinkNote[];
  /** False when the link says nothing of the camera: the map may look at what is selected. */
  cameraGiven: boolean;
}

const MAX_MW = 100_000;

const PAGES = ['compare', 'thenAndNow', 'credits', 'methods'] as const satisfies readonly Exclude<
  Page,
  null
>[];
/**
 * Every parameter that a link of ours can have, and ever had: one that goes out of use stays here, to be told of.
 * Others come from the sites that links are passed on by (`fbclid`, `utm_source`) and say nothing about the view.
 */
export const PARAMETERS = [
  'site',
  'event',
  'region',
  'compare',
  'page',
  'layers',
  'metric',
  'window',
  'add',
  'date',
  'class',
  'status',
  'operator',
  'mw',
  'uncertain',
  'action',
  'concern',
  'outcome',
  'mechanism',
  'tech',
  'since',
  'hide',
  'embed',
];

/**
 * Reads a link. Never throws: what is not understood is left out, what is out of range is brought into it,
 * and both are told in `notes`.
 */
export function parseView(url: URL): ParsedLink {
  const notes: LinkNote[] = [];
  const note = (parameter: string, value: string, expected: string) =>
    notes.push({ parameter, value, expected });
  const { searchParams } = url;
  for (const name of PARAMETERS) {
    const [, again] = searchParams.getAll(name);
    if (again !== undefined) note(name, again, 'one value; the first was used');
  }
  const text = (name: string) => searchParams.get(name);

  const id = (name: string): string | null => {
    const raw = text(name);
    if (raw === null) return null;
    const value = unescapeId(raw);
    if (value !== '' && value.length <= MAX_ID) return value;
    note(name, raw.slice(0, 40), 'an id');
    return null;
  };
  const day = (name: string): string | null => {
    const raw = text(name);
    if (raw === null || isDay(raw)) return raw;
    note(name, raw, 'a day as YYYY-MM-DD');
    return null;
  };
  const flag = (name: string): boolean => {
    const raw = text(name);
    if (raw === null || raw === '0' || raw === 'false') return false;
    if (raw === '' || raw === '1' || raw === 'true') return true;
    note(name, raw, '1');
    return false;
  };
  /** Null means all: also when no word is left that we know, since nothing would be a lie. */
  const list = <T extends string | number>(name: string, known: readonly T[]): T[] | null => {
    const raw = text(name);
    if (raw === null) return null;
    if (raw === 'none') return [];
    const words = raw
      .split(',')
      .flatMap((word): readonly string[] => (name === 'outcome' && FORMER_OUTCOMES[word]) || [word]);
    const found = known.filter((word) => words.includes(String(word)));
    for (const word of words) {
      if (!isOneOf(known.map(String), word)) note(name, word, `some of ${known.join(', ')}`);
    }
    return found.length === 0 || found.length === known.length ? null : found;
  };

  const fillText = text('metric');
  const fill = isOneOf([...METRIC_IDS, 'none'] as const, fillText) ? fillText : DEFAULT_VIEW.fill;
  if (fillText !== null && fill !== fillText) note('metric', fillText, `one of ${METRIC_IDS.join(', ')}`);

  const layerText = text('layers');
  const layerList = layerText === null ? null : list('layers', LAYER_IDS);
  const understood =
    layerText !== null &&
    (layerList !== null || LAYER_IDS.some((layer) => layerText.split(',').includes(layer)));
  const layers = understood
    ? switches((layer) => layerList === null || layerList.includes(layer))
    : assumedLayers(fill);

  const pageText = text('page');
  const page = isOneOf(PAGES, pageText) ? pageText : null;
  if (pageText !== null && page === null) note('page', pageText, `one of ${PAGES.join(', ')}`);

  const [mwMin, mwMax] = parseMw(text('mw'), note);
  const selection = parseSelection(id('site'), id('event'), readRegion(text('region'), note), note);
  const camera = parseCamera(url.hash);
  if (camera === null && url.hash.length > 1) note('#', url.hash, CAMERA_FORM);
  return {
    view: {
      camera: camera ?? HOME_CAMERA,
      layers,
      fill,
      window: readWindow(text('window'), note),
      scenario: readScenario(text('add'), note),
      date: day('date'),
      sites: {
        classes: list('class', SITE_CLASSES),
        statuses: list('status', SITE_STATUSES),
        operatorClasses: list('operator', OPERATOR_CLASSES),
        mwMin,
        mwMax,
        uncertain: flag('uncertain'),
      },
      events: {
        actions: list('action', ACTIONS),
        concerns: list('concern', CONCERNS),
        outcomes: list('outcome', OUTCOMES),
        mechanisms: list('mechanism', MECHANISMS),
        technologies: list('tech', TECHNOLOGIES),
        since: day('since'),
      },
      hideExcluded: flag('hide'),
      selection,
      compare: parseCompare(text('compare'), note),
      page,
      embed: flag('embed'),
    },
    notes,
    cameraGiven: camera !== null,
  };
}

type Note = (parameter: string, value: string, expected: string) => void;

function switches(on: (layer: (typeof LAYER_IDS)[number]) => boolean): View['layers'] {
  return { sites: on('sites'), grid: on('grid'), land: on('land'), opposition: on('opposition') };
}

/** The layers of a link that does not name any: the default ones, and the one its fill belongs to. */
function assumedLayers(fill: View['fill']): View['layers'] {
  return switches((layer) => DEFAULT_VIEW.layers[layer] || (fill !== 'none' && themeOf(fill) === layer));
}

function parseSelection(
  site: string | null,
  event: string | null,
  region: Region | null,
  note: Note,
): View['selection'] {
  if (site !== null) {
    if (event !== null) note('event', event, 'either a site or an event; the site was used');
    if (region !== null) note('region', formatRegion(region), 'either a site or a region; the site was used');
    return { kind: 'site', id: site };
  }
  if (event !== null) {
    if (region !== null)
      note('region', formatRegion(region), 'either an event or a region; the event was used');
    return { kind: 'event', id: event };
  }
  return region === null ? null : { kind: 'region', region };
}

function readRegion(text: string | null, note: Note): Region | null {
  if (text === null) return null;
  const { region, expected } = parseRegion(text);
  if (expected !== null) note('region', text, expected);
  return region;
}

/** The years a window may name: those that hourly demand can be known for. */
const FIRST_YEAR = 2015;
const LAST_YEAR = 2100;

function readWindow(text: string | null, note: Note): View['window'] {
  if (text === null) return null;
  const window = parseWindow(text);
  if (window === null || window[0] < FIRST_YEAR || window[1] > LAST_YEAR) {
    note('window', text, 'first and last year: 2016-2024');
    return null;
  }
  return windowName(window) === windowName(DEFAULT_WINDOW) ? null : window;
}

function readScenario(text: string | null, note: Note): View['scenario'] {
  if (text === null) return null;
  const scenario = parseScenario(text);
  if (scenario === null) note('add', text.slice(0, 60), SCENARIO_FORM);
  return scenario;
}

function parseCompare(text: string | null, note: Note): string[] {
  if (text === null) return [];
  const ids: string[] = [];
  for (const part of text.split(',')) {
    const id = unescapeId(part);
    if (id === '' || id.length > MAX_ID) note('compare', part.slice(0, 40), 'ids of sites');
    else if (ids.includes(id)) note('compare', id, 'each site once');
    else if (ids.length === COMPARE_LIMIT) note('compare', id, `at most ${COMPARE_LIMIT} sites`);
    else ids.push(id);
  }
  return ids;
}

function parseMw(text: string | null, note: Note): [number | null, number | null] {
  if (text === null) return [null, null];
  const match = /^(\d+(?:\.\d+)?)?-(\d+(?:\.\d+)?)?$/.exec(text);
  if (!match || (match[1] === undefined && match[2] === undefined)) {
    note('mw', text, 'a range of megawatts: 100-500, 100- or -500');
    return [null, null];
  }
  const [low, high] = [match[1], match[2]].map((part) => (part === undefined ? null : tidyMw(Number(part))));
  if (low !== undefined && low !== null && high !== undefined && high !== null && low > high) {
    note('mw', text, 'the smaller figure first; the two were swapped');
    return [high, low];
  }
  return [low ?? null, high ?? null];
}

const tidyMw = (value: number) => round(clamp(value, 0, MAX_MW), 3);

/** Writes a view without its camera, as the part of an address that starts with `?`; empty for the default view. */
export function formatSearch(view: View): string {
  const parts: string[] = [];
  // Commas and colons may stand in a query; encoded they would make links unreadable.
  const encode = (value: string) =>
    new URLSearchParams({ v: value }).toString().slice(2).replaceAll('%2C', ',').replaceAll('%3A', ':');
  const put = (name: string, value: string | null) => {
    if (value !== null) parts.push(`${name}=${encode(value)}`);
  };
  const list = <T extends string | number>(known: readonly T[], chosen: readonly T[] | null) => {
    if (chosen === null) return null;
    const words = known.filter((word) => chosen.includes(word));
    if (words.length === known.length) return null;
    return words.length === 0 ? 'none' : words.join(',');
  };
  const day = (value: string | null) => (value !== null && isDay(value) ? value : null);

  const { selection, sites, events } = view;
  if (selection?.kind === 'region') put('region', formatRegion(selection.region));
  else if (selection) put(selection.kind, escapeId(selection.id));
  const compare = [...new Set(view.compare)].slice(0, COMPARE_LIMIT);
  put('compare', compare.length > 0 ? compare.map(escapeId).join(',') : null);
  put('page', view.page);
  const assumed = assumedLayers(view.fill);
  if (LAYER_IDS.some((layer) => assumed[layer] !== view.layers[layer])) {
    put('layers', LAYER_IDS.filter((layer) => view.layers[layer]).join(',') || 'none');
  }
  put('metric', view.fill === DEFAULT_VIEW.fill ? null : view.fill);
  put('window', view.window === null ? null : windowName(view.window));
  put('add', view.scenario === null ? null : formatScenario(view.scenario));
  put('date', day(view.date));
  put('class', list(SITE_CLASSES, sites.classes));
  put('status', list(SITE_STATUSES, sites.statuses));
  put('operator', list(OPERATOR_CLASSES, sites.operatorClasses));
  put('mw', formatMwRange(sites.mwMin, sites.mwMax));
  put('uncertain', sites.uncertain ? '1' : null);
  put('action', list(ACTIONS, events.actions));
  put('concern', list(CONCERNS, events.concerns));
  put('outcome', list(OUTCOMES, events.outcomes));
  put('mechanism', list(MECHANISMS, events.mechanisms));
  put('tech', list(TECHNOLOGIES, events.technologies));
  put('since', day(events.since));
  put('hide', view.hideExcluded ? '1' : null);
  if (view.embed) parts.push('embed');
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

function formatMwRange(min: number | null, max: number | null): string | null {
  const side = (value: number | null) =>
    value === null || !Number.isFinite(value) ? '' : `${tidyMw(value)}`;
  return side(min) === '' && side(max) === '' ? null : `${side(min)}-${side(max)}`;
}

/**
 * Writes a view as `search + hash`, both possibly empty; append it to the page's address. The camera is
 * left out only at home with nothing selected, since a link without one flies to what is selected.
 */
export function formatView(view: View): string {
  const hash = formatCamera(view.camera);
  const omit = view.selection === null && hash === formatCamera(HOME_CAMERA);
  return formatSearch(view) + (omit ? '' : hash);
}
