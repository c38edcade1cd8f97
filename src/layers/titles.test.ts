import { expect, it } from 'vitest';
import { ALL_SITES } from '../model/filters';
import { onlyLayers } from '../model/layers/list';
import type { ShownView } from '../model/view/fill';
import { DEFAULT_VIEW, type View } from '../model/view/view';
import type { SiteStatus } from '../model/vocabulary';
import * as titles from './titles';

type Asked = ShownView & Partial<View>;
const whole = (asked: Asked): View => ({ ...DEFAULT_VIEW, ...asked });
const headlineOf = (asked: Asked, place: string | null, day: string) =>
  titles.headlineOf(whole(asked), place, day);
const documentTitle = (asked: Asked, place: string | null, day: string | null) =>
  titles.documentTitle(whole(asked), place, day);
const proposedWords = (asked: Asked, day: string) => titles.proposedWords(whole(asked), null, day);
const subtitleOf = (asked: Asked, day: string) => proposedWords(asked, day).subtitle;

const none = onlyLayers();
const date = '2026-11-22';

it('names what is shown, of which place, and the day', () => {
  const view = { layers: { ...none, sites: true, opposition: true }, fill: 'none' as const };
  expect(headlineOf(view, 'Dominion zone', date)).toBe(
    'Recorded opposition and sites, Dominion zone, on 22 November 2026',
  );
  expect(headlineOf(view, null, date)).toBe('Recorded opposition and sites, on 22 November 2026');
  expect(headlineOf({ layers: none, fill: 'none' }, null, date)).toBe('Headroom, 22 November 2026');
});

it('says which sites, where a filter asks for those of one status', () => {
  const view = { layers: { ...none, sites: true, opposition: true }, fill: 'opposition.inForce' as const };
  const asking = (statuses: readonly SiteStatus[] | null) =>
    headlineOf({ ...view, sites: { ...ALL_SITES, statuses } }, 'Loudoun County, Virginia', date);
  expect(asking(['construction'])).toBe(
    'Measures in force and sites under construction, Loudoun County, Virginia, on 22 November 2026',
  );
  expect(asking(['operating', 'construction'])).toBe(asking(null));
  expect(asking(null)).toBe('Measures in force and sites, Loudoun County, Virginia, on 22 November 2026');
});

it('puts the metric that colours the areas first, and only while it is shown', () => {
  const layers = { ...none, sites: true, grid: true };
  expect(headlineOf({ layers, fill: 'grid.loadFactor' }, 'Texas', date)).toBe(
    'Load factor and sites, Texas, on 22 November 2026',
  );
  const hidden = { layers: { ...layers, grid: false }, fill: 'grid.loadFactor' as const };
  expect(headlineOf(hidden, null, date)).toBe('Sites, on 22 November 2026');
  expect(headlineOf({ layers: { ...none, grid: true }, fill: 'none' }, null, date)).toBe('Grid areas');
});

it('gives one date, and none where neither sites nor acts are shown', () => {
  const land = { ...none, land: true };
  expect(headlineOf({ layers: land, fill: 'land.cropland' }, 'Iowa', date)).toBe('Cropland of 2007, Iowa');
  expect(headlineOf({ layers: { ...land, sites: true }, fill: 'land.builtUp' }, 'United States', date)).toBe(
    'Built-up areas of 2002–03 and sites, United States, as of 22 November 2026',
  );
  const force = {
    layers: { ...none, opposition: true },
    fill: 'opposition.inForce' as const,
  };
  expect(headlineOf(force, null, date)).toBe('Measures in force, on 22 November 2026');
  expect(subtitleOf(force, date)).toBe('Counties and states by measures in force on 22 November 2026');
  const grid = { layers: { ...none, grid: true }, fill: 'grid.construction' as const };
  expect(headlineOf(grid, null, date)).toBe('Sites under construction against peak, on 22 November 2026');
});

it('speaks of what is not recorded, and of MW, only where that is the matter', () => {
  const note = (layers: Partial<typeof none>) =>
    proposedWords({ layers: { ...none, ...layers }, fill: 'none' }, date).note;
  expect(note({ sites: true, opposition: true })).toContain('MW');
  expect(note({ opposition: true })).toBe('What is not recorded is not shown.');
  expect(note({ land: true, grid: true })).toBe('');
});

it('says in a line what colours and marks stand for', () => {
  const layers = onlyLayers('sites', 'grid', 'opposition');
  expect(subtitleOf({ layers, fill: 'grid.loadFactor' }, date)).toBe(
    'Grid areas by load factor; data centers and crypto mines by class; acts of opposition by what was done',
  );
  expect(subtitleOf({ layers, fill: 'opposition.mechanism' }, date)).toBe(
    'Counties and states by strongest recorded act; data centers and crypto mines by class',
  );
  expect(proposedWords({ layers: none, fill: 'none' }, date).subtitle).toBe('');
});

it('gives each view and each page a title of its own', () => {
  const view = { layers: { ...none, sites: true }, fill: 'none' as const, page: null };
  expect(documentTitle(view, 'Texas', date)).toBe('Sites, Texas, on 22 November 2026 · Headroom');
  expect(documentTitle(view, null, date)).toBe('Sites, on 22 November 2026 · Headroom');
  expect(documentTitle({ ...view, page: 'compare' }, 'Texas', date)).toBe(
    'Compare sites and places · Headroom',
  );
  expect(documentTitle(view, null, null)).toBe('Headroom');
});
