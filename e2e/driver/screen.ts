/** The page that the app is in: opening it, its address, the keyboard, what the browser can do, and its rules. */
import axe from 'axe-core';
import { messages } from '../../src/i18n/words';
import { expect, type FrameLocator, type Locator, type Misdeeds, type Page } from './browser';

/** One accessibility finding that must not be. */
export interface Finding {
  rule: string;
  impact: string;
  where: string[];
}

export type Theme = 'light' | 'dark';

export class Screen {
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

  /** Notes from now on the scripts that the page asks for, as paths from the site's root. */
  noteScripts(): readonly string[] {
    const scripts: string[] = [];
    this.page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (/\.m?js$/.test(pathname)) scripts.push(pathname.replace(/^\//, ''));
    });
    return scripts;
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

  /**
   * Opens the app in a frame of another page.
   * @param attributes of the frame: `sandbox="allow-scripts"`, `hidden`
   */
  async openFramed(view: string, attributes: string): Promise<FrameLocator> {
    await this.page.route('**/around.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><iframe width="900" height="600" src="./${view}" ${attributes}></iframe>`,
      }),
    );
    await this.page.goto('./around.html');
    return this.page.frameLocator('iframe');
  }

  /** Opens a page of somebody else's that holds this code. */
  async openHost(code: string): Promise<FrameLocator> {
    await this.page.route('**/paper.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><meta charset="utf-8"><body style="margin:0">${code}</body>`,
      }),
    );
    await this.page.goto('./paper.html');
    return this.page.frameLocator('iframe');
  }

  /** The page around it shows the frame that it has kept hidden. */
  async showFrame(): Promise<void> {
    await this.page.locator('iframe').evaluate((frame) => frame.removeAttribute('hidden'));
  }

  /** Goes to another view in the page that is open, as the steps of the browser's history do. */
  async goTo(view: string): Promise<void> {
    await this.page.evaluate((link) => {
      history.pushState(null, '', `./${link}`);
      dispatchEvent(new PopStateEvent('popstate'));
    }, view);
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

  /** All that the view asked for is on screen: nothing is on its way and nothing says that it waits. */
  async settled(): Promise<void> {
    await this.recordsReady();
    await this.page.waitForLoadState('networkidle');
    await expect(this.page.locator('.card-waiting, .card-loading, .list-waiting')).toHaveCount(0);
  }

  /** Address */

  /** What the browser calls the page. */
  title(): Promise<string> {
    return this.page.title();
  }

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
  async tabTo(target: Locator, limit = 100, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let step = 0; step < limit; step += 1) {
      await this.page.keyboard.press(key);
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`${key} did not reach ${target} in ${limit} steps`);
  }

  /** The map as it is on screen, with what lies over it. */
  async mapOnScreen(): Promise<Buffer> {
    return this.page.locator('.maplibregl-canvas').screenshot();
  }

  /** The credits on the map, unfolded. */
  async mapCredits(): Promise<Locator> {
    const credits = this.page.locator('.map-credits');
    await credits.locator('summary').click();
    return credits;
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

  /** Gives the window another size, CSS pixels. */
  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height });
  }

  /** Whether something in a part of the page, or the part itself, is to be scrolled sideways. */
  async reachesSideways(part: Locator): Promise<boolean> {
    return part.evaluate((root) =>
      [root, ...root.querySelectorAll('*')].some(
        (element) =>
          /auto|scroll/.test(getComputedStyle(element).overflowX) &&
          element.scrollWidth > element.clientWidth + 1,
      ),
    );
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
      try {
        script.textContent = 'window.ran = true';
      } catch {
        return false;
      }
      document.head.append(script);
      return 'ran' in window;
    });
  }

  /** Whether a text would become markup of the page. */
  async takesMarkup(): Promise<boolean> {
    return this.page.evaluate(() => {
      try {
        document.createElement('div').innerHTML = '<b>x</b>';
        return true;
      } catch {
        return false;
      }
    });
  }

  /** Asks another host for something, as a tracker would; the policy refuses before anything is sent. */
  async askElsewhere(url: string): Promise<void> {
    await this.page.evaluate((address) => fetch(address, { mode: 'no-cors' }).catch(() => undefined), url);
  }

  get map(): Locator {
    return this.page.locator('.map canvas').first();
  }

  /** The tab of a list beside the map. */
  listTab(name: string): Locator {
    return this.page.getByRole('tab', { name, exact: true });
  }

  /** The switch of a layer in the legend. */
  layerSwitch(name: string): Locator {
    return this.page.getByRole('switch', { name });
  }

  /** The line beside the pointer when it rests on the middle of the map. */
  async pointAtMiddle(): Promise<Locator> {
    const box = await this.map.boundingBox();
    if (!box) throw new Error('the map is not on screen');
    await this.page.mouse.move(box.x + box.width / 2 - 1, box.y + box.height / 2);
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    return this.page.locator('.map-tooltip');
  }

  /** Clicks on the middle of the map. */
  async clickMiddle(): Promise<void> {
    const box = await this.map.boundingBox();
    if (!box) throw new Error('the map is not on screen');
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  /** A click or a tap on the map, at shares of its width and height. */
  async pressMap(across: number, down: number): Promise<void> {
    const box = await this.map.boundingBox();
    if (!box) throw new Error('the map is not on screen');
    const at = { x: box.x + across * box.width, y: box.y + down * box.height };
    if (await this.page.evaluate(() => matchMedia('(pointer: coarse)').matches)) {
      await this.page.touchscreen.tap(at.x, at.y);
      return;
    }
    await this.page.mouse.move(at.x, at.y, { steps: 3 });
    await this.page.mouse.click(at.x, at.y);
  }

  /** Drags what lies on the map, between shares of its width and height. */
  async dragOnMap(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    const box = await this.map.boundingBox();
    if (!box) throw new Error('the map is not on screen');
    await this.page.mouse.move(box.x + from[0] * box.width, box.y + from[1] * box.height, { steps: 3 });
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + to[0] * box.width, box.y + to[1] * box.height, { steps: 8 });
    await this.page.mouse.up();
  }

  /** The form in which an area is drawn. */
  get drawing(): Locator {
    return this.page.getByRole('form', { name: messages.tools.draw, exact: true });
  }

  /** Begins to draw by the button on the map, or by the tools where there is no map. */
  async startDrawing(): Promise<void> {
    await this.page.getByRole('button', { name: messages.tools.draw, exact: true }).first().click();
    await expect(this.drawing).toBeVisible();
  }

  /** A point of what is drawn, as the form tells it. */
  drawnPoint(name: string): Locator {
    return this.drawing.getByLabel(name, { exact: true });
  }

  /** Names of files that are asked for from now on. */
  noteFiles(): readonly string[] {
    const names: string[] = [];
    this.page.on('request', (request) => {
      names.push(new URL(request.url()).pathname.split('/').at(-1) ?? '');
    });
    return names;
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

  /** Elements that move, or would move when their look changes. */
  async inMotion(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((element) => {
          const { transitionDuration, animationName } = getComputedStyle(element);
          return (
            animationName !== 'none' || transitionDuration.split(',').some((time) => parseFloat(time) > 0)
          );
        })
        .map((element) => `${element.localName}.${element.getAttribute('class')}`),
    );
  }

  /** From now on the system asks for motion as by default, or for none. */
  async preferMotion(motion: 'reduce' | 'no-preference'): Promise<void> {
    await this.page.emulateMedia({ reducedMotion: motion });
  }

  /** Breaks a rule, so that a test can see it found. */
  async addNamelessButton(): Promise<void> {
    await this.page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
  }

  protected get root(): Locator {
    return this.page.locator('html');
  }
}
