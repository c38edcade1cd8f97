import { describe, expect, it } from 'vitest';
import { BadData } from '../../../src/ingest/issue';
import { EVENT_COLUMNS, SITE_COLUMNS } from '../../../src/model/columns';
import type { OppositionEvent } from '../../../src/model/event';
import type { Site } from '../../../src/model/site';
import type { Manifest, Source } from '../../../src/model/source';
import { TEST_EVENTS, TEST_SITES, TEST_SOURCES } from '../../../src/model/testData';
import { packTable } from '../../../src/model/wire';
import { summaryStep } from './step';

const [site] = TEST_SITES;
const [event] = TEST_EVENTS;
const [source] = TEST_SOURCES;
if (!site || !event || !source) throw new Error('the test data hold a site, an act and a source');

const act = (part: Partial<OppositionEvent>): OppositionEvent => ({ ...event, ...part });
const dataset = (id: string, retrieved: string, layers: Source['layers'] = ['sites']): Source => ({
  ...source,
  id,
  retrieved,
  layers,
});
const SOURCES = [dataset('osm', '2026-08-01'), dataset('datacentertracker', '2026-07-01')];

const summary = async (
  events: readonly OppositionEvent[],
  sources: readonly Source[] = SOURCES,
  sites: readonly Site[] = [site],
) => {
  const files: Record<string, unknown> = {
    'sites.json': packTable(SITE_COLUMNS, sites),
    'events.json': packTable(EVENT_COLUMNS, events),
    'sources.json': sources,
    'areas.json': [{}, {}],
    'counties.json': { columns: ['fips'], values: [['1', '2', '3']] },
  };
  const built = await summaryStep.run({
    inputs: [],
    source: () => Buffer.alloc(0),
    built: (file) => Buffer.from(JSON.stringify(files[file])),
    progress: () => {},
  });
  return JSON.parse(`${built['_summary.json']}`) as Pick<Manifest, 'dataDate' | 'eventMonths' | 'counts'>;
};
const refusal = async (...given: Parameters<typeof summary>) => {
  const error: unknown = await summary(...given).catch((reason: unknown) => reason);
  return error instanceof BadData ? error.issues.map(({ file, column }) => `${file} ${column}`) : [];
};

describe('the months of the record', () => {
  it('run from the first to the last act of which the month is known', async () => {
    const { eventMonths } = await summary([
      act({ date: '2024-05-17' }),
      act({ date: '2019-03-01', datePrecision: 'month' }),
      act({ date: '2025-02-01', datePrecision: 'day' }),
      act({ date: '2010-01-01', datePrecision: 'year' }),
      act({ date: '2030-01-01', datePrecision: 'unknown' }),
      act({ date: null }),
    ]);
    expect(eventMonths).toEqual(['2019-03', '2025-02']);
  });

  it('must exist', async () => {
    expect(await refusal([act({ datePrecision: 'year' })])).toEqual(['events.json date']);
  });
});

describe('the date of the data', () => {
  const dated = async (...sources: Source[]) => (await summary([act({})], sources)).dataDate;

  it('is the day on which the newest dataset of sites or acts was read, not the newest act', async () => {
    expect(await dated(...SOURCES)).toBe('2026-08-01');
    expect(await dated(dataset('osm', '2026-01-01'), dataset('datacentertracker', '2026-07-01'))).toBe(
      '2026-07-01',
    );
    expect((await summary([act({ date: '2027-01-01' })])).dataDate).toBe('2026-08-01');
  });

  it('heeds no dataset that nothing comes from, that draws the ground, or that was read in some month', async () => {
    expect(
      await dated(
        ...SOURCES,
        dataset('unused', '2026-12-01'),
        dataset('osm', '2026-12-02', ['sites', 'basemap']),
        dataset('osm', '2026-12'),
      ),
    ).toBe('2026-08-01');
  });

  it('must exist', async () => {
    expect(await refusal([act({})], [dataset('unused', '2026-12-01')])).toEqual([
      'data/sources.json retrieved',
    ]);
  });
});

it('counts sites, acts, areas and counties', async () => {
  const { counts } = await summary([act({}), act({}), act({}), act({})], SOURCES, TEST_SITES);
  expect(counts).toEqual({ sites: TEST_SITES.length, events: 4, areas: 2, counties: 3 });
});
