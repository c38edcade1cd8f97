/** What links ask of the grid: years, a new load, and how much fits. What can't be read is told, and reads as absent. */
import { FIRST_FITS, FITS_ASKED, FITS_FORM, type FitsAsked } from '../grid/fitsAsked';
import { DEFAULT_WINDOW, HOURLY_YEARS } from '../grid/load';
import { parseWindow, windowName } from '../grid/loadFigures';
import { parseScenario, SCENARIO_FORM, type Scenario } from '../grid/scenario';
import type { YearWindow } from '../grid/series';
import { isOneOf } from '../vocabulary';
import type { Note } from './linkText';

/** The years a link asks for, as far as hourly demand is known of them. */
export function readWindow(text: string | null, note: Note): YearWindow | null {
  if (text === null) return null;
  const asked = parseWindow(text);
  if (asked === null) {
    note('window', text, { kind: 'years', example: windowName(HOURLY_YEARS) });
    return null;
  }
  const [first, last] = [Math.max(asked[0], HOURLY_YEARS[0]), Math.min(asked[1], HOURLY_YEARS[1])];
  if (first !== asked[0] || last !== asked[1])
    note('window', text, { kind: 'yearsKnown', years: HOURLY_YEARS });
  if (first > last) return null;
  const window: YearWindow = [first, last];
  return windowName(window) === windowName(DEFAULT_WINDOW) ? null : window;
}

/** The new load that a link asks about. */
export function readScenario(text: string | null, note: Note): Scenario | null {
  if (text === null) return null;
  const scenario = parseScenario(text);
  if (scenario === null) note('add', text.slice(0, 60), { kind: 'form', form: SCENARIO_FORM });
  return scenario;
}

/** The share and season at which a link asks how much new load fits. */
export function readFits(text: string | null, note: Note): FitsAsked {
  if (text === null || isOneOf(FITS_ASKED, text)) return text ?? FIRST_FITS;
  note('fits', text.slice(0, 40), { kind: 'form', form: FITS_FORM });
  return FIRST_FITS;
}
