import { describe, expect, test } from 'vitest';
import { type LinkNote, readerOf } from '../view/linkText';
import { DEFAULT_VIEW, type View } from '../view/view';
import { SITE_CLASSES, TECHNOLOGIES } from '../vocabulary';
import type { LinkFilter } from './layer';
import { LAYER_FACTS, LAYER_IDS, onlyLayers } from './list';
import { opposition } from './opposition';
import { sites } from './sites';

/** What a filter makes of the parameters of a link, and what it says of them. */
function read(filter: LinkFilter, search: string) {
  const notes: [string, string, LinkNote['expected']['kind']][] = [];
  const link = readerOf(new URLSearchParams(search), (parameter, value, { kind }) =>
    notes.push([parameter, value, kind]),
  );
  return { view: filter.read(link), notes };
}
const written = (filter: LinkFilter, part: Partial<View>): string =>
  filter
    .write({ ...DEFAULT_VIEW, ...part })
    .flatMap((value, index) => (value === null ? [] : [`${filter.parameters[index]}=${value}`]))
    .join('&');

test('switches name every layer, and those that are on for a newcomer', () => {
  expect(Object.keys(onlyLayers())).toEqual(LAYER_IDS);
  expect(LAYER_IDS.filter((id) => onlyLayers('land', 'plants')[id])).toEqual(['land', 'plants']);
  expect(LAYER_FACTS.filter(({ on }) => on).map(({ id }) => id)).toEqual(['sites', 'grid', 'opposition']);
});

describe('the range of MW', () => {
  const range = (mw: string) => {
    const { view, notes } = read(sites.filter, `mw=${mw}`);
    return [view.sites?.mwMin, view.sites?.mwMax, ...notes.map(([, , kind]) => kind)];
  };

  test.each([
    ['100-500', 100, 500],
    ['100-', 100, null],
    ['-500', null, 500],
    ['0.5-12.25', 0.5, 12.25],
    ['100-100', 100, 100],
    // The grid of a continent is no site.
    ['7-999999999', 7, 100_000],
    ['1.23456-', 1.235, null],
  ])('%s is read as it says', (text, low, high) => {
    expect(range(text)).toEqual([low, high]);
  });

  test.each(['', '-', 'a-b', '100', '1-2-3', 'x1-2', '1-2x', '1.-2', '1-2.'])('%j is none', (text) => {
    expect(range(text)).toEqual([null, null, 'mwRange']);
  });

  test('the wrong way round is turned, and told', () => {
    expect(range('500-100')).toEqual([100, 500, 'mwOrder']);
    expect(read(sites.filter, 'mw=500-100').notes).toEqual([['mw', '500-100', 'mwOrder']]);
  });

  test.each([
    [100, 500, 'mw=100-500'],
    [100, null, 'mw=100-'],
    [null, 500, 'mw=-500'],
    [0, null, 'mw=0-'],
    [null, null, ''],
    [Number.NaN, Number.POSITIVE_INFINITY, ''],
    [-5, 1.23456, 'mw=0-1.235'],
  ])('from %s to %s is written %j', (mwMin, mwMax, text) => {
    expect(written(sites.filter, { sites: { ...DEFAULT_VIEW.sites, mwMin, mwMax } })).toBe(text);
  });
});

test('a filter of sites is read and written in words of the vocabulary', () => {
  const search =
    'class=conversion,formerMine&status=operating&operator=miner&company=Meta;QTS&mw=5-&uncertain=1';
  const { view, notes } = read(sites.filter, search);
  expect(notes).toEqual([]);
  expect(view.sites).toEqual({
    classes: ['conversion', 'formerMine'],
    statuses: ['operating'],
    companies: ['Meta', 'QTS'],
    operatorClasses: ['miner'],
    mwMin: 5,
    mwMax: null,
    uncertain: true,
  });
  expect(written(sites.filter, view)).toBe(search);
  expect(written(sites.filter, { sites: { ...DEFAULT_VIEW.sites, classes: [] } })).toBe('class=none');
  expect(written(sites.filter, { sites: { ...DEFAULT_VIEW.sites, classes: [...SITE_CLASSES] } })).toBe('');
  expect(written(sites.filter, {})).toBe('');
});

test('a filter of acts is read and written in words of the vocabulary', () => {
  const search =
    'action=moratorium&concern=noise,water&outcome=stopped&mechanism=4,5&tech=crypto&since=2025-01-01';
  const { view, notes } = read(opposition.filter, search);
  expect(notes).toEqual([]);
  expect(view.events).toMatchObject({
    actions: ['moratorium'],
    outcomes: ['stopped'],
    mechanisms: [4, 5],
    technologies: ['crypto'],
    since: '2025-01-01',
  });
  expect(new Set(view.events?.concerns)).toEqual(new Set(['noise', 'water']));
  expect(new URLSearchParams(written(opposition.filter, view)).get('mechanism')).toBe('4,5');
  expect(read(opposition.filter, written(opposition.filter, view)).view).toEqual(view);
});

test.each([
  ['paused', ['onHold', 'adopted']],
  ['conditioned', ['wentAheadWithConditions', 'adopted']],
  ['advanced', ['wentAhead', 'votedDown', 'billDied']],
  ['lapsed', ['ended', 'votedDown', 'billDied']],
  ['pending', ['undecided', 'proposed', 'notRecorded']],
])('the outcome %s of old links means what it meant', (word, outcomes) => {
  const { view, notes } = read(opposition.filter, `outcome=${word}`);
  expect(notes).toEqual([]);
  expect(new Set(view.events?.outcomes)).toEqual(new Set(outcomes));
});

test('words that nobody knows are told, and no filter is better than one that shows nothing', () => {
  const { view, notes } = read(opposition.filter, 'tech=crypto,steam&concern=xyz&since=2025-13-01');
  expect(view.events).toMatchObject({ technologies: ['crypto'], concerns: null, since: null });
  expect(notes).toEqual([
    ['concern', 'xyz', 'someOf'],
    ['tech', 'steam', 'someOf'],
    ['since', '2025-13-01', 'day'],
  ]);
  expect(read(opposition.filter, `tech=${TECHNOLOGIES.join(',')}`).view.events?.technologies).toBeNull();
  expect(read(opposition.filter, 'tech=none').view.events?.technologies).toEqual([]);
});
