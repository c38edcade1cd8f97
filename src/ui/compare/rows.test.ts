import { expect, test } from 'vitest';
import { cardMessages } from '../../i18n/words';
import { COMPARISON_ROWS, comparisonColumn, differInKind } from '../../model/compare';
import { TEST_AREAS, TEST_DATA, TEST_SITE_DETAIL, TEST_SITES, TEST_SOURCES } from '../../model/testData';
import { comparisonTable, type RowContext } from './rows';
import { type SideRow, sideCsv, sideText } from './side';

const DATE = '2026-08-22';
const context: RowContext = {
  areas: TEST_AREAS,
  sources: TEST_SOURCES,
  dataDate: DATE,
  date: DATE,
  differInKind: false,
};
const column = (id: string) => {
  const site = TEST_SITES.find((row) => row.id === id);
  if (!site) throw new Error(`no site ${id}`);
  return comparisonColumn(site, id === 'ashburn-1' ? TEST_SITE_DETAIL : null, TEST_DATA, DATE);
};
const names = (of: typeof columns) => of.map(({ site }) => site.name);
const tableText = (of: typeof columns, from: RowContext, link: string) => {
  const notes = from.differInKind ? [cardMessages.compare.differInKind] : [];
  return sideText(names(of), comparisonTable(of, from), { ...from, notes }, link);
};
const tableCsv = (of: typeof columns, from: RowContext) => sideCsv(names(of), comparisonTable(of, from));
const columns = ['ashburn-1', 'far', 'abroad'].map(column);

test('every site has the same rows, and no cell is empty', () => {
  const table = comparisonTable(columns, context);
  expect(table.map(({ row }) => row).sort()).toEqual([...COMPARISON_ROWS].sort());
  for (const { cells } of table) {
    expect(cells).toHaveLength(3);
    for (const figures of cells) {
      expect(figures.length).toBeGreaterThan(0);
      for (const figure of figures) expect(figure.value).not.toBe('');
    }
  }
});

test('what is known has a source, what is not is said', () => {
  const table = comparisonTable(columns, context);
  const cell = (row: string, index: number) => table.find((entry) => entry.row === row)?.cells[index];
  expect(cell('mw.facility', 0)).toEqual([
    expect.objectContaining({ value: '100\u00a0MW', date: '2025-01', sources: ['osm'], claim: 'reported' }),
  ]);
  expect(cell('mw.facility', 1)?.[0]).toMatchObject({ value: 'unknown', claim: 'unknown' });
  expect(cell('peak', 1)?.[0]?.value).toBe('unknown');
  expect(cell('opposition.county', 2)?.[0]?.value).toBe('unknown');
  expect(cell('opposition.near', 2)?.[0]?.value).toBe(cardMessages.opposition.none(DATE));
  expect(cell('area', 1)?.[0]?.value).toContain('Lonely authority or PJM Interconnection');
});

test('a campus with a plant of its own is told to be in no share of its area', () => {
  const areaCell = (ownPower: 'part' | null) => {
    const [first, ...others] = columns;
    if (!first) throw new Error('no column');
    const table = comparisonTable([{ ...first, site: { ...first.site, ownPower } }, ...others], context);
    return table.find(({ row }) => row === 'area')?.cells[0]?.map(({ value }) => value);
  };
  expect(areaCell('part')).toContain(cardMessages.compare.apart);
  expect(areaCell(null)).not.toContain(cardMessages.compare.apart);
});

test('copied as text it is one line a row, with credits', () => {
  const text = tableText(columns, context, 'https://headroom.example/?compare=a,b');
  const [head, ...rest] = text.split('\n');
  expect(head?.split('\t')).toEqual(['Fact', 'Ashburn One', 'far', 'abroad']);
  for (const line of rest.slice(0, COMPARISON_ROWS.length)) expect(line.split('\t')).toHaveLength(4);
  expect(text).toContain(
    'Opposition to data centers in county-act is on record for 1 March 2025 (Project undecided) [1 March 2025]',
  );
  expect(text).toContain('Credit for eiaHourly');
  expect(text).not.toContain('Credit for unused');
});

test('as CSV it holds value, source and date for every site', () => {
  const lines = tableCsv(columns, context).trimEnd().split('\r\n');
  expect(lines).toHaveLength(COMPARISON_ROWS.length + 1);
  expect(lines[0]).toBe(
    '\ufeffFact,Ashburn One,Ashburn One (source),Ashburn One (date),far,far (source),far (date),abroad,abroad (source),abroad (date)',
  );
  expect(lines.find((line) => line.startsWith('Always-on'))).toContain("'+1");
});

test('a zone beside a whole authority is said to be of another kind, and shown with its authority', () => {
  const world = {
    ...TEST_DATA,
    areas: TEST_AREAS.map((area) => {
      const own = TEST_AREAS.find(({ id }) => id === 'PJM-DOM')?.load ?? null;
      return area.id === 'AAA' ? { ...area, load: own, years: [2020, 2024] as [number, number] } : area;
    }),
  };
  const [first, second] = TEST_SITES;
  if (!first || !second) throw new Error('the test data hold two sites');
  const zone = comparisonColumn({ ...first, areaId: 'PJM-DOM', areaBasis: 'territory' }, null, world, DATE);
  const whole = comparisonColumn({ ...second, areaId: 'AAA', areaBasis: 'county' }, null, world, DATE);
  expect(differInKind([zone, whole])).toBe(true);
  expect(differInKind([zone, zone])).toBe(false);
  const shown = { ...context, areas: world.areas };
  const cells = (differ: boolean) =>
    comparisonTable([zone, whole], { ...shown, differInKind: differ }).find(({ row }) => row === 'peak')
      ?.cells;
  expect(cells(true)?.[0]?.[1]?.value).toContain('PJM as a whole: 150,000\u00a0MW');
  expect(cells(true)?.[1]).toHaveLength(1);
  expect(cells(false)?.[0]).toHaveLength(1);
  const area = comparisonTable([zone, whole], shown).find(({ row }) => row === 'area')?.cells;
  expect(area?.map((figures) => figures.slice(1).map(({ value }) => value))).toEqual([
    [cardMessages.areaBasis.territory, cardMessages.compare.areaKind.zone],
    [cardMessages.areaBasis.county, cardMessages.compare.areaKind.authority],
  ]);
  const text = tableText([zone, whole], { ...shown, differInKind: true }, 'https://headroom.example/');
  expect(text).toContain('of different kind');
});

test('what differs comes first, and a bar stands for figures in megawatts alone', () => {
  const table: SideRow[] = comparisonTable(columns, context);
  const firstSame = table.findIndex(({ differs }) => !differs);
  expect(firstSame).toBeGreaterThan(0);
  expect(table.slice(firstSame).every(({ differs }) => !differs)).toBe(true);
  expect(table.find(({ id }) => id === 'mw.facility')?.numbers?.[0]).toBeCloseTo(100.1, 6);
  expect(table.find(({ id }) => id === 'status')?.numbers).toBeNull();
  const [first] = columns;
  if (!first) throw new Error('no column');
  expect(comparisonTable([first, first], context).filter(({ differs }) => differs)).toEqual([]);
});
