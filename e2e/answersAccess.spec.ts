/** axe finds nothing serious on the pages that ask of many places, light and dark: on a desktop and on a phone. */
import { messages } from '../src/i18n/words';
import { expect, type Headroom, test } from './driver';

// Nothing here is asked of the map, which is drawn in software.
test.use({ webgl: false });

const table = (app: Headroom, page: string | RegExp) =>
  expect(app.dialog(page).getByRole('row').nth(2)).toBeVisible();

/** What each page must show before it is looked at. */
const PAGES: Record<string, (app: Headroom) => Promise<void>> = {
  '?page=rank&rank=counties/state,people,headroom/state:is:GA/-people': (app) =>
    table(app, messages.page.rank),
  '?page=cases&cases=/state:VA,mw:300,grounds:water.noise': (app) => table(app, messages.page.cases),
  '?page=figures&figures=state:GA': (app) => table(app, messages.page.figures),
  '?page=compare&compare=county:51107,state:GA,area:PJM-DOM': (app) => table(app, messages.page.compare),
  '?page=calendar': (app) =>
    expect(app.dialog(messages.page.calendar).getByRole('listitem').first()).toBeVisible(),
  '?page=changes&region=state:NY&data=faed1a1336c9': (app) =>
    expect(app.dialog(messages.page.changes).getByRole('listitem').first()).toBeVisible(),
  '?region=radius:-93.62,41.59,25': (app) => expect(app.answer('around')).toContainText('Cologix DSM1'),
};

for (const [link, shown] of Object.entries(PAGES))
  test(`${link}, light and dark`, async ({ app }) => {
    await app.open(link);
    await shown(app);
    for (const theme of ['light', 'dark'] as const) {
      await app.prefer(theme);
      expect(await app.findings(), theme).toEqual([]);
    }
  });
