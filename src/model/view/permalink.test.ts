import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FITS_ASKED } from '../grid/fitsAsked';
import { parseScenario } from '../grid/scenario';
import type { MadeFacts } from '../layers/layer';
import { LAYER_IDS, onlyLayers } from '../layers/list';
import { METRIC_IDS } from '../metrics';
import type { Region } from '../region';
import { formatRegion } from '../regionText';
import {
  ACTIONS,
  CONCERNS,
  MECHANISMS,
  OPERATOR_CLASSES,
  OUTCOMES,
  SITE_CLASSES,
  SITE_STATUSES,
  TECHNOLOGIES,
} from '../vocabulary';
import { HOME_CAMERA } from './camera';
import { formatView, parseView } from './permalink';
import { DEFAULT_VIEW, type Selection, START_VIEW, type View } from './view';

const PAGE = 'https://headroom.example/map';
const MADE_WORDS = ['new', 'worn', 'old'];
/** A layer made while the app runs. */
const MADE: readonly MadeFacts[] = [
  { id: 'towers', metrics: ['towers.litres'], choices: [{ key: 'state', words: MADE_WORDS }] },
];

const read = (link: string) => parseView(new URL(link, PAGE), MADE);

const id = fc.oneof(
  fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
  fc.constantFrom('dc-1', 'a,b', 'county:51107', '~.', '~~,', 'Köln ☂', 'a+b c%2C&d=e#f'),
);
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const wild = fc.oneof(
  fc.double(),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -0, 1e300, -1e300, 720.5),
);
const fixed = (min: number, max: number, digits: number) =>
  fc.double({ min, max, noNaN: true }).map((value) => Number(value.toFixed(digits)) + 0);
const some = <T>(words: readonly T[]) =>
  fc.option(fc.subarray([...words], { maxLength: words.length - 1 }), { nil: null });

function views(numbers: { any: boolean }): fc.Arbitrary<View> {
  const number = (min: number, max: number, digits: number) => (numbers.any ? wild : fixed(min, max, digits));
  const region: fc.Arbitrary<Region> = fc.oneof(
    fc.constantFrom<Region>(
      { kind: 'county', fips: '51107' },
      { kind: 'state', code: 'VA' },
      { kind: 'country', code: 'US' },
    ),
    id.map((area): Region => ({ kind: 'area', id: area })),
    fc.record({
      kind: fc.constant('radius' as const),
      lon: number(-180, 180, 5),
      lat: number(-85, 85, 5),
      km: number(0.01, 1000, 2),
    }),
  );
  const selection: fc.Arbitrary<Selection> = fc.oneof(
    fc.constant(null),
    fc.record({ kind: fc.constantFrom('site' as const, 'event' as const), id }),
    region.map((value): Selection => ({ kind: 'region', region: value })),
    id.map((value): Selection => ({ kind: 'record', layer: 'towers', id: value })),
  );
  const mw = fc.option(number(0, 100_000, 3), { nil: null });
  return fc
    .record({
      // At zoom 20 the hash keeps seven digits: enough for what is generated here.
      camera: fc.record({
        zoom: numbers.any ? wild : fc.constantFrom(20, 21.25),
        lat: number(-85, 85, 5),
        lon: number(-180, 180, 5),
        bearing: number(-180, 180, 1),
        pitch: number(0, 85, 0),
      }),
      layers: fc.subarray([...LAYER_IDS]).map((ids) => onlyLayers(...ids)),
      fill: fc.constantFrom(...METRIC_IDS, 'towers.litres' as const, 'none' as const),
      window: fc.constantFrom(null, [2016, 2024] as const, [2024, 2024] as const),
      scenario: fc.constantFrom(
        null,
        parseScenario('PJM-DOM,1000'),
        parseScenario('ERCO,250.5,lf:0.8,off:0.3@summer'),
      ),
      fits: fc.constantFrom(...FITS_ASKED),
      date: fc.option(day, { nil: null }),
      sites: fc.record({
        classes: some(SITE_CLASSES),
        statuses: some(SITE_STATUSES),
        operatorClasses: some(OPERATOR_CLASSES),
        companies: fc.option(
          fc.uniqueArray(fc.constantFrom('Meta', '123NET', 'Foo & Bar, Inc.', '하남IDC'), { minLength: 1 }),
          { nil: null },
        ),
        mwMin: mw,
        mwMax: mw,
        uncertain: fc.boolean(),
      }),
      events: fc.record({
        actions: some(ACTIONS),
        concerns: some(CONCERNS),
        outcomes: some(OUTCOMES),
        mechanisms: some(MECHANISMS),
        technologies: some(TECHNOLOGIES),
        since: fc.option(day, { nil: null }),
      }),
      own: some(MADE_WORDS).map((chosen) => (chosen === null ? {} : { towers: { state: chosen } })),
      hideExcluded: fc.boolean(),
      selection,
      // An id that reads as a region is one.
      compare: fc.uniqueArray(
        fc.oneof(
          id.filter((text) => !/^(county|state|country|area|radius|poly):/.test(text)),
          region.map(formatRegion),
        ),
        { maxLength: 4 },
      ),
      rank: fc.constantFrom(null, 'states/people//-people', 'counties/a b/&=#'),
      cases: fc.constantFrom(null, 'state:VA/mw:300', 'site:a,b'),
      figures: fc.constantFrom(null, 'state:GA', 'state:GA,county:51107'),
      savedWith: fc.constantFrom(null, 'faed1a1336c9'),
      calendar: fc.constantFrom(null, '90//', '/ballot.hearing/state:GA,county:51107'),
      page: fc.constantFrom(
        'compare' as const,
        'rank' as const,
        'cases' as const,
        'figures' as const,
        'calendar' as const,
        'changes' as const,
        'thenAndNow' as const,
        'credits' as const,
        'methods' as const,
        null,
      ),
      embed: fc.boolean(),
    })
    .map((view) => {
      const { mwMin, mwMax } = view.sites;
      if (numbers.any || mwMin === null || mwMax === null || mwMin <= mwMax) return view;
      return { ...view, sites: { ...view.sites, mwMin: mwMax, mwMax: mwMin } };
    });
}

describe('a link', { timeout: 30_000 }, () => {
  test('gives back the view it was made from', () => {
    fc.assert(
      fc.property(views({ any: false }), (view) => {
        const { view: again, notes, cameraGiven } = read(formatView(view));
        expect(again).toEqual(view);
        expect(notes).toEqual([]);
        expect(cameraGiven).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('is the same after one more reading, whatever the numbers', () => {
    fc.assert(
      fc.property(views({ any: true }), (view) => {
        const link = formatView(read(formatView(view)).view);
        expect(formatView(read(link).view)).toBe(link);
      }),
      { numRuns: 500 },
    );
  });

  test('survives a messenger that percent-encodes commas and colons', () => {
    fc.assert(
      fc.property(views({ any: false }), (view) => {
        const [search = '', hash = ''] = formatView(view).split('#');
        const mangled = `${search.replaceAll(',', '%2C').replaceAll(':', '%3A')}#${hash}`;
        expect(read(mangled).view).toEqual(view);
      }),
    );
  });

  test('of any text is read without throwing, and into range', () => {
    const junk = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.stringMatching(/^[?&=#/,:~%a-z0-9.-]{0,60}$/),
      fc
        .tuple(
          fc.constantFrom('site', 'region', 'mw', 'date', 'layers', 'compare', 'class', 'x', '__proto__'),
          fc.string({ unit: 'binary' }),
        )
        .map(
          ([name, value]) => `?${name}=${encodeURIComponent(value.replace(/[\ud800-\udfff]/g, ''))}#${value}`,
        ),
      fc.tuple(wild, wild, wild, wild, wild).map((numbers) => `#${numbers.join('/')}`),
    );
    fc.assert(
      fc.property(junk, (text) => {
        const url = new URL(PAGE);
        const [before = '', ...after] = text.split('#');
        url.search = before;
        url.hash = after.join('#');
        const { view } = parseView(url);
        expect(view.camera.zoom).toBeGreaterThanOrEqual(0);
        expect(view.camera.zoom).toBeLessThanOrEqual(22);
        expect(Math.abs(view.camera.lat)).toBeLessThanOrEqual(85.051129);
        expect(Math.abs(view.camera.lon)).toBeLessThanOrEqual(180);
        expect(view.compare.length).toBeLessThanOrEqual(4);
        expect(formatView(parseView(new URL(formatView(view), PAGE)).view)).toBe(formatView(view));
      }),
      { numRuns: 400 },
    );
  });

  test('is short and readable', () => {
    expect(formatView(DEFAULT_VIEW)).toBe('#3.6/38.6/-96.5');
    expect(formatView(START_VIEW)).toBe(
      '?layers=sites,opposition&metric=opposition.inForce&status=construction',
    );
    const view: View = {
      ...DEFAULT_VIEW,
      camera: { lon: -77.6, lat: 39.1, zoom: 9, bearing: 0, pitch: 0 },
      selection: { kind: 'region', region: { kind: 'county', fips: '51107' } },
      compare: ['lake-mariner', 'helios'],
      sites: { ...DEFAULT_VIEW.sites, classes: ['conversion', 'activeMine'], mwMin: 100 },
      date: '2025-06-30',
    };
    expect(formatView(view)).toBe(
      '?region=county:51107&compare=lake-mariner,helios&date=2025-06-30&class=conversion,activeMine&mw=100-#9/39.1/-77.6',
    );
  });

  test.each(['', '?', '?lang=de', '?fbclid=x&utm_source=mail', '#list'])(
    'that names no view (%j) opens the start view',
    (link) => {
      expect(read(link)).toMatchObject({ view: START_VIEW, cameraGiven: false });
    },
  );

  test('of an embedded map that names no view shows the start view', () => {
    expect(read('?embed').view).toEqual({ ...START_VIEW, embed: true });
    expect(read('?embed#4/38/-90').view).toMatchObject({
      fill: DEFAULT_VIEW.fill,
      sites: DEFAULT_VIEW.sites,
    });
  });

  test.each([
    '?status=operating',
    '?region=state:TX',
    '?date=2026-01-01',
    '?metric=nonsense',
    '?towers.state=old',
    '?hide=1',
    '#4/38/-90',
  ])('that names a part of a view (%s) has the rest as ever', (link) => {
    const { view } = read(link);
    expect(view.fill).toBe('grid.loadFactor');
    expect(view.layers).toEqual(DEFAULT_VIEW.layers);
    if (link !== '?status=operating') expect(view.sites).toEqual(DEFAULT_VIEW.sites);
  });

  test('of the start view and of the default view at home are two', () => {
    for (const view of [
      START_VIEW,
      DEFAULT_VIEW,
      { ...DEFAULT_VIEW, embed: true },
      { ...START_VIEW, embed: true },
    ])
      expect(read(formatView(view)).view).toEqual(view);
  });

  test('without a hash leaves the camera to what is selected', () => {
    const { cameraGiven, view } = read('?site=helios');
    expect(cameraGiven).toBe(false);
    expect(view.camera).toEqual(HOME_CAMERA);
    expect(formatView(view)).toContain('#3.6/');
  });

  test('that only names a fill also shows its layer', () => {
    expect(read('?metric=land.cropland').view.layers.land).toBe(true);
    expect(read('?layers=sites&metric=land.cropland').view.layers).toEqual(onlyLayers('sites'));
    expect(read('?layers=none').view.layers.sites).toBe(false);
  });

  test('tells what it did not use', () => {
    const { view, notes } = read(
      '?window=2024-2016&add=PJM&date=2026-02-30&class=mine,conversion&mw=500-100&site=a&event=b&region=planet:X&metric=x&page=x&foo=1&compare=a,b,c,d,e,a#1/x',
    );
    expect(notes.map((note) => `${note.parameter}=${note.value}`)).toEqual([
      'metric=x',
      'page=x',
      'region=planet:X',
      'event=b',
      '#=#1/x',
      'window=2024-2016',
      'add=PJM',
      'date=2026-02-30',
      'class=mine',
      'mw=500-100',
      'compare=e',
      'compare=a',
    ]);
    expect(notes.map(({ expected }) => expected.kind)).toEqual([
      'metric',
      'oneOf',
      'region',
      'oneCard',
      'camera',
      'years',
      'form',
      'day',
      'someOf',
      'mwOrder',
      'atMostSites',
      'eachOnce',
    ]);
    expect(view.date).toBeNull();
    expect(view.sites.classes).toEqual(['conversion']);
    expect([view.sites.mwMin, view.sites.mwMax]).toEqual([100, 500]);
    expect(view.selection).toEqual({ kind: 'site', id: 'a' });
    expect(view.compare).toEqual(['a', 'b', 'c', 'd']);
  });

  test('says nothing of what other sites add to it', () => {
    const { view, notes } = read(
      '?fbclid=x&utm_source=a&utm_campaign=b&gclid=y&ref=z&metric=land.state&mc_eid=1',
    );
    expect(notes).toEqual([]);
    expect(view.fill).toBe('land.state');
    expect(formatView(view)).toBe('?metric=land.state');
  });

  test('of a layer that is not there any more says so, and shows the rest', () => {
    const link = '?record=towers,t~.1&metric=towers.litres&towers.state=old&date=2026-01-01';
    expect(read(link)).toMatchObject({
      notes: [],
      view: {
        selection: { kind: 'record', layer: 'towers', id: 't,1' },
        fill: 'towers.litres',
        layers: { towers: true },
        own: { towers: { state: ['old'] } },
      },
    });
    const { view, notes } = parseView(new URL(link, PAGE));
    expect(view).toEqual({ ...DEFAULT_VIEW, date: '2026-01-01' });
    expect(notes.map(({ parameter }) => parameter)).toEqual(['metric', 'record']);
  });

  test('with no word it knows shows all rather than nothing', () => {
    expect(read('?class=nonsense').view.sites.classes).toBeNull();
    expect(read('?class=none').view.sites.classes).toEqual([]);
    expect(read('?layers=nonsense').view.layers).toEqual(DEFAULT_VIEW.layers);
  });

  test.each([
    ['2100-2100', null],
    ['1999-2005', null],
    ['2012-2018', [2016, 2018]],
    ['2022-2030', [2022, 2024]],
    ['2000-2099', [2016, 2024]],
  ])('asks for years that are known: %s', (asked, window) => {
    const { view, notes } = read(`?window=${asked}`);
    expect(view.window).toEqual(window);
    expect(notes).toMatchObject([{ parameter: 'window', expected: { kind: 'yearsKnown' } }]);
  });

  test('brings numbers into range', () => {
    expect(read('#99/95/200/370/200').view.camera).toEqual({
      zoom: 22,
      lat: 85.051129,
      lon: -160,
      bearing: 10,
      pitch: 85,
    });
    expect(read('?region=radius:-77.5,39,99999').view.selection).toEqual({
      kind: 'region',
      region: { kind: 'radius', lon: -77.5, lat: 39, km: 1000 },
    });
    expect(read('?region=radius:0,90,1000').view.selection).toMatchObject({ region: { lat: 85, km: 1000 } });
    expect(read('?region=radius:-77.5,39,0').view.selection).toBeNull();
  });
});

test('writes no question that it would not read, and says how long one can be', () => {
  const long = `counties/people/state:is:${'x'.repeat(1500)}`;
  expect(formatView({ ...DEFAULT_VIEW, rank: long, page: 'rank' })).not.toContain('rank=');
  const { view, notes } = read(`?page=rank&rank=${long}`);
  expect(view.rank).toBeNull();
  expect(notes).toMatchObject([{ parameter: 'rank', expected: { kind: 'atMostCharacters', most: 1500 } }]);
});
