import { expect, test } from 'vitest';
import { bareName, billOfProject, billsIn, builderOf, firstDay, instrumentOf, known, lastDay } from './text';

test.each([
  ['HB 3546 (POWER Act)', ['HB3546']],
  ['sb-6 and S.B. 7', ['SB6']],
  ['HB26-1030', ['HB1030']],
  ['SB 26 1030', ['SB1030']],
  ['HB 2026', ['HB2026']],
  ['SB25-2026', ['SB25']],
  ['Executive Order No. 12 and Executive Order 7', ['EO12', 'EO7']],
  ['LD 0307, LB.12, AB-1', ['AB1', 'LB12', 'LD307']],
  ['A 10 MW hall', ['A10']],
  ['no bill', []],
])('the bills in %j are %j', (text, bills) => {
  expect(billsIn(text)).toEqual(bills);
});

test.each([
  ['Unknown developer', null],
  ['undisclosed', null],
  ['TBD', null],
  ['Multiple', null],
  ['Knowable', 'Knowable'],
  ['The Unknown', 'The Unknown'],
  [null, null],
])('%j names %j', (text, name) => {
  expect(known(text)).toBe(name);
});

test.each([
  ['Acme (developer)', 'Acme'],
  ['Acme (developer', 'Acme'],
  ['Acme (a), Bolt (b)', 'Acme, Bolt'],
  ['(developer)', null],
  ['Unnamed (LLC)', null],
])('%j without remarks is %j', (text, name) => {
  expect(bareName(text)).toBe(name);
});

test.each([
  ['2026', '2026-01-01', 'year', '2026-12-31'],
  ['2026-02', '2026-02-01', 'month', '2026-02-28'],
  ['2024-02', '2024-02-01', 'month', '2024-02-29'],
  ['2026-12', '2026-12-01', 'month', '2026-12-31'],
  ['2026-03-05', '2026-03-05', 'day', '2026-03-05'],
])('%s begins on %s, known to the %s, and ends on %s', (text, date, precision, last) => {
  expect(firstDay(text)).toEqual({ date, precision });
  expect(lastDay(text)).toBe(last);
});
test('what has no date has no first and no last day', () => {
  expect([firstDay(null), lastDay(null)]).toEqual([null, null]);
});

test.each([
  ['AB 222 - Data Center PUE Reporting', 'AB 222'],
  ['HB 12 (an act)', 'HB 12'],
  ['SB 6 Large Loads', 'SB 6'],
  ['H.R. 6529', 'H.R. 6529'],
  ['S.484', 'S.484'],
  ['POWER Act (HB 3546)', 'POWER Act (HB 3546)'],
  ['Ratepayer Bill of 2026', 'Ratepayer Bill of 2026'],
  ['Project Jupiter', null],
  ['S 1 campus', null],
  ['Action Park', null],
])('the bill of %j is %j', (text, bill) => {
  expect(billOfProject(text)).toBe(bill);
});

test.each([
  ['Moratorium or ban', null],
  ['Ordinance 12', 'Ordinance 12'],
  ['A moratorium or ban', 'A moratorium or ban'],
  [null, null],
  ['state law limiting local rules; in force 2023-08-01', null],
  ['90-day moratorium on bitcoin mining', '90-day moratorium on bitcoin mining'],
  ['2026 budget (HB 30)', '2026 budget (HB 30)'],
])('the instrument %j is %j', (text, instrument) => {
  expect(instrumentOf(text)).toBe(instrument);
});

test.each([
  ['Acme LLC', 'Acme LLC', null],
  ['Acme (developer)', 'Acme', null],
  ['Smith (site broker)', null, null],
  ['Smith (realtor), Acme', null, null],
  ['Jones Living Trust', null, null],
  ['City of Chelan', null, null],
  ['Hill County', null, null],
  ['Tonaquint Data Center', null, 'Tonaquint Data Center'],
  ['Hill Technology Park', null, 'Hill Technology Park'],
  ['Project Jupiter', null, 'Project Jupiter'],
  ['Project management', 'Project management', null],
  ['Undisclosed', null, null],
])('of %j the builder is %j and the project %j', (text, company, project) => {
  expect(builderOf(text)).toEqual({ company, project });
});
