/** The words of the window of years, apart from those of cards: the legend shows it from the start. */
import { LAST_HOURLY_YEAR } from '../../../model/grid/recentDemand';

export const windowMessages = {
  label: 'Years',
  first: 'First year measured',
  last: 'Last year measured',
  to: 'to',
  /** Beside a figure: `2020–2024`. */
  years: ([first, last]: readonly [number, number]) => (first === last ? `${first}` : `${first}–${last}`),
  /** Behind a name of figures from hours, where their years are not told: `hourly record to 2024`. */
  recordTo: `hourly record to ${LAST_HOURLY_YEAR}`,
  subAreas: 'Areas inside larger ones are measured from 2020 on.',
} as const;
