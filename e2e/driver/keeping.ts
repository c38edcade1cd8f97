/** Regions that a reader keeps for use without a network. */
import { keepMessages, messages } from '../../src/i18n/words';
import { expect, type Locator } from './browser';
import { OwnData } from './own';

export class Keeping extends OwnData {
  /** Opens what is kept from the card that is shown. */
  async openKeep(): Promise<void> {
    await this.card.getByRole('button', { name: messages.offline.keep, exact: true }).click();
    await expect(this.keepSection).toBeVisible();
  }

  async closeKeep(): Promise<void> {
    await this.dialog(messages.offline.title)
      .getByRole('button', { name: messages.app.close, exact: true })
      .click();
  }

  get keepSection(): Locator {
    return this.page.getByRole('region', { name: keepMessages.title, exact: true });
  }

  async startKeeping(name: string): Promise<void> {
    await this.keepSection.getByRole('button', { name: keepMessages.keep(name), exact: true }).click();
  }

  async cancelKeeping(): Promise<void> {
    await this.keepSection.getByRole('button', { name: keepMessages.cancel, exact: true }).click();
  }

  /** Keeps a region and waits until it is there. */
  async keepRegion(name: string): Promise<void> {
    await this.startKeeping(name);
    await expect(this.keptRegion(name)).toBeVisible({ timeout: 60_000 });
  }

  keptRegion(name: string): Locator {
    return this.keepSection.getByRole('listitem').filter({ hasText: name });
  }

  async deleteRegion(name: string): Promise<void> {
    await this.keepSection.getByRole('button', { name: keepMessages.removeOf(name), exact: true }).click();
  }

  /** From now on the browser has no more room for the page. @returns gives room again */
  async limitRoom(): Promise<() => Promise<void>> {
    const { origin } = new URL(this.page.url());
    const session = await this.page.context().newCDPSession(this.page);
    const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 1_000_000 });
    return async () => {
      await session.send('Storage.overrideQuotaForOrigin', { origin });
    };
  }
}
