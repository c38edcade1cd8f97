/** What asking of many places costs the main thread: rankings of all counties, comparisons, circles, similar cases. */
import { Headroom, type Page, withPage } from '../e2e/driver';
import { cardMessages, rankMessages } from '../src/i18n/words';
import { type Busy, tasksDuring } from './interact';

const LONG_MS = 50;
/** All counties with eight columns, unfiltered. */
const RANKED =
  '?page=rank&rank=counties/state,people,headroom,inForce,sites,fights,cropland,waterStress//-people&layers=sites';
const COMPARED = '?compare=county:51107,county:13121,state:GA,radius:-93.62~.41.59~.25&layers=sites';
const CIRCLE = '?region=radius:-93.62,41.59,25&layers=sites';
const CASES = '?page=cases&cases=/state:VA,mw:300,grounds:water.noise&layers=sites';

/** Two frames and a pause of the main thread: what a step set off has run. */
const settled = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((done) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => requestIdleCallback(() => done(null), { timeout: 5_000 })),
        ),
      ),
  );

/** @param until what must be there before the tasks are counted */
async function measure(
  page: Page,
  name: string,
  steps: readonly (() => Promise<unknown>)[],
  until: () => Promise<unknown> = async () => undefined,
): Promise<Busy> {
  const tasks = await tasksDuring(page, async () => {
    for (const step of steps) {
      await step();
      await settled(page);
    }
    await until();
    await settled(page);
  });
  return {
    name,
    events: steps.length,
    longest: Math.max(...tasks),
    long: tasks.filter((task) => task > LONG_MS).length,
  };
}

/** Presses an element by the pointer; it is found beforehand, since to find it is work on the main thread as well. */
async function pressing(page: Page, label: RegExp | string): Promise<() => Promise<void>> {
  const element = await page.getByRole('button', { name: label }).first().elementHandle();
  return async () => {
    const place = await element?.boundingBox();
    if (!place) throw new Error(`${label} is not on screen`);
    await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
  };
}

/** Asks each question on a page of its own and measures every kind of interaction by itself. */
export function answerTasks(url: string): Promise<Busy[]> {
  return withPage({ viewport: { width: 1440, height: 900 }, baseURL: url }, async (page) => {
    const app = new Headroom(page);
    const results: Busy[] = [];

    await app.open(RANKED);
    const table = app.dialog(/Rank and screen/);
    await table.getByRole('row').nth(2).waitFor();
    await settled(page);
    const [people, headroom] = [
      await pressing(page, /^Sort by Residents, 2020–2024/),
      await pressing(page, /^Sort by Headroom/),
    ];
    results.push(await measure(page, 'all counties: sort by a column', [people, headroom, people, headroom]));
    await table.getByText(rankMessages.weights(0), { exact: true }).click();
    const slider = table.getByRole('slider', { name: /^Weight of Headroom/ });
    await slider.focus();
    const right = () => page.keyboard.press('ArrowRight');
    results.push(await measure(page, 'all counties: move a weight', [right, right, right, right]));
    await table.getByText(rankMessages.where(0), { exact: true }).click();
    await table.getByRole('button', { name: rankMessages.addCondition }).click();
    const value = table.getByLabel(rankMessages.value, { exact: true }).last();
    await value.focus();
    const type = (text: string) => async () => {
      await page.keyboard.press('Control+a');
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    };
    results.push(
      await measure(page, 'all counties: filter by a value', [type('50000'), type('200000'), type('10')]),
    );
    await table.getByRole('region', { name: rankMessages.table }).hover();
    const wheel = () => page.mouse.wheel(0, 1200);
    results.push(await measure(page, 'all counties: scroll', [wheel, wheel, wheel, wheel]));

    await app.open(COMPARED);
    await settled(page);
    const { comparison } = app;
    results.push(
      await measure(page, 'open a comparison of four', [() => app.openComparison()], () =>
        comparison.getByRole('columnheader', { name: /Fulton County/ }).waitFor(),
      ),
      await measure(
        page,
        'open the table of all counties',
        [await pressing(page, cardMessages.compare.rank)],
        () =>
          app
            .dialog(/Rank and screen/)
            .getByRole('row')
            .nth(2)
            .waitFor(),
      ),
    );

    await app.open(CIRCLE);
    await app
      .answer('around')
      .getByText(/Des Moines, IA/)
      .waitFor();
    await settled(page);
    await app.radiusSlider.focus();
    results.push(
      await measure(page, 'a circle on its card: grow by a kilometer', [right, right, right, right], () =>
        app.cardTitle(/^29 km around/).waitFor(),
      ),
    );

    await app.open(CASES);
    const cases = app.dialog(/Cases like this/);
    await cases
      .getByText(/Numbers at risk/)
      .first()
      .waitFor();
    await settled(page);
    await cases.getByRole('slider', { name: 'Weight of State' }).focus();
    results.push(await measure(page, 'similar cases: move a weight', [right, right, right]));
    return results;
  });
}
