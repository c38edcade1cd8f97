/** Use without a network: what is kept by itself, what a reader keeps, and new versions. */
import { test as base, expect, Host } from './driver';
import { readPicture } from './picture';

/** `host` serves the built app for this test alone, and can be taken away. */
const test = base.extend<{ host: Host }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from it.
  host: async ({}, use) => {
    const host = new Host(process.env.E2E_DIST ?? 'dist');
    await host.start();
    await use(host);
    await host.stop();
  },
  baseURL: async ({ host }, use) => use(host.address),
});

test.use({ serviceWorkers: 'allow' });
test.slow();

const CARD = '?site=terawulf-lake-mariner-ny';
const LOAD = '?region=area:PJM-DOM&add=PJM-DOM,1000';
const COMPARED = '?compare=terawulf-lake-mariner-ny,core-scientific-denton-tx&page=compare';

/** What a browser writes on its console when it has no network. */
const NO_NETWORK = /ERR_|Failed to load resource|Failed to fetch|504/;

test('what was seen is there without a connection: map, card, what-if, comparison and its file', async ({
  app,
  host,
}) => {
  await app.open(COMPARED);
  await app.mapReady();
  await app.keptCode();
  await expect(app.comparison.getByRole('table').first()).toBeVisible();
  await app.settled();
  await app.open(LOAD);
  await app.whatIfAnswered();
  await app.open(CARD);
  await app.mapAtRest();
  await app.settled();

  app.forgive(NO_NETWORK);
  await host.stop();
  await app.loseNetwork();
  await app.open(CARD);
  await app.mapAtRest();
  await expect(app.cardTitle(/Lake Mariner/)).toBeVisible();
  await expect(app.text(/^No connection: showing what is kept of/)).toBeVisible();
  await app.open(LOAD);
  await app.whatIfAnswered();
  await expect(app.whatIfFigure('newPeak')).toContainText(/24,220\sMW/);
  await app.open(COMPARED);
  await expect(app.comparison.getByRole('table').first()).toContainText('Denton');
  const csv = await app.saved(() => app.comparison.getByRole('button', { name: 'Save CSV' }).click());
  expect(csv.bytes.toString('utf8')).toContain('Lake Mariner');

  // What was never read says so, and is there again with the connection.
  await app.open('?region=state:MT');
  await expect(app.alert('not kept on this device').first()).toBeVisible();
  await host.start();
  await app.regainNetwork();
  await expect(app.text(/^No connection/)).toBeHidden({ timeout: 60_000 });
});

test('a first visit is no heavier for it: what it has loaded is not loaded again', async ({ app, host }) => {
  await app.open();
  await app.mapAtRest();
  await app.keptCode();
  const lasting = host.asked.filter((asked) => /^\/assets\/|^\/data\/\w{12}\//.test(asked));
  const twice = lasting.filter((asked, index) => lasting.indexOf(asked) !== index);
  expect(twice).toEqual([]);
});

test('a new version is offered, and comes only when it is asked for', async ({ app, host }) => {
  await app.open(CARD);
  await app.keptCode();
  host.deploySecondBuild();
  await app.open(CARD);
  await expect(app.takeUpVersion).toBeVisible();
  expect((await app.ownScripts()).join()).not.toContain('second.js');
  // Code of the old build that no view has needed yet.
  await app.inAnotherTab(async (other) => {
    await other.open(CARD);
    await app.takeUpVersion.click();
    await expect.poll(async () => (await app.ownScripts().catch(() => [])).join()).toContain('second.js');
    await app.recordsReady();
    await app.keptCode();
    expect((await other.ownScripts()).join()).not.toContain('second.js');
    await other.tool('Data & credits').click();
    await expect(other.dialog('Data & credits').getByRole('heading', { level: 3 }).first()).toBeVisible();
  });
  await expect(app.cardTitle(/Lake Mariner/)).toBeVisible();
  await expect(app.takeUpVersion).toBeHidden();
});

test('data and code that went while the page was open: an offer to reload, which keeps the view', async ({
  app,
  host,
}) => {
  await app.open('?region=state:NY');
  await app.keptCode();
  app.forgive(/404/);
  host.deploySecondBuild();
  host.renewData();
  await app.find('PJM-DOM', /Dominion/);
  await expect(app.cardTitle(/Dominion/)).toBeVisible();
  await app.addLoad('1,000');
  await expect(app.text(/^The data were renewed/)).toBeVisible();
  await app.loadAgain.click();
  await expect.poll(async () => (await app.ownScripts().catch(() => [])).join()).toContain('second.js');
  await app.recordsReady();
  await expect(app.cardTitle(/Dominion/)).toBeVisible();
  await app.whatIfAnswered();
  await expect(app.text(/^The data were renewed/)).toBeHidden();
});

test('a deployer can switch it off, and browsers give back what they kept', async ({ app, host }) => {
  await app.open();
  await app.keptCode();
  expect((await app.onDevice()).workers).toBe(1);
  host.config = { offline: false };
  await app.open();
  await app.keepsNothing();
  expect(await app.onDevice()).toEqual({ workers: 0, caches: [], databases: [] });
  await app.open();
  await app.keepsNothing();
});

test('on a machine’s own address nothing is kept unless it is asked for', async ({ app, host }) => {
  host.config = {};
  await app.open();
  await app.keepsNothing();
  expect((await app.onDevice()).workers).toBe(0);
});

test('in a frame nothing is kept', async ({ app }) => {
  const frame = await app.openFramed('?embed', '');
  await expect(frame.locator('html')).toHaveAttribute('data-map', 'ready', { timeout: 60_000 });
  await expect(frame.locator('html')).not.toHaveAttribute('data-offline');
  expect((await app.onDevice()).workers).toBe(0);
});

test('the page can be installed', async ({ app, host }) => {
  await app.open();
  const link = await app.page.locator('link[rel="manifest"]').getAttribute('href');
  const manifest = await (await app.page.request.get(new URL(link ?? '', host.address).href)).json();
  expect(manifest).toMatchObject({ short_name: 'Headroom', display: 'standalone', start_url: './' });
  for (const { src, sizes, type } of manifest.icons as { src: string; sizes: string; type: string }[]) {
    const icon = await app.page.request.get(new URL(src, host.address).href);
    expect(icon.headers()['content-type']).toBe(type);
    if (type !== 'image/png') continue;
    const { width, height } = readPicture(await icon.body());
    expect(`${width}x${height}`).toBe(sizes);
  }
});

test('a region that is kept: how much, then all of it without a connection, and given back', async ({
  app,
  host,
}) => {
  await app.open('?region=county:51107');
  await app.mapReady();
  await app.keptCode();
  await expect(app.cardTitle(/Loudoun/)).toBeVisible();
  await app.openKeep();
  await expect(app.keepSection.getByText(/takes \d+ MB on this device/)).toBeVisible();
  await app.keepRegion('Loudoun County, Virginia');
  const row = app.keptRegion('Loudoun County, Virginia');
  await expect(row).toContainText(/\d+ MB, kept on /);
  await app.closeKeep();

  app.forgive(NO_NETWORK);
  await host.stop();
  await app.loseNetwork();
  await app.open('?region=county:51107#11/39.05/-77.48');
  await app.mapAtRest();
  await expect(app.cardTitle(/Loudoun/)).toBeVisible();
  await expect(app.text(/^No connection: showing what is kept of/)).toBeVisible();
  await expect(app.alert('not kept on this device')).toHaveCount(0);
  // Nothing of this was looked at with a connection.
  await app.find('Ashburn', /Ashburn/);
  await app.open('?region=area:PJM-DOM&add=PJM-DOM,1000#8/38.9/-77.6');
  await app.whatIfAnswered();
  await expect(app.whatIfFigure('newPeak')).toContainText(/24,220\sMW/);
  await app.open('?compare=county:51107,county:51153&page=compare');
  await expect(app.comparison.getByRole('columnheader', { name: /Loudoun/ })).toBeVisible();
  await app.open('?region=county:51107#9.5/39.05/-77.48');
  await app.mapAtRest();
  const picture = readPicture(await app.savePicture('At the hearing'));
  expect(picture.width).toBeGreaterThan(1000);
  const csv = (await app.exported('csv', {})).toString('utf8');
  expect(csv.split('\n').length).toBeGreaterThan(20);
  // Far from it nothing is drawn as absent.
  await app.open('?region=state:MT#9/47/-109');
  await expect(app.alert('not kept on this device').first()).toBeVisible();

  await host.start();
  await app.regainNetwork();
  await app.open('?region=county:51107');
  await app.mapReady();
  await app.openKeep();
  await app.deleteRegion('Loudoun County, Virginia');
  await expect(row).toHaveCount(0);
  expect((await app.onDevice()).caches.filter((name) => name.includes('kept'))).toEqual([]);
});

test('a region that is cancelled, or that there is no room for, leaves nothing behind', async ({
  app,
  host,
}) => {
  await app.open('?region=county:51107');
  await app.keptCode();
  await app.openKeep();
  await expect(app.keepSection.getByText(/takes \d+ MB on this device/)).toBeVisible();
  const giveRoom = await app.limitRoom();
  await app.startKeeping('Loudoun County, Virginia');
  await expect(app.keepSection.getByRole('alert')).toContainText('The browser has no room left for it');
  await giveRoom();
  host.slow(/site-details/);
  await app.startKeeping('Loudoun County, Virginia');
  await app.cancelKeeping();
  await expect(app.keepSection.getByText('Nothing new was kept.')).toBeVisible();
  await expect(app.keepSection.getByText('No region is kept yet.')).toBeVisible();
  await expect
    .poll(async () => (await app.onDevice()).caches.filter((name) => name.includes('kept')))
    .toEqual([]);
});

test('a region of older data is said to be, and can be brought up to date', async ({ app, host }) => {
  const name = 'Loudoun County, Virginia';
  await app.open('?region=county:51107');
  await app.keptCode();
  await app.openKeep();
  await app.keepRegion(name);
  host.renewData();
  app.forgive(/404/);
  await app.open('?region=county:51107');
  await app.keptCode();
  await app.openKeep();
  await expect(app.keptRegion(name)).toContainText('Of older data');
  const [before] = (await app.onDevice()).caches.filter((cache) => cache.includes('kept'));
  await app.startKeeping(name);
  await expect(app.keptRegion(name)).not.toContainText('Of older data', { timeout: 60_000 });
  const after = (await app.onDevice()).caches.filter((cache) => cache.includes('kept'));
  expect(after).toEqual(['headroom-kept-fedcba987654']);
  expect(after).not.toContain(before);
});
