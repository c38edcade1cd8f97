/** Every page, card, dialog, the studio and a picture in the pseudo language: what is plain here is no word of ours. */
import { english } from '../src/i18n/en';
import { pseudoEnglish } from '../src/i18n/pseudo';
import { messages, needWords, pictureText, speak } from '../src/i18n/words';
import { expect, type Headroom, test as plainTest } from './driver';
import { withPseudoSite } from './pseudoSite';

const test = plainTest.extend<object, { site: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern
  site: [({}, use) => withPseudoSite(use), { scope: 'worker', timeout: 300_000 }],
  baseURL: ({ site }, use) => use(site),
});

// The driver looks for what is on screen: it speaks as the page does.
test.beforeAll(async () => {
  await speak(pseudoEnglish);
  await needWords('cards', 'export', 'report');
});
test.afterAll(async () => {
  await speak(english);
  await needWords('cards', 'export', 'report');
});

const inPseudo = (view: string) => `?lang=${pseudoEnglish.code}&${view.replace(/^\?/, '')}`;
const NOTHING = { plain: [], cut: [], overlapping: [] };
const wellSaid = async (app: Headroom) => expect(await app.wording()).toEqual(NOTHING);

for (const [name, view] of [
  ['the map, its legend and lists', ''],
  ['the card of a site', 'site=terawulf-lake-mariner-ny'],
  ['the card of a county', 'region=county:51107'],
  ['the card of a state', 'region=state:VA'],
  ['the card of a grid area', 'region=area:PJM-DOM'],
  ['the card of a grid area with a new load', 'region=area:PJM-DOM&add=PJM-DOM,1000'],
  ['the card of a country', 'region=country:IE'],
  ['the card of an act', 'event=north-tonawanda-ny-2024-07-01'],
  ['the card of a site that is not there', 'site=no-such-site'],
  ['the card of a county that is not there', 'region=county:99999'],
  ['the card of a radius', 'region=radius:-77.49,39.04,25'],
  ['the comparison', 'page=compare&compare=terawulf-lake-mariner-ny'],
  ['then and now', 'page=thenAndNow'],
  ['the credits', 'page=credits'],
  ['the methods', 'page=methods'],
  ['the embedded map', 'embed'],
] as const) {
  test(`${name} speak only the pseudo language`, async ({ app }) => {
    app.noteData();
    await app.open(inPseudo(view));
    await app.settled();
    await wellSaid(app);
  });
}

test('filters, dialogs and the studio speak only the pseudo language', async ({ app }) => {
  app.noteData();
  await app.open(inPseudo(''));
  await app.recordsReady();
  await app.openFilters();
  await wellSaid(app);
  await app.closeFilters();
  await app.openShare();
  await wellSaid(app);
  await app.press('Escape');
  await app.openStudio();
  await wellSaid(app);
  await app.openCitation();
  await app.settled();
  await wellSaid(app);
});

test('what is said of a link speaks only the pseudo language', async ({ app }) => {
  app.noteData();
  await app.open(inPseudo('date=yesterday'));
  await app.settled();
  await expect(app.text(/“⁨date⁩”/)).toBeVisible();
  // The line lies over what is below it for as long as it is there.
  expect(await app.wording()).toMatchObject({ plain: [], cut: [] });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  for (const [name, view] of [
    ['the map', ''],
    ['a card', 'site=terawulf-lake-mariner-ny'],
  ] as const) {
    test(`${name} speaks only the pseudo language`, async ({ app }) => {
      app.noteData();
      await app.open(inPseudo(view));
      await app.settled();
      await wellSaid(app);
    });
  }
});

test.describe('where a file of the data is missing', () => {
  test.use({ refuse: /sites\.json|site-details/ });

  test('the page says so in the pseudo language', async ({ app }) => {
    app.noteData();
    await app.openAnyway(inPseudo(''));
    await expect(app.alert(messages.table.failed.sites)).toBeVisible();
    await wellSaid(app);
  });
});

test('the language outlives a change of the view', async ({ app }) => {
  await app.open(inPseudo('site=terawulf-lake-mariner-ny'));
  await app.closeCard();
  await app.linkHas(new RegExp(`[?]lang=${pseudoEnglish.code}(#|$)`));
});

test('a picture speaks only the pseudo language, names and credits aside', async ({ app }) => {
  app.noteData();
  await app.open(inPseudo(''));
  await app.settled();
  const svg = (await app.exported('svg', { size: '1200x800px' })).toString('utf8');
  expect(svg).toContain(pictureText.sources);
  const data = await app.wordsOfData();
  // Credits are words of the data, the printed link is an address, and a picture breaks both into lines.
  const plain = [...svg.matchAll(/>([^<>]+)</g)]
    .map(([, text = '']) => text.replace(/\u2068[^\u2069]*\u2069/g, ''))
    .filter((text) => !text.includes('headroom.example'))
    .flatMap((text) => text.match(/[A-Za-z]{2,}/g) ?? [])
    .filter((word) => !data.has(word));
  expect(plain).toEqual([]);
  expect(await app.picturedWords(Buffer.from(svg))).toEqual({ cut: [], overlapping: [] });
});
