/** axe finds nothing serious or critical, in light and in dark. */
import { expect, type Headroom, type Theme, test } from './driver';

const SCENES: Record<string, (app: Headroom) => Promise<void>> = {
  'the first view': async (app) => {
    await app.open();
    await app.mapReady();
  },
  'a site': async (app) => {
    await app.open('?site=terawulf-lake-mariner-ny');
    await expect(app.cardTitle(/Lake Mariner/)).toBeVisible();
  },
  'a grid area': async (app) => {
    await app.open('?region=area:PJM-DOM');
    await expect(app.cardTitle(/Dominion/)).toBeVisible();
  },
  'a county': async (app) => {
    await app.open('?region=county:51107');
    await expect(app.cardTitle(/Loudoun/)).toBeVisible();
  },
  'the comparison': async (app) => {
    await app.open('?page=compare&compare=terawulf-lake-mariner-ny,galaxy-helios-tx');
    await expect(app.dialog(/Compar/).getByRole('table')).toBeVisible();
  },
  'the credits': async (app) => {
    await app.open('?page=credits');
    await expect(app.dialog('Data & credits')).toContainText('OpenStreetMap');
  },
  'an act and its fight': async (app) => {
    await app.open('?event=north-tonawanda-ny-2024-07-01');
    await expect(app.section('fight').getByRole('list', { name: /in order of time/ })).toBeVisible();
  },
  'then and now, with a place unfolded': async (app) => {
    await app.open('?page=thenAndNow');
    const page = app.dialog('Then and now');
    await page.getByText('Digihost North Tonawanda').first().click();
    await expect(page.getByText('Digihost moves to buy gas plant')).toBeVisible();
  },
  'the filters': async (app) => {
    await app.open('?class=conversion');
    await app.openFilters();
  },
  'search results': async (app) => {
    await app.open();
    await app.search('Virginia');
    await expect(app.results().first()).toBeVisible();
  },
  'the studio': async (app) => {
    await app.open('?region=state:TX');
    await app.mapReady();
    await app.openStudio();
    await expect(app.frame).toBeVisible();
    await expect(app.studio).toContainText('1200 × 675');
  },
  'the preview of a picture': async (app) => {
    await app.open('?region=state:TX');
    await app.mapReady();
    await app.openStudio();
    await app.preview();
    await app.pictureDrawn();
  },
};

/** Every other scene is opened in dark, then looked at in light: each look is once the first. */
for (const [index, [name, stage]] of Object.entries(SCENES).entries()) {
  const themes: readonly Theme[] = index % 2 === 0 ? ['light', 'dark'] : ['dark', 'light'];
  test(`${name}, ${themes.join(' and ')}`, async ({ app }) => {
    await app.prefer(themes[0] ?? 'light');
    await stage(app);
    for (const theme of themes) {
      await app.prefer(theme);
      expect(await app.findings(), theme).toEqual([]);
    }
  });
}

test('axe sees what is wrong: a button without a name', async ({ app }) => {
  await app.open();
  await app.addNamelessButton();
  expect((await app.findings()).map(({ rule }) => rule)).toEqual(['button-name']);
});

test('nothing of ours moves, and no change takes time, where the system asks for no motion', async ({
  app,
}) => {
  await app.open('?region=state:IN');
  await app.openStudio();
  await expect(app.frame).toBeVisible();
  const ours = async () => (await app.inMotion()).filter((name) => !name.includes('maplibregl'));
  expect(await ours()).toEqual([]);
  await app.preferMotion('no-preference');
  expect(await ours()).not.toEqual([]);
});
