import { expect, it } from 'vitest';
import type { SearchHit } from '../../state/search/hit';
import { groupHits } from './groups';

const hit = (kind: 'site' | 'area', id: string): SearchHit => ({
  kind,
  id,
  key: id,
  label: id,
  sublabel: '',
});

it('puts hits of a kind together, kinds and hits in the order of the best', () => {
  const { groups, flat } = groupHits([hit('site', 'a'), hit('area', 'b'), hit('site', 'c')]);
  expect(groups.map(({ kind }) => kind)).toEqual(['site', 'area']);
  expect(flat.map(({ key }) => key)).toEqual(['a', 'c', 'b']);
  // The keyboard walks what the eye sees.
  expect(groups.flatMap(({ hits }) => hits.map(({ index }) => index))).toEqual([0, 1, 2]);
});
