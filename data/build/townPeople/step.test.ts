import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { EVENT_COLUMNS } from '../../../src/model/columns';
import { PER_DEGREE, type TownPeopleFile } from '../../../src/model/people/people';
import { packTable } from '../../../src/model/wire';
import { ROOT } from '../pipeline';
import { townPeopleStep } from './step';

/** Leesburg VA and the county around it; a town of which only the county is known. */
const ACTS = [
  { area: 'place:5144984', jurisdictionKind: 'municipality', countyFips: '51107' },
  { area: null, jurisdictionKind: 'county', countyFips: '51107' },
  { area: 'county:39139', jurisdictionKind: 'township', countyFips: '39139' },
].map((act) => ({ country: 'US', state: 'VA', lon: null, lat: null, ...act }));

/** Two block groups in Leesburg, one in the county around it, one in Purcellville, and one of another county. */
const POINTS = [
  [-77.56, 39.11, 100],
  [-77.57, 39.12, 20],
  [-77.6, 39.2, 3],
  [-77.715, 39.137, 5000],
  [-77.2, 38.8, 70_000],
].flatMap(([lon = 0, lat = 0, people = 0]) => [lon * PER_DEGREE, lat * PER_DEGREE, people].map(Math.round));

async function build(acts: readonly object[]): Promise<TownPeopleFile> {
  const events = packTable(EVENT_COLUMNS as readonly unknown[] as readonly never[], acts as never[]);
  const files = await townPeopleStep.run({
    inputs: [],
    source: (file) => readFileSync(path.join(ROOT, file)),
    built: (file) =>
      Buffer.from(
        JSON.stringify(
          file === 'events.json' ? events : { state: '', points: file === 'people/VA.json' ? POINTS : [] },
        ),
      ),
    progress: () => {},
  });
  return JSON.parse(`${files['people/towns.json']}`);
}

it('counts residents of towns that acted, and those outside of places in counties that did', async () => {
  const file = await build(ACTS);
  expect(file).toEqual({ towns: [[120, '51107', 'place:5144984']], outside: { 51107: 3 } });
  expect(await build(ACTS.toReversed())).toEqual(file);
  expect(await build([])).toEqual({ towns: [], outside: {} });
}, 60_000);
