import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../pipeline';
import { acresOf, stageOf, waterAreaOf } from './figures';
import { realSites } from './realSites';
import type { LineageRow } from './rows';

let real: ReturnType<typeof realSites>;
beforeAll(() => {
  real = realSites();
}, 60_000);

describe('the status of a campus of which a part runs', () => {
  it.each([
    ['ca-cloudhq-manassas-mcc-va', 'operating', true],
    ['ca-sabey-intergate-ashburn-building-a-va', 'operating', true],
    ['ca-switch-pyramid-campus-grand-rapids-mi', 'operating', true],
    ['ca-edged-aurora-il', 'operating', true],
    ['ca-meta-kuna-id', 'operating', true],
    ['ca-iron-mountain-white-oak-henrico-va', 'construction', false],
    ['ca-qts-white-oak-technology-park-ii-henrico-va', 'construction', false],
    ['ca-databank-slc1-salt-lake-city-ut', 'operating', false],
  ])('%s: %s, more under construction: %s', (id, status, isGrowing) => {
    expect([real.siteOf(id).status, real.detailOf(id).isGrowing]).toEqual([status, isGrowing]);
  });

  it('is not construction or a plan where its own rows say that it runs, but for what is told here', () => {
    const toldApart = new Set([
      // 12 MW are to be had, not in use.
      'ca-tecfusions-keystone-connect-upper-burrell-pa',
      // What stood there before the plan.
      'ca-dmg-blockchain-boardman-or',
      // Mines that run while they are turned: the status is of the conversion, the mine is told of in its lineage.
      'iren-childress-tx',
      'keel-moses-lake-wa',
    ]);
    const wrong = real.built.details.filter(({ id, mwClaims, powerHistory, statusHistory }) => {
      if (!['construction', 'proposed', 'permitted'].includes(real.siteOf(id).status) || toldApart.has(id))
        return false;
      return (
        mwClaims.some(({ stage }) => stage === 'operating') ||
        statusHistory.some(({ status }) => status === 'operating') ||
        powerHistory.some(({ facilityMw, isForecast }) => !isForecast && (facilityMw ?? 0) > 0)
      );
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('is no plan where the map has it under construction', () => {
    const begun = new Set(
      real.tables.records.flatMap(({ dataset, reportedStatus, siteId }) =>
        dataset === 'osm' && reportedStatus === 'construction' ? [real.idOf(siteId)] : [],
      ),
    );
    const plans = real.built.sites.filter(
      ({ id, status }) => begun.has(id) && (status === 'proposed' || status === 'permitted'),
    );
    expect(plans.filter(({ hasLineage }) => !hasLineage).map(({ id }) => id)).toEqual([]);
  });
});

/** What the address of a source says of a plant of the site's own. */
const OWN_PLANT =
  /behind-the-meter|off-?grid|microgrid|on-?site-(?:gas|generation|power)|gas-(?:fired|plant|turbine)|fuel-cells?|power-plant|natural-gas|nuclear/;

describe('a power plant of its own', () => {
  it('is judged wherever the address of a source speaks of one', () => {
    const judged = new Set(real.tables.ownPower.map(({ record }) => real.idOf(record.replace(/^\w+:/, ''))));
    const judgedAtlas = new Set(real.tables.ownPower.map(({ record }) => record));
    const open = real.built.details.filter(({ id, ownPower, records }) => {
      const speaks = records.some(
        ({ url }) =>
          url !== null && !url.startsWith('https://github.com/') && OWN_PLANT.test(url.toLowerCase()),
      );
      const isJudged =
        judged.has(id) ||
        records.some(
          ({ dataset, recordId }) => dataset === 'computeAtlas' && judgedAtlas.has(`atlas:${recordId}`),
        );
      return speaks && ownPower === null && !isJudged;
    });
    expect(open.map(({ id }) => id)).toEqual([]);
  });
});

describe('what another source says', () => {
  it('of the utility stands beside that of the register', () => {
    const { utility, otherUtilities } = real.detailOf('ca-cleanarc-ruther-glen-va');
    expect(utility).toBe('Dominion Energy Virginia');
    expect(otherUtilities.map(({ name }) => name)).toEqual(['Rappahannock Electric Cooperative']);
    expect(otherUtilities[0]?.url).toMatch(/^https:/);
  });

  it.each([
    ['whitefiber-madison-nc', 'Nscale', 'tenant'],
    ['ca-rowan-digital-frederick-md', 'Amazon Web Services', 'tenant'],
    ['ca-nscale-monarch-mason-county-wv', 'Microsoft', 'tenant'],
    ['mara-garden-city-tx', 'Applied Digital', 'former'],
  ])('of %s: %s is its %s', (id, name, role) => {
    expect(real.detailOf(id).companies).toContainEqual(expect.objectContaining({ name, role }));
  });
});

describe('a grid area by hand', () => {
  it('is one that the table of areas holds', () => {
    const table = readFileSync(path.join(ROOT, 'data/tables/grid/areas.csv'), 'utf8');
    const ids = new Set(table.split('\n').map((line) => line.slice(0, line.indexOf(','))));
    const byHand = real.tables.placeOverrides.flatMap(({ areaId }) => areaId ?? []);
    expect(byHand.length).toBeGreaterThan(1);
    expect(byHand.filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each([
    ['osm-way-460212563', 'LDWP'],
    ['osm-way-1501825871', 'NYIS-ZOND'],
  ])('%s lies in %s', (id, areaId) => {
    expect(real.siteOf(id)).toMatchObject({ areaId, areaBasis: 'territory' });
  });
});

describe('a figure', () => {
  it('of a mine is that of the register where it is confirmed and newer than the lineage', () => {
    expect(real.siteOf('applied-digital-jamestown-nd').mw?.value).toBe(106);
    expect(real.siteOf('mara-garden-city-tx').mw?.value).toBe(200);
    // Two mines with a row each, and a figure that differs in its basis alone.
    expect(real.siteOf('soluna-dorothy-tx').mw?.value).toBe(50);
    expect(real.siteOf('hut8-vega-tx').mw).toEqual({ value: 205, basis: 'facility' });
  });

  it('of a plan is told as of whoever states it', () => {
    const plans = real.detailOf('ca-xai-colossus-memphis-tn').mwClaims.filter(({ value }) => value === 1200);
    expect(plans.map(({ dataset }) => dataset)).toEqual(['computeAtlas']);
  });

  it('of several sites is claimed once by each dataset', () => {
    const doubled = real.built.details.flatMap(({ id, mwClaims }) => {
      const told = mwClaims.flatMap(({ dataset, value, basis, note }) =>
        note?.kind === 'severalSites' ? [`${dataset} ${value} ${basis}`] : [],
      );
      return new Set(told).size < told.length ? [id] : [];
    });
    expect(doubled).toEqual([]);
  });

  it('of land is what the lineage tells where no record states one', () => {
    expect(real.detailOf('crusoe-lancium-childress-tx').landAcres).toBe(270);
    expect(real.detailOf('core-scientific-pecos-tx').landAcres).toBeNull();
    const told = (...texts: string[]) => ({ events: texts.map((text) => ({ date: '2025', text })) });
    expect(acresOf([], told('other 152 acres sold', '1,200-acre site'))).toBe(1200);
    expect(acresOf([], told('a 41.8-acre site'))).toBe(41.8);
    expect(acresOf([], told('200 acres added'))).toBeNull();
    expect(acresOf([], null)).toBeNull();
  });
});

describe('a name', () => {
  it.each([
    ['osm-node-13746843367', 'Digital Fortress - Portland (2 and 3)'],
    ['ca-qts-santa-clara-1-ca', 'QTS Santa Clara (1 and 2)'],
    ['osm-node-8208599233', 'Keppel DC Singapore (2, 3 and 4)'],
    ['frs-110070083312', 'KANSAS CITY DATA CENTER C'],
  ])('of %s is that of all its halls, without marks of a register: %s', (id, name) => {
    expect(real.siteOf(id).name).toBe(name);
  });
});

describe('the public water', () => {
  it('of a supplier named after a county is told in that county alone', () => {
    expect(waterAreaOf('FAIRFAX COUNTY WATER AUTHORITY', 'Loudoun County')).toBeNull();
    expect(waterAreaOf('FAIRFAX COUNTY WATER AUTHORITY', 'Fairfax County')).not.toBeNull();
    expect(waterAreaOf('BROOMFIELD  CITY AND COUNTY OF', 'Broomfield County')).not.toBeNull();
    expect(waterAreaOf('METROPOLITAN UTILITIES DISTRICT', 'Douglas County')).not.toBeNull();
    expect(waterAreaOf(null, 'Douglas County')).toBeNull();
    expect(real.detailOf('ca-ntt-ashburn-va5-data-center-va').waterServiceArea).toBeNull();
  });
});

describe('the acres', () => {
  it('of a row that speaks of several sites are those of none of them', () => {
    expect(real.detailOf('coreweave-lancaster-greenfield-pa').landAcres).toBeNull();
    expect(real.detailOf('core-scientific-austin-tx').landAcres).toBeNull();
  });
});

describe('the stage', () => {
  const stage = (stageDetail: string, lastDated = '2025-06') =>
    stageOf(
      { stageDetail, lastDated } as LineageRow,
      'operating',
      [{ date: '2026-08', status: 'operating' }],
      '2026-08-22',
    );

  it('is none where it is older than what another record tells', () => {
    expect(stage('first 24 MW targeted late 2025; later status not verified')).toBeNull();
    expect(stage('mapped; later status not verified', '2026-09')).not.toBeNull();
    expect(stage('as of 2021 plan')).toBeNull();
    expect(stage('phase 1 targeted for Dec 2026')).not.toBeNull();
    expect(stage('as of 2024-07')).not.toBeNull();
    expect(stage('not checked')).toBeNull();
    expect(stageOf(null, 'operating', [], '2026-08-22')).toBeNull();
    expect(real.detailOf('whitefiber-madison-nc').stageDetail).toBeNull();
    expect(real.detailOf('red-dog-limestone-tn')).toMatchObject({ stageDetail: null });
  });
});

it('has no modules that import each other in a circle', () => {
  const folder = path.join(ROOT, 'data/build/sites');
  const needs = new Map(
    globSync('*.ts', { cwd: folder, ignore: '*.test.ts' }).map((file) => {
      const code = readFileSync(path.join(folder, file), 'utf8');
      const found = [...code.matchAll(/^import (?!type )[^;]*? from '\.\/([^']+)';/gms)];
      return [file.replace(/\.ts$/, ''), found.map(([, name = '']) => name)];
    }),
  );
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    (needs.get(from) ?? []).some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, to, seen);
    });
  expect(needs.size).toBeGreaterThan(30);
  expect([...needs.keys()].filter((file) => reaches(file, file))).toEqual([]);
});
