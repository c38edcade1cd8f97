/**
 * The app as a reader uses it. Specs speak the words of the domain; only this file and its folder know Playwright,
 * roles and accessible names. Nothing here waits for a time: the page says what state it is in.
 */
import { test as base } from '@playwright/test';
import { expect, watch } from './driver/browser';
import { clockFrom, TEST_DAY } from './driver/clock';
import { Headroom } from './driver/headroom';

export { expect, type FrameLocator, type Page, watch, withPage } from './driver/browser';
export { TEST_DAY } from './driver/clock';
export { Headroom } from './driver/headroom';
export { Host } from './driver/host';

/** The view of a link that names none of its filters: all sites, areas by load factor. */
export const ALL_SITES = '?metric=grid.loadFactor';
export type { ListName } from './driver/records';
export type { Theme } from './driver/screen';

/** What a spec may ask of the browser. */
interface Conditions {
  /** False: a browser without WebGL. */
  webgl: boolean;
  /** The day by the reader's clock, `YYYY-MM-DD`. */
  today: string;
  /** Requests whose address matches are never answered. */
  withhold: RegExp | null;
  /** Requests whose address matches are answered with an error. */
  refuse: RegExp | null;
  /** Requests whose address matches are answered with this text instead, as by a host that has lost the file. */
  instead: { of: RegExp; text: string } | null;
  /** Files whose address matches are sent whole, whatever part is asked for. */
  whole: RegExp | null;
  /** Waits of 15 s and more are over after 2 s. */
  hurried: boolean;
  /** What is drawn on canvases comes back white. */
  hiddenCanvas: boolean;
}

/** `app` is the app in a fresh browser; every test ends by checking that the page kept to itself. */
export const test = base.extend<Conditions & { app: Headroom }>({
  webgl: [true, { option: true }],
  today: [TEST_DAY, { option: true }],
  withhold: [null, { option: true }],
  refuse: [null, { option: true }],
  instead: [null, { option: true }],
  whole: [null, { option: true }],
  hurried: [false, { option: true }],
  hiddenCanvas: [false, { option: true }],
  app: async (
    { page, baseURL, webgl, today, withhold, refuse, instead, whole, hurried, hiddenCanvas },
    use,
  ) => {
    const misdeeds = watch(page, new URL(baseURL ?? '').origin);
    await page.addInitScript(clockFrom, today);
    if (!webgl) await page.addInitScript(withoutWebgl);
    if (withhold) await page.route(withhold, () => undefined);
    if (refuse) await page.route(refuse, (route) => route.fulfill({ status: 503 }));
    if (instead) {
      await page.route(instead.of, (route) =>
        route.fulfill({ status: 200, contentType: 'application/json', body: instead.text }),
      );
    }
    if (whole) {
      await page.route(whole, async (route) => {
        const headers = { ...route.request().headers() };
        delete headers.range;
        const response = await route.fetch({ headers });
        await route.fulfill({ response, status: 200 });
      });
    }
    if (hurried) await page.addInitScript(withShortWaits);
    if (hiddenCanvas) await page.addInitScript(withWhiteCanvases);
    const app = new Headroom(page, misdeeds);
    if (refuse) app.forgive(/503/);
    await use(app);
    const errors = misdeeds.errors.filter((error) => !app.forgiven.some((known) => known.test(error)));
    expect({ ...misdeeds, errors }).toEqual({ external: [], errors: [] });
  },
});

/** Runs in the page before its own code: patience is shorter, everything else as long as it was. */
function withShortWaits(): void {
  const original = window.setTimeout;
  window.setTimeout = ((handler: () => void, wait = 0, ...rest: unknown[]) =>
    original(handler, wait >= 15_000 ? 2_000 : wait, ...rest)) as typeof setTimeout;
}

/** Runs in the page before its own code: protection against fingerprints, as some browsers have it. */
function withWhiteCanvases(): void {
  const original = CanvasRenderingContext2D.prototype.getImageData;
  CanvasRenderingContext2D.prototype.getImageData = function (this: CanvasRenderingContext2D, ...asked) {
    const image = Reflect.apply(original, this, asked) as ImageData;
    image.data.fill(255);
    return image;
  };
}

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
