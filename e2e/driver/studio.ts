/** The studio: frame, size, words, preview, files. */
import { messages, seriesStudioText, studioText } from '../../src/i18n/words';
import { expect, type Locator } from './browser';
import { FirstView } from './firstView';

export class Studio extends FirstView {
  get studio(): Locator {
    return this.page.getByRole('form', { name: studioText.title, exact: true });
  }

  /** The button of the studio: beside the others, or in the menu of a phone. */
  get exportTool(): Locator {
    return this.page.getByRole('button', { name: messages.tools.export, exact: true });
  }

  /** Opens the tools on a phone. */
  protected get moreButton(): Locator {
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

  /** The dialog of the view over time, which opens from the studio. */
  get series(): Locator {
    return this.page.getByRole('dialog', { name: seriesStudioText.dialog });
  }

  async openSeries(kind: keyof typeof seriesStudioText.kinds): Promise<void> {
    await this.studio.getByRole('button', { name: seriesStudioText.open }).click();
    await this.series.getByRole('radio', { name: seriesStudioText.kinds[kind] }).check();
  }

  /** The divider over two pictures. */
  get seriesDivider(): Locator {
    return this.series.getByRole('slider');
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
    return this.dialog(messages.share.cite);
  }

  async openShare(): Promise<Locator> {
    await this.page.getByRole('button', { name: messages.tools.share, exact: true }).click();
    return this.dialog(messages.share.title);
  }

  /** Shares the page that lies over the map. */
  async sharePage(page: Locator): Promise<Locator> {
    await page.getByRole('button', { name: messages.tools.share, exact: true }).click();
    return this.dialog(messages.share.title);
  }

  get saveButton(): Locator {
    return this.previewDialog.getByRole('button', { name: /^(Save|Print)/ });
  }

  async chooseFormat(format: keyof typeof studioText.preview.formats): Promise<void> {
    const { formats, ofSeveralLayers } = studioText.preview;
    const named = (name: string) => this.previewDialog.getByRole('radio', { name });
    // Of several layers a format may be of another kind, and says so.
    const several = format === 'csv' ? ofSeveralLayers.csv : formats[format];
    await named(formats[format]).or(named(several)).check();
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
}
