import { expect, test } from 'vitest';
import { claimKind } from './claimKind';

test.each([
  ['data-center share of sales', 'shareOfEnergy'],
  ['data centers connected', 'connected'],
  ['contracted data-center capacity', 'pipeline'],
  ['large-load queue', 'pipeline'],
  ['of which signed under tariff', 'pipeline'],
  ['curtailment-enabled headroom at 0.5% curtailment', 'headroom'],
  ['summer peak growth to 2035', 'forecast'],
  ['data-center share of summer peak', 'shareOfPeak'],
  ['average hourly load y/y', 'otherYears'],
  ['capacity price (BRA)', null],
  ['reference margin level (ICAP)', null],
])('%s is told as %s', (metric, kind) => {
  expect(claimKind(metric)).toBe(kind);
});
