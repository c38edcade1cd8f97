/** Owners, prices and outages of utilities, as EIA-861 has them. */
import { Checks } from '../../../src/ingest/check';
import { readTable } from '../../../src/ingest/csv';
import { OWNERSHIPS, type Ownership, PRICE_BASES, type UtilityFacts } from '../../../src/model/power/power';
import type { StepContext } from '../pipeline';

export const UTILITY_FACTS_FILE = 'data/tables/grid/utility-facts.csv';

/** All that `utility-facts.csv` says; sales are in `utilities.csv`. */
export type UtilityRow = Omit<UtilityFacts, 'salesGwh'>;

/**
 * Facts of utilities by EIA's number. Where fewer minutes are reported with major events than without, those with
 * them can't be right and are unknown.
 * @throws BadData on repeated numbers, unknown words and negative figures
 */
export function readUtilityFacts({ source }: Pick<StepContext, 'source'>): Map<number, UtilityRow> {
  const rows = readTable(UTILITY_FACTS_FILE, source(UTILITY_FACTS_FILE), [
    'eiaId',
    'name',
    'ownership',
    'customers',
    'residentialCents',
    'commercialCents',
    'industrialCents',
    'allCents',
    'priceBasis',
    'saidiMinutes',
    'saidiMinutesWithMajorEvents',
  ]);
  const check = new Checks(UTILITY_FACTS_FILE);
  check.unique(rows, 'eiaId');
  const found = new Map<number, UtilityRow>();
  for (const row of rows) {
    const eiaId = check.number(row, 'eiaId', { required: true, integer: true, min: 1 });
    const name = check.text(row, 'name', { required: true });
    const number = (column: keyof typeof row.cells) => check.number(row, column, { min: 0 });
    const [without, all] = [number('saidiMinutes'), number('saidiMinutesWithMajorEvents')];
    if (eiaId === null || !name) continue;
    found.set(eiaId, {
      eiaId,
      name,
      ownership: check.word(row, 'ownership', OWNERSHIPS),
      customers: number('customers'),
      cents: {
        residential: number('residentialCents'),
        commercial: number('commercialCents'),
        industrial: number('industrialCents'),
        all: number('allCents'),
      },
      priceBasis: check.word(row, 'priceBasis', PRICE_BASES),
      outageMinutes: {
        withoutMajorEvents: without,
        all: without !== null && all !== null && all < without ? null : all,
      },
    });
  }
  check.done();
  return found;
}

/** Numbers of the utilities of one kind of owner. */
export const ownedAs = (kind: Ownership, facts: ReadonlyMap<number, UtilityRow>): Set<number> =>
  new Set([...facts.values()].flatMap(({ eiaId, ownership }) => (ownership === kind ? eiaId : [])));
