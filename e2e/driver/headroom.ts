import { clockFrom, TEST_DAY } from './clock';
import { contactSheet, differingShare } from './contactSheet';
import { groundNames } from './groundNames';
import { Keeping } from './keeping';
import type { Theme } from './screen';
import {
  hiddenNumbersOf,
  type PicturedWords,
  picturedWordsOf,
  unfoldAll,
  type Wording,
  wordingOf,
  wordingThroughout,
} from './wording';

/** The app in one page, as a reader uses it and as a script asks it for files. */
export class Headroom extends Keeping {
  /** The same browser, with the app open a second time. */
  async inAnotherTab(use: (other: Headroom) => Promise<void>): Promise<void> {
    const page = await this.page.context().newPage();
    await page.addInitScript(clockFrom, TEST_DAY);
    await use(new Headroom(page, this.misdeeds));
    await page.close();
  }

  /** Texts of the data files that the page has read, from `noteData` on. */
  private readonly data = new Set<string>();
  private readonly reading: Promise<void>[] = [];

  /** Notes from now on what the data say, so that it can be told from the words of the page. */
  noteData(): void {
    const note = (value: unknown, key = ''): void => {
      // A single small word is a code of ours, unless it names a licence.
      if (typeof value === 'string') {
        if (key === 'licence' || (value.length > 1 && /[A-Z0-9 ]/.test(value))) this.data.add(value);
      } else if (value !== null && typeof value === 'object') {
        for (const [name, part] of Object.entries(value)) note(part, name);
      }
    };
    this.page.on('response', (response) => {
      if (!/\/data\/.*\.json$/.test(response.url())) return;
      this.reading.push(response.json().then(note, () => undefined));
    });
  }

  /** Every single word of the data that were read, for texts that are broken into lines. */
  async wordsOfData(): Promise<ReadonlySet<string>> {
    await Promise.all(this.reading);
    return new Set([...this.data].flatMap((text) => text.match(/[A-Za-z]{2,}/g) ?? []));
  }

  /** What is wrong with the words on screen. */
  async wording(): Promise<Wording> {
    return this.withAllData(() => wordingOf(this.page, [...this.data]));
  }

  /** What is wrong with the words of the page, with all unfolded and every part of it moved through. */
  async wordingThroughout(): Promise<Wording> {
    await unfoldAll(this.page);
    await this.settled();
    return this.withAllData(() => wordingThroughout(this.page, [...this.data]));
  }

  /** Looks again where data have come while it looked: their texts were not known as such. */
  private async withAllData(look: () => Promise<Wording>): Promise<Wording> {
    for (;;) {
      const known = this.reading.length;
      await Promise.all(this.reading);
      const found = await look();
      if (this.reading.length === known) return found;
    }
  }

  /** Words of a text that the data have not, and that stand outside what a sentence was given. */
  async wordsOfOurs(text: string): Promise<string[]> {
    const data = await this.wordsOfData();
    const words = text.replace(/\u2068[^\u2069]*\u2069/g, '').match(/[A-Za-z]{2,}/g) ?? [];
    return words.filter((word) => !data.has(word));
  }

  /** Words of a picture that are neither those of the data nor names on its ground. */
  async picturedWordsOfOurs(text: string): Promise<string[]> {
    const names = [...(await groundNames())].flatMap((name) => name.match(/[A-Za-z]{2,}/g) ?? []);
    // States stand in capitals on the map.
    const printed = new Set([...names, ...names.map((name) => name.toUpperCase())]);
    return (await this.wordsOfOurs(text)).filter((word) => !printed.has(word));
  }

  /** Where the words of a picture's SVG reach beyond it or lie on each other, set in the fonts of the page. */
  picturedWords(svg: Buffer): Promise<PicturedWords> {
    return picturedWordsOf(this.page, svg.toString('utf8'));
  }

  /** Numbers of rings that a named site's mark touches in a picture's SVG. */
  hiddenNumbers(svg: Buffer): Promise<string[]> {
    return hiddenNumbersOf(this.page, svg.toString('utf8'));
  }

  /** The file of a view, with settings as they are saved in pictures. */
  async exported(
    format: 'png' | 'svg' | 'csv' | 'geojson' | 'zip',
    settings: Record<string, unknown>,
    today = TEST_DAY,
  ): Promise<Buffer> {
    const file = await this.page.evaluate(
      (request) =>
        (
          window as unknown as {
            headroomSnapshot(asked: unknown): Promise<{ base64: string } | { error: string }>;
          }
        ).headroomSnapshot(request),
      { settings, format, linkBase: 'https://headroom.example/', today },
    );
    if ('error' in file) throw new Error(file.error);
    return Buffer.from(file.base64, 'base64');
  }

  /** From now on the host has newer data, and no longer those that the page was opened with. */
  async renewData(): Promise<void> {
    const manifest = await (await this.page.request.get('data/manifest.json')).json();
    const [old, next] = [manifest.version as string, 'renewed'];
    await this.page.route(/\/data\/manifest\.json/, (route) =>
      route.fulfill({ json: { ...manifest, version: next } }),
    );
    await this.page.route(new RegExp(`/data/${old}/`), (route) => route.fulfill({ status: 404, body: '' }));
    await this.page.route(new RegExp(`/data/${next}/`), async (route) => {
      const url = route.request().url().replace(`/data/${next}/`, `/data/${old}/`);
      await route.fulfill({ response: await route.fetch({ url }) });
    });
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

  /** From now on workers hear and answer nothing more, as when the system has taken them away. */
  async silenceWorkers(): Promise<void> {
    await this.page.evaluate(() => {
      Worker.prototype.postMessage = () => undefined;
    });
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

  /** The size of the screen and the appearance that the reader's system asks for. */
  async lookAs(theme: Theme, size: { width: number; height: number }): Promise<void> {
    await this.page.setViewportSize(size);
    await this.prefer(theme);
  }

  /** Looks elsewhere, as an edited link does, and waits until all is drawn. */
  async moveTo({ zoom, lat, lon }: { zoom: number; lat: number; lon: number }): Promise<void> {
    await this.page.evaluate(async (hash) => {
      location.hash = hash;
      // A changed appearance is drawn in a task of its own.
      for (let frame = 0; frame < 3; frame += 1)
        await new Promise((resolve) => requestAnimationFrame(resolve));
    }, `${zoom}/${lat}/${lon}`);
    await this.mapAtRest();
  }

  screenshot(): Promise<Buffer> {
    return this.page.screenshot();
  }

  /** Screenshots side by side, scaled down, as WebP. */
  sheetOf(shots: readonly Buffer[]): Promise<Buffer> {
    return contactSheet(this.page, shots);
  }

  /** Share of pixels of two sheets, 0 to 1, that a reader could tell apart. */
  sheetsDiffer(one: Buffer, other: Buffer): Promise<number> {
    return differingShare(this.page, one, other);
  }
}
