import { expect, test } from 'vitest';
import type { SheetPlace } from '../../model/hearing/places';
import { ExportError } from '../../state/exporter';
import { atlasOf } from './atlas';

const PLACE: SheetPlace = { kind: 'region', region: { kind: 'county', fips: '51107' } };
const failing = (error: Error) =>
  atlasOf(
    () => Promise.reject(error),
    [PLACE],
    'planner',
    () => 'Loudoun County, Virginia',
    {},
  );

test('names the place that can’t be told as a reader knows it', async () => {
  await expect(failing(new ExportError('The server is silent.'))).rejects.toThrow(
    'Loudoun County, Virginia: The server is silent.',
  );
});

test('passes on what is no fault of a place', async () => {
  await expect(failing(new DOMException('Stopped', 'AbortError'))).rejects.toThrow(/^Stopped$/);
});
