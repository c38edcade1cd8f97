/** How many moratoria, bans and pauses are in force: legend, list, card and command line give one answer. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import '../../../../src/i18n/english';
import { expect, test } from 'vitest';
import { reportJson } from '../../../../src/i18n/words';
import { stoppingInForce, stoppingTotal } from '../../../../src/model/measuresInForce';
import { regionReport } from '../../../../src/model/report/report';
import {
  END_NOT_RECORDED_VALUE,
  inForceValue,
  standingDay,
  standingRecord,
} from '../../../../src/model/standing';
import { TEST_DATA } from '../../../../src/model/testData';
import { measureGroups } from '../../../../src/ui/cards/measuresTable';
import { ROOT } from '../../pipeline';
import { buildRecord } from '../opposition';

const events = buildRecord((file) => readFileSync(path.join(ROOT, file)))
  .events.map(({ event }) => event)
  .filter(({ country }) => country === 'US');

test.each(['2025-06-01', '2026-10-09', '2026-11-28'])('on %s', (day) => {
  const { tally } = standingDay(standingRecord(events), day);
  const legend = (value: number) => tally.get(value)?.measures ?? 0;

  const report = regionReport({ kind: 'country', code: 'US' }, { ...TEST_DATA, events }, day);
  if (!report) throw new Error('no report');
  const { knownEnd, noEnd } = measureGroups(report.opposition);

  const told = JSON.parse(reportJson(report)).opposition;
  const lines = told.measuresInForce.filter(({ kind }: { kind: string }) =>
    ['moratorium', 'ban', 'utilityPause'].includes(kind),
  );

  // A list holds the acts that had happened by the day.
  const list = stoppingInForce(
    events.filter(({ date }) => date === null || date <= day),
    day,
  );

  expect(list.endNotRecorded).toBeGreaterThan(0);
  expect(legend(END_NOT_RECORDED_VALUE)).toBe(list.endNotRecorded);
  expect(noEnd).toHaveLength(list.endNotRecorded);
  expect(told.stoppingInForce).toEqual(list);
  const all = [END_NOT_RECORDED_VALUE, inForceValue(4), inForceValue(5)].reduce(
    (sum, value) => sum + legend(value),
    0,
  );
  expect(all).toBe(stoppingTotal(list));
  expect(knownEnd.length + noEnd.length).toBe(stoppingTotal(list));
  expect(lines).toHaveLength(stoppingTotal(list));
});
