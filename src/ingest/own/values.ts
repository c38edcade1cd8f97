/** The values of one row beside its position: checked the same, whatever the format of the file. */

import type { Field } from '../../model/own/field';
import type { Findings, RepairKind } from '../../model/own/finding';
import {
  ACRES_A_HECTARE,
  type DayOrder,
  dayOrderOf,
  type Quantity,
  readDate,
  readNumber,
  saysNothing,
  usesDecimalComma,
} from './cells';
import type { Column } from './fields';
import type { CountyPlace, Gazetteer } from './gazetteer';
import { hasBadCharacters, withoutBadCharacters } from './text';

/** A value of a mended row: what goes on, under the name of its column. */
export type Value = string | number | boolean | null;

/** What the cells of a column have in common, so that a doubtful one can be read as its neighbours are. */
export interface ColumnHabit {
  dayOrder: DayOrder;
  decimalComma: boolean;
}

export function habitOf(column: Column, cells: readonly string[]): ColumnHabit {
  return {
    dayOrder: column.field === 'date' ? dayOrderOf(cells) : 'unknown',
    decimalComma: quantityOf(column.field) !== null && usesDecimalComma(cells),
  };
}

function quantityOf(field: Field | null): Quantity | null {
  if (field === 'mw') return 'power';
  return field === 'acres' ? 'area' : null;
}

/** The largest load that one site can have, in MW: ten times the largest plan on record. What is more is in kW. */
const MOST_MW = 100_000;
const MOST_ACRES = 1_000_000;
const MOST_LETTERS = 5000;
const [FIRST_YEAR, LAST_YEAR] = [1850, 2100];

/** One row's cells as they are read, and whether the row can be loaded. */
export interface RowValues {
  values: Record<string, Value>;
  sound: boolean;
}

/** Checks and reads the cells of a row that are neither positions nor names of places. */
export function readValues(
  line: number,
  columns: readonly Column[],
  cells: readonly string[],
  habits: readonly ColumnHabit[],
  findings: Findings,
  repairs: ReadonlySet<RepairKind>,
): RowValues {
  const values: Record<string, Value> = {};
  let sound = true;
  const fault: Findings['add'] = (...finding) => {
    sound = false;
    findings.add(...finding);
  };
  for (const column of columns) {
    let cell = cells[column.index] ?? '';
    if (hasBadCharacters(cell)) {
      const clean = withoutBadCharacters(cell);
      if (!repairs.has('removeCharacters')) {
        fault('badCharacters', line, column.name, cell, {}, { kind: 'removeCharacters', value: clean });
      }
      cell = clean;
    }
    if (cell.length > MOST_LETTERS) {
      fault('tooLong', line, column.name, cell, { letters: cell.length, most: MOST_LETTERS });
      continue;
    }
    const text = cell.trim();
    values[column.name] = text === '' ? null : text;
    const quantity = quantityOf(column.field);
    if (quantity !== null) {
      const read = readNumber(cell, quantity, habits[column.index]?.decimalComma);
      const factor =
        column.unit === 'gw'
          ? 1000
          : column.unit === 'kw'
            ? 0.001
            : column.unit === 'ha'
              ? ACRES_A_HECTARE
              : 1;
      if (read.kind === 'empty') values[column.name] = null;
      else if (read.kind === 'wrong') fault(read.code, line, column.name, text, { quantity });
      else {
        if (read.kind === 'repairable' && !repairs.has('decimalComma')) {
          fault('decimalComma', line, column.name, text, {}, { kind: 'decimalComma', value: read.as });
          continue;
        }
        // A unit in the cell wins over the one in the head of its column.
        const stated = read.kind === 'understood' && /[\p{L}]/u.test(text);
        const value = Number((stated ? read.value : read.value * factor).toPrecision(12));
        const most = quantity === 'power' ? MOST_MW : MOST_ACRES;
        if (value < 0 || value > most) fault('numberRange', line, column.name, text, { quantity, most });
        else {
          if (stated) findings.add('unitRead', line, column.name, text, { value, quantity });
          values[column.name] = value;
        }
      }
    } else if (column.field === 'date') {
      const read = readDate(cell, habits[column.index]?.dayOrder ?? 'unknown');
      if (read.kind === 'empty') values[column.name] = null;
      else if (read.kind === 'wrong') fault(read.code, line, column.name, text);
      else if (read.kind !== 'repairable') {
        const year = Number(read.value.slice(0, 4));
        if (year < FIRST_YEAR || year > LAST_YEAR) {
          fault('dateRange', line, column.name, text, { first: FIRST_YEAR, last: LAST_YEAR });
        } else {
          if (read.kind === 'understood' && read.value !== text) {
            findings.add('dateRead', line, column.name, text, { value: read.value });
          }
          values[column.name] = read.value;
        }
      }
    }
  }
  return { values, sound };
}

/** What a row's names and codes of places say. */
export interface PlaceRead {
  state: string | null;
  county: CountyPlace | null;
  /** A position by name, for rows without coordinates. */
  position: { lon: number; lat: number; of: string } | null;
  sound: boolean;
}

/**
 * Reads the state, county, code, town and ZIP code of a row. They place it where it has no coordinates, and tell
 * where its coordinates should lie where it has.
 * @param placed the row has coordinates: a name of a town that is not known is then no fault
 */
export async function readPlace(
  line: number,
  columns: readonly Column[],
  cells: readonly string[],
  placed: boolean,
  gazetteer: Gazetteer,
  findings: Findings,
  repairs: ReadonlySet<RepairKind>,
): Promise<PlaceRead> {
  let sound = true;
  const fault: Findings['add'] = (...finding) => {
    sound = false;
    findings.add(...finding);
  };
  const column = (field: Field) => columns.find((one) => one.field === field);
  const cell = (field: Field) => {
    const found = column(field);
    const text = found ? withoutBadCharacters(cells[found.index] ?? '').trim() : '';
    return saysNothing(text) ? '' : text;
  };
  const nameOf = (field: Field) => column(field)?.name ?? field;
  const abroad =
    cell('country') !== '' && !/^(us|usa|u\.s\.|u\.s\.a\.|united states.*)$/i.test(cell('country'));

  let state: string | null = null;
  const stateText = cell('state');
  if (stateText !== '' && !abroad) {
    state = gazetteer.state(stateText);
    // A state of another country is fine where the row has a position.
    if (state === null && !placed) fault('unknownState', line, nameOf('state'), stateText);
  }

  let county: CountyPlace | null = null;
  const code = cell('fips').replace(/\.0$/, '');
  if (code !== '') {
    const padded = code.padStart(5, '0');
    const known = gazetteer.county(code) ?? null;
    if (/^\d{5}$/.test(code) && known) county = known;
    else if (/^\d{4}$/.test(code) && gazetteer.county(padded)) {
      if (repairs.has('padFips')) county = gazetteer.county(padded);
      else
        fault('shortFips', line, nameOf('fips'), code, { value: padded }, { kind: 'padFips', value: padded });
    } else if (/^\d{4,5}$/.test(code) && gazetteer.formerCounty(padded)) {
      const former = gazetteer.formerCounty(padded);
      const [now, ...others] = former?.now ?? [];
      const one = others.length === 0 ? now : undefined;
      if (one !== undefined && repairs.has('currentCounty')) county = gazetteer.county(one);
      else {
        fault(
          'formerCounty',
          line,
          nameOf('fips'),
          code,
          { name: former?.name ?? '', now: (former?.now ?? []).join(', ') },
          one === undefined ? null : { kind: 'currentCounty', value: one },
        );
      }
    } else if (/^\d{1,2}$/.test(code) && column('county') !== undefined) {
      // A state's number beside the name of the county.
      state ??= gazetteer.state(code.padStart(2, '0'));
    } else if (/^\d{7}$|^\d{10,12}$|^\d{15}$/.test(code) && gazetteer.county(code.slice(0, 5))) {
      // Codes of places, tracts and blocks begin with those of their state or county.
      if (code.length !== 7) county = gazetteer.county(code.slice(0, 5));
    } else fault('unknownFips', line, nameOf('fips'), code);
  }
  const countyText = cell('county');
  if (county && state !== null && county.state !== state) {
    fault('otherState', line, nameOf('fips'), code, { county: `${county.name}, ${county.state}`, state });
  }
  if (county) state ??= county.state;
  if (!county && countyText !== '' && sound && !abroad) {
    const [named = '', stated = ''] = countyText.split(/,\s*/);
    const inState = state ?? (stated === '' ? null : gazetteer.state(stated));
    const found = gazetteer.countiesNamed(named, inState);
    if (found.length === 1) county = found[0] ?? null;
    else if (found.length > 1 && !placed) {
      fault('sameName', line, nameOf('county'), countyText, {
        count: found.length,
        places: found
          .slice(0, 4)
          .map(({ name, state: of }) => `${name}, ${of}`)
          .join('; '),
      });
    } else if (found.length === 0 && !placed) fault('unknownPlace', line, nameOf('county'), countyText);
    if (county) state ??= county.state;
  }
  if (placed || !sound) return { state, county, position: null, sound };

  const zip = cell('zip').replace(/-\d{4}$/, '');
  const town = cell('place');
  if (/^\d{3,5}$/.test(zip) && !abroad) {
    const found = await gazetteer.zip(zip.padStart(5, '0'));
    if (found)
      return { state, county, position: { ...found, of: `${zip.padStart(5, '0')} ${found.name}` }, sound };
    fault('unknownZip', line, nameOf('zip'), zip);
    return { state, county, position: null, sound };
  }
  if (town !== '' && !abroad) {
    const [named = '', stated = ''] = town.split(/,\s*/);
    const inState = state ?? (stated === '' ? null : gazetteer.state(stated));
    const found = gazetteer
      .townsNamed(named, inState)
      .filter(
        ({ lon, lat }) =>
          !county ||
          (lon >= county.bounds[0] - 0.1 &&
            lon <= county.bounds[2] + 0.1 &&
            lat >= county.bounds[1] - 0.1 &&
            lat <= county.bounds[3] + 0.1),
      );
    const [one, ...others] = found;
    if (one && others.length === 0)
      return { state, county, position: { ...one, of: `${one.name}, ${one.state}` }, sound };
    if (one && !county) {
      fault('sameName', line, nameOf('place'), town, {
        count: found.length,
        places: found
          .slice(0, 4)
          .map(({ name, state: of }) => `${name}, ${of}`)
          .join('; '),
      });
      return { state, county, position: null, sound };
    }
    if (!one && !county) {
      const counties = gazetteer.countiesNamed(named, inState);
      if (counties.length !== 1) {
        fault('unknownPlace', line, nameOf('place'), town);
        return { state, county, position: null, sound };
      }
      county = counties[0] ?? null;
    }
  }
  if (county)
    return {
      state,
      county,
      position: { lon: county.lon, lat: county.lat, of: `${county.name}, ${county.state}` },
      sound,
    };
  return { state, county, position: null, sound };
}
