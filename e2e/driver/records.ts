/** Finding records and reading them: search, lists, cards, pages, time. */
import {
  billMessages,
  cardMessages,
  correctionMessages,
  fitsText,
  measureMessages,
  messages,
  nextMessages,
  placeMessages,
  scaleWords,
  timelineText,
  whatIfMessages,
} from '../../src/i18n/words';
import { expect, type Locator } from './browser';
import { Conditions } from './conditions';

/** The three lists beside the map. */
export type ListName = keyof typeof messages.list.tabs;

export class Records extends Conditions {
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
    const list = this.page.getByRole('listbox', { name: messages.search.label });
    return list.getByRole('option', name === undefined ? {} : { name });
  }

  /** Answers of one kind; they stand in a group with a heading. */
  resultsOf(kind: keyof typeof messages.search.kinds): Locator {
    return this.page.getByRole('group', { name: messages.search.kinds[kind] }).getByRole('option');
  }

  /** Searches and opens the first answer whose words match. */
  async find(text: string, answer: string | RegExp): Promise<void> {
    await this.search(text);
    const found = this.results(answer).first();
    // Playwright would scroll to what a reader can't see.
    await expect(found).toBeInViewport();
    await found.click();
  }

  /** A planner's way to a county: by its name. */
  async openLoudoun(): Promise<void> {
    await this.find('Loudoun County', /^Loudoun County/);
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

  /** What is in force in the region of the card. */
  get measuresOfRegion(): Locator {
    return this.card.getByRole('region', { name: /^Measures in force on/ });
  }

  /** An answer on the card of a place. */
  answer(name: 'around' | 'carry' | 'next'): Locator {
    const { title } = name === 'next' ? nextMessages : placeMessages[name];
    return this.card.getByRole('region', { name: title, exact: true });
  }

  /** How many kilometres around its point a circle reaches, as a slider. */
  get radiusSlider(): Locator {
    return this.card.getByRole('slider', { name: placeMessages.radius.slider });
  }

  get billsOfState(): Locator {
    return this.card.getByRole('region', { name: billMessages.title, exact: true });
  }

  get saveMeasures(): Locator {
    return this.measuresOfRegion.getByRole('button', { name: measureMessages.save, exact: true });
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

  /** The slider of the curtailed share at which it is asked how much new load fits: in the legend, and on a card. */
  get fitsInLegend(): Locator {
    return this.page.locator('.legend-panel').getByRole('slider', { name: fitsText.share });
  }

  get fitsOnCard(): Locator {
    return this.card.locator('.fits');
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

  get comparison(): Locator {
    return this.dialog(messages.page.compare);
  }

  get thenAndNow(): Locator {
    return this.dialog(messages.page.thenAndNow);
  }

  async openComparison(): Promise<Locator> {
    await this.tool(/^Compare \(\d\)/).click();
    return this.comparison;
  }

  /** Finds something inside the comparison and adds it. */
  async addCompared(text: string, answer: string | RegExp): Promise<void> {
    const field = this.comparison.getByRole('combobox', { name: cardMessages.compare.add });
    await field.fill(text);
    const found = this.comparison.getByRole('listbox', { name: cardMessages.compare.add });
    await found.getByRole('option', { name: answer }).first().click();
  }

  async openCredits(): Promise<Locator> {
    await this.tool(messages.tools.credits).click();
    return this.dialog(messages.page.credits);
  }

  /** Opens the text with which a reader says what is wrong on the card. */
  async suggestCorrection(): Promise<Locator> {
    await this.page.getByRole('button', { name: correctionMessages.open }).click();
    return this.dialog(messages.corrections);
  }

  /** A reader's own corrections, from the credits. */
  async openOwnCorrections(): Promise<Locator> {
    await this.page.getByRole('button', { name: correctionMessages.mine }).click();
    return this.dialog(messages.corrections);
  }

  async openThenAndNow(): Promise<Locator> {
    await this.tool(messages.tools.thenAndNow).click();
    return this.thenAndNow;
  }

  async openFilters(): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${messages.filters.open(0)}`) }).click();
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

  /** Where companies are looked for among the filters. */
  get companyField(): Locator {
    return this.page.getByLabel(messages.filters.companyField, { exact: true }).first();
  }

  /** Unfolds the concerns that are not in sight at first. */
  async showAllConcerns(): Promise<void> {
    await this.page
      .getByRole('group', { name: new RegExp(`^${messages.filters.concerns}`) })
      .locator('summary')
      .click();
  }

  /** Time */

  /** The day that the data of the app are of, `YYYY-MM-DD`. */
  async dataDate(): Promise<string> {
    return (await this.manifest()).dataDate;
  }

  /** The days that the data of the app speak of, `YYYY-MM-DD`. */
  async manifest(): Promise<{ dataDate: string; recordUpTo: string }> {
    const manifest = await this.page.request.get('data/manifest.json');
    return manifest.json();
  }

  /** Where the day viewed stands. */
  get dayViewed(): Locator {
    return this.page.getByLabel(timelineText.day, { exact: true });
  }

  /** Views the record of opposition on a day, `YYYY-MM-DD`. */
  async viewOn(day: string): Promise<void> {
    await this.dayViewed.fill(day);
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
      .getByRole('list', { name: scaleWords['opposition.inForce'].title })
      .getByRole('listitem')
      .filter({ hasText: words });
  }
}
