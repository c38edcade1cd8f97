import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../model/view/view';
import { NO_DATA } from '../../state/dataset';
import { createLoader } from '../../state/loader';
import { createAppStore } from '../../state/store';
import { loadPower } from './usePower';

const CODES = Array.from({ length: 52 }, (_, at) => `S${at}`);
const file = (state: string) => ({
  state,
  prices: null,
  utilities: [],
  counties: {},
  sites: {},
  plants: [{ eiaId: 1, name: state }],
  coalPlans: [],
});

/** A loader over files of the states `S0` … `S51`, and the names of the files that it asked for. */
function served() {
  const files: Record<string, unknown> = {
    'carbon.json': { areas: {}, countries: {} },
    'national-electricity.json': {},
    'power/all.json': CODES.map(file),
    ...Object.fromEntries(CODES.map((code) => [`power/${code}.json`, file(code)])),
  };
  const asked: string[] = [];
  const loader = createLoader(createAppStore(DEFAULT_VIEW, NO_DATA), '/', async (url) => {
    if (url === '/manifest.json') return Response.json({ version: 'v1' });
    const name = url.replace('/v1/', '');
    asked.push(name);
    return name in files ? Response.json(files[name]) : new Response('', { status: 404 });
  });
  return { loader, asked };
}

describe('plants and prices of a region', () => {
  it('are one file for the whole country, with what the files of its states hold', async () => {
    const { loader, asked } = served();
    const { states } = await loadPower(loader, CODES);
    expect(asked.toSorted()).toEqual(['carbon.json', 'national-electricity.json', 'power/all.json']);
    expect(states).toEqual(CODES.map(file));
  });

  it('are of the states that were asked for, where one of many is left out', async () => {
    const { loader } = served();
    const { states } = await loadPower(loader, CODES.slice(1));
    expect(states.map(({ state }) => state)).toEqual(CODES.slice(1));
  });

  it('are the files of its states for an area of several', async () => {
    const { loader, asked } = served();
    await loadPower(loader, ['S1', 'S2']);
    expect(asked.filter((name) => name.startsWith('power/')).toSorted()).toEqual([
      'power/S1.json',
      'power/S2.json',
    ]);
  });
});
