import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { coordinateReadings } from './coordinates';

describe('coordinateReadings', () => {
  test.each([
    [
      '50.11, 8.68',
      [
        [8.68, 50.11],
        [50.11, 8.68],
      ],
    ],
    [
      '-77.48, 39.04',
      [
        [-77.48, 39.04],
        [39.04, -77.48],
      ],
    ],
    // Nobody who writes a place of the US in the usual order means one in Antarctica.
    ['39.04, -77.48', [[-77.48, 39.04]]],
    ['-70, -80', [[-80, -70]]],
    ['-98.5, 31.2', [[-98.5, 31.2]]],
    ['31.2, -98.5', [[-98.5, 31.2]]],
    ['12, 12', [[12, 12]]],
    ['50.11N 8.68E', [[8.68, 50.11]]],
    [
      '39,04',
      [
        [4, 39],
        [39, 4],
      ],
    ],
    ['39.04', []],
  ])('%s', (text, readings) => {
    expect(coordinateReadings(text).map(({ lon, lat }) => [lon, lat])).toEqual(readings);
  });
});

it('says which number was taken for the latitude, where there is a choice', () => {
  expect(coordinateReadings('-77.48, 39.04').map(({ order }) => order)).toEqual([
    'longitudeFirst',
    'latitudeFirst',
  ]);
  expect(coordinateReadings('31.2, -98.5').map(({ order }) => order)).toEqual([null]);
});

describe('the likeliest reading', () => {
  test.each([
    ['39.04, -77.48', -77.48, 39.04],
    ['39.04 -77.48', -77.48, 39.04],
    ['39.04; -77.48', -77.48, 39.04],
    ['  39.04 ,−77.48 ', -77.48, 39.04],
    ['-98.5, 31.2', -98.5, 31.2],
    ['39.04N 77.48W', -77.48, 39.04],
    ['39.04° N, 77.48° W', -77.48, 39.04],
    ['77.48W, 39.04N', -77.48, 39.04],
    ['N 39.04 W 77.48', -77.48, 39.04],
    ['33.5s 70.6w', -70.6, -33.5],
    [`39°02'24"N 77°28'48"W`, -77.48, 39.04],
    ['39° 2.4′ N, 77° 28.8′ W', -77.48, 39.04],
    ['39 02 24 N 77 28 48 W', -77.48, 39.04],
    ['90, 180', 180, 90],
    ['-90, -180', -180, -90],
    ['0N 0W', -0, 0],
    ['39,04 -77,48', -77.48, 39.04],
    ['39,04; -77,48', -77.48, 39.04],
    ['39,04, -77,48', -77.48, 39.04],
    ['39,04° N, 77,48° W', -77.48, 39.04],
    ['39° 2,4′ N, 77° 28,8′ W', -77.48, 39.04],
    ['39.04N,77.48W', -77.48, 39.04],
    // Longitude first, as in GeoJSON: 77° south is nobody's place.
    ['-77.48, 39.04', -77.48, 39.04],
    ['-77,48; 39,04', -77.48, 39.04],
    ['39°59\'59"N 0°0\'0"E', 0, 39 + 59 / 60 + 59 / 3600],
    ['39  02   24 N  77 28 48 W', -77.48, 39.04],
    ['N39°2\'24" W77°28\'48"', -77.48, 39.04],
  ])('%s', (text, lon, lat) => {
    const [read] = coordinateReadings(text);
    expect(read?.lon).toBeCloseTo(lon, 9);
    expect(read?.lat).toBeCloseTo(lat, 9);
  });

  test.each([
    'Loudoun',
    '39.04',
    '20147',
    '95, 200',
    '39.04, -181',
    '39.04N 77.48N',
    '39°61\'00"N 77°00\'00"W',
    '39°60\'00"N 77°00\'00"W',
    '39°00\'60"N 77°00\'00"W',
    '39°00\'00"N 77°00\'60"W',
    '39°0.5\'30"N 77°00\'00"W',
    '39.04N -77.48W',
    '90.01N 12E',
    'N 39.04 S 77.48',
    "39.5°30'N 77°W",
    '-39.04N 77.48W',
    '100 Main St',
    '1, 2, 3',
    '',
  ])('nothing: %s', (text) => {
    expect(coordinateReadings(text)).toEqual([]);
  });

  test('reads back what is written with digits and with letters', () => {
    const degrees = (limit: number) =>
      fc.integer({ min: -limit * 1e5, max: limit * 1e5 }).map((value) => value / 1e5);
    fc.assert(
      fc.property(degrees(180), degrees(90), (lon, lat) => {
        expect(coordinateReadings(`${lat}, ${lon}`)).toContainEqual(expect.objectContaining({ lon, lat }));
        const letters = `${Math.abs(lat)}${lat < 0 ? 'S' : 'N'} ${Math.abs(lon)}${lon < 0 ? 'W' : 'E'}`;
        expect(coordinateReadings(letters)).toEqual([{ lon: lon + 0, lat: lat + 0, order: null }]);
      }),
    );
  });
});
