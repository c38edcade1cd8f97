import { describe, expect, test } from 'vitest';
import { buildingsOf, campusName, campusOf, isAddend, partOfCampus } from './buildings';
import { buildingCodes, plainCode } from './campus';
import { UNNAMED } from './known';
import { createOperators } from './operators';
import type { CenterRow, RecordRow } from './rows';

const figure = (value: number, note: unknown = null) =>
  ({ value, basis: 'facility', stage: 'operating', date: null, note }) as unknown as NonNullable<
    RecordRow['figure']
  >;
const record = (name: string | null, part: Partial<RecordRow> = {}) =>
  ({
    siteId: 'c',
    dataset: 'computeAtlas',
    recordId: name ?? 'x',
    name,
    operator: null,
    reportedStatus: null,
    figure: null,
    footprintM2: null,
    siteAreaM2: null,
    ...part,
  }) as unknown as RecordRow;
const outline = (name: string | null, part: Partial<RecordRow> = {}) =>
  record(name, { dataset: 'osm', ...part });
const center = (name: string, part: Partial<CenterRow> = {}) =>
  ({ id: 'c', name, operator: null, figure: null, mwPlanned: null, ...part }) as unknown as CenterRow;
const three = [record('CMH050'), record('CMH051'), record('CMH052')];

test.each([
  ['AWS CMH050', ['CMH050']],
  ['Equinix DC1', ['DC1']],
  ['NVA 01A', ['NVA01A']],
  ['a hall', []],
  ['cmh50', []],
])('the codes in %j are %j', (name, codes) => {
  expect(buildingCodes(name)).toEqual(codes);
});
test('codes are compared without zeros', () => {
  expect(['CMH050', 'DC1', 'NVA01A'].map(plainCode)).toEqual(['CMH50', 'DC1', 'NVA1A']);
});

describe('a campus', () => {
  test('is what three records name two buildings of, or two of one series, in the order of their numbers', () => {
    expect(campusOf([record('CH5'), record('CH3')]).codes).toEqual(['CH3', 'CH5']);
    expect(campusOf(three).codes).toEqual(['CMH050', 'CMH051', 'CMH052']);
    expect(campusOf([record('DC10'), record('DC9'), record('a hall')]).codes).toEqual(['DC9', 'DC10']);
    expect(campusOf([record('DC1'), record('XYZ2')]).codes).toEqual([]);
    expect(campusOf([record('DC1'), record('DC1')]).codes).toEqual([]);
    expect(campusOf([record('DC1'), record('DC2', { dataset: 'epaEcho' })]).codes).toEqual([]);
    expect(campusOf([record('DC1'), record('DC1'), record('DC1')]).codes).toEqual([]);
  });

  test('does not count a part of a building, nor permits', () => {
    expect(campusOf([record('NVA01'), record('NVA01A'), record('NVA02')]).codes).toEqual(['NVA01', 'NVA02']);
    expect(campusOf([record('NVA01A'), record('NVA01B'), record('NVA02')]).codes).toEqual([
      'NVA01A',
      'NVA01B',
      'NVA02',
    ]);
    expect(campusOf([record('DC1', { dataset: 'epaEcho' }), record('DC2'), record('x')]).codes).toEqual([]);
  });

  test('has records of one building, and others', () => {
    const { isOfOneBuilding } = campusOf(three);
    expect(isOfOneBuilding(record('CMH050'))).toBe(true);
    expect(isOfOneBuilding(record('CMH050 and CMH051'))).toBe(false);
    expect(isOfOneBuilding(record('the campus'))).toBe(false);
    expect(isOfOneBuilding(record('CMH050', { dataset: 'epoch' }))).toBe(false);
    expect(campusOf([]).isOfOneBuilding(record('CMH050'))).toBe(false);
  });

  test('has phases where a register numbers two of one name', () => {
    expect(campusOf([record('Chicago Two'), record('Chicago One')]).phases).toEqual({
      base: 'Chicago',
      numbers: ['One', 'Two'],
    });
    expect(campusOf([record('Chicago 10 (planned)'), record('Chicago 9')]).phases?.numbers).toEqual([
      '9',
      '10',
    ]);
    expect(campusOf([record('Chicago One'), record('Denver Two')]).phases).toBeNull();
    expect(campusOf([record('Chicago One'), record('Chicago One')]).phases).toBeNull();
    expect(campusOf([record('Chicago One'), outline('Chicago Two')]).phases).toBeNull();
    const { isOfOneBuilding } = campusOf([record('Chicago Two'), record('Chicago One')]);
    expect(
      [record('Chicago One'), record('Denver One'), outline('Chicago One')].map(isOfOneBuilding),
    ).toEqual([true, false, false]);
  });
});

describe('a figure of a row', () => {
  const with50 = record('CMH050', { figure: figure(50) });
  const campus = campusOf(three);
  test('is that of one building where only records of one give it', () => {
    expect(partOfCampus(center('x'), 50, [with50, three[1] as RecordRow], campus)).toEqual({
      kind: 'building',
      name: 'CMH050',
    });
    expect(partOfCampus(center('x'), 60, [with50], campus)).toBeNull();
    expect(
      partOfCampus(center('x'), 50, [with50, record('all of it', { figure: figure(50) })], campus),
    ).toBeNull();
    expect(partOfCampus(center('x'), 50, [{ ...with50, siteId: 'other' }], campus)).toBeNull();
    expect(partOfCampus(center('x'), 50, [with50], campusOf([]))).toBeNull();
  });

  test('is a sum over some of the buildings, or over all', () => {
    const row = center('x', { figure: figure(100, { kind: 'sum', records: 2 }) });
    const of = (...names: string[]) =>
      partOfCampus(
        row,
        100,
        names.map((name) => record(name, { figure: figure(50) })),
        campus,
      );
    expect(of('CMH050', 'CMH051')).toEqual({ kind: 'partialSum', records: 2, buildings: 3 });
    expect(of('CMH050', 'CMH051', 'CMH052')).toBeNull();
    expect(of('the first phase', 'the second')).toBeNull();
    expect(
      partOfCampus(row, 100, [record('x', { dataset: 'cecSppe', figure: figure(1) })], campus),
    ).toMatchObject({ kind: 'partialSum' });
  });

  test('was added to others where its row is a sum over a part', () => {
    const row = center('x', { figure: figure(100, { kind: 'sum', records: 2 }) });
    const [a, b] = [record('CMH050', { figure: figure(50) }), record('CMH051', { figure: figure(50) })];
    expect(isAddend(a, row, [a, b], campus)).toBe(true);
    expect(isAddend(a, row, [a, b, record('CMH052', { figure: figure(1) })], campus)).toBe(false);
    expect(isAddend({ ...a, figure: null }, row, [a, b], campus)).toBe(false);
    expect(isAddend(a, center('x', { figure: figure(100) }), [a, b], campus)).toBe(false);
    expect(isAddend(a, undefined, [a, b], campus)).toBe(false);
    expect(isAddend(a, row, [a, b], campusOf([]))).toBe(false);
  });
});

describe('the buildings of a campus', () => {
  const told = (...records: RecordRow[]) =>
    buildingsOf(records).map(({ name, mw }) => [name, mw?.value ?? null]);
  test('are its outlines by name, then those without one, and records of buildings without an outline', () => {
    const [one, two, bare] = [outline('DC1'), outline('DC2'), outline(null)];
    const third = record('DC3', { figure: figure(5) });
    const fourth = record('DC4', { recordId: 'fourth' });
    expect(told(two, one, third)).toEqual([
      ['DC1', null],
      ['DC2', null],
      ['DC3', 5],
    ]);
    // The outline without a code may be that of the record; of two records one at least is another building.
    expect(told(bare, two, third)).toEqual([
      ['DC2', null],
      [null, null],
    ]);
    expect(told(bare, two, third, fourth).map(([name]) => name)).toEqual(['DC2', 'DC3', 'DC4', null]);
    expect(told(two, one, record('Mesa Campus (DC3)'))).toHaveLength(2);
    expect(told(one)).toEqual([]);
  });

  test('take the figure of the record of the same code, which is no second building', () => {
    expect(told(outline('DC 01'), record('DC1', { figure: figure(7) }))).toEqual([['DC 01', 7]]);
    expect(told(outline('DC1', { figure: figure(3) }), record('DC1', { figure: figure(7) }))).toEqual([
      ['DC1', 3],
    ]);
    expect(told(outline('DC1'), record('DC1', { figure: figure(0) }))).toEqual([['DC1', null]]);
  });

  test('are no grounds, no records of the whole or of several, and one permit beside a record is none', () => {
    expect(
      told(outline('site', { reportedStatus: 'site' }), outline('ground', { siteAreaM2: 9 }), outline('DC1')),
    ).toEqual([['DC1', null]]);
    expect(told(outline('DC1'), record('the campus'), record('DC2 and DC3'))).toEqual([['DC1', null]]);
    const permit = record('DC2', { dataset: 'epaEcho', recordId: 'p' });
    expect(buildingsOf([permit, record('DC2', { recordId: 'r' })])).toMatchObject([
      { dataset: 'computeAtlas', recordId: 'r' },
    ]);
  });
});

describe('the name of a campus', () => {
  const operators = createOperators([
    { pattern: 'Amazon', name: 'Amazon', operatorClass: 'hyperscaler' } as never,
  ]);
  const name = (row: CenterRow, records: RecordRow[], locality: string | null = null) =>
    campusName(row, records, locality, operators);

  test('is that of its outline', () => {
    const ground = outline('Hilliard Campus', { reportedStatus: 'site' });
    expect(name(center('Amazon CMH050'), [...three, ground])).toEqual({
      name: 'Hilliard Campus',
      reason: 'the campus outline carries this name; "Amazon CMH050" is one building',
    });
    const unnamedKind = outline('Hilliard', { reportedStatus: 'site' });
    expect(name(center('Amazon CMH050'), [...three, unnamedKind])?.name).toBe('Amazon (CMH050 and 2 more)');
  });

  test('is company, town and codes', () => {
    expect(name(center('Amazon CMH050'), three, 'Hilliard')).toEqual({
      name: 'Amazon Hilliard (CMH050 and 2 more)',
      reason: '3 named buildings; "Amazon CMH050" is one of them',
    });
    expect(name(center('Amazon Hilliard Data Center CMH050'), three, 'Hilliard')?.name).toBe(
      'Amazon Hilliard (CMH050 and 2 more)',
    );
    expect(name(center('CMH050', { operator: 'Amazon' }), three)?.name).toBe('Amazon (CMH050 and 2 more)');
    const two = [record('DC1'), record('DC2'), record('x')];
    expect(name(center('Amazon DC1'), two)?.name).toBe('Amazon (DC1 and DC2)');
  });

  test('is that of its phases', () => {
    const phases = [record('Chicago One'), record('Chicago Two'), record('Chicago Three')];
    expect(name(center('Chicago One'), phases)).toEqual({
      name: 'Chicago (One, Two and Three)',
      reason: '3 numbered phases; "Chicago One" is one of them',
    });
    expect(name(center('Chicago'), phases)).toBeNull();
  });

  test('is the own name of the row where that serves', () => {
    expect(name(center('Hilliard campus'), three)).toBeNull();
    expect(name(center('Amazon CMH050 and CMH051'), three)).toBeNull();
    expect(name(center('Amazon CMH050'), [record('CMH050')])).toBeNull();
    expect(name(center(UNNAMED), three)).toBeNull();
    expect(name(center('CMH050'), three)).toBeNull();
  });
});
