import { expect, it } from 'vitest';
import { previewAddress } from './previewPlaces';
import { DEFAULT_VIEW, type View } from './view/view';

const BASE = 'https://app.test/maps/?region=state:GA#5/33/-83';
const of = (view: Partial<View>) => previewAddress({ ...DEFAULT_VIEW, ...view }, BASE);
const card = (region: object) => ({ selection: { kind: 'region', region } }) as Partial<View>;

it.each([
  [card({ kind: 'state', code: 'GA' }), 'https://app.test/maps/p/state/GA.html'],
  [card({ kind: 'county', fips: '13121' }), 'https://app.test/maps/p/county/13121.html'],
  [card({ kind: 'area', id: 'PJM' }), null],
  [{ ...card({ kind: 'state', code: 'GA' }), page: 'credits' } as Partial<View>, null],
  [{ selection: { kind: 'site', id: 'x' } } as Partial<View>, null],
  [{ selection: null }, null],
])('the small page of a view %j is %s', (view, address) => {
  expect(of(view)).toBe(address);
});
