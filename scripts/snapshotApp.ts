/** The built app in headless Chromium, asked for one file after the other. */
import { preview } from 'vite';
import { Headroom, type Page, watch, withPage } from '../e2e/driver';
import type { SheetReader } from '../src/model/hearing/order';
import { type ExportFormat, factsOf } from '../src/model/snapshot/formats';
import {
  DEFAULT_SERIES,
  isSeriesFormat,
  MAX_FRAMES,
  type SeriesAsked,
  type SeriesFormat,
} from '../src/model/snapshot/series';
import type { Shot } from './snapshotArgs';
import { datedPdf } from './snapshotPdf';
import type { Drawn } from './snapshotRun';

/** What the page is asked, in `src/main.ts`. */
interface Request {
  settings: unknown;
  format: ExportFormat;
  linkBase: string;
  today: string;
}

interface SeriesRequest extends Omit<Request, 'format'> {
  format: SeriesFormat;
  series: SeriesAsked;
}

interface MultiplesRequest extends Request {
  days: readonly string[];
}

interface SheetRequest extends Request {
  reader: SheetReader;
}

interface AtlasRequest extends SheetRequest {
  places: readonly string[];
}

interface Refusal {
  error: string;
}

/** A file of the page. */
interface PageFile {
  base64: string;
  size: { width: number; height: number } | null;
  notes: readonly string[];
}

/** What lies ready for the browser's print. */
interface Printable {
  widthMm: number;
  heightMm: number;
  notes: readonly string[];
}

/** What the page offers to whoever drives it. */
interface Hooks {
  headroomSnapshot(request: Request): Promise<Refusal | PageFile>;
  /** A moving picture. @param told is called with what is being done */
  headroomSeries(request: SeriesRequest, told: (step: string) => void): Promise<Refusal | PageFile>;
  /** Several days on one page. */
  headroomMultiples(request: MultiplesRequest, told: (step: string) => void): Promise<Refusal | PageFile>;
  headroomPrintMultiples(
    request: MultiplesRequest,
    told: (step: string) => void,
  ): Promise<Refusal | Printable>;
  /** Leaves a page that only needs to be printed. */
  headroomPrint(request: Request): Promise<Refusal | Printable>;
  /** The same for the pages of a hearing sheet. */
  headroomSheet(request: SheetRequest): Promise<Refusal | Printable>;
  /** The same for an atlas. @param told is called with what is being done */
  headroomAtlas(request: AtlasRequest, told: (step: string) => void): Promise<Refusal | Printable>;
  /** Ours: what the page is doing goes to whoever asked. */
  headroomTold(step: string): void;
}

/** Makes a file. @param told is called with what is being done, where that takes several steps */
export type Draw = (shot: Shot, told?: (step: string) => void) => Promise<Drawn>;

/** A desktop's window: the first frame of a view is the largest that fits into it. */
const VIEWPORT = { width: 1440, height: 900 };
/** Against hanging: even the largest sheet takes a fraction of it. */
const LIMIT_MINUTES = 15;
/** What each place of an atlas may take beside. */
const PLACE_MINUTES = 2;

/**
 * Serves a built app on a free port of this machine and opens a browser, until `use` is done.
 * @param root of the project
 * @param dist folder of the built app
 * @param today YYYY-MM-DD
 */
export async function withApp<T>(
  root: string,
  dist: string,
  today: string,
  use: (draw: Draw) => Promise<T>,
): Promise<T> {
  const server = await preview({
    root,
    build: { outDir: dist },
    preview: { port: 0, host: '127.0.0.1' },
    logLevel: 'silent',
  });
  try {
    const address = server.resolvedUrls?.local[0];
    if (!address) throw new Error('The server of the app has no address');
    return await withPage({ baseURL: address, viewport: VIEWPORT }, (first) =>
      use((shot, told) => draw(first, new URL(address).origin, shot, today, told)),
    );
  } finally {
    await server.close();
  }
}

/** Every file comes from a page of its own: what one has left behind can't touch the next. */
async function draw(
  first: Page,
  origin: string,
  shot: Shot,
  today: string,
  told: (step: string) => void = () => undefined,
): Promise<Drawn> {
  const page = await first.context().newPage();
  let late = false;
  const minutes = LIMIT_MINUTES + PLACE_MINUTES * (shot.atlasOf?.length ?? (shot.series ? MAX_FRAMES : 0));
  const limit = setTimeout(() => {
    late = true;
    void page.close();
  }, minutes * 60_000);
  try {
    const misdeeds = watch(page, origin);
    await open(new Headroom(page, misdeeds), shot.view);
    const drawn = await made(page, shot, today, told);
    const refused = misdeeds.errors.filter((error) => error.includes('Content Security Policy'));
    const [foreign] = [...misdeeds.external, ...refused];
    if (foreign !== undefined) throw new Error(`The app asked for something of another host: ${foreign}`);
    return drawn;
  } catch (error) {
    throw late ? new Error(`It was not ready after ${minutes} minutes`) : plainError(error);
  } finally {
    clearTimeout(limit);
    await page.close();
  }
}

function made(page: Page, shot: Shot, today: string, told: (step: string) => void): Promise<Drawn> {
  const { settings, format, linkBase, sheetFor, atlasOf, series = DEFAULT_SERIES, days } = shot;
  const asked = { settings, linkBase, today };
  if (isSeriesFormat(format)) return moving(page, { ...asked, format, series }, told);
  const request = { ...asked, format };
  if (days !== undefined) return multiples(page, { ...request, days }, told);
  return sheetFor !== undefined && atlasOf !== undefined
    ? atlas(page, { ...request, reader: sheetFor, places: atlasOf }, told)
    : ask(page, request, sheetFor);
}

/** @throws Error when the app does not come up, or is none that can be asked */
async function open(app: Headroom, view: string): Promise<void> {
  try {
    await app.open(view);
  } catch {
    const [reason = 'its records did not come'] = app.misdeeds.errors;
    throw new Error(`The app could not be opened: ${reason}`);
  }
  if (!(await app.page.evaluate(() => 'headroomSnapshot' in window)))
    throw new Error('This build of the app can’t be asked for pictures; build it anew with "npm run build"');
}

/** What happened, without the name of the call that it happened in. */
function plainError(error: unknown): Error {
  const text = error instanceof Error ? error.message : String(error);
  if (text.includes('Target crashed'))
    return new Error('The page crashed. There may be too little memory: choose a smaller sheet or fewer dpi');
  return new Error(text.replace(/^page\.\w+: (?:Error: )?/, ''));
}

async function ask(page: Page, request: Request, sheetFor: SheetReader | undefined): Promise<Drawn> {
  if (sheetFor !== undefined) {
    const asked = { ...request, reader: sheetFor };
    return printed(
      page,
      await page.evaluate((sheet) => (window as unknown as Hooks).headroomSheet(sheet), asked),
      request.today,
    );
  }
  if (factsOf(request.format).type === null)
    return printed(
      page,
      await page.evaluate((asked) => (window as unknown as Hooks).headroomPrint(asked), request),
      request.today,
    );
  return fileOf(
    await page.evaluate((asked) => (window as unknown as Hooks).headroomSnapshot(asked), request),
  );
}

async function moving(page: Page, request: SeriesRequest, told: (step: string) => void): Promise<Drawn> {
  await page.exposeFunction('headroomTold', told);
  return fileOf(
    await page.evaluate((asked) => {
      const hooks = window as unknown as Hooks;
      return hooks.headroomSeries(asked, hooks.headroomTold);
    }, request),
  );
}

async function multiples(
  page: Page,
  request: MultiplesRequest,
  told: (step: string) => void,
): Promise<Drawn> {
  await page.exposeFunction('headroomTold', told);
  if (factsOf(request.format).type !== null)
    return fileOf(
      await page.evaluate((asked) => {
        const hooks = window as unknown as Hooks;
        return hooks.headroomMultiples(asked, hooks.headroomTold);
      }, request),
    );
  const ready = await page.evaluate((asked) => {
    const hooks = window as unknown as Hooks;
    return hooks.headroomPrintMultiples(asked, hooks.headroomTold);
  }, request);
  return printed(page, ready, request.today);
}

/** @throws Error with the page's reason */
function fileOf(file: Refusal | PageFile): Drawn {
  if ('error' in file) throw new Error(file.error);
  return {
    bytes: Buffer.from(file.base64, 'base64'),
    size: file.size && `${file.size.width} × ${file.size.height} px`,
    notes: file.notes,
  };
}

async function atlas(page: Page, request: AtlasRequest, told: (step: string) => void): Promise<Drawn> {
  await page.exposeFunction('headroomTold', told);
  const ready = await page.evaluate((asked) => {
    const hooks = window as unknown as Hooks;
    return hooks.headroomAtlas(asked, hooks.headroomTold);
  }, request);
  return printed(page, ready, request.today);
}

/** What lies ready on the page as PDF. @throws Error with the page's reason */
async function printed(page: Page, ready: Refusal | Printable, today: string): Promise<Drawn> {
  if ('error' in ready) throw new Error(ready.error);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
  return {
    bytes: datedPdf(pdf, today),
    size: `${Math.round(ready.widthMm)} × ${Math.round(ready.heightMm)} mm`,
    notes: ready.notes,
  };
}
