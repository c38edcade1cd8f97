/** Conditions of a reader's browser that are brought about from inside the page, and what the page looks like in them. */
import { messages, timelineText } from '../../src/i18n/words';
import { expect, type Locator } from './browser';
import { Screen } from './screen';

/** Colors of an element, as the browser paints them. */
export interface Look {
  background: string;
  border: string;
}

export class Conditions extends Screen {
  /** From now on files of that name can't be had. */
  async refuseFiles(name: RegExp): Promise<void> {
    await this.page.route(name, (route) => route.fulfill({ status: 503 }));
    this.forgive(/503/);
  }

  /**
   * From now on files of that name are missing, as after the host was updated.
   * @returns brings them back
   */
  async missFiles(name: RegExp): Promise<() => Promise<void>> {
    await this.page.route(name, (route) => route.fulfill({ status: 404, body: 'Not found' }));
    this.forgive(/404|Failed to load module script/);
    return () => this.page.unroute(name);
  }

  /** From now on `config.json` names an archive of the same host as basemap, which answers to ranges. */
  async useBasemap(archive: Buffer): Promise<void> {
    const name = 'streets-of-a-deployer.pmtiles';
    await this.page.route(/\/config\.json$/, (route) =>
      route.fulfill({
        contentType: 'application/json',
        body: JSON.stringify({ basemap: { pmtiles: new URL(name, route.request().url()).href } }),
      }),
    );
    await this.page.route(`**/${name}`, (route) => {
      const [, from = '0', to = ''] = /^bytes=(\d+)-(\d+)$/.exec(route.request().headers().range ?? '') ?? [];
      const [first, last] = [Number(from), Math.min(Number(to), archive.length - 1)];
      return route.fulfill({
        status: 206,
        contentType: 'application/octet-stream',
        headers: { 'content-range': `bytes ${first}-${last}/${archive.length}` },
        body: archive.subarray(first, last + 1),
      });
    });
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

  /** The app's code is on the device. */
  async keptCode(): Promise<void> {
    await expect(this.root).toHaveAttribute('data-offline', 'kept', { timeout: 60_000 });
  }

  /** What the first view needs is on the device. */
  async keptFirstView(): Promise<void> {
    await expect(this.root).toHaveAttribute('data-offline', /^(ready|kept)$/, { timeout: 60_000 });
  }

  /** Nothing is kept on the device, and nothing will be. */
  async keepsNothing(): Promise<void> {
    await expect(this.root).toHaveAttribute('data-offline', 'off', { timeout: 60_000 });
  }

  /** Names of caches and databases for use without a network, and how many service workers there are. */
  onDevice(): Promise<{ workers: number; caches: string[]; databases: string[] }> {
    return this.page.evaluate(async () => ({
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      caches: await caches.keys(),
      databases: (await indexedDB.databases()).flatMap(({ name }) =>
        name === 'headroom-offline' ? [name] : [],
      ),
    }));
  }

  /** Addresses of the page's own scripts, which name the build. */
  ownScripts(): Promise<string[]> {
    return this.page.evaluate(() => [...document.scripts].map(({ src }) => src));
  }

  get takeUpVersion(): Locator {
    return this.page.getByRole('button', { name: messages.offline.takeUp, exact: true });
  }

  get loadAgain(): Locator {
    return this.page.getByRole('button', { name: messages.table.reload, exact: true });
  }

  /** From now on the browser has no network. */
  async loseNetwork(): Promise<void> {
    await this.page.context().setOffline(true);
  }

  async regainNetwork(): Promise<void> {
    await this.page.context().setOffline(false);
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

  /** How the first element of each selector looks. */
  looksOf(selectors: readonly string[]): Promise<Look[]> {
    return this.page.evaluate(
      (all) =>
        all.map((selector) => {
          const element = document.querySelector(selector);
          if (!element) throw new Error(`Nothing is ${selector}`);
          const { backgroundColor, borderBottomColor } = getComputedStyle(element);
          return { background: backgroundColor, border: borderBottomColor };
        }),
      [...selectors],
    );
  }

  get menuButton(): Locator {
    return this.page.getByRole('button', { name: messages.app.more, exact: true });
  }

  /** The heading of the page lies over an element. */
  headlineOver(selector: string): Promise<boolean> {
    return this.page.evaluate((below) => {
      const [a, b] = ['.page-headline', below].map((name) =>
        document.querySelector(name)?.getBoundingClientRect(),
      );
      if (!a || !b) throw new Error(`Nothing is ${below}`);
      return a.width > 1 && a.bottom > b.top + 1 && a.top < b.bottom && a.right > b.left && a.left < b.right;
    }, selector);
  }

  /** Does what the translator of a browser does: every text lies in two elements more, and is another. */
  async translate(): Promise<void> {
    await this.page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        const parent = text.parentElement;
        if (!parent || parent.closest('[translate="no"], script, style, svg') || !text.data.trim()) continue;
        const font = document.createElement('font');
        const inner = document.createElement('font');
        inner.textContent = `«${text.data}»`;
        font.append(inner);
        text.replaceWith(font);
      }
    });
  }

  /** What stands under the timeline. */
  async timelineSentence(): Promise<string> {
    return (await this.page.locator('.timeline-told').textContent()) ?? '';
  }

  /** Moves the day by a month, by key. */
  async previousMonth(): Promise<void> {
    await this.page.getByRole('slider', { name: timelineText.dayHandle }).press('ArrowLeft');
  }

  /** Which of two graphics cards the map on screen has asked for. */
  graphicsAsked(): Promise<string | undefined> {
    return this.page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.map canvas');
      return canvas?.getContext('webgl2')?.getContextAttributes()?.powerPreference;
    });
  }

  /** Sides of the map and the end of the credits on a sheet of A4 with margins of 12 mm, CSS px from its top left. */
  sheet(): Promise<{ width: number; height: number; map: { right: number }; creditsEnd: number }> {
    return this.page.evaluate(() => {
      const [width, height] = [186, 273].map((mm) => (mm * 96) / 25.4) as [number, number];
      document.documentElement.style.width = `${width}px`;
      const side = (selector: string) => {
        const element = document.querySelector(selector);
        if (!element) throw new Error(`Nothing is ${selector}`);
        return element.getBoundingClientRect();
      };
      const map = side('.stage > .map');
      return { width, height, map: { right: map.right }, creditsEnd: side('.print-credits').bottom };
    });
  }

  /** Boxes inside an element that show less than they hold, on a sheet of A4. */
  cutOff(selector: string): Promise<string[]> {
    return this.page.evaluate((name) => {
      document.documentElement.style.width = `${(186 * 96) / 25.4}px`;
      return [...document.querySelectorAll<HTMLElement>(`${name}, ${name} *`)]
        .filter((element) => {
          const { overflowX, overflowY, display } = getComputedStyle(element);
          const hides = (overflow: string) => overflow !== 'visible';
          const wider = hides(overflowX) && element.scrollWidth > element.clientWidth + 1;
          const higher = hides(overflowY) && element.scrollHeight > element.clientHeight + 1;
          return display !== 'inline' && element.clientWidth > 1 && (wider || higher);
        })
        .map((element) => element.className);
    }, selector);
  }

  /** What is painted on each page of paper, as the browser prints. */
  async printedPages(): Promise<string[]> {
    const pdf = (await this.page.pdf({ format: 'A4', printBackground: true })).toString('latin1');
    return [...pdf.matchAll(/\/Type \/Page\b[\s\S]*?\/Contents (\d+) 0 R/g)].map(([, id]) => {
      const from = pdf.indexOf(`\n${id} 0 obj`);
      return pdf.slice(pdf.indexOf('stream', from), pdf.indexOf('endstream', from));
    });
  }

  /** Printing opens no window: what lies ready for it stays until `endPrint`. */
  async catchPrint(): Promise<void> {
    await this.page.evaluate(() => {
      window.print = () => undefined;
    });
  }

  /** The print window is closed. */
  async endPrint(): Promise<void> {
    await this.page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  }

  /** The pages of a hearing sheet that lie ready for printing. */
  get sheetPages(): Locator {
    return this.page.locator('.print-page .page');
  }

  /** The focus is on an element or inside it. */
  focusWithin(selector: string): Promise<boolean> {
    return this.page.evaluate(
      (name) => document.querySelector(name)?.contains(document.activeElement) ?? false,
      selector,
    );
  }
}
