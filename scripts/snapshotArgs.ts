/**
 * What `npm run snapshot` is asked for: options of the command line and cells of a list, read into the settings
 * of pictures. Whatever can be known to be wrong is found here, before anything is started.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { linkNoteText, sizeProblemText } from '../src/i18n/words';
import { isDay } from '../src/model/day';
import type { SheetReader } from '../src/model/hearing/order';
import { LAYER_IDS } from '../src/model/layers/list';
import { METRIC_IDS } from '../src/model/metrics';
import { EXPORT_FORMATS, type ExportFormat, factsOf } from '../src/model/snapshot/formats';
import {
  isSeriesFormat,
  SERIES_FORMATS,
  type SeriesAsked,
  type SeriesFormat,
} from '../src/model/snapshot/series';
import {
  CREDIT_PLACES,
  DEFAULT_SETTINGS,
  MAX_CHOSEN,
  MAX_LARGEST,
  PALETTES,
  PROJECTIONS,
  type SnapshotSettings,
  TEXT_LIMITS,
} from '../src/model/snapshot/settings';
import { parseSize, presetOf } from '../src/model/snapshot/size';
import { PARAMETERS, parseView } from '../src/model/view/permalink';
import { PAGE_FORMATS, readDays, readSeries } from './snapshotSeries';

/** What may be said of one picture: an option of the command and a column of a list. */
export const PICTURE_OPTIONS = {
  view: 'string',
  out: 'string',
  format: 'string',
  preset: 'string',
  size: 'string',
  title: 'string',
  subtitle: 'string',
  note: 'string',
  alt: 'string',
  palette: 'string',
  projection: 'string',
  credits: 'string',
  'label-selected': 'boolean',
  'label-largest': 'string',
  label: 'string',
  qr: 'boolean',
  locator: 'boolean',
  series: 'string',
  step: 'string',
  pace: 'string',
  held: 'string',
  multiples: 'string',
} as const;
export type PictureOption = keyof typeof PICTURE_OPTIONS;

/** Options as they were given; switches as `yes` or `no`. */
export type Given = Partial<Record<PictureOption, string>>;

/**
 * What links begin with when nobody said where readers find the app. The address of the server that the command
 * starts would mean nothing to anyone, and be another one each time.
 */
export const NO_ADDRESS = 'http://localhost/';

/** One file to make. */
export interface Shot {
  /** As it follows the address of the app: search and hash, both possibly empty. */
  view: string;
  settings: SnapshotSettings;
  format: ExportFormat | SeriesFormat;
  /** The view over time, in a format of such; the view alone without it. */
  series?: SeriesAsked;
  /** The view on these days, on one page. */
  days?: readonly string[];
  /** Path as it was given. */
  out: string;
  /** Where readers find the app: what links in the file lead to. */
  linkBase: string;
  /** A hearing sheet in the order of such a reader, instead of the picture alone. */
  sheetFor?: SheetReader;
  /** Places, as `parsePlace` reads them: their hearing sheets as one atlas. */
  atlasOf?: readonly string[];
  /** Line of the list; null for a picture of the command line. */
  line: number | null;
}

/** What holds for the whole run. */
export interface RunOptions {
  /** Folder of the built app; null: the project's own, built when it is missing. */
  dist: string | null;
  linkBase: string | null;
  /** The day on which the pictures are made, for citations; null: today. */
  today: string | null;
  /** Whether files that are already whole are made again. */
  force: boolean;
}

/** The command line, read. */
export interface Command extends RunOptions {
  /** A list to work through; null for the one picture of `given`. */
  views: string | null;
  given: Given;
}

/** Wrong use of the command: what is wrong, a line for each. */
export class Misuse extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
  }
}

/** Parameters that mail and social sites hang on links they pass on: `utm_source`, `fbclid`, `gclid`. */
const HUNG_ON = /^utm_|clid$/;
/** Parameters that the page reads apart from its view. */
const NOT_OF_THE_VIEW: readonly string[] = ['lang'];

/** Parameters of a view that mean nothing: slips of the pen, as whoever writes a command writes the view. */
const strayParameters = (url: URL): string[] =>
  [...new Set(url.searchParams.keys())].filter(
    (name) => ![...PARAMETERS, ...NOT_OF_THE_VIEW].includes(name) && !HUNG_ON.test(name),
  );

const quoted = (text: string) => JSON.stringify(text);
const oneOf = (words: readonly string[]) =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/**
 * Reads the command line.
 * @returns null when help is asked for
 * @throws Misuse
 */
export function readCommand(args: readonly string[]): Command | null {
  const values = parse(args);
  if (values.help === true) return null;
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : null);
  const given: Given = {};
  for (const name of Object.keys(PICTURE_OPTIONS) as PictureOption[]) {
    const value = values[name];
    if (value !== undefined) given[name] = typeof value === 'string' ? value : value ? 'yes' : 'no';
  }
  const faults: string[] = [];
  const views = text('views');
  if (views !== null) {
    if (given.view !== undefined) faults.push('--view and --views ask for two things at once');
    if (given.out !== undefined) faults.push('--out and --views ask for two things at once');
  }
  const base = text('base-url');
  const linkBase = base === null ? null : webAddress(base);
  if (base !== null && linkBase === null)
    faults.push(`--base-url ${quoted(base)} is not an address such as https://example.org/headroom/`);
  const today = text('today');
  if (today !== null && !isDay(today)) faults.push(`--today ${quoted(today)} is not YYYY-MM-DD`);
  if (faults.length > 0) throw new Misuse(faults);
  return { views, given, dist: text('dist'), linkBase, today, force: values.force === true };
}

/** @throws Misuse */
function parse(args: readonly string[]): { [name: string]: string | boolean | undefined } {
  const picture = Object.fromEntries(Object.entries(PICTURE_OPTIONS).map(([name, type]) => [name, { type }]));
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowNegative: true,
      options: {
        ...picture,
        views: text,
        dist: text,
        'base-url': text,
        today: text,
        force: flag,
        help: { type: 'boolean', short: 'h' },
      },
    }).values as { [name: string]: string | boolean | undefined };
  } catch (error) {
    throw new Misuse([error instanceof Error ? error.message : String(error)]);
  }
}

/** The address of the app without view; null when it is none that a reader's browser opens. */
function webAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, origin, pathname } = new URL(text);
  return /^https?:$/.test(protocol) ? origin + pathname : null;
}

/**
 * Reads what is asked of one picture.
 * @param named how an option is called where it was given: `--title` or `title`
 * @throws Misuse with everything that is wrong
 */
export function readShot(
  given: Given,
  run: RunOptions,
  line: number | null,
  named: (option: PictureOption) => string,
): Shot {
  const faults: string[] = [];
  const fault = (option: PictureOption, wrong: string) => faults.push(`${named(option)} ${wrong}`);
  const wrongValue = (option: PictureOption, expected: string) =>
    fault(option, `${quoted(given[option] ?? '')} is not ${expected}`);

  /** Words of the picture: null when not given, empty for `-`. */
  const words = (option: PictureOption, limit: number): string | null => {
    const text = given[option];
    if (text === undefined) return null;
    if (text.length > limit) fault(option, `has ${text.length} letters; at most ${limit} fit`);
    return text === '-' ? '' : text;
  };
  const choice = <T extends string>(option: PictureOption, known: readonly T[], otherwise: T): T => {
    const text = given[option];
    const found = known.find((word) => word === text);
    if (text !== undefined && found === undefined) wrongValue(option, oneOf(known));
    return found ?? otherwise;
  };
  const yes = (option: PictureOption, otherwise: boolean): boolean =>
    choice(option, ['yes', 'no'], otherwise ? 'yes' : 'no') === 'yes';

  const readSize = (): string => {
    const { preset, size } = given;
    if (preset !== undefined && size !== undefined)
      fault('preset', `and ${named('size')} ask for two sizes at once`);
    else if (preset !== undefined && !presetOf(preset))
      wrongValue('preset', 'a preset; --help lists them, and free sizes go by the option size');
    else if (size !== undefined) {
      const asked = parseSize(size);
      if ('error' in asked) fault('size', sizeProblemText(asked.error));
    }
    return preset ?? size ?? DEFAULT_SETTINGS.size;
  };

  const readLargest = (): number => {
    const text = given['label-largest'];
    if (text === undefined) return DEFAULT_SETTINGS.labels.largest;
    if (!/^\d{1,3}$/.test(text) || Number(text) > MAX_LARGEST)
      wrongValue('label-largest', `a number from 0 to ${MAX_LARGEST}`);
    return Number(text);
  };

  const readChosen = (): string[] => {
    const ids = (given.label ?? '').split(',').flatMap((id) => (id.trim() === '' ? [] : [id.trim()]));
    if (ids.length > MAX_CHOSEN) fault('label', `names ${ids.length} sites; at most ${MAX_CHOSEN} fit`);
    return ids;
  };

  const readOut = (): Pick<Shot, 'out' | 'format'> => {
    const formats =
      given.series !== undefined
        ? SERIES_FORMATS
        : given.multiples !== undefined
          ? PAGE_FORMATS
          : EXPORT_FORMATS;
    const { out = '', format } = given;
    if (out.trim() === '') fault('out', 'is missing: the file to write');
    const extension = path.extname(out).slice(1).toLowerCase();
    const known = formats.find((name) => name === (format ?? extension));
    if (known === undefined && format !== undefined) wrongValue('format', oneOf(formats));
    else if (known === undefined && out.trim() !== '')
      wrongValue(
        'out',
        `a file that ends in ${oneOf(formats.map((name) => `.${name}`))}; the option format overrides the ending`,
      );
    return { out, format: known ?? formats[0] ?? 'png' };
  };

  const readView = (): { view: string; base: string | null } => {
    const text = given.view?.trim() ?? '';
    const whole = webAddress(text);
    if (whole === null && !/^[?#]/.test(text)) {
      if (text === '') fault('view', 'is missing: what the picture shows; ? is the first view');
      else wrongValue('view', 'a view: ?region=…, #zoom/lat/lon, ? for the first view, or a whole link');
      return { view: '', base: null };
    }
    // Only search and hash count; the host never exists.
    const url = new URL(text, 'http://view.invalid/');
    for (const note of parseView(url).notes) {
      const known = note.expected.kind === 'metric' ? ` There are ${METRIC_IDS.join(', ')}.` : '';
      fault(
        'view',
        `${quoted(text)}: ${note.parameter}=${note.value} was not understood. ${linkNoteText(note)}${known}`,
      );
    }
    for (const name of strayParameters(url))
      fault('view', `${quoted(text)}: ${name} is no parameter of a view; there are ${PARAMETERS.join(', ')}`);
    return { view: url.search + url.hash, base: whole };
  };

  const { view, base } = readView();
  const series = readSeries(given, fault);
  const days = readDays(given, fault);
  const shot: Shot = {
    view,
    settings: {
      ...DEFAULT_SETTINGS,
      size: readSize(),
      headline: words('title', TEXT_LIMITS.headline),
      subtitle: words('subtitle', TEXT_LIMITS.subtitle),
      note: words('note', TEXT_LIMITS.note),
      alt: words('alt', TEXT_LIMITS.alt),
      palette: choice('palette', PALETTES, DEFAULT_SETTINGS.palette),
      projection: choice('projection', PROJECTIONS, DEFAULT_SETTINGS.projection),
      credits: choice('credits', CREDIT_PLACES, DEFAULT_SETTINGS.credits),
      labels: {
        selected: yes('label-selected', DEFAULT_SETTINGS.labels.selected),
        largest: readLargest(),
        chosen: readChosen(),
      },
      qr: yes('qr', DEFAULT_SETTINGS.qr),
      locator: yes('locator', DEFAULT_SETTINGS.locator),
    },
    ...readOut(),
    ...(series && { series }),
    ...(days && { days }),
    linkBase: run.linkBase ?? base ?? NO_ADDRESS,
    line,
  };
  if (shot.settings.qr && shot.linkBase === NO_ADDRESS)
    fault('qr', 'needs --base-url, the address at which readers find the app: the code must lead somewhere');
  const layers = LAYER_IDS.filter(
    (layer) => parseView(new URL(view, 'http://view.invalid/')).view.layers[layer],
  );
  const { id, ofSeveralLayers } = isSeriesFormat(shot.format)
    ? { id: shot.format, ofSeveralLayers: null }
    : factsOf(shot.format);
  if (
    ofSeveralLayers !== null &&
    layers.length > 1 &&
    !shot.out.toLowerCase().endsWith(`.${ofSeveralLayers}`)
  )
    fault(
      'out',
      `${quoted(shot.out)}: the view shows ${layers.length} layers (${layers.join(', ')}), whose tables come together in a ${ofSeveralLayers}; show one (layers=${layers[0]}), or take the format ${id} with a file that ends in .${ofSeveralLayers}`,
    );
  if (faults.length > 0) throw new Misuse(faults);
  return shot;
}
