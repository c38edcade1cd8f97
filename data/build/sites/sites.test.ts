import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { BadData, type Issue } from '../../../src/ingest/issue';
import type { Site, SiteDetail, SourceRecord } from '../../../src/model/site';
import { SITE_STATUSES } from '../../../src/model/vocabulary';
import { stateOf } from '../geography';
import { ROOT } from '../pipeline';
import { headlineMw, type RankedFigure } from './headline';
import { createOperators } from './operators';
import { STAGES, type Tables } from './rows';
import { buildSites, retrievedFrom } from './step';
import { readTables } from './tables';

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const build = (tables: Tables) =>
  buildSites(
    tables,
    ({ countyFips }) => ({
      areaId: countyFips === null ? null : `area of ${countyFips}`,
      areaBasis: countyFips === null ? null : 'county',
    }),
    () => '2026-08-22',
  );

let tables: Tables;
let built: ReturnType<typeof build>;
let sites: ReadonlyMap<string, Site>;
let details: ReadonlyMap<string, SiteDetail>;
beforeAll(() => {
  tables = readTables(read);
  built = build(tables);
  sites = new Map(built.sites.map((site) => [site.id, site]));
  details = new Map(built.details.map((detail) => [detail.id, detail]));
}, 60_000);

const siteOf = (id: string) => {
  const found = sites.get(built.aliases[id] ?? id);
  if (!found) throw new Error(`no site ${id}`);
  return found;
};
const detailOf = (id: string) => {
  const found = details.get(siteOf(id).id);
  if (!found) throw new Error(`no detail ${id}`);
  return found;
};

describe('one place is one site', () => {
  it.each([
    ['core-scientific-denton-tx', ['ca-core-scientific-denton-tx', 'epoch-coreweave-denton-tx']],
    ['galaxy-helios-tx', ['ca-galaxy-helios-dickens-tx', 'ca-galaxy-helios-dickens-county-tx']],
    [
      'terawulf-lake-mariner-ny',
      ['ca-terawulf-lake-mariner-ny', 'epoch-anthropic-lake-mariner', 'epoch-core42-lake-mariner'],
    ],
    ['cipher-barber-lake-tx', ['ca-cipher-barber-lake-colorado-city-tx']],
  ])('%s holds all its records, and their ids lead to it', (id, others) => {
    for (const other of others) expect(built.aliases[other]).toBe(id);
    expect(built.sites.filter((site) => site.id === id)).toHaveLength(1);
    expect(built.sites.filter((site) => others.includes(site.id))).toEqual([]);
    expect(siteOf(id).hasLineage).toBe(true);
    expect(detailOf(id).mergeReasons.length).toBeGreaterThanOrEqual(others.length);
  });

  it('represents every row of every table by exactly one site', () => {
    expect(tables.centers.length).toBeGreaterThan(3700);
    expect(tables.lineage).toHaveLength(157);
    const ids = new Set(built.sites.map((site) => site.id));
    expect(ids.size).toBe(built.sites.length);
    const inCenter = new Set(tables.records.map((record) => `${record.dataset}:${record.recordId}`));
    const own = [
      ...tables.centers.map((row) => row.id),
      ...tables.lineage.map((row) => row.id),
      ...tables.atlas.filter((row) => !inCenter.has(`computeAtlas:${row.id}`)).map((row) => `ca-${row.id}`),
    ];
    expect(own.filter((id) => ids.has(id) === id in built.aliases)).toEqual([]);
    expect(own.length).toBe(ids.size + Object.keys(built.aliases).length);
    for (const target of Object.values(built.aliases)) expect(ids.has(target)).toBe(true);
  });

  it('lists every record of every dataset in exactly one site', () => {
    const seen = new Map<string, Set<string>>();
    for (const detail of built.details) {
      for (const { dataset, recordId } of detail.records) {
        const key = `${dataset}:${recordId}`;
        seen.set(key, (seen.get(key) ?? new Set()).add(detail.id));
      }
    }
    const expected = [
      ...tables.records.map((row) => `${row.dataset}:${row.recordId}`),
      ...tables.atlas.map((row) => `computeAtlas:${row.id}`),
      ...tables.lineage.map((row) => `miningLineage:${row.id}`),
      ...tables.cancelled.map((row) => `cancelledProjects:${row.recordId}`),
    ];
    expect(expected.filter((key) => seen.get(key)?.size !== 1)).toEqual([]);
  });

  it('keeps every step of the mining lineage, once', () => {
    const all = built.details.flatMap((detail) =>
      detail.lineage.map((step) => `${detail.id} ${step.date} ${step.text}`),
    );
    const expected = tables.lineage.flatMap((row) =>
      row.events.map((event) => `${siteOf(row.id).id} ${event.date} ${event.text}`),
    );
    expect(expected.length).toBe(340);
    expect(all.sort()).toEqual(expected.sort());
  });

  it.each(['CoreWeave', 'HIVE', 'TeraWulf', 'Hut 8', 'MARA'])(
    'gives the sites of %s their name and history',
    (name) => {
      const named = (texts: (string | null)[]) => texts.some((text) => text?.includes(name));
      const rows = tables.lineage.filter((row) => named([row.name, row.operator, row.owner, row.tenant]));
      expect(rows.length).toBeGreaterThan(5);
      for (const row of rows) {
        const document = built.search.find((found) => found.id === row.id);
        expect(
          named([
            document?.name ?? '',
            document?.operator ?? '',
            document?.owner ?? '',
            document?.tenant ?? '',
          ]),
        ).toBe(true);
        expect(detailOf(row.id).lineage).toEqual(row.events);
      }
    },
  );

  it('never joins two rows of the lineage, nor what a person has told apart', () => {
    for (const { recordA, recordB, verdict } of tables.overrides) {
      if (recordA.startsWith('power:')) continue;
      const [a, b] = [recordA, recordB].map((key) => {
        const [kind, id] = key.split(':');
        return siteOf(kind === 'atlas' ? `ca-${id}` : (id ?? '')).id;
      });
      expect([recordA, recordB, a === b]).toEqual([recordA, recordB, verdict === 'same']);
    }
    expect(built.sites.filter((site) => tables.lineage.some((row) => row.id === site.id))).toHaveLength(157);
  });

  it('does not depend on the order of rows', () => {
    const shuffled = (seed: number): Tables => {
      const random = seededRandom(seed);
      const shuffle = <T>(list: readonly T[]) =>
        list
          .map((item) => ({ item, key: random() }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item);
      return {
        ...tables,
        centers: shuffle(tables.centers),
        lineage: shuffle(tables.lineage),
        atlas: shuffle(tables.atlas),
        companyNames: shuffle(tables.companyNames),
        overrides: shuffle(tables.overrides),
        cancelled: shuffle(tables.cancelled),
      };
    };
    for (const seed of [1, 2]) {
      const again = build(shuffled(seed));
      expect(again.matchesCsv).toBe(built.matchesCsv);
      expect(again.candidatesCsv).toBe(built.candidatesCsv);
      expect(again.sites).toEqual(built.sites);
      expect(again.aliases).toEqual(built.aliases);
    }
  }, 60_000);

  it('builds the committed lists for review', async () => {
    await expect(built.matchesCsv).toMatchFileSnapshot(path.join(ROOT, 'data/review/site-matches.csv'));
    await expect(built.candidatesCsv).toMatchFileSnapshot(path.join(ROOT, 'data/review/site-candidates.csv'));
    await expect(built.splitsCsv).toMatchFileSnapshot(path.join(ROOT, 'data/review/site-splits.csv'));
    await expect(built.namesCsv).toMatchFileSnapshot(path.join(ROOT, 'data/review/site-names.csv'));
  });
});

describe('what a site says', () => {
  it('keeps real conversions apart from new builds by former miners', () => {
    const classes = tables.lineage.map((row) => row.siteClass);
    expect(classes.filter((word) => word === 'conversion')).toHaveLength(25);
    expect(classes.filter((word) => word === 'exMinerNewBuild')).toHaveLength(38);
    expect(built.sites.filter((site) => site.siteClass === 'conversion')).toHaveLength(25);
  });

  it.each([
    ['ca-joule-millard-county-ut', 'all'],
    ['ca-stratos-box-elder-ut', 'all'],
    ['ca-homer-city-energy-campus-pa', 'all'],
    ['ca-fermi-matador-amarillo-tx', 'all'],
    ['ca-nebius-vineland-nj', 'part'],
    ['ca-stack-svy03a-hayward-ca', null],
    ['ca-apple-maiden-nc', 'part'],
    ['ca-aws-cumulus-salem-township-pa', null],
  ])('knows whether %s runs on a plant of its own: %s', (id, extent) => {
    expect(siteOf(id).ownPower).toBe(extent);
    expect(detailOf(id).ownPower?.extent ?? null).toBe(extent);
  });

  it('counts more than 43 GW of plans that bring their own plant', () => {
    const plans = built.sites.filter(
      ({ ownPower, status }) => ownPower === 'all' && !['cancelled', 'closed'].includes(status),
    );
    expect(plans.reduce((sum, { mw }) => sum + (mw?.value ?? 0), 0)).toBeGreaterThan(43_000);
  });

  it('keeps the cancelled projects', () => {
    for (const row of tables.cancelled) {
      expect([row.recordId, siteOf(`ca-${row.recordId}`).status]).toEqual([row.recordId, 'cancelled']);
    }
  });

  it('takes the later cancellation of a planned project', () => {
    expect(siteOf('coreweave-hammond-in')).toMatchObject({
      status: 'cancelled',
      siteClass: 'blockedProposal',
    });
  });

  it('takes the better position, but not one outside the town that the sources name', () => {
    expect(siteOf('galaxy-helios-tx').precision).toBe('exact');
    expect(siteOf('riot-corsicana-tx').precision).toBe('site');
    expect(siteOf('hut8-vega-tx')).toMatchObject({ precision: 'town', countyFips: '48359' });
  });

  it('gives every US site a county of its state, and no other site one', () => {
    const wrong = built.sites.filter(
      ({ country, state, countyFips, areaId }) =>
        (countyFips !== null) !== (country === 'US') ||
        (countyFips !== null && stateOf(countyFips)?.code !== state) ||
        areaId !== (countyFips === null ? null : `area of ${countyFips}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps notes on shared power, power histories and status histories', () => {
    expect(detailOf('hut8-king-mountain-tx').mwNote).toMatch(/same campus/);
    expect(detailOf('epoch-core42-lake-mariner').powerHistory.length).toBeGreaterThan(1);
    const powered = built.details.reduce((sum, detail) => sum + detail.powerHistory.length, 0);
    expect(powered).toBe(tables.power.length);
    expect(detailOf('ca-prince-william-digital-gateway-va').statusHistory.map((step) => step.status)).toEqual(
      ['proposed', 'permitted', 'cancelled'],
    );
  });

  it('shows pages as links and all else as words', () => {
    const records = built.details.flatMap((detail) => detail.records);
    const isShown = ({ url, text }: SourceRecord) =>
      url === null ? text !== null : url.startsWith('https://');
    expect(records.filter((record) => !isShown(record))).toEqual([]);
    expect(records.some((record) => record.text?.startsWith('stored-file:') && record.url === null)).toBe(
      true,
    );
  });
});

describe('the headline figure', () => {
  const figure = (part: Partial<RankedFigure>): RankedFigure => ({
    value: 100,
    basis: 'facility',
    stage: 'operating',
    date: null,
    note: null,
    rank: 0,
    ...part,
  });

  it('is the power in use of what operates and the plan of what is to come', () => {
    const figures = [
      figure({ value: 60, basis: 'criticalIT' }),
      figure({ value: 360, stage: 'planned', basis: 'criticalIT' }),
    ];
    expect(headlineMw('operating', figures)).toEqual({ value: 60, basis: 'criticalIT' });
    expect(headlineMw('construction', figures)).toEqual({ value: 360, basis: 'criticalIT' });
  });

  it('never shows a plan as power in use', () => {
    const figures = [figure({ value: 360, stage: 'planned', basis: 'criticalIT' })];
    expect(headlineMw('operating', figures)).toEqual({ value: 360, basis: 'plannedBuildOut' });
  });

  it('is unknown, not zero, without a figure', () => {
    expect(headlineMw('operating', [])).toBeNull();
  });

  it('is always one of the claims, whatever their order', () => {
    const figures = fc.array(
      fc.record({
        value: fc.integer({ min: 1, max: 5000 }),
        basis: fc.constantFrom('facility', 'criticalIT', 'nameplate', 'backup', 'plannedBuildOut'),
        stage: fc.constantFrom(...STAGES),
        date: fc.constant(null),
        note: fc.constant(null),
        rank: fc.integer({ min: 0, max: 4 }),
      }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(figures, fc.constantFrom(...SITE_STATUSES), (list, status) => {
        const headline = headlineMw(status, list as RankedFigure[]);
        expect(list.map((item) => item.value)).toContain(headline?.value);
        expect(headlineMw(status, [...list].reverse() as RankedFigure[])).toEqual(headline);
      }),
    );
  });
});

describe('operators', () => {
  const operators = () => createOperators(tables.companyNames);

  it.each([
    ['Amazon Web Services', 'hyperscaler'],
    ['Quality Technology Services', 'colocation'],
    ['Crusoe', 'neocloud'],
    ['Bitfarms Ltd. (Keel Infrastructure Corp.)', 'exMiner'],
    ['Marathon Digital Holdings', 'exMiner'],
    ['Salcido Enterprises, LLC', 'miner'],
    ['Bouygues Télécom', 'enterprise'],
  ])('knows %s as %s', (text, operatorClass) => {
    expect(operators().first(text)?.operatorClass).toBe(operatorClass);
  });

  it('takes the operator named first, and whole words only', () => {
    expect(operators().first('Google / Crusoe')?.name).toBe('Google');
    expect(operators().first('Googleplex')).toBeNull();
    expect(operators().first(null)).toBeNull();
  });

  it('leaves few sites with a figure and a named operator unclassified', () => {
    const known = built.sites.filter((site) => site.mw !== null && site.operator !== null);
    const unknown = known.filter((site) => site.operatorClass === 'unknown');
    expect(unknown.length / known.length).toBeLessThan(0.1);
  });
});

describe('bad rows', () => {
  const issuesWith = (changes: Record<string, (text: string) => string>): readonly Issue[] => {
    try {
      readTables((file) => (changes[path.basename(file)] ?? ((text) => text))(read(file)));
    } catch (error) {
      if (error instanceof BadData) return error.issues;
      throw error;
    }
    return [];
  };
  /** Replaces cells of one row, found by the text it starts with. */
  const edit = (start: string, change: (line: string) => string) => (text: string) =>
    text
      .split('\n')
      .map((line) => (line.startsWith(start) ? change(line) : line))
      .join('\n');
  const lineOf = (file: string, start: string) =>
    read(`data/tables/sites/${file}`)
      .split('\n')
      .findIndex((line) => line.startsWith(start)) + 1;

  it('are listed all at once, each with its place, value and what was expected', () => {
    const issues = issuesWith({
      'data-centers.csv': edit('ca-stak-energy-north-slope-ak', (line) =>
        line.replace('-148.50000,69.84000', '69.84000,-148.50000'),
      ),
      'mining-lineage.csv': edit('galaxy-helios-tx', (line) =>
        line.replace(',TX,', ',VA,').replace('conversion', 'converted'),
      ),
      'mining-lineage-events.csv': edit('galaxy-helios-tx,1', (line) =>
        line.replace(/,\d{4}[^,]*,/, ',2026-13,'),
      ),
      'compute-atlas-links.csv': (text) => text.replace('https://', 'http://'),
      'mining-lineage-sources.csv': (text) => `${text}nowhere-xx,1,https://example.org/,,true\n`,
    });
    const found = issues.map(({ file, line, column }) => `${path.basename(file)}:${line} ${column}`);
    expect(found).toContain(`data-centers.csv:${lineOf('data-centers.csv', 'ca-stak-energy')} lat`);
    expect(found).toContain(`mining-lineage.csv:${lineOf('mining-lineage.csv', 'galaxy-helios')} siteClass`);
    expect(found).toContain(`mining-lineage.csv:${lineOf('mining-lineage.csv', 'galaxy-helios')} lon`);
    expect(found).toContain(
      `mining-lineage-events.csv:${lineOf('mining-lineage-events.csv', 'galaxy-helios-tx,1')} date`,
    );
    expect(found).toContain('compute-atlas-links.csv:2 url');
    expect(issues.find((issue) => issue.value === 'nowhere-xx')?.expected).toMatch(/mining-lineage/);
    expect(issues.find((issue) => issue.column === 'lat')?.expected).toMatch(/swapped/);
    expect(issues.find((issue) => issue.column === 'siteClass')).toMatchObject({
      value: 'converted',
      expected: expect.stringContaining('conversion'),
    });
  }, 60_000);

  it('include repeated ids, unknown counties, and ODbL rows outside their own file', () => {
    const issues = issuesWith({
      'data-centers.csv': (text) => {
        const [header = '', first = '', ...rest] = text.trimEnd().split('\n');
        const copy = first.replace(/,CC-BY-4\.0$/, ',ODbL-1.0');
        const county = rest.map((line) => line.replace(',02185,', ',02999,'));
        return `${[header, first, copy, ...county].join('\n')}\n`;
      },
    });
    expect(issues.some((issue) => issue.column === 'id' && /of its own/.test(issue.expected))).toBe(true);
    expect(issues.some((issue) => issue.column === 'licence')).toBe(true);
    expect(issues.some((issue) => issue.column === 'countyFips' && issue.value === '02999')).toBe(true);
  }, 60_000);
});

describe('names and days from elsewhere', () => {
  it('credits OpenStreetMap wherever a position comes from there', () => {
    const derived = built.details.filter((detail) =>
      detail.records.some((record) => record.licence.includes('ODbL')),
    );
    expect(derived.length).toBeGreaterThan(2900);
    expect(derived.filter((detail) => !siteOf(detail.id).datasets.includes('osm'))).toEqual([]);
    expect(siteOf('hut8-drumheller-ab').datasets).toEqual(['geonames', 'miningLineage']);
  });

  it('refuses a dataset that sources.json does not know', () => {
    expect(() => retrievedFrom([])('osm')).toThrow(BadData);
  });
});

/** Small deterministic generator (mulberry32), so that the shuffles are the same on every run. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
