import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { beforeAll, describe, expect, it } from 'vitest';
import { levelStepIn } from '../../../src/model/grid/acrossStep';
import { utcOffsetOf } from '../../../src/model/grid/areaWhatIf';
import type { AreaClaims } from '../../../src/model/grid/claims';
import { figuresWithDoubt, prepareHours } from '../../../src/model/grid/doubtfulEffect';
import { DEFAULT_WINDOW } from '../../../src/model/grid/load';
import { isWhole, type LoadFigures, type WholeFigures } from '../../../src/model/grid/loadFigures';
import type { YearWindow } from '../../../src/model/grid/series';
import { siteMwByArea } from '../../../src/model/grid/siteMw';
import { readSites } from '../../../src/model/leanTables';
import type { GridArea } from '../../../src/model/region';
import { type AreaHours, HOURLY_FILES, readHours } from '../grid/hours';
import { readStepVerdicts, stepNotes } from '../grid/levelSteps';
import { rounded } from '../grid/rounded';
import { readAreas, readCountyAreas } from '../grid/tables';
import { gridClaimsStep } from '../gridClaims/step';
import { ROOT, type Step, type StepContext } from '../pipeline';
import { placesStep } from '../places/step';
import { sitesStep } from '../sites/step';
import {
  CHECKED_YEARS,
  CLOSE_GW,
  farAuthorities,
  fillBlocks,
  type MethodsData,
  methodsBlocks,
  PUBLISHED_WINDOW,
  type PublishedFigures,
  publishedHeadroom,
  withoutMarks,
} from './blocks';
import { type Trial, triedHeadroom } from './tried';

const source = (file: string) => readFileSync(path.join(ROOT, file));
const allHours = () =>
  readHours({ inputs: globSync([HOURLY_FILES], { cwd: ROOT }).sort(), source }, readAreas({ source }));

async function build(step: Step, needed: Record<string, Buffer | string> = {}) {
  const context: StepContext = {
    inputs: globSync([...step.inputs], { cwd: ROOT }).sort(),
    source,
    built: (file) => Buffer.from(needed[file] ?? ''),
    progress: () => {},
  };
  return step.run(context);
}

const measured = (hours: AreaHours | undefined, window: YearWindow): WholeFigures => {
  if (!hours) throw new Error('no such area');
  const figures = rounded(figuresWithDoubt(prepareHours(hours.stored, hours.doubtful), window));
  if (figures === null || !isWhole(figures)) throw new Error('no hours');
  return figures;
};

/** The authorities of the published table. */
const PUBLISHED =
  'AZPS BPAT CISO CPLE DUK ERCO FPC FPL ISNE MISO NYIS PACE PACW PGE PJM PSCO SC SCEG SOCO SRP SWPP TVA'.split(
    ' ',
  );

let data: MethodsData;
beforeAll(async () => {
  const sites = readSites(JSON.parse(`${(await build(sitesStep, await build(placesStep)))['sites.json']}`));
  const claims: AreaClaims = JSON.parse(`${(await build(gridClaimsStep))['area-claims.json']}`);
  const rows = readAreas({ source });
  const hours = await allHours();
  const dominion = hours.get('PJM-DOM');
  if (!dominion) throw new Error('no hours of PJM-DOM');
  const siteMw = siteMwByArea(
    sites,
    [...rows.values()].map(({ id, parent }) => ({ id, parentId: parent })),
  );
  const area: GridArea = {
    id: 'PJM-DOM',
    name: rows.get('PJM-DOM')?.name ?? '',
    kind: 'subArea',
    parentId: 'PJM',
    bounds: null,
    counties: [...readCountyAreas({ source }, rows)].flatMap(([fips, { subArea }]) =>
      subArea === 'PJM-DOM' ? fips : [],
    ),
    years: [2020, 2024],
    quality: [],
    load: measured(dominion, DEFAULT_WINDOW),
    adequacyRisk: claims.PJM?.adequacy?.risk ?? null,
    siteMw: siteMw.get('PJM-DOM') ?? [],
    ownPowerMw: [],
    recent: null,
  };
  const published: Record<string, PublishedFigures> = {};
  const verdicts = readStepVerdicts({ source }, rows);
  for (const id of PUBLISHED) {
    const notes = stepNotes(id, hours.get(id)?.steps ?? [], verdicts);
    const levelStep = levelStepIn(notes, PUBLISHED_WINDOW);
    published[id] = { ...measured(hours.get(id), PUBLISHED_WINDOW), levelStep };
  }
  const hoursOfFar = new Map([...hours].map(([id, { counted }]) => [id, counted]));
  const years = new Map<number, Record<string, LoadFigures>>();
  for (const year of CHECKED_YEARS) {
    const file: Record<string, LoadFigures> = {};
    for (const id of ['PJM', 'PJM-DOM', 'ERCO']) file[id] = measured(hours.get(id), [year, year]);
    years.set(year, file);
  }
  data = {
    area,
    series: dominion.counted,
    utcOffset: utcOffsetOf(area, []),
    claims,
    published,
    years,
    hoursOfFar,
  };
}, 120_000);

describe('the methods text', () => {
  it('holds the figures that the data gives; "npx tsx data/build/methods/write.ts" writes them anew', () => {
    const text = source('docs/methods.md').toString();
    expect(fillBlocks(text, methodsBlocks(data))).toBe(text);
  });

  it('has its marks taken out for the reader, and nothing else', () => {
    const text = withoutMarks(source('docs/methods.md').toString());
    expect(text).not.toContain('<!--');
    expect(text).toContain('## Worked example');
    expect(text).toContain('| ERCO | 0.5');
  });

  it('is refused when it has no place for a block', () => {
    expect(() => fillBlocks('text', { example: 'x' })).toThrow('no marks of "example"');
  });
});

describe('the published table', () => {
  it('is met by SWPP and missed by MISO with the hours above the sum of their zones', async () => {
    const hours = await allHours();
    const off = (id: string) => {
      const stored = hours.get(id)?.stored;
      if (!stored) throw new Error(id);
      const published = publishedHeadroom(data).filter(({ areaId }) => areaId === id);
      const tried = triedHeadroom(stored, [...PUBLISHED_WINDOW]).asHere;
      return Math.max(...published.map((row, i) => Math.abs((tried[i] ?? 0) / 1000 - row.published)));
    };
    expect(off('SWPP')).toBeLessThan(0.05);
    expect(off('MISO')).toBeGreaterThan(0.5);
  }, 120_000);

  it('has all 66 figures of 22 authorities, and names those that are not ours too', () => {
    const rows = publishedHeadroom(data);
    expect(rows).toHaveLength(66);
    expect([...new Set(rows.map(({ areaId }) => areaId))]).toEqual(PUBLISHED);
    const far = farAuthorities(rows);
    expect(far).toEqual(['AZPS', 'FPL', 'PACE', 'PACW', 'SC', 'SRP', 'SWPP']);
    for (const { areaId, level, published, ours } of rows) {
      if (far.includes(areaId)) continue;
      expect(Math.abs(ours - published), `${areaId} ${level}`).toBeLessThanOrEqual(CLOSE_GW);
    }
  });

  it('says the largest difference of all: PacifiCorp East with two fifths less than published', () => {
    const shares = publishedHeadroom(data).map(({ areaId, published, ours }) => ({
      areaId,
      share: ours / published - 1,
    }));
    const worst = shares.reduce((a, b) => (Math.abs(b.share) > Math.abs(a.share) ? b : a));
    expect(worst.areaId).toBe('PACE');
    expect(worst.share).toBeCloseTo(-0.43, 1);
    expect(methodsBlocks(data)['published-table']).toContain(
      '| PACE | 0.5\u00a0% | 1.5 | 0.86 | −0.64 | −43\u00a0% |',
    );
  });

  it('narrows the differences down to the threshold of one season', () => {
    const text = methodsBlocks(data)['published-table'];
    const row = (id: string, season: string) =>
      text.split('\n').find((line) => line.startsWith(`| ${id} | ${season} |`)) ?? '';
    expect(row('PACE', 'November to March')).toMatch(/7,236\u00a0MW \| 8,0\d\d to 8,1\d\d/);
    expect(row('PACE', 'April to October')).toContain('none');
    expect(row('FPL', 'November to March')).toMatch(/23,569\u00a0MW \| 24,\d{3} to 24,\d{3}/);
    expect(row('SC', 'April to October')).toMatch(/4,940\u00a0MW \| 4,9\d\d to 5,0\d\d/);
  });

  it('tells that October in the winter explains most of Arizona', () => {
    const window = [...PUBLISHED_WINDOW] as const;
    const off = (id: string, trial: Trial) => {
      const hours = data.hoursOfFar.get(id);
      if (!hours) throw new Error(id);
      const published = publishedHeadroom(data).filter(({ areaId }) => areaId === id);
      const tried = triedHeadroom(hours, window)[trial];
      return Math.max(...published.map((row, i) => Math.abs((tried[i] ?? 0) / 1000 - row.published)));
    };
    for (const id of ['AZPS', 'SRP']) {
      expect(off(id, 'asHere'), id).toBeGreaterThan(0.4);
      expect(off(id, 'octoberInWinter'), id).toBeLessThan(0.09);
    }
  });
});
