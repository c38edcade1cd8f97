/** The map in other people's pages: what it says, what it does, and that it fits. */
import { ALL_SITES, expect, type FrameLocator, test } from './driver';

const TEXAS = '?embed&region=state:TX&bounds=-106.6,25.8,-93.5,36.5#5/31/-99';

test('an embedded map has no chrome, a credit and a way to the full view', async ({ app }) => {
  await app.openAnyway('?embed&region=state:TX');
  await app.mapReady();
  await expect(app.searchBox).toBeHidden();
  await expect(app.list('sites')).toBeHidden();
  const full = app.page.getByRole('link', { name: /Open full view/ });
  await expect(full).toBeVisible();
  const href = await full.getAttribute('href');
  expect(href).toContain('region=state:TX');
  expect(href).not.toContain('embed');
  await expect(app.text(/Data of/)).toBeVisible();
});

test('it has headline, day, filters, legend and credits inside', async ({ app }) => {
  await app.openAnyway(
    `${TEXAS.replace('#', '&status=construction&title=Built+in+%3Cb%3ETexas%3C%2Fb%3E&date=2026-06-30#')}`,
  );
  await app.mapReady();
  const page = app.page;
  // A host's words are text, whatever is in them.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Built in <b>Texas</b>');
  await expect(page.getByRole('banner')).toContainText('As of 30 June 2026.');
  await expect(page.getByRole('banner')).toContainText('Shown: Sites: Under construction.');
  await expect(page.getByRole('listitem').filter({ hasText: /^Data center$/ })).toBeVisible();
  await page.getByText('Whose data this is').click();
  await expect(page.getByRole('contentinfo')).toContainText('OpenStreetMap');
});

test('its colors are those of the page around it', async ({ app }) => {
  await app.openAnyway(TEXAS.replace('#', '&theme=dark#'));
  await app.mapReady();
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await app.page.emulateMedia({ colorScheme: 'dark' });
  await app.openAnyway(TEXAS);
  await app.mapReady();
  await expect(app.page.locator('html')).not.toHaveAttribute('data-theme', /./);
});

/** Longitudes at the edges of the map, and where its parts lie. */
async function measured(frame: FrameLocator) {
  await expect(frame.locator('.map[data-idle]')).toBeVisible({ timeout: 60_000 });
  await expect(frame.getByRole('contentinfo')).toContainText('Whose data this is');
  return frame.locator('.embed').evaluate((embed) => {
    const box = (name: string) => {
      const { left, right, top, bottom } =
        embed.querySelector(name)?.getBoundingClientRect() ?? new DOMRect();
      return { left, right, top, bottom };
    };
    const [zoom = 0, , lon = 0] = location.hash.slice(1).split('/').map(Number);
    const stage = box('.embed-stage');
    const half = ((stage.right - stage.left) / 2 / (512 * 2 ** zoom)) * 360;
    return {
      west: lon - half,
      east: lon + half,
      wide: Math.max(embed.scrollWidth, document.documentElement.scrollWidth) - innerWidth,
      cut: embed.scrollHeight - innerHeight,
      stage,
      foot: box('.embed-foot'),
      legend: box('.embed-legend'),
    };
  });
}

for (const width of [320, 480, 600, 900]) {
  test(`in a column of ${width} px it fits, keeps its extent and is as high as it asks for`, async ({
    app,
  }) => {
    await app.page.setViewportSize({ width, height: 900 });
    const code = (adjusts: string, script: string) =>
      `<iframe src="./${TEXAS.replaceAll('&', '&amp;')}" title="Map" width="100%" height="640" ${adjusts}></iframe>${script}`;
    const adjusting = await app.openHost(code('data-headroom', '<script async src="./embed.js"></script>'));
    await expect(adjusting.locator('.embed')).toHaveAttribute('data-tall', 'true');
    const asked = await measured(adjusting);
    const plain = await measured(await app.openHost(code('', '')));
    for (const { west, east, wide, stage, foot, legend } of [asked, plain]) {
      expect(west).toBeLessThan(-106.5);
      expect(east).toBeGreaterThan(-93.6);
      expect(wide).toBe(0);
      // Map, legend and credits lie beside or below each other.
      expect(foot.top).toBeGreaterThanOrEqual(stage.bottom - 1);
      expect(foot.top).toBeGreaterThanOrEqual(legend.bottom - 1);
      expect(legend.top >= stage.bottom - 1 || legend.left >= stage.right - 1).toBe(true);
      expect(stage.bottom - stage.top).toBeGreaterThan(180);
    }
    expect(asked.cut).toBeLessThanOrEqual(1);
  });
}

test('a click opens a small card with its source, which the keyboard closes', async ({ app }) => {
  await app.openAnyway('?embed&layers=sites&site=terawulf-lake-mariner-ny');
  await app.mapReady();
  const card = app.page.getByRole('region', { name: 'What is recorded here' });
  await expect(card).toBeHidden();
  await app.clickMiddle();
  await expect(card.getByRole('heading', { name: /Lake Mariner/ })).toBeVisible();
  await expect(card).toContainText('MW');
  await expect(card.getByRole('listitem').first()).toContainText(/read (\d+ )?\w+ \d{4}/);
  const full = card.getByRole('link', { name: 'Open the full card' });
  await expect(full).toHaveAttribute('href', /site=terawulf-lake-mariner-ny/);
  await app.press('Escape');
  await expect(card).toBeHidden();
});

test('the code for a page follows its choices, and works where it is put', async ({ app }) => {
  await app.open(`${ALL_SITES}&region=state:TX`);
  await app.mapReady();
  const dialog = await app.openShare();
  const code = dialog.getByRole('textbox', { name: 'Code for a web page' });
  await expect(code).toHaveValue(/<iframe [^>]*bounds=[^>]* data-headroom /);
  await expect(code).toHaveValue(/title="Headroom map: [^"]*Texas[^"]*" width="100%"/);
  await expect(code).toHaveValue(/<p><a href="[^"]+">.*OpenStreetMap/);
  await dialog.getByRole('radio', { name: 'Square, 1:1' }).press('Space');
  await dialog.getByRole('radio', { name: 'Dark' }).press('Space');
  await dialog.getByRole('radio', { name: 'Folded' }).press('Space');
  await dialog.getByRole('radio', { name: /^Stays on/ }).press('Space');
  await dialog.getByRole('radio', { name: /^Fixed/ }).press('Space');
  await dialog.getByRole('textbox', { name: 'Headline' }).fill('Texas & its "zones"');
  await expect(code).toHaveValue(/date=\d{4}-\d\d-\d\d/);
  await expect(code).toHaveValue(/shape=square/);
  await expect(code).not.toHaveValue(/<script/);
  const frame = await app.openHost(await code.inputValue());
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Texas & its "zones"');
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(frame.getByText('Legend', { exact: true })).toBeVisible();
  await expect(frame.getByText('Load factor', { exact: true })).toBeHidden();
});

test('a story of two views is made by keyboard and read by scrolling, buttons and arrow keys', async ({
  app,
}) => {
  await app.open(`${ALL_SITES}&region=state:TX`);
  await app.mapReady();
  const first = await app.openShare();
  await first.getByText('A story of several views').click();
  await first.getByRole('button', { name: 'Take the present view as a step' }).press('Enter');
  await first.getByRole('textbox', { name: 'Caption of step 1' }).fill('Texas, <b>whole</b>');
  await first.getByRole('button', { name: 'Take out step 1' }).press('Enter');
  await expect(first.getByRole('button', { name: 'Undo' })).toBeFocused();
  await app.press('Enter');
  await expect(first.getByRole('textbox', { name: 'Caption of step 1' })).toHaveValue('Texas, <b>whole</b>');
  await app.press('Escape');
  // Another place and other colors.
  await app.page.evaluate(() => {
    location.hash = '7/33/-84';
  });
  await app.mapReady();
  const dialog = await app.openShare();
  await dialog.getByRole('button', { name: 'Take the present view as a step' }).press('Enter');
  await dialog.getByRole('textbox', { name: 'Caption of step 2' }).fill('Georgia');
  await dialog.getByRole('button', { name: 'Move step 2 earlier' }).press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Caption of step 1' })).toHaveValue('Georgia');
  await dialog.getByRole('button', { name: 'Take out step 1' }).press('Enter');
  await expect(dialog.getByRole('textbox', { name: /^Caption/ })).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Undo' }).press('Enter');
  await dialog.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Caption of step 2' })).toHaveValue('Georgia');
  const code = await dialog.getByRole('textbox', { name: 'Code of the story for a web page' }).inputValue();

  const frame = await app.openHost(code);
  await expect(frame.locator('.map[data-idle]')).toBeVisible({ timeout: 60_000 });
  const step = frame.locator('[aria-current="step"]');
  const longitude = () => frame.locator('body').evaluate(() => Number(location.hash.slice(1).split('/')[2]));
  await expect(step).toHaveText('Texas, <b>whole</b>');
  await expect.poll(longitude).toBeLessThan(-95);
  await frame.getByRole('button', { name: 'Next' }).click();
  await expect(step).toHaveText('Georgia');
  await expect(frame.getByRole('status').filter({ hasText: 'Step 2 of 2. Georgia' })).toHaveCount(1);
  await expect.poll(longitude).toBeGreaterThan(-90);
  await frame.getByRole('button', { name: 'Next' }).press('ArrowLeft');
  await expect(step).toHaveText('Texas, <b>whole</b>');
  await frame.getByRole('list').first().hover();
  await app.page.mouse.wheel(0, 600);
  await expect(step).toHaveText('Georgia');
  await expect.poll(longitude).toBeGreaterThan(-90);
});
