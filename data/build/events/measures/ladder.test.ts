import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ActFacts, ActKind } from '../../../../src/model/act';
import type { Measure } from '../../../../src/model/event';
import { ROOT } from '../../pipeline';
import { buildRecord } from '../opposition';
import { stepOfAct } from './ladder';

const measure = (part: Partial<Measure>): Measure => ({
  fate: 'adopted',
  durationDays: null,
  durationKind: 'unknown',
  statedEnd: null,
  kind: 'moratorium',
  ...part,
});

test.each([
  [['moratorium'], measure({}), 4],
  [['moratorium'], measure({ fate: 'failed' }), 1],
  [['moratorium'], measure({ fate: 'proposed' }), 1],
  [['moratorium', 'permitDenial'], measure({ fate: 'failed' }), 4],
  [['moratorium', 'lawsuit'], measure({ fate: 'failed' }), 2],
  [['legislation'], measure({ kind: 'incentiveLimit' }), 2],
  [['legislation'], measure({ kind: 'preemption' }), 1],
  [['moratorium'], null, 1],
  [['moratorium'], measure({ kind: 'ban', fate: 'expired' }), 5],
  [['moratorium'], measure({ fate: 'unknown', from: { date: '2024-09-17', precision: 'day' } }), 4],
  [['moratorium'], measure({ fate: 'unknown' }), 1],
] as const)('acts %j with this measure stand on step %#', (actions, told, step) => {
  expect(stepOfAct({ actions: [...actions], act: null, measure: told })).toBe(step);
});

const act = (kind: ActKind): ActFacts => ({
  kind,
  body: null,
  bodyKind: null,
  votes: null,
  instrument: null,
  termDays: null,
  about: 'measure',
  effect: 'neither',
  basis: 'machineRead',
});

test.each([
  ['moratoriumProposed', measure({}), 1],
  ['banProposed', measure({ kind: 'ban' }), 1],
  ['moratoriumExtended', measure({}), 4],
  ['moratoriumAdopted', null, 4],
  ['banAdopted', null, 5],
  ['hearing', measure({}), 4],
  ['hearing', null, 1],
] as const)('an act %s on such a measure stands on step %#', (kind, told, step) => {
  expect(stepOfAct({ actions: ['moratorium'], act: act(kind), measure: told })).toBe(step);
});

test('on the real tables no step contradicts its act', () => {
  const { events } = buildRecord((file) => readFileSync(path.join(ROOT, file)));
  const broken = events
    .map(({ event }) => event)
    .filter(({ act: told, mechanism, actions }) => {
      if (told === null || actions.includes('permitDenial') || actions.includes('projectWithdrawal'))
        return false;
      if (/^(?:moratorium|ban|rules)(?:Proposed|Rejected)$|^bill(?:Filed|Failed|Vetoed)$/.test(told.kind))
        return told.about === 'measure' && mechanism >= 3;
      return /^(?:moratorium|ban)(?:Adopted|Extended)$/.test(told.kind) && mechanism < 4;
    });
  expect(broken.map(({ id }) => id)).toEqual([]);
});
