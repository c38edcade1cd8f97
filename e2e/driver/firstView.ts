/** The page as a newcomer meets it: its heading, the ways in, the guide, and how much room the map has. */
import { messages, timelineText } from '../../src/i18n/words';
import { expect, type Locator } from './browser';
import { Records } from './records';

export class FirstView extends Records {
  /** What this is, for whom, until when. */
  get claim(): Locator {
    return this.page.locator('.topbar-claim');
  }

  get headline(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  way(name: 'place' | 'inForce' | 'compare'): Locator {
    return this.page
      .getByRole('navigation', { name: messages.ways.label })
      .getByRole('button', { name: messages.ways[name], exact: true });
  }

  /** Leaves in the list of acts only the measures in force. */
  get inForceOnly(): Locator {
    return this.page.getByRole('checkbox', { name: /^Only measures in force/ });
  }

  async openGuide(): Promise<Locator> {
    await this.tool(messages.guide).click();
    const guide = this.dialog(messages.guide);
    await expect(guide).toBeVisible();
    return guide;
  }

  private get timeline(): Locator {
    return this.page.getByRole('region', { name: timelineText.label });
  }

  async timelineHeight(): Promise<number> {
    return (await this.timeline.boundingBox())?.height ?? 0;
  }

  async unfoldTimeline(): Promise<void> {
    await this.timeline.getByRole('button', { name: timelineText.fold.open }).click();
    await expect(this.timeline.getByRole('button', { name: timelineText.fold.close })).toBeVisible();
  }

  /** What colors the areas; a legend for paper has one as well. */
  private get fillField(): Locator {
    return this.page.getByLabel(messages.legend.fill, { exact: true }).filter({ visible: true });
  }

  async unfoldLegend(): Promise<void> {
    const fold = this.page.getByRole('button', { name: messages.legend.title, expanded: false });
    if ((await fold.count()) > 0) await fold.click();
    await expect(this.fillField).toBeVisible();
  }

  /** On a phone: the legend in the sheet. */
  async openLegendPane(): Promise<void> {
    await this.page.getByRole('button', { name: messages.legend.title, exact: true }).click();
    await expect(this.fillField).toBeVisible();
  }

  async legendAboveTimeline(): Promise<boolean> {
    const fill = await this.fillField.boundingBox();
    const timeline = await this.timeline.boundingBox();
    return fill !== null && timeline !== null && fill.y + fill.height <= timeline.y;
  }

  /** Share of what lies between list and edge, below the bar, that legend, timeline and card take from the map. */
  coveredShare(): Promise<number> {
    return this.page.evaluate(() => {
      const box = (name: string) => document.querySelector(name)?.getBoundingClientRect() ?? new DOMRect();
      const area = ({ width, height }: DOMRect) => width * height;
      const [stage, card] = [box('.stage'), box('.card-panel')];
      return (area(box('.legend-panel')) + area(box('.date')) + area(card)) / (area(stage) + area(card));
    });
  }

  /** Share of the screen on which the map is seen. */
  mapShare(): Promise<number> {
    return this.page.evaluate(() => {
      const { left, right, top, bottom } =
        document.querySelector('.stage')?.getBoundingClientRect() ?? new DOMRect();
      const sheet = document.querySelector('.sheet')?.getBoundingClientRect();
      // A sheet over the map hides its end.
      const end = sheet && sheet.right > left && sheet.left < right ? Math.min(bottom, sheet.top) : bottom;
      return ((right - left) * (end - top)) / (innerWidth * innerHeight);
    });
  }

  /** From now on the letters of the page are larger, as a reader's settings make them. */
  async enlargeLetters(factor: number): Promise<void> {
    await this.page.evaluate((times) => {
      document.documentElement.style.fontSize = `${100 * times}%`;
    }, factor);
  }
}
