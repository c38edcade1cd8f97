/**
 * The app as a reader uses it. Specs speak the words of the domain; only this file knows Playwright, roles
 * and accessible names. Nothing here waits for a time: the page says what state it is in.
 */
import {
  type BrowserContextOptions,
  test as base,
  expect as baseExpect,
  chromium,
  type Locator,
  type Page,
} from '@playwright/test';
import axe from 'axe-core';
import { launchOptions } from '../scripts/browser';
import { cardMessages, labels, messages, studioText, timelineText, whatIfMessages } from '../src/i18n/words';

export type { Page };

/** Waits as long in benchmarks and pictures as in tests: WebGL is drawn in software. */
export const expect = baseExpect.configure({ timeout: 30_000 });

/** What a page did that no page of ours may do, gathered while it is open. */
export interface Misdeeds {
  /** Requests to another origin. */
  external: string[];
  /** Errors on the console, refused content included, and uncaught exceptions. */
  errors: string[];
}

/** Gathers from now on what a page does that it may not do. */
export function watch(page: Page, origin: string): Misdeeds {
  const misdeeds: Misdeeds = { external: [], errors: [] };
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$|^wss?:$/.test(url.protocol) && url.origin !== origin) misdeeds.external.push(url.href);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') misdeeds.errors.push(message.text());
  });
  page.on('pageerror', (error) => misdeeds.errors.push(String(error)));
  return misdeeds;
}

/** What a spec may ask of the browser. */
interface Conditions {
  /** False: a browser without WebGL. */
  webgl: boolean;
  /** Requests whose address matches are never answered. */
  withhold: RegExp | null;
  /** Requests whose address matches are answered with an error. */
  refuse: RegExp | null;
}

/** `app` is the app in a fresh browser; every test ends by checking that the page kept to itself. */
export const test = base.extend<Conditions & { app: Headroom }>({
  webgl: [true, { option: true }],
  withhold: [null, { option: true }],
  refuse: [null, { option: true }],
  app: async ({ page, baseURL, webgl, withhold, refuse }, use) => {
    const misdeeds = watch(page, new URL(baseURL ?? '').origin);
    if (!webgl) await page.addInitScript(withoutWebgl);
    if (withhold) await page.route(withhold, () => undefined);
    if (refuse) await page.route(refuse, (route) => route.fulfill({ status: 503 }));
    const app = new Headroom(page, misdeeds);
    if (refuse) app.forgive(/503/);
    await use(app);
    const errors = misdeeds.errors.filter((error) => !app.forgiven.some((known) => known.test(error)));
    expect({ ...misdeeds, errors }).toEqual({ external: [], errors: [] });
  },
});

/** Runs in the page before its own code. */
function withoutWebgl(): void {
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (
    this: HTMLCanvasElement,
    kind: string,
    ...rest: unknown[]
  ) {
    return kind.startsWith('webgl') ? null : Reflect.apply(original, this, [kind, ...rest]);
  } as typeof original;
  OffscreenCanvas.prototype.getContext = () => null;
}

/** One accessibility finding that must not be. */
export interface Finding {
  rule: string;
  impact: string;
  where: string[];
}

/** A browser outside a test, for benchmarks and pictures; closed when `use` is done. */
export async function withPage<T>(
  options: BrowserContextOptions,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const browser = await chromium.launch(launchOptions());
  try {
    const context = await browser.newContext({
      locale: 'en-US',
      timezoneId: 'UTC',
      deviceScaleFactor: 1,
      reducedMotion: 'reduce',
      ...options,
    });
    return await use(await context.newPage());
  } finally {
    await browser.close();
  }
}

/** The three lists beside the map. */
export type ListName = keyof typeof messages.list.tabs;
export type Theme = 'light' | 'dark';

/** The app in one page. */
export class Headroom {
  /** Errors on the console that a test provoked. */
  readonly forgiven: RegExp[] = [];

  constructor(
    readonly page: Page,
    /** What the page did that it may not do, so far. */
    readonly misdeeds: Misdeeds = { external: [], errors: [] },
  ) {}

  /** Says that a test provokes errors of this kind. */
  forgive(error: RegExp): void {
    this.forgiven.push(error);
  }

  /** Opens the app with a view as in its links (`?site=…`), and waits until its records can be read. */
  async open(view = ''): Promise<void> {
    await this.page.goto(`./${view}`);
    await this.recordsReady();
  }

  /** Opens the app where its records may not come. */
  async openAnyway(view = ''): Promise<void> {
    await this.page.goto(`./${view}`);
  }

  async recordsReady(): Promise<void> {
    await expect(this.root).toHaveAttribute('data-sites', 'ready');
  }

  /** The map has been drawn completely at least once. */
  async mapReady(): Promise<void> {
    await expect(this.root).toHaveAttribute('data-map', 'ready', { timeout: 60_000 });
  }

  /** The map has drawn all that is asked of it and stands still. */
  async mapAtRest(): Promise<void> {
    await expect(this.page.locator('.map[data-idle="true"]')).toBeAttached({ timeout: 60_000 });
  }

  /** A planner's way to a county: by its name. */
  async openLoudoun(): Promise<void> {
    await this.find('Loudoun County', /^Loudoun County/);
  }

  /** Search */

  get searchBox(): Locator {
    return this.page.getByRole('combobox', { name: messages.search.label });
  }

  /** Types into the search box; the answers are `results`. */
  async search(text: string): Promise<void> {
    await this.searchBox.fill(text);
  }

  /** What was found, optionally only the answers whose words match. */
  results(name?: string | RegExp): Locator {
    return this.page.getByRole('option', name === undefined ? {} : { name });
  }

  /** Answers of one kind; they stand in a group with a heading. */
  resultsOf(kind: keyof typeof messages.search.kinds): Locator {
    return this.page.getByRole('group', { name: messages.search.kinds[kind] }).getByRole('option');
  }

  /** Searches and opens the first answer whose words match. */
  async find(text: string, answer: string | RegExp): Promise<void> {
    await this.search(text);
    await this.results(answer).first().click();
  }

  /** List */

  list(name: ListName): Locator {
    return this.page.getByRole('tabpanel').getByRole('list', { name: messages.list.tabs[name], exact: true });
  }

  async chooseList(name: ListName): Promise<void> {
    await this.page.getByRole('tab', { name: messages.list.tabs[name], exact: true }).click();
  }

  rows(name: ListName): Locator {
    return this.list(name).getByRole('listitem');
  }

  /** How many records of the open list are in view, as its heading says; null while it does not say. */
  async inView(): Promise<number | null> {
    const heading = await this.page.locator('#list-count').textContent();
    const figure = heading?.match(/^[\d,]+|^No/)?.[0];
    return figure === undefined ? null : Number(figure.replace('No', '0').replaceAll(',', ''));
  }

  /** Leaves in the open list only what matches a word. */
  async narrow(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: new RegExp(`^${messages.list.narrowLabel}`) }).fill(text);
  }

  row(name: ListName, text: string | RegExp): Locator {
    return this.rows(name).filter({ hasText: text }).first();
  }

  /** Card */

  get card(): Locator {
    return this.page.getByRole('region', { name: messages.card.label, exact: true });
  }

  cardTitle(name: string | RegExp): Locator {
    return this.card.getByRole('heading', { name, level: 2 });
  }

  /** Puts the site of the card into the comparison, or takes it out. */
  get compareThis(): Locator {
    return this.card.getByRole('button', { name: cardMessages.actions.compare, exact: true });
  }

  /** A part of the card by its heading. */
  section(name: keyof typeof cardMessages.sections): Locator {
    return this.card.getByRole('region', { name: cardMessages.sections[name], exact: true });
  }

  /** Reads the card to its end; returns how far that was, px. */
  async scrollCard(): Promise<number> {
    return this.card.locator('.card-body').evaluate((body) => {
      body.scrollTop = body.scrollHeight;
      return body.scrollTop;
    });
  }

  /** How far the card is scrolled, px. */
  async cardScroll(): Promise<number> {
    return this.card.locator('.card-body').evaluate((body) => body.scrollTop);
  }

  /** The button that closes the card lies over nothing of what is read. */
  async closeCoversNothing(): Promise<boolean> {
    const button = await this.card.getByRole('button', { name: messages.card.close }).boundingBox();
    const body = await this.card.locator('.card-body').boundingBox();
    return button !== null && body !== null && button.y + button.height <= body.y;
  }

  cardAction(name: 'zoom' | 'link'): Locator {
    return this.card.getByRole('button', { name: cardMessages.actions[name], exact: true });
  }

  async closeCard(): Promise<void> {
    await this.card.getByRole('button', { name: messages.card.close }).click();
  }

  /** What if */

  /** The part of a grid area's card that asks about a new load. */
  get whatIf(): Locator {
    return this.card.getByRole('region', { name: whatIfMessages.title, exact: true });
  }

  /** Adds a new load to the area whose card is open. */
  async addLoad(mw: string): Promise<void> {
    await this.whatIf.getByRole('button', { name: whatIfMessages.add, exact: true }).click();
    await this.loadField.fill(mw);
  }

  get loadField(): Locator {
    return this.whatIf.getByRole('textbox', { name: whatIfMessages.mw });
  }

  get loadSlider(): Locator {
    return this.whatIf.getByRole('slider', { name: whatIfMessages.slider });
  }

  /** A figure of the answer, by its name. */
  whatIfFigure(name: keyof typeof whatIfMessages.figures): Locator {
    const term = this.page.getByRole('term').filter({ hasText: whatIfMessages.figures[name] });
    return this.whatIf.locator('.fact').filter({ has: term }).getByRole('definition');
  }

  /** All hours have been walked for the load that is asked about. */
  async whatIfAnswered(): Promise<void> {
    await expect(this.whatIf.locator('[aria-busy="false"]')).toBeAttached();
  }

  /** The answer for one year or window among the others. */
  whatIfYears(years: string): Locator {
    return this.whatIf
      .getByRole('table', { name: whatIfMessages.years.caption })
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: years }) });
  }

  get colorByLoad(): Locator {
    return this.whatIf.getByRole('button', { name: whatIfMessages.map, exact: true });
  }

  async removeLoad(): Promise<void> {
    await this.whatIf.getByRole('button', { name: whatIfMessages.remove, exact: true }).click();
  }

  /** Asks what the planned build-out of the site on the card would meet. */
  async buildAsPlanned(): Promise<void> {
    await this.card.getByRole('button', { name: /^Build as planned/ }).click();
  }

  /** Pages and dialogs */

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name });
  }

  tool(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** Puts a site that the list shows into the comparison, or takes it out. */
  async toggleCompared(site: string): Promise<void> {
    await this.page.getByRole('button', { name: messages.list.compare(site), exact: true }).click();
  }

  async openComparison(): Promise<Locator> {
    await this.tool(/^Compare \(\d\)/).click();
    return this.dialog(messages.page.compare);
  }

  async openCredits(): Promise<Locator> {
    await this.tool(messages.tools.credits).click();
    return this.dialog(messages.page.credits);
  }

  async openThenAndNow(): Promise<Locator> {
    await this.tool(messages.tools.thenAndNow).click();
    return this.dialog(messages.page.thenAndNow);
  }

  async openFilters(): Promise<void> {
    await this.page.getByRole('button', { name: /^Filters/ }).click();
    await expect(this.page.getByRole('heading', { name: messages.filters.title, exact: true })).toBeVisible();
  }

  async closeFilters(): Promise<void> {
    await this.page.getByRole('button', { name: messages.filters.close, exact: true }).click();
  }

  /** A box to tick among the filters, by its group and its words. */
  filter(group: string, words: string): Locator {
    return this.page
      .getByRole('group', { name: new RegExp(`^${group}`) })
      .getByRole('checkbox', { name: words, exact: true });
  }

  /** Unfolds the concerns that are not in sight at first. */
  async showAllConcerns(): Promise<void> {
    await this.page
      .getByRole('group', { name: new RegExp(`^${messages.filters.concerns}`) })
      .locator('summary')
      .click();
  }

  /** Time */

  /** Views the record of opposition on a day, `YYYY-MM-DD`. */
  async viewOn(day: string): Promise<void> {
    await this.page.getByLabel(timelineText.day, { exact: true }).fill(day);
  }

  /** The month viewed, as a slider of the timeline. */
  get monthViewed(): Locator {
    return this.page.getByRole('slider', { name: timelineText.dayHandle });
  }

  get periodStart(): Locator {
    return this.page.getByRole('slider', { name: timelineText.sinceHandle });
  }

  /** What the legend says of a class of measures: "168 counties, 2 states and 240 places". */
  measuresInForce(words: string): Locator {
    return this.page
      .getByRole('list', { name: labels.metric['opposition.inForce'] })
      .getByRole('listitem')
      .filter({ hasText: words });
  }

  /** Studio */

  get studio(): Locator {
    return this.page.getByRole('form', { name: studioText.title, exact: true });
  }

  /** The button of the studio: beside the others, or in the menu of a phone. */
  get exportTool(): Locator {
    return this.page.getByRole('button', { name: messages.tools.export, exact: true });
  }

  /** Opens the tools on a phone. */
  private get moreButton(): Locator {
    return this.page.getByRole('button', { name: messages.app.more, exact: true });
  }

  async openStudio(): Promise<void> {
    if (!(await this.exportTool.isVisible())) await this.moreButton.click();
    await this.exportTool.click();
    await expect(this.studio).toBeVisible();
  }

  /** The map has been led to where the picture shows what it is about. */
  async frameFitted(): Promise<void> {
    await expect(this.studio).toHaveAttribute('data-settled', 'true', { timeout: 60_000 });
  }

  async closeStudio(): Promise<void> {
    await this.studio.getByRole('button', { name: studioText.close, exact: true }).click();
  }

  /** The picture's frame over the map. */
  get frame(): Locator {
    return this.page.getByRole('application', { name: studioText.frame.label });
  }

  /** What the frame is dragged by, and one of its corners. */
  get frameHandle(): Locator {
    return this.frame.locator('.viewfinder-move');
  }

  get frameCorner(): Locator {
    return this.frame.locator('.viewfinder-corner[data-across="1"][data-down="1"]');
  }

  /** Where the frame lies on the page. */
  async framePlace(): Promise<{ x: number; y: number; width: number; height: number }> {
    const place = await this.frame.boundingBox();
    if (!place) throw new Error('There is no frame on the page');
    return place;
  }

  /** Pulls something by so many pixels. */
  async drag(target: Locator, dx: number, dy: number): Promise<void> {
    const place = await target.boundingBox();
    if (!place) throw new Error(`${target} is not on the page`);
    const [x, y] = [place.x + place.width / 2, place.y + place.height / 2];
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + dx / 2, y + dy / 2);
    await this.page.mouse.move(x + dx, y + dy);
    await this.page.mouse.up();
  }

  get fetchFrame(): Locator {
    return this.page.getByRole('button', { name: studioText.frame.fetch, exact: true });
  }

  get resetFrame(): Locator {
    return this.studio.getByRole('button', { name: studioText.frame.reset, exact: true });
  }

  get sizeField(): Locator {
    return this.studio.getByRole('combobox', { name: studioText.size.label });
  }

  /** A field of a size of the reader's own. */
  ownSize(name: 'Width' | 'Height'): Locator {
    return this.studio.getByRole('textbox', { name, exact: true });
  }

  /** A field of words that the picture shows, or its alt text. */
  wordField(name: 'headline' | 'subtitle' | 'note' | 'alt'): Locator {
    const label = name === 'alt' ? studioText.alt.label : studioText.words[name];
    return this.studio.getByRole('textbox', { name: label, exact: true });
  }

  /** Asks for the picture; the answer is `previewDialog`. */
  async preview(): Promise<void> {
    await this.previewButton.click();
    await expect(this.previewDialog).toBeVisible();
  }

  get previewButton(): Locator {
    return this.studio.getByRole('button', { name: studioText.preview.open, exact: true });
  }

  get previewDialog(): Locator {
    return this.dialog(studioText.preview.title);
  }

  get drawnPicture(): Locator {
    return this.previewDialog.getByRole('img');
  }

  /** The picture of the preview has been drawn. */
  async pictureDrawn(): Promise<void> {
    await expect(this.drawnPicture).toBeVisible({ timeout: 90_000 });
  }

  async cancelPicture(): Promise<void> {
    await this.previewDialog.getByRole('button', { name: studioText.make.cancel, exact: true }).click();
  }

  /** Makes the browser one that hands files to other apps, as phones do; to be said before the app is opened. */
  async offerSharing(): Promise<void> {
    await this.page.addInitScript(() => {
      Object.assign(navigator, {
        canShare: () => true,
        share: async ({ files }: { files: File[] }) => {
          document.documentElement.dataset.shared = files
            .map(({ name, type, size }) => `${name} ${type} ${size}`)
            .join();
        },
      });
    });
  }

  get shareButton(): Locator {
    return this.previewDialog.getByRole('button', { name: studioText.preview.share, exact: true });
  }

  /** Name, type and bytes of what was handed to the browser's share sheet; null when nothing was. */
  async shared(): Promise<string | null> {
    return this.root.getAttribute('data-shared');
  }

  get drawAgain(): Locator {
    return this.previewDialog.getByRole('button', { name: studioText.preview.again, exact: true });
  }

  async openCitation(): Promise<Locator> {
    await this.studio.getByRole('button', { name: studioText.cite.open, exact: true }).click();
    return this.dialog(studioText.cite.title);
  }

  async openShare(): Promise<Locator> {
    await this.page.getByRole('button', { name: messages.tools.share, exact: true }).click();
    return this.dialog(messages.share.title);
  }

  get saveButton(): Locator {
    return this.previewDialog.getByRole('button', { name: /^(Save|Print)/ });
  }

  async chooseFormat(format: keyof typeof studioText.preview.formats): Promise<void> {
    await this.previewDialog.getByRole('radio', { name: studioText.preview.formats[format] }).check();
  }

  /** Does something that saves a file, and returns the file. */
  async saved(action: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
    const waiting = this.page.waitForEvent('download', { timeout: 90_000 });
    await action();
    const download = await waiting;
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
  }

  /** The bytes that the preview shows; the page's policy lets nobody fetch them, but they can be downloaded. */
  async previewedBytes(): Promise<Buffer> {
    const { bytes } = await this.saved(() =>
      this.drawnPicture.evaluate((image) => {
        const link = document.createElement('a');
        link.href = (image as HTMLImageElement).src;
        link.download = 'preview.png';
        link.click();
      }),
    );
    return bytes;
  }

  /** Saves the current view under a headline and returns the PNG. */
  async savePicture(headline: string): Promise<Buffer> {
    await this.openStudio();
    await this.wordField('headline').fill(headline);
    await this.preview();
    await this.pictureDrawn();
    const { bytes } = await this.saved(() => this.saveButton.click());
    await this.previewDialog.getByRole('button', { name: messages.app.close, exact: true }).click();
    await this.closeStudio();
    return bytes;
  }

  /** Drags a file over the page, and drops it unless `held`. */
  async dropFile(file: { name: string; type: string; bytes: Buffer }, held = false): Promise<void> {
    await this.page.evaluate(
      ({ name, type, encoded, held }) => {
        const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([bytes], name, { type }));
        for (const kind of held ? ['dragenter', 'dragover'] : ['dragenter', 'dragover', 'drop']) {
          document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
        }
      },
      { name: file.name, type: file.type, encoded: file.bytes.toString('base64'), held },
    );
  }

  /** Opens a saved picture by the button in the studio, or in a phone's menu. */
  async pickPicture(file: { name: string; type: string; bytes: Buffer }): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    const button = this.page.getByRole('button', { name: messages.tools.reopen, exact: true });
    if (!(await button.isVisible())) await this.moreButton.click();
    await button.click();
    await (await chooser).setFiles({ name: file.name, mimeType: file.type, buffer: file.bytes });
  }

  /** Files as a script gets them, without the studio */

  /** The file of a view, with settings as they are saved in pictures. */
  async exported(
    format: 'png' | 'svg' | 'csv' | 'geojson' | 'zip',
    settings: Record<string, unknown>,
  ): Promise<Buffer> {
    const file = await this.page.evaluate(
      (request) =>
        (
          window as unknown as {
            headroomSnapshot(asked: unknown): Promise<{ base64: string } | { error: string }>;
          }
        ).headroomSnapshot(request),
      { settings, format, linkBase: 'https://headroom.example/', today: '2026-11-22' },
    );
    if ('error' in file) throw new Error(file.error);
    return Buffer.from(file.base64, 'base64');
  }

  /** From now on the graphics system says that it draws at most so many pixels a side. */
  async drawAtMost(pixels: number): Promise<void> {
    await this.page.evaluate((most) => {
      const { prototype } = WebGL2RenderingContext;
      const original = prototype.getParameter;
      prototype.getParameter = function (this: WebGL2RenderingContext, name: number) {
        const value = Reflect.apply(original, this, [name]);
        return name === this.MAX_TEXTURE_SIZE ? Math.min(value, most) : value;
      };
    }, pixels);
  }

  /** From now on the graphics system gives up on every map soon after it has begun to draw. */
  async loseContexts(): Promise<void> {
    await this.page.evaluate(() => {
      const original = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (
        this: HTMLCanvasElement,
        kind: string,
        ...rest: unknown[]
      ) {
        const context = Reflect.apply(original, this, [kind, ...rest]);
        if (kind === 'webgl2')
          setTimeout(
            () => (context as WebGL2RenderingContext).getExtension('WEBGL_lose_context')?.loseContext(),
            50,
          );
        return context;
      } as typeof original;
    });
  }

  /** From now on files of that name can't be had. */
  async refuseFiles(name: RegExp): Promise<void> {
    await this.page.route(name, (route) => route.fulfill({ status: 503 }));
    this.forgive(/503/);
  }

  /** From now on files of that name come only when they are released. */
  async holdFiles(name: RegExp): Promise<() => void> {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await this.page.route(name, async (route) => {
      await released;
      await route.continue();
    });
    return release;
  }

  /** Makes the browser one without a clipboard for pages, as on a page by plain http; before the app is opened. */
  async withoutClipboard(): Promise<void> {
    await this.page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
  }

  /** From now on the browser refuses the older way of copying as well. */
  async refuseCopying(): Promise<void> {
    await this.page.evaluate(() => {
      document.execCommand = () => false;
    });
  }

  /** What the clipboard holds, put into the search box. */
  async pasted(): Promise<string> {
    await this.searchBox.fill('');
    await this.searchBox.press('ControlOrMeta+v');
    return this.searchBox.inputValue();
  }

  /** Draws a picture's SVG as the browser shows it, so many pixels wide. */
  async rasterised(svg: Buffer, width: number, height: number): Promise<Buffer> {
    await this.page.evaluate(
      async ({ text, width: wide, height: high }) => {
        // In the page itself: only there does the picture find the font.
        const holder = document.createElement('div');
        holder.id = 'rasterised';
        Object.assign(holder.style, { position: 'fixed', inset: '0', zIndex: '9999' });
        const parsed = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
        parsed.setAttribute('width', String(wide));
        parsed.setAttribute('height', String(high));
        holder.append(document.importNode(parsed, true));
        document.body.append(holder);
        await document.fonts.ready;
      },
      { text: svg.toString('utf8'), width, height },
    );
    return this.page.locator('#rasterised > svg').screenshot();
  }

  /** Address */

  /** The link to what is on screen, from the site's root. */
  get link(): string {
    const url = new URL(this.page.url());
    return `${url.search}${url.hash}`;
  }

  async linkHas(part: string | RegExp): Promise<void> {
    const pattern = part instanceof RegExp ? part : new RegExp(part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    await expect(this.page).toHaveURL(pattern);
  }

  /** Where the map looks, as the link says. */
  get camera(): { zoom: number; lat: number; lon: number } {
    const [zoom = Number.NaN, lat = Number.NaN, lon = Number.NaN] = new URL(this.page.url()).hash
      .slice(1)
      .split('/')
      .map(Number);
    return { zoom, lat, lon };
  }

  async back(): Promise<void> {
    await this.page.goBack();
  }

  async forward(): Promise<void> {
    await this.page.goForward();
  }

  /** Keyboard */

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  get focused(): Locator {
    return this.page.locator(':focus');
  }

  /** Walks with the Tab key until `target` has the focus. */
  async tabTo(target: Locator, limit = 60): Promise<void> {
    for (let step = 0; step < limit; step += 1) {
      await this.page.keyboard.press('Tab');
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`The Tab key did not reach ${target} in ${limit} steps`);
  }

  /** Appearance and rules */

  async prefer(theme: Theme): Promise<void> {
    await this.page.emulateMedia({ colorScheme: theme });
  }

  async print(): Promise<void> {
    await this.page.emulateMedia({ media: 'print' });
  }

  text(words: string | RegExp): Locator {
    return this.page.getByText(words);
  }

  alert(words: string | RegExp): Locator {
    return this.page.getByRole('alert').filter({ hasText: words });
  }

  /** Pixels by which the page is wider than the screen. */
  async overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  }

  /** The content security policy as the host sends it and as the page carries it. */
  async policies(): Promise<{ header: string; meta: string }> {
    const response = await this.page.goto('./');
    const meta = this.page.locator('meta[http-equiv="Content-Security-Policy"]');
    return {
      header: response?.headers()['content-security-policy'] ?? '',
      meta: (await meta.getAttribute('content')) ?? '',
    };
  }

  /** Whether a script written into the page would run. */
  async runsInlineScript(): Promise<boolean> {
    return this.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.head.append(script);
      return 'ran' in window;
    });
  }

  /** Asks another host for something, as a tracker would; the policy refuses before anything is sent. */
  async askElsewhere(url: string): Promise<void> {
    await this.page.evaluate((address) => fetch(address, { mode: 'no-cors' }).catch(() => undefined), url);
  }

  get map(): Locator {
    return this.page.locator('.map canvas').first();
  }

  /** Serious and critical accessibility findings of the page as it is. */
  async findings(): Promise<Finding[]> {
    // The policy of the page refuses script elements; what the test itself evaluates is not the page's.
    await this.page.evaluate(axe.source);
    const { violations } = await this.page.evaluate(() =>
      (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        preload: false,
      }),
    );
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map((found) => ({
        rule: found.id,
        impact: found.impact ?? '',
        where: found.nodes.map((node) => node.target.join(' ')).slice(0, 5),
      }));
  }

  /** Breaks a rule, so that a test can see it found. */
  async addNamelessButton(): Promise<void> {
    await this.page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
  }

  private get root(): Locator {
    return this.page.locator('html');
  }
}
