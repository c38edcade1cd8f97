/** Rows of `docs/reliability.md`: something breaks, and the page says what and what to do, and nothing false. */
import { ALL_SITES, expect, test } from './driver';

test.describe('when the figures of other years can’t be loaded', () => {
  test.use({ refuse: /grid-windows\// });

  test('no card says that there are none, the map says what it lacks, and nothing is exported', async ({
    app,
  }) => {
    await app.openAnyway('?region=county:51107&window=2016-2024&metric=grid.headroom');
    await expect(app.alert(/figures of grid areas could not be had/)).toBeVisible();
    await expect(app.text('No hourly demand is on record')).toHaveCount(0);
    await expect(app.exported('csv', {})).rejects.toThrow(/grid areas/);
    await expect(app.exported('svg', { size: 'square' })).rejects.toThrow(/grid areas/);
  });
});

test.describe('when the opposition records can’t be loaded', () => {
  test.use({ refuse: /\/events\.json/ });

  test('no place is said to be without a measure, and nothing is exported', async ({ app }) => {
    await app.openAnyway('?region=state:VA&metric=opposition.inForce');
    await expect(app.alert(/No acts or measures are drawn/)).toBeVisible();
    await expect(app.text('No event recorded')).toHaveCount(0);
    // Nor does the legend count what it doesn't have.
    await expect(app.text('No measure found in these trackers')).toHaveCount(0);
    await expect(app.text('None in view.')).toHaveCount(0);
    await expect(app.text(/no months are shown/)).toBeVisible();
    await expect(app.exported('csv', {})).rejects.toThrow(/opposition/i);
  });
});

for (const [file, text] of [
  ['areas', 'null'],
  ['areas', '{"error":"not found"}'],
  ['sites', '[]'],
  ['states', '{"error":"not found"}'],
] as const) {
  test.describe(`when ${file}.json holds ${text}`, () => {
    test.use({ instead: { of: new RegExp(`/${file}\\.json`), text } });

    test('the page stands, and says that a file does not fit', async ({ app }) => {
      app.forgive(/does not hold|: no table/);
      await app.openAnyway('?region=state:VA&metric=grid.headroom');
      await expect(app.text(/does not fit this version of the page/).first()).toBeVisible();
      await expect(app.text(/Unexpected token|undefined|is not a function/)).toHaveCount(0);
    });
  });
}

test.describe('when the host sends archives whole', () => {
  test.use({ whole: /basemap\.pmtiles|regions\.pmtiles|ground-us\.pmtiles|towns\.pmtiles/ });

  test('the map is drawn all the same', async ({ app }) => {
    await app.open(ALL_SITES);
    await app.mapReady();
    await app.mapAtRest();
    await expect(app.alert(/Parts of the map/)).toHaveCount(0);
  });
});

test.describe('when archives can’t be read', () => {
  test.use({ refuse: /basemap\.pmtiles/ });

  test('the map says that what is not drawn is not absent', async ({ app }) => {
    await app.open(ALL_SITES);
    await expect(app.alert(/What is not drawn is not absent/)).toBeVisible();
  });
});

test.describe('in a browser that hides canvases', () => {
  test.use({ hiddenCanvas: true });

  test('the page says why marks are squares, and no empty picture is saved', async ({ app }) => {
    await app.open(ALL_SITES);
    await expect(app.alert(/hides what is drawn on canvases/)).toBeVisible();
    await expect(app.exported('png', { size: 'square' })).rejects.toThrow(/canvas/i);
  });
});

test.describe('when the worker of the map is taken away', () => {
  test.use({ hurried: true });

  test('the map says that it waits, and a picture is given up with a sentence', async ({ app }) => {
    await app.open(ALL_SITES);
    await app.mapReady();
    await app.mapAtRest();
    await app.silenceWorkers();
    await app.tool('AK, Alaska').click();
    await expect(app.alert(/has not drawn anything for a while/)).toBeVisible();
    await expect(app.exported('png', { size: 'square' })).rejects.toThrow(/has stopped/);
  });
});

test('newer data during a session are taken up, and the page offers to be loaded again', async ({ app }) => {
  app.forgive(/404/);
  await app.open('?metric=opposition.inForce');
  await app.search('Loudoun County');
  await expect(app.results(/^Loudoun County/).first()).toBeVisible();
  await app.renewData();
  await app.find('Loudoun County', /^Loudoun County/);
  await expect(app.cardTitle(/Loudoun/)).toBeVisible();
  await expect(app.alert(/data were renewed/)).toBeVisible();
  await app.linkHas('county:51107');
});

test('the search finds its index in newer data', async ({ app }) => {
  app.forgive(/404/);
  await app.open('?metric=opposition.inForce');
  await app.renewData();
  await app.search('Loudoun County');
  await expect(app.results(/^Loudoun County/).first()).toBeVisible();
  await expect(app.alert(/data were renewed/)).toBeVisible();
});
