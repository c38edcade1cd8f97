/** Every page, card, dialog, the studio and a picture in the pseudo language: what is plain here is no word of ours. */
import { english } from '../src/i18n/en';
import { pseudoEnglish } from '../src/i18n/pseudo';
import {
  hallText,
  messages,
  needWords,
  pictureText,
  plantText,
  speak,
  territoryText,
  tribalText,
} from '../src/i18n/words';
import { expect, type Headroom, test as plainTest } from './driver';
import { textsOfPng } from './picture';
import { withPseudoSite } from './pseudoSite';

const test = plainTest.extend<object, { site: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern
  site: [({}, use) => withPseudoSite(use), { scope: 'worker', timeout: 300_000 }],
  baseURL: ({ site }, use) => use(site),
});

// The driver looks for what is on screen: it speaks as the page does.
test.beforeAll(async () => {
  await speak(pseudoEnglish);
  await needWords('cards', 'export', 'report', 'layers');
});
test.afterAll(async () => {
  await speak(english);
  await needWords('cards', 'export', 'report', 'layers');
});

const { labels: englishLabels } = await english.parts.shell();
/** What is on no map, but has sources as a layer has them. */
const NO_LAYERS = ['basemap', 'cards'];
const ALL_LAYERS = Object.keys(englishLabels.layer)
  .filter((id) => !NO_LAYERS.includes(id))
  .join();

const inPseudo = (view: string) => `?lang=${pseudoEnglish.code}&${view.replace(/^\?/, '')}`;
const NOTHING = { plain: [], cut: [], overlapping: [] };
const wellSaidThroughout = async (app: Headroom) => expect(await app.wordingThroughout()).toEqual(NOTHING);
const wellSaid = async (app: Headroom) => expect(await app.wording()).toEqual(NOTHING);

/** Goes to a view and looks at all of it. */
const sayWell = (name: string, view: string) =>
  test(`${name} speak only the pseudo language`, async ({ app }) => {
    test.slow();
    app.noteData();
    await app.open(inPseudo(view));
    await app.settled();
    await wellSaidThroughout(app);
  });

for (const [name, view] of [
  ['the map, its legend and lists', ''],
  ['the map without a fill', 'metric=none&layers=sites,grid,land,opposition'],
  ['the embedded map', 'embed'],
  ['the map with all layers', `layers=${ALL_LAYERS}`],
  ['the map with all layers near by', `layers=${ALL_LAYERS}#9/39.04/-77.49`],
] as const)
  sayWell(name, view);

/** Opens the first view, then goes from one to the next as a changed link does, and looks at all of each. */
const sayAllWell = (name: string, views: Readonly<Record<string, string>>) =>
  test(`${name} speak only the pseudo language`, async ({ app }) => {
    test.setTimeout(300_000);
    app.noteData();
    await app.open(inPseudo(''));
    for (const [what, view] of Object.entries(views)) {
      await test.step(what, async () => {
        await app.goTo(inPseudo(view));
        await app.settled();
        expect.soft(await app.wordingThroughout(), what).toEqual(NOTHING);
      });
    }
  });

const LEGENDS = {
  'measures in force': 'metric=opposition.inForce',
  'the strongest acts': 'metric=opposition.mechanism&layers=opposition',
  'grid pressure': 'metric=grid.pressure',
  'the share of a new load': 'metric=grid.newLoad&add=PJM-DOM,1000',
  land: 'metric=land.cropland&layers=land,sites',
  'water stress': 'metric=water.stress&layers=water',
  withdrawals: 'metric=water.withdrawals&layers=water',
};
const CARDS_OF_RECORDS = {
  'a conversion': 'site=terawulf-lake-mariner-ny',
  'a campus': 'site=galaxy-helios-tx',
  'a site abroad': 'site=hut8-drumheller-ab',
  'an act of a town': 'event=north-tonawanda-ny-2024-07-01',
  'a power plant': 'record=plants,64',
  'a group': 'group=southern-environmental-law-center',
  'a site that is not there': 'site=no-such-site',
  'an act that is not there': 'event=no-such-act',
};
const CARDS_OF_PLACES = {
  'a county': 'region=county:51107',
  'a former county': 'region=county:51515',
  'a state': 'region=state:VA',
  'a state with much to come': 'region=state:MI',
  'a grid area': 'region=area:PJM-DOM',
  'an area with zones': 'region=area:PJM',
  'a grid area with a new load': 'region=area:PJM-DOM&add=PJM-DOM,1000,lf:0.8,off:0.3@summer',
  'a country': 'region=country:IE',
  'the United States': 'region=country:US',
  'a county that is not there': 'region=county:99999',
  'a radius': 'region=radius:-77.49,39.04,25',
  'several states': 'region=state:GA,state:AL',
  'an outline of the reader’s own': 'region=poly:_n05OgmhuHginBAAginB_hnBAA_hnB:Valley',
};
const PAGES = {
  'the comparison': 'page=compare&compare=terawulf-lake-mariner-ny,galaxy-helios-tx',
  'the comparison of nothing': 'page=compare',
  'the comparison of places': 'page=compare&compare=county:51107,state:VA,area:PJM-DOM',
  'the ranking': 'page=rank&rank=counties/state,people,headroom/state:is:GA/-people',
  'cases like one': 'page=cases&cases=/state:VA,mw:300,grounds:water.noise',
  'the record in figures': 'page=figures&figures=state:VA',
  'the dates ahead': 'page=calendar&calendar=90//state:MI',
  'what changed since': 'page=changes&data=faed1a1336c9',
  'then and now': 'page=thenAndNow',
  'the credits': 'page=credits',
  'the methods': 'page=methods',
};
const ON_A_PHONE = {
  'the card of a site': 'site=terawulf-lake-mariner-ny',
  'the card of a grid area': 'region=area:PJM-DOM&add=PJM-DOM,1000',
  'the card of an act': 'event=north-tonawanda-ny-2024-07-01',
  'then and now': 'page=thenAndNow',
  'the comparison': 'page=compare&compare=terawulf-lake-mariner-ny,galaxy-helios-tx',
};

// Neither legends nor cards nor pages need the map, which takes its time in software.
test.describe('beside a map that can’t be drawn', () => {
  test.use({ webgl: false });

  sayAllWell('the legends', LEGENDS);
  sayAllWell('the cards of sites and acts', CARDS_OF_RECORDS);
  sayAllWell('the cards of places', CARDS_OF_PLACES);
  sayAllWell('the pages', PAGES);
  sayWell('the embedded card', 'embed&site=terawulf-lake-mariner-ny');
});

test('search, filters and dialogs speak only the pseudo language', async ({ app }) => {
  test.slow();
  app.noteData();
  await app.open(inPseudo('class=conversion&mw=100-500&concern=noise&since=2024-01-01&hide=1'));
  await app.recordsReady();
  await wellSaid(app);
  for (const asked of ['Texas', '76048', 'zzqx']) {
    await app.search(asked);
    await app.settled();
    // The answers lie over what is below them.
    expect(await app.wording()).toMatchObject({ plain: [], cut: [] });
    await app.press('Escape');
  }
  for (const list of ['events', 'areas'] as const) {
    await app.chooseList(list);
    await wellSaid(app);
  }
  await app.openFilters();
  await wellSaidThroughout(app);
  await app.closeFilters();
  await app.openShare();
  await wellSaidThroughout(app);
});

test('lists and filters of layers that are off by default speak only the pseudo language', async ({
  app,
}) => {
  test.slow();
  app.noteData();
  await app.open(inPseudo(`layers=${ALL_LAYERS}`));
  await app.settled();
  for (const { tab } of [plantText, hallText, territoryText, tribalText]) {
    await app.listTab(tab).click();
    await app.settled();
    await wellSaid(app);
  }
  await app.openFilters();
  await wellSaidThroughout(app);
});

test.describe('beside a map that can’t be drawn', () => {
  test.use({ webgl: false });

  test('the guide and the form for drawing speak only the pseudo language', async ({ app }) => {
    test.slow();
    app.noteData();
    await app.open(inPseudo(''));
    await app.recordsReady();
    await app.openGuide();
    await wellSaidThroughout(app);
    await app.press('Escape');
    await app.startDrawing();
    await wellSaidThroughout(app);
  });

  test('a suggested correction speaks only the pseudo language', async ({ app }) => {
    app.noteData();
    await app.open(inPseudo('site=terawulf-lake-mariner-ny'));
    await app.settled();
    await app.suggestCorrection();
    await wellSaidThroughout(app);
  });
});

test('the studio, its preview and its dialogs speak only the pseudo language', async ({ app }) => {
  test.slow();
  app.noteData();
  await app.open(inPseudo('region=state:VA&metric=opposition.inForce'));
  await app.settled();
  await app.openStudio();
  await app.frameFitted();
  await wellSaidThroughout(app);
  await app.preview();
  await app.pictureDrawn();
  await wellSaidThroughout(app);
  for (const format of ['svg', 'pdf', 'csv', 'zip'] as const) {
    await app.chooseFormat(format);
    await wellSaid(app);
  }
  await app.press('Escape');
  await app.openCitation();
  await app.settled();
  await wellSaidThroughout(app);
});

for (const [parameter, link] of [
  ['date', 'date=yesterday'],
  ['metric', 'metric=grid.beauty'],
  ['layers', 'layers=sites,moon'],
  ['event', 'site=terawulf-lake-mariner-ny&event=a'],
  ['compare', 'compare=a,b,c,d,e'],
] as const) {
  test(`what is said of a link with a wrong ${parameter} speaks only the pseudo language`, async ({
    app,
  }) => {
    app.noteData();
    await app.open(inPseudo(link));
    await app.settled();
    await expect(app.text(new RegExp(`“⁨?${parameter}⁩?”`))).toBeVisible();
    // The line lies over what is below it for as long as it is there.
    expect(await app.wording()).toMatchObject({ plain: [], cut: [] });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  sayWell('the map and its sheet', '');

  test('the studio speaks only the pseudo language', async ({ app }) => {
    test.slow();
    app.noteData();
    await app.open(inPseudo(''));
    await app.settled();
    await app.openStudio();
    await app.settled();
    await wellSaidThroughout(app);
  });
});

test.describe('on a phone without a map', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, webgl: false });

  sayAllWell('cards and pages', ON_A_PHONE);
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

for (const [name, view, settings] of [
  ['a picture', '', { size: '1200x800px' }],
  [
    'a picture with names, an inset and all words',
    'region=state:VA&metric=opposition.inForce',
    { size: 'a4-landscape-150', labels: { selected: true, largest: 5, chosen: [] }, locator: true, qr: true },
  ],
  [
    'a picture in grey',
    'metric=opposition.mechanism&class=conversion',
    { size: 'a4-landscape-150', palette: 'grey' },
  ],
  ['a picture of land', 'metric=land.cropland&layers=land,sites', { size: 'square' }],
  ['a picture of all layers', `metric=opposition.inForce&layers=${ALL_LAYERS}`, { size: 'a4-landscape-150' }],
] as const) {
  test(`${name} speaks only the pseudo language, names and credits aside`, async ({ app }) => {
    test.slow();
    app.noteData();
    await app.open(inPseudo(view));
    await app.settled();
    const svg = (await app.exported('svg', settings)).toString('utf8');
    expect(svg).toContain(pictureText.sources);
    // Credits are words of the data, the printed link is an address, and a picture breaks both into lines.
    const texts = [...svg.matchAll(/>([^<>]+)</g)].map(([, text = '']) => text);
    const printed = texts.filter((text) => !text.includes('headroom.example'));
    expect(await app.picturedWordsOfOurs(printed.join(' '))).toEqual([]);
    const { cut, overlapping } = await app.picturedWords(Buffer.from(svg));
    expect({ cut, overlapping }).toEqual({ cut: [], overlapping: [] });
  });
}

test('what a PNG says of itself is in the pseudo language', async ({ app }) => {
  app.noteData();
  await app.open(inPseudo('region=state:VA'));
  await app.settled();
  const texts = textsOfPng(await app.exported('png', { size: '1200x900px' }));
  for (const keyword of ['Title', 'Description']) {
    expect(texts.get(keyword), keyword).toMatch(/[áéíóú]/);
    expect(await app.wordsOfOurs(texts.get(keyword) ?? '')).toEqual([]);
  }
});

test('the heads of a table are in the pseudo language', async ({ app }) => {
  app.noteData();
  await app.open(inPseudo('layers=sites'));
  await app.settled();
  const [head = ''] = (await app.exported('csv', { size: 'social' })).toString('utf8').split('\n');
  expect(head).toMatch(/[áéíóú]/);
  expect(await app.wordsOfOurs(head)).toEqual([]);
});
