import { expect, test } from 'vitest';
import type { Change, ChangedFact } from '../../../model/changes/changes';
import type { DigestRow } from '../../../model/changes/digestRow';
import { changeLines, changesFiles, changeTitle } from './changes';

const ROW: DigestRow = {
  record: 'measure',
  id: 'a',
  name: 'Augusta Township',
  country: 'US',
  state: 'MI',
  countyFips: null,
  lon: null,
  lat: null,
  areaId: null,
  jurisdictionKind: 'township' as never,
  facts: { kind: 'moratorium', standing: 'ended', until: '2026-11-06' },
};
const fact = (name: ChangedFact['fact'], before: string | null, now: string | null): ChangedFact => ({
  fact: name,
  before,
  now,
});
const change = (part: Partial<Change>): Change => ({
  kind: 'corrected',
  row: ROW,
  facts: [],
  joinedWith: null,
  ...part,
});

test('a measure that ended says until when it held', () => {
  const ended = change({ kind: 'ended', facts: [fact('standing', 'inForce', 'ended')] });
  expect(changeTitle(ended)).toBe('Moratorium: Augusta Township, MI');
  expect(changeLines(ended)).toEqual(['standing: in force → ended', 'last day of its term: 6 November 2026']);
  const corrected = change({ kind: 'ended', facts: [fact('until', '2026-12-01', '2026-11-06')] });
  expect(changeLines(corrected)).toEqual(['last day of its term: 1 December 2026 → 6 November 2026']);
});

test.each([
  [fact('status', 'proposed', 'construction'), 'status: proposed → under construction'],
  [fact('mw', '300 facility', null), 'power: 300\u00a0MW (whole facility) → not recorded'],
  [fact('mw', '300', '250 criticalIT'), 'power: 300\u00a0MW → 250\u00a0MW (critical IT)'],
  [fact('ended', null, '2026-08-01 lifted'), 'over: not recorded → lifted, 1 August 2026'],
  [fact('ended', null, 'replaced'), 'over: not recorded → replaced'],
  [fact('until', 'openEnded', '2026-08-01'), 'last day of its term: open-ended → 1 August 2026'],
  [fact('date', '2026', '2026-08'), 'date: 2026 → August 2026'],
  [fact('operator', 'A', 'B'), 'operator: A → B'],
  // A word that is in no vocabulary any more is told as it is.
  [fact('status', 'gone word', 'closed'), 'status: gone word → closed'],
])('%j is told in words', (changed, line) => {
  expect(changeLines(change({ facts: [changed] }))).toEqual([line]);
});

test('files tell every change, one line a fact', () => {
  const version = (id: string) => ({ version: id, dataDate: '2026-10-09', recordUpTo: '2026-10-09' });
  const changes = {
    region: null,
    since: version('aaaaaaaaaaaa'),
    now: version('bbbbbbbbbbbb'),
    date: '2026-11-29',
    changes: [
      change({ facts: [fact('until', null, '2026-11-06'), fact('standing', 'inForce', 'proposed')] }),
      change({ kind: 'joined' as const, joinedWith: 'b' }),
    ],
  };
  expect(changesFiles.csv(changes).trimEnd().split('\r\n')).toHaveLength(4);
  expect(changesFiles.md(changes)).toContain(
    '| Told with another record now | Moratorium: Augusta Township, MI | told with b |',
  );
  expect(JSON.parse(changesFiles.json(changes)).changes[0]).toMatchObject({
    kind: 'corrected',
    id: 'a',
    changed: [{}, {}],
  });
});
