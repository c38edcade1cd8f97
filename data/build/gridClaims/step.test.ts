import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BadData } from '../../../src/ingest/issue';
import type { AreaClaims } from '../../../src/model/grid/claims';
import { ROOT, type StepContext } from '../pipeline';
import { gridClaimsStep } from './step';

const AREAS = 'data/tables/grid/areas.csv';
const FACTS = 'data/tables/grid/forward-facts.csv';
const ASSESSED = 'data/tables/grid/assessment-areas.csv';

type Cells = Record<string, string>;
const headerOf = (file: string) => readFileSync(path.join(ROOT, file), 'utf8').split('\n')[0] ?? '';
/** A table with the real header; cells that are not given are empty. */
const table = (file: string, rows: readonly Cells[]) => {
  const columns = headerOf(file).split(',');
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))].join('\n');
};

const area = (id: string): Cells => ({ id, kind: 'balancingAuthority', name: `Name of ${id}` });
const fact = (cells: Cells): Cells => ({
  area: 'AAA',
  scope: 'AAA',
  metric: 'peak forecast',
  value: '100',
  title: 'A report',
  url: 'https://example.org/report',
  read: 'fullText',
  ...cells,
});
const rating = (cells: Cells) => fact({ metric: 'NERC 2025 LTRA risk category', value: 'high', ...cells });

const build = async (facts: readonly Cells[], assessed: readonly Cells[] = []): Promise<AreaClaims> => {
  const tables: Record<string, string> = {
    [AREAS]: table(AREAS, ['CCC', 'AAA', 'BBB'].map(area)),
    [FACTS]: table(FACTS, facts),
    [ASSESSED]: table(ASSESSED, assessed),
  };
  const built = await gridClaimsStep.run({
    inputs: Object.keys(tables),
    source: (file) => Buffer.from(tables[file] ?? ''),
    built: () => Buffer.alloc(0),
    progress: () => {},
  } satisfies StepContext);
  return JSON.parse(`${built['area-claims.json']}`);
};
const problems = async (facts: readonly Cells[], assessed: readonly Cells[] = []) => {
  const error: unknown = await build(facts, assessed).catch((reason: unknown) => reason);
  if (!(error instanceof BadData)) return [];
  return error.issues.map(({ line, column, value }) => `${line} ${column} ${value}`);
};

describe('sourced figures', () => {
  it('stand with their area in the order of the table, and areas by id', async () => {
    const claims = await build([
      fact({ area: 'CCC', value: '1', unit: 'MW', period: '2030', note: 'n' }),
      fact({ value: '2' }),
      fact({ value: '3' }),
    ]);
    expect(Object.keys(claims)).toEqual(['AAA', 'CCC']);
    expect(claims.AAA?.claims.map(({ value }) => value)).toEqual(['2', '3']);
    expect(claims.CCC).toEqual({
      claims: [
        {
          scope: 'AAA',
          metric: 'peak forecast',
          period: '2030',
          value: '1',
          unit: 'MW',
          title: 'A report',
          url: 'https://example.org/report',
          read: 'fullText',
          note: 'n',
        },
      ],
      adequacy: null,
    });
  });

  it('without an area belong to none', async () => {
    expect(await build([fact({ area: '' })])).toEqual({});
  });

  it('stop the build when their area, source or reading is not known', async () => {
    expect(
      await problems([fact({ area: 'XXX' }), fact({ url: 'http://example.org' }), fact({ read: 'heard' })]),
    ).toEqual(['2 area XXX', '3 url http://example.org', '4 read heard']);
    const empty = ['scope', 'metric', 'value', 'title', 'url', 'read'];
    expect(await problems(empty.map((column) => fact({ [column]: '' })))).toEqual(
      empty.map((column, index) => `${index + 2} ${column} `),
    );
  });
});

describe('the rating of adequacy', () => {
  it('is that of the area itself, or of the assessment area that it lies in', async () => {
    const claims = await build(
      [rating({ value: 'elevated' }), rating({ area: '', scope: 'North', value: 'normal' })],
      [{ area: 'BBB', assessmentArea: 'North', reason: 'lies there' }],
    );
    expect(claims.AAA?.adequacy).toMatchObject({ risk: 'elevated', assessmentArea: 'AAA' });
    expect(claims.AAA?.claims).toHaveLength(1);
    expect(claims.BBB).toMatchObject({ claims: [], adequacy: { risk: 'normal', assessmentArea: 'North' } });
    expect(claims.CCC).toBeUndefined();
  });

  it('of an assessment area holds for areas that are assigned to it only', async () => {
    expect(await build([rating({ area: '', scope: 'North' })])).toEqual({});
  });

  it('stops the build when it is no word of the scale, or nobody has rated the assessment area', async () => {
    expect(await problems([rating({ value: 'dire' })])).toEqual(['2 value dire']);
    const assign = (cells: Cells): Cells => ({ area: 'BBB', assessmentArea: 'AAA', reason: 'r', ...cells });
    expect(
      await problems(
        [rating({})],
        [assign({ assessmentArea: 'South' }), assign({ area: 'XXX' }), assign({}), assign({ area: '' })],
      ),
    ).toEqual(['4 area BBB', '2 assessmentArea South', '3 area XXX', '5 area ']);
  });
});
