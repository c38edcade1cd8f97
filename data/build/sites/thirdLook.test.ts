import { beforeAll, describe, expect, it } from 'vitest';
import { kmBetween } from '../../../src/model/distance';
import { codeOf, withoutPoints } from './buildingPoints';
import { createOperators } from './operators';
import { realSites } from './realSites';
import type { RecordRow } from './rows';

let real: ReturnType<typeof realSites>;
beforeAll(() => {
  real = realSites();
}, 60_000);

const outline = (recordId: string, name: string | null, lon: number): RecordRow => ({
  siteId: 'a',
  dataset: 'osm',
  recordId,
  name,
  operator: null,
  reportedStatus: recordId.startsWith('node/') ? 'point' : 'building',
  figure: null,
  footprintM2: null,
  siteAreaM2: null,
  lon,
  lat: 0,
  precision: 'footprint',
  link: { url: 'https://example.org', text: null },
  licence: 'ODbL-1.0',
});

describe('the year of a site', () => {
  it.each([
    ['coreweave-kenilworth-nj', 2024, 'announcedBy'],
    ['epoch-colossus-2', 2025, 'first power'],
    ['ca-microsoft-goodyear-az', 2023, 'first power'],
    ['keel-panther-creek-pa', 2021, 'operatingBy'],
    ['layer1-ward-tx', 2020, 'operatingBy'],
    ['mara-garden-city-tx', 2023, 'first power'],
  ])('%s: %i (%s)', (id, value, basis) => {
    expect(real.detailOf(id).year).toMatchObject({ value, basis });
  });

  it('is never later than the first power of a timeline that is of the whole site', () => {
    const late = real.built.details.filter(({ year, powerHistory, mwClaims }) => {
      const isPart = mwClaims.some(({ dataset, note }) => dataset === 'epoch' && note !== null);
      const first = powerHistory.find(({ facilityMw, isForecast }) => !isForecast && (facilityMw ?? 0) > 0);
      return !isPart && first && (year === null || year.value > Number(first.date.slice(0, 4)));
    });
    expect(late.map(({ id }) => id)).toEqual([]);
  });
});

describe('the companies of a site', () => {
  it('quotes who the record names, not what the campus is called', () => {
    const colossus = real.detailOf('epoch-colossus-2').companies;
    expect(colossus.map(({ name, reportedAs }) => [name, reportedAs])).toEqual([['xAI', 'SpaceXAI']]);
    const quoted = real.built.details.flatMap(({ id, companies, records }) =>
      companies.flatMap(({ dataset, reportedAs, name }) => {
        const operators = real.tables.records.filter(
          (row) => row.dataset === 'epoch' && records.some(({ recordId }) => recordId === row.recordId),
        );
        const isCampus = operators.some((row) => row.name === reportedAs && row.operator?.includes(name));
        return dataset === 'epoch' && isCampus ? [id] : [];
      }),
    );
    expect(quoted).toEqual([]);
  });

  it.each([
    ['keel-panther-creek-pa', 'Stronghold Digital Mining'],
    ['keel-scrubgrass-pa', 'Stronghold'],
    ['hive-grand-falls-nb', 'GPU.One'],
    ['cleanspark-sandersville-ga', 'Mawson'],
    ['mara-matagorda-tx', 'HIF'],
  ])('%s: %s was there before', (id, name) => {
    const former = real.detailOf(id).companies.filter(({ role }) => role === 'former');
    expect(former.map((company) => company.name)).toContain(name);
  });

  it('keeps the company between owner and site that brackets name, and takes no landlord of the past', () => {
    const owner = real.detailOf('mara-matagorda-tx').companies.find(({ role }) => role === 'owner');
    expect(owner?.reportedAs).toBe('MARA (MAT 1177 LLC)');
    const { companies } = real.detailOf('core-scientific-denton-tx');
    expect(companies.filter(({ role }) => role === 'former')).toEqual([]);
  });
});

describe('the buildings of a campus', () => {
  it('knows a point beside an outline as the point of that building', () => {
    const near = outline('node/1', 'Hall A', 0.0005);
    const [joined, ...rest] = withoutPoints([near, outline('way/1', null, 0)]);
    expect([joined?.recordId, joined?.name, rest]).toEqual(['way/1', 'Hall A', []]);
    const far = outline('node/1', 'Hall A', 0.002);
    expect(withoutPoints([far, outline('way/1', null, 0)])).toHaveLength(2);
    expect(withoutPoints([far, outline('way/1', 'Hall A', 0)])).toHaveLength(1);
    const other = [outline('node/1', 'X ABC2', 0), outline('way/1', 'X ABC1', 0)];
    expect(withoutPoints(other)).toHaveLength(2);
    const two = [outline('node/1', 'A', 0), outline('node/2', 'B', 0), outline('way/1', null, 0)];
    expect(withoutPoints(two)).toHaveLength(2);
  });

  it.each([
    ['ca-stack-svy01-ca', 2],
    ['ca-flexential-portland-hillsboro-1-pdx01-or', 2],
    // One is no list: the card shows none.
    ['ca-qts-aurora-co', 1],
    ['ca-equinix-ch1-il', 1],
    ['ca-lumen-mclean-1-va', 1],
  ])('%s has %i', (id, number) => {
    expect(real.detailOf(id).buildings).toHaveLength(number);
  });

  it('lists no record beside outlines without codes that may be its own', () => {
    const doubled = real.built.details.filter(({ buildings }) => {
      const outlines = buildings.filter(({ dataset }) => dataset === 'osm');
      const others = buildings.length - outlines.length;
      const uncoded = outlines.filter((building) => codeOf(building) === null).length;
      return others > 0 && others <= uncoded;
    });
    expect(doubled.map(({ id }) => id)).toEqual([]);
  });

  it('takes the figure of a phase for no figure of all, whoever gives it', () => {
    expect(real.siteOf('ca-qts-hillsboro-2-or').mw).toBeNull();
    const notes = real.detailOf('ca-qts-hillsboro-2-or').mwClaims.map(({ note }) => note?.kind);
    expect(notes).toEqual(['building', 'building', 'building']);
  });
});

describe('sites that a list joined', () => {
  it('keeps the buildings of Compugen apart from the campus of STACK', () => {
    expect(real.idOf('osm-way-547156405')).not.toBe('ca-stack-nal01-new-albany-oh');
    expect(real.detailOf('ca-stack-nal01-new-albany-oh').footprintM2).toBeNull();
  });

  it.each([['epaEcho:110070866661', 'ca-google-new-albany-oh']])(
    'has %s, which names another company than those around it, at %s',
    (key, site) => {
      const [dataset, recordId] = key.split(':');
      const row = real.tables.records.find((one) => one.dataset === dataset && one.recordId === recordId);
      expect(real.idOf(row?.siteId ?? '')).toBe(real.idOf(site));
    },
  );

  it('puts no permit of a company that has a campus near by among the buildings of another', () => {
    const operators = createOperators(real.tables.companyNames);
    const misplaced = real.tables.records.filter((row) => {
      if (row.dataset !== 'epaEcho' || !row.name) return false;
      const named = operators.all(row.name);
      const site = real.siteOf(row.siteId);
      if (named.length === 0 || named.some((name) => site.companyNames.includes(name))) return false;
      return real.built.sites.some(
        (other) =>
          other.id !== site.id &&
          other.companyNames.some((name) => named.includes(name)) &&
          kmBetween(row, other) < 2,
      );
    });
    expect(misplaced.map(({ recordId, name }) => `${recordId} ${name}`)).toEqual([]);
  });

  it("has Soluna's pilot as a part of the site where it stands", () => {
    expect(real.idOf('ca-soluna-project-grace-silverton-tx')).toBe('soluna-dorothy-tx');
  });
});

describe('the names of companies', () => {
  it('are one for STACK, whether the map cuts it short or not', () => {
    const names = new Set(real.built.sites.flatMap(({ companyNames }) => companyNames));
    expect(names.has('STACK')).toBe(false);
    expect(names.has('STACK Infrastructure')).toBe(true);
  });
});

describe('the utility of a site', () => {
  it('is that of another record where the lineage names two grid operators', () => {
    expect(real.detailOf('applied-digital-toronto-sd').utility).toBe('Otter Tail Power');
  });
});
