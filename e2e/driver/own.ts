/** Own data: bringing files, what was understood of them, and what is kept on the device. */
import { messages, ownMessages, repairNames } from '../../src/i18n/words';
import { expect, type Locator } from './browser';
import { Studio } from './studio';

export class OwnData extends Studio {
  get ownDialog(): Locator {
    return this.dialog(messages.tools.own);
  }

  private get ownTool(): Locator {
    return this.tool(messages.tools.own);
  }

  async openOwn(): Promise<void> {
    const fold = this.page.getByRole('button', { name: messages.legend.title, expanded: false });
    if (!(await this.ownTool.isVisible())) await ((await fold.isVisible()) ? fold : this.moreButton).click();
    await this.ownTool.click();
    await expect(this.ownDialog).toBeVisible();
  }

  async closeOwn(): Promise<void> {
    await this.ownDialog.getByRole('button', { name: messages.app.close, exact: true }).click();
  }

  /** The part of the dialog that tells of one file. */
  ownFile(name: string): Locator {
    return this.ownDialog.getByRole('region', { name, exact: true });
  }

  /** Makes a repair wherever it is offered. */
  async repair(name: string, kind: keyof typeof repairNames): Promise<void> {
    await this.ownFile(name)
      .getByRole('button', { name: new RegExp(`^${repairNames[kind]} \\(`) })
      .click();
  }

  /** A finding by its words. */
  ownFinding(name: string, words: string | RegExp): Locator {
    return this.ownFile(name).getByRole('row').filter({ hasText: words });
  }

  async sayCredit(name: string, credit: string): Promise<void> {
    await this.ownFile(name).getByLabel(ownMessages.form.credit).fill(credit);
  }

  async loadOwn(name: string, rows: number): Promise<void> {
    await this.ownFile(name)
      .getByRole('button', { name: ownMessages.form.load(rows), exact: true })
      .click();
  }

  /** Saves the rows of a file that were left out. */
  async leftOut(name: string): Promise<string> {
    const button = this.ownFile(name).getByRole('button', { name: /left out as CSV$/ });
    const { bytes } = await this.saved(() => button.click());
    return bytes.toString('utf8');
  }

  /** Asks for a mark, whose place the map is to tell next. */
  async beginMark(): Promise<void> {
    await this.openOwn();
    await this.ownButton(ownMessages.marks.add).click();
    await expect(this.ownDialog).toBeHidden();
    await expect(this.page.getByText(ownMessages.pointing.newMark)).toBeVisible();
  }

  /** Unfolds what changes the record of the card. */
  async beginEdit(): Promise<void> {
    await this.card.getByText(ownMessages.edit.open, { exact: true }).click();
  }

  /** A field of the form that changes a record. */
  editField(name: string): Locator {
    return this.card.getByRole('form', { name: ownMessages.edit.title }).getByLabel(name, { exact: true });
  }

  /** A button of what changes a record. */
  async editBy(action: 'save' | 'move' | 'remove' | 'undo' | 'redo'): Promise<void> {
    await this.card.getByRole('button', { name: ownMessages.edit[action], exact: true }).click();
  }

  /** A button of what is kept on the device. */
  ownButton(name: string): Locator {
    return this.ownDialog.getByRole('button', { name, exact: true });
  }

  /** Sets of own data that are kept. */
  get ownSets(): Locator {
    return this.ownDialog.getByRole('region', { name: ownMessages.kept.title }).getByRole('listitem');
  }

  /** The rows of a layer of own data, beside the map. */
  async ownRows(name: string): Promise<Locator> {
    await this.page.getByRole('tab', { name, exact: true }).click();
    return this.page.getByRole('tabpanel').getByRole('list', { name, exact: true }).getByRole('listitem');
  }

  /** Colors own data by one of its columns, in the legend. */
  async colorBy(column: string): Promise<void> {
    await this.page.getByLabel(ownMessages.legend.color, { exact: true }).selectOption(column);
  }

  /** Pastes a text as from a spreadsheet, outside any field. */
  async pasteTable(text: string): Promise<void> {
    await this.page.evaluate((copied) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', copied);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, text);
  }

  /** From now on the browser has no room for what pages keep. */
  async fillDevice(): Promise<void> {
    await this.page.addInitScript(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('No room', 'QuotaExceededError');
      };
    });
  }

  /** Asks what surrounds the record of the card. */
  async aroundThis(): Promise<void> {
    await this.card.getByRole('button', { name: /^Within/ }).click();
  }

  /** Switches a row of the legend. */
  async switchRow(name: string, on: boolean): Promise<void> {
    const row = this.page.getByRole('button', { name: new RegExp(`^${name}`), pressed: !on });
    await row.click();
  }

  /** What a column was taken for. */
  columnIs(file: string, column: string): Locator {
    return this.ownFile(file).getByLabel(ownMessages.columns.of(column), { exact: true });
  }

  /** Says what a column holds. */
  async sayColumn(file: string, column: string, field: string): Promise<void> {
    await this.ownFile(file).getByText(ownMessages.columns.title, { exact: true }).click();
    await this.columnIs(file, column).selectOption(field);
  }
}
