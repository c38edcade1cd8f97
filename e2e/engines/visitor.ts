/** The app as a reader uses it in any browser: a few verbs over what `Driven` can do. */
import { expect } from '@playwright/test';
import type { Driven } from './driven';

/** Software WebGL on a shared machine: a view of the whole country can take a minute. */
const PATIENCE = { timeout: 120_000, intervals: [250] };

export class Visitor {
  constructor(
    private readonly browser: Driven,
    private readonly address: string,
  ) {}

  async open(view: string): Promise<void> {
    await this.browser.open(`${this.address}${view}`);
    await this.until(`document.documentElement.dataset.sites === 'ready'`);
  }

  /** Waits until an expression holds in the page. */
  async until(expression: string): Promise<void> {
    await expect
      .poll(() => this.browser.run(`Boolean(${expression})`), { ...PATIENCE, message: expression })
      .toBe(true);
  }

  read(expression: string): Promise<unknown> {
    return this.browser.run(expression);
  }

  /** Clicks the first visible thing of a selector that says these words. */
  async press(selector: string, words: RegExp): Promise<void> {
    await this.until(`(() => {
      const mark = 'data-pressed';
      document.querySelector('[' + mark + ']')?.removeAttribute(mark);
      const found = [...document.querySelectorAll(${JSON.stringify(selector)})].find((element) =>
        ${words}.test(element.getAttribute('aria-label') ?? element.textContent.trim()) && element.checkVisibility());
      found?.setAttribute(mark, '');
      return found;
    })()`);
    await this.browser.click('[data-pressed]');
  }

  /** Types into the field that a selector finds, in place of what it holds. */
  async fill(selector: string, text: string): Promise<void> {
    await this.until(`document.querySelector(${JSON.stringify(selector)})`);
    await this.read(
      `(() => { const field = document.querySelector(${JSON.stringify(selector)}); field.focus(); field.select(); })()`,
    );
    await this.browser.type(text);
  }

  async enter(): Promise<void> {
    await this.browser.type('\n');
  }

  /** The map has been drawn, stands still, and is no single color. */
  async mapDrawn(): Promise<void> {
    await this.until(`document.documentElement.dataset.map === 'ready'`);
    await this.until(`document.querySelector('.map[data-idle="true"]')`);
  }

  /** The heading of the open card. */
  async card(words: RegExp): Promise<void> {
    await this.until(
      `[...document.querySelectorAll('.card h2')].some(({ textContent }) => ${words}.test(textContent))`,
    );
  }

  /** A file of the view, as base64. */
  async exported(format: 'png' | 'svg' | 'csv'): Promise<Buffer> {
    const answer = (await this.read(`headroomSnapshot({
      format: '${format}', settings: { size: 'square' }, linkBase: 'https://headroom.example/', today: '2026-10-09',
    })`)) as { base64?: string; error?: string };
    if (answer.base64 === undefined) throw new Error(answer.error);
    return Buffer.from(answer.base64, 'base64');
  }

  /** Drops a picture on the page. */
  async drop(png: Buffer): Promise<void> {
    await this.read(`(() => {
      const bytes = Uint8Array.from(atob('${png.toString('base64')}'), (letter) => letter.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], 'map.png', { type: 'image/png' }));
      for (const kind of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    })()`);
  }

  resize(width: number, height: number): Promise<void> {
    return this.browser.resize(width, height);
  }
}
