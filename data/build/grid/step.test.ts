import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { beforeAll, describe, expect, it } from 'vitest';
import { BadData, formatIssue } from '../../../src/ingest/issue';
import { SITE_COLUMNS } from '../../../src/model/columns';
import { readCounties } from '../../../src/model/countyTable';
import { areaFacts } from '../../../src/model/grid/areaFacts';
import { parseHour } from '../../../src/model/grid/series';
import { readSeriesFile } from '../../../src/model/grid/seriesFile';
import { areaValue, GRID_METRICS, gridRow } from '../../../src/model/metricValues';
import type { County, GridArea } from '../../../src/model/region';
import { packTable } from '../../../src/model/wire';
import { ROOT, type StepContext } from '../pipeline';
import { placesStep } from '../places/step';
import { gridStep } from './step';

/** The repository's own tables, some of them replaced. */
const context = (replaced: Record<string, string> = {}): StepContext => ({
  inputs: [...new Set([...globSync([...gridStep.inputs], { cwd: ROOT }), ...Object.keys(replaced)])].sort(),
  source: (file) => Buffer.from(replaced[file] ?? readFileSync(path.join(ROOT, file))),
  built: () => Buffer.from(JSON.stringify(packTable(SITE_COLUMNS, []))),
  progress: () => {},
});

const table = (name: string) => readFileSync(path.join(ROOT, 'data/tables', name), 'utf8');

/** Reading all hours takes seconds, on a busy machine many. */
const PATIENCE = 120_000;

let counties: County[];
let areas: Map<string, GridArea>;
let built: Record<string, Buffer | string>;
beforeAll(async () => {
  const places = await placesStep.run(context());
  counties = readCounties(JSON.parse(`${places['counties.json']}`));
  built = await gridStep.run(context());
  const list: GridArea[] = JSON.parse(`${built['areas.json']}`);
  areas = new Map(list.map((area) => [area.id, area]));
}, PATIENCE);

describe('counties', () => {
  const county = (fips: string) => counties.find((candidate) => candidate.fips === fips);

  it('have an authority everywhere but in Alaska, Hawaii and Puerto Rico', () => {
    const without = new Set(
      counties.filter(({ authorities }) => authorities.length === 0).map(({ state }) => state),
    );
    expect([...without].sort()).toEqual(['AK', 'HI', 'PR']);
  });

  it('name the assigned authority first and every other one once', () => {
    for (const { fips, authorities } of counties) {
      expect(new Set(authorities).size, fips).toBe(authorities.length);
      const [assigned, ...others] = authorities;
      if (assigned === undefined) continue;
      expect(areas.get(assigned)?.kind, fips).toBe('balancingAuthority');
      // What else serves a part is another authority, or a zone of the same one.
      for (const id of others) expect([null, assigned], `${fips} ${id}`).toContain(areas.get(id)?.parentId);
    }
    expect(county('51107')).toMatchObject({ authorities: ['PJM'], subArea: 'PJM-DOM' });
    expect(county('04013')?.authorities.length).toBeGreaterThan(1);
  });

  it('carry Connecticut over from counties to planning regions, grid and land alike', () => {
    const regions = counties.filter(({ state }) => state === 'CT');
    expect(regions).toHaveLength(9);
    for (const region of regions) {
      expect(region).toMatchObject({ authorities: ['ISNE'], subArea: 'ISNE-4004', croplandShare: null });
      expect(region.landKm2).toBeGreaterThan(100);
    }
  });

  it('have the land of the boroughs and census areas of Alaska, the newest too', () => {
    for (const fips of ['02063', '02066', '02158', '02195'])
      expect(county(fips)?.landKm2).toBeGreaterThan(1000);
    expect(county('02261')).toBeUndefined();
  });

  it('have a label point inside their bounds', () => {
    for (const { fips, lon, lat, bounds } of counties) {
      const [west, south, east, north] = bounds;
      const turned = lon < west ? lon + 360 : lon;
      expect(turned >= west && turned <= east && lat >= south && lat <= north, fips).toBe(true);
    }
  });
});

describe('areas', () => {
  it('are 52 authorities and 73 zones with hourly demand, and some without, which say so by null', () => {
    const measured = [...areas.values()].filter(({ load }) => load !== null);
    expect(measured.filter(({ kind }) => kind === 'balancingAuthority')).toHaveLength(52);
    expect(measured.filter(({ kind }) => kind === 'subArea')).toHaveLength(73);
    for (const id of ['SEC', 'ISNE-MA', 'PJM-RECO']) {
      expect(areas.get(id)).toMatchObject({ load: null, years: null });
    }
    expect(areas.get('ISNE-MA')?.counties.length).toBeGreaterThan(0);
    expect(areas.get('SEC')).toMatchObject({ bounds: null, counties: [] });
    expect(areas.get('CPLW')?.counties).toEqual(['37021', '37087', '37115', '37121', '37199']);
  });

  it('give an authority all counties of its zones', () => {
    for (const { id, parentId, counties: own } of areas.values()) {
      const parent = parentId === null ? null : areas.get(parentId);
      if (parent) expect(parent.counties, id).toEqual(expect.arrayContaining(own));
    }
  });

  it('leave missing hours out: Puget Sound has no values in early 2020', () => {
    // Nineteen more hours are left out as doubtful.
    const load = areas.get('PSEI')?.load;
    expect(load?.coverage).toBeCloseTo(1 - (1018 + 19) / 43848, 4);
    expect(load?.alwaysOnGrowthMw).toBeNull();
    expect(areas.get('PSEI')?.quality.map(({ severity }) => severity)).toContain('gap');
    expect(areas.get('PJM')?.load).toMatchObject({ coverage: 1, peakMw: 153121 });
  });

  it('leave unknown what is worked out over a lasting step of the level, in every area that has one', () => {
    const stepped = [...areas.values()].flatMap(({ id, load }) => (load?.levelStep ? [id] : []));
    expect(stepped.sort()).toEqual(['ERCO-NRTH', 'PSCO', 'PSEI', 'SC', 'SPA', 'TEPC', 'WACM']);
    for (const id of stepped) {
      const area = areas.get(id);
      if (!area?.load) throw new Error(`no hours of ${id}`);
      const { load, from } = { load: area.load, from: area };
      expect(load, id).toMatchObject({
        peakMw: expect.any(Number),
        meanMw: null,
        loadFactor: null,
        hoursAbove95: null,
        alwaysOnGrowthMw: null,
        energyGrowth: null,
        headroomMw: null,
      });
      const facts = areaFacts(area, from, load.window, null);
      expect(facts.pressure.kind, id).toBe('notEnoughData');
      expect(
        facts.setBy.map(({ figure }) => figure),
        id,
      ).toEqual(['peakMw', 'summerPeakMw', 'winterPeakMw']);
      for (const { ofPeak, ofHeadroom } of facts.siteMw) expect([ofPeak, ofHeadroom]).toEqual([null, null]);
      for (const metric of GRID_METRICS) {
        // Growth since 2024 is of its own years, which lie after the step.
        if (gridRow(metric).ofOwnYears) continue;
        expect(areaValue(area, metric, 100), `${id} ${metric}`).toBeNull();
      }
    }
  });

  it('say what a figure is without the one real hour it hangs on', () => {
    const without = (id: string) => areas.get(id)?.load?.withoutHour.summer;
    expect(areas.get('ERCO-SOUT')?.load?.headroomMw?.['0.5']).toBe(750.5);
    expect(without('ERCO-SOUT')).toMatchObject({ thresholdMw: 6631, headroomMw: { '0.5': 562.3 } });
    expect(areas.get('SWPP-NPPD')?.load?.headroomMw?.['0.5']).toBe(398.6);
    expect(without('SWPP-NPPD')).toMatchObject({ thresholdMw: 3879, headroomMw: { '0.5': 327.9 } });
    expect(without('ERCO-FWES')?.headroomMw['0.5']).toBe(723.8);
  });

  it('have no hour that sets a figure of an authority and is not what its zones add up to', async () => {
    const read = (id: string) => readSeriesFile(new Uint8Array(Buffer.from(built[`series/${id}.bin`] ?? '')));
    // The zones of PJM and New England do not add up to their authority in other hours either.
    for (const id of ['SWPP', 'MISO', 'ERCO', 'CISO', 'NYIS']) {
      const zones = [...areas.values()].filter(({ parentId, load }) => parentId === id && load !== null);
      const hours = await Promise.all(zones.map((zone) => read(zone.id)));
      for (const peak of Object.values(areas.get(id)?.load?.seasonPeaks ?? {})) {
        if (peak === null) throw new Error(`no peak of ${id}`);
        const at = parseHour(peak.at);
        const sum = hours.reduce((all, { firstHour, mw }) => all + (mw[at - firstHour] ?? Number.NaN), 0);
        expect(Math.abs(peak.mw / sum - 1), `${id} ${peak.at}`).toBeLessThan(0.02);
      }
    }
    expect(areas.get('SWPP')?.load?.doubtful).toMatchObject({
      hours: { aboveZones: 72 },
      withLeftOut: { winterPeakMw: 51017, headroom05Mw: 8343.3 },
    });
    expect(areas.get('MISO')?.load?.doubtful?.hours.aboveZones).toBe(18);
    expect(areas.get('ISNE-4006')?.load?.doubtful?.withLeftOut.winterPeakMw).toBe(2838);
  });

  it('have growth since 2024 only where no step and no defect touches 2024', () => {
    for (const { id, recent, quality } of areas.values()) {
      const touched = quality.some(({ severity, years }) => severity === 'defect' && years[1] >= 2024);
      if (recent && touched) expect(recent.growthSince2024, id).toBeNull();
    }
    expect(areas.get('SPA')?.recent?.growthSince2024).toBeNull();
    expect(areas.get('WACM')?.recent?.growthSince2024).not.toBeNull();
  });

  it('warn of every series that is known to be defective', () => {
    for (const id of ['WACM', 'PSCO', 'WALC', 'TEPC', 'SPA', 'ISNE-4001']) {
      expect(
        areas.get(id)?.quality.map(({ severity }) => severity),
        id,
      ).toContain('defect');
    }
  });

  it('know demand after the hours end, and its growth since the measured 2024', () => {
    const growth = (id: string) => areas.get(id)?.recent?.growthSince2024;
    expect(areas.get('PJM-DOM')?.recent).toMatchObject({ meanMw2025: expect.any(Number) });
    expect(growth('PJM-DOM')).toBeCloseTo(0.085, 2);
    expect(growth('ERCO-NRTH')).toBeCloseTo(0.16, 1);
    // The zones of New England have defective hours; no growth is worked out from them.
    expect(growth('ISNE-4005')).toBeNull();
    expect([...areas.values()].filter(({ recent }) => recent !== null)).toHaveLength(127);
  });

  it('serve nine years of any authority in less than 200 KB', async () => {
    const files = Object.entries(built).filter(([file]) => file.startsWith('series/'));
    expect(files).toHaveLength(125);
    for (const [file, content] of files) expect(content.length, file).toBeLessThan(200_000);
    const pjm = await readSeriesFile(new Uint8Array(Buffer.from(built['series/PJM.bin'] ?? '')));
    expect(pjm.mw).toHaveLength(78_912);
  });
});

describe('hours fetched later', () => {
  const HEADER = 'area,from,until,hours,missing,rejected,source,retrieved';
  const file = 'data/tables/grid/refreshed.csv';
  const PJM = 'PJM,2025-01-01T00,2025-06-30T23,4340,4,1,eiaApi,2025-07-02';

  it(
    'say that they are as reported, beside what was known before',
    async () => {
      const again = await gridStep.run(context({ [file]: `${HEADER}\n${PJM}\n` }));
      const list: GridArea[] = JSON.parse(`${again['areas.json']}`);
      expect(list.find(({ id }) => id === 'PJM')?.quality).toEqual([
        ...(areas.get('PJM')?.quality ?? []),
        {
          severity: 'gap',
          text: 'Hours from 1 January 2025, 00:00 UTC, to 30 June 2025, 23:00 UTC, are as reported to EIA, not screened or imputed by Ruggles et al.; 4 missing.',
          years: [2025, 2025],
        },
      ]);
      expect(list.find(({ id }) => id === 'ERCO')).toEqual(areas.get('ERCO'));
    },
    PATIENCE,
  );

  it('stop the build when their list is damaged', async () => {
    const rows = ['PJX,2025-01-01T00,2025-06-30T23,1,0,0,eiaApi,2025-07-02', PJM.replace('06-30', '06-31')];
    const bad: unknown = await Promise.resolve(context({ [file]: `${[HEADER, ...rows].join('\n')}\n` }))
      .then((changed) => gridStep.run(changed))
      .catch((reason: unknown) => reason);
    expect(bad instanceof BadData ? bad.issues.map(formatIssue).join('\n') : '').toMatch(
      /refreshed\.csv:2 column area: "PJX"[\s\S]*refreshed\.csv:3 column until: "2025-06-31T23"/,
    );
  });
});

describe('the rating of adequacy', () => {
  const rated = (risk: string) => ({ claims: [], adequacy: { risk } });
  const ratingsOf = async (claims: Record<string, unknown>) => {
    const plain = context();
    const { 'areas.json': text } = await gridStep.run({
      ...plain,
      inputs: plain.inputs.filter((file) => !file.includes('/hourly/')),
      built: (file) =>
        file === 'area-claims.json' ? Buffer.from(JSON.stringify(claims)) : plain.built(file),
    });
    const list: GridArea[] = JSON.parse(`${text}`);
    return (id: string) => list.find((area) => area.id === id)?.adequacyRisk;
  };

  it('of a zone is that of its authority where it has none of its own, and never the other way round', async () => {
    const of = await ratingsOf({
      PJM: rated('elevated'),
      'PJM-AE': rated('high'),
      'MISO-0001': rated('high'),
    });
    expect([of('PJM'), of('PJM-DOM'), of('PJM-AE')]).toEqual(['elevated', 'elevated', 'high']);
    expect([of('MISO'), of('MISO-0001'), of('ERCO')]).toEqual([null, 'high', null]);
  });

  it('is inherited where the zone has sourced figures without a rating', async () => {
    const of = await ratingsOf({ PJM: rated('normal'), 'PJM-DOM': { claims: [], adequacy: null } });
    expect(of('PJM-DOM')).toBe('normal');
  });
});

describe('bad rows', () => {
  const problems = async (replaced: Record<string, string>) => {
    const error: unknown = await Promise.resolve(context(replaced))
      .then((changed) => gridStep.run(changed))
      .catch((reason: unknown) => reason);
    return error instanceof BadData ? error.issues.map(formatIssue) : [];
  };

  it('stop the build: a zone of another authority, an unknown county', async () => {
    const file = 'data/tables/grid/county-areas.csv';
    const text = table('grid/county-areas.csv')
      .replace('51107,PJM,PJM-DOM', '51107,MISO,PJM-DOM')
      .replace('\n01001,', '\n09001,');
    const found = await problems({ [file]: text });
    expect(found).toHaveLength(2);
    expect(found[0]).toMatch(/county-areas\.csv:2 column fips: "09001": expected the five-digit FIPS/);
    expect(found[1]).toMatch(/column subArea: "PJM-DOM": expected a sub-area of MISO/);
  });

  it('stop the build: a zone without authority, a note on an unknown area', async () => {
    const areasText = table('grid/areas.csv').replace('PJM-DOM,subArea,PJM,', 'PJM-DOM,subArea,PJX,');
    expect((await problems({ 'data/tables/grid/areas.csv': areasText }))[0]).toMatch(/column parent: "PJX"/);
    const notes = table('grid/quality.csv').replace('WALC,', 'WALX,');
    expect((await problems({ 'data/tables/grid/quality.csv': notes }))[0]).toMatch(/column area: "WALX"/);
  });
});
