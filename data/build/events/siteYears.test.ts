/** The years of sites beside the acts about them: nobody acts on a project before it is known. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import '../../../src/i18n/english';
import { ROOT } from '../pipeline';
import { realSites } from '../sites/realSites';
import { sitesFromTables } from './builtSites';
import { buildRecord } from './opposition';

/** Sites whose year is later than the oldest act of a fight that is tied to them, each for a reason. */
const TOLD_APART = new Map([
  [
    'added-active-infrastructure-chandler-az',
    'the rules of 2016 are of the city, and its year is that of the refusal',
  ],
  [
    'ca-applied-digital-polaris-forge-3-oliver-nd',
    'the moratorium of 2024 answers an earlier plan of the county',
  ],
]);

test('a site is announced no later than the oldest event of the fights about it', () => {
  const source = (file: string) => readFileSync(path.join(ROOT, file));
  const { events } = buildRecord(source, sitesFromTables(source));
  const real = realSites();
  expect(events.filter(({ event }) => event.siteIds.length > 0).length).toBeGreaterThan(100);
  const late = events.flatMap(({ event: { siteIds, date } }) =>
    siteIds.flatMap((id) => {
      const year = real.detailOf(id).year;
      const isLate =
        date !== null && year !== null && !TOLD_APART.has(id) && Number(date.slice(0, 4)) < year.value;
      return isLate && year.basis === 'announcedBy' ? [`${id} ${year.value} ${date}`] : [];
    }),
  );
  expect(late).toEqual([]);
}, 120_000);
