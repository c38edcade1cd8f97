/** A new load on an area, as links, reports and the command line write it. */
import { INTERRUPTIBLE_TIMES, type InterruptibleTime, type NewLoad } from './whatIf';

/** A what-if: which area is asked, and what is added to it. */
export interface Scenario {
  areaId: string;
  load: NewLoad;
}

/** The largest load that can be asked about, MW: ten times the largest campus announced. */
export const MAX_NEW_LOAD_MW = 100_000;

/** What `parseScenario` understands, for messages. */
export const SCENARIO_FORM = 'AREA,MW[,lf:0.8][,off:0.3@summer]';

const AREA = /^[A-Z0-9]{2,6}(-[A-Z0-9]{1,6})?$/;
const plain = (value: number) => String(Number(value.toFixed(3)));

/** `PJM-DOM,1000,lf:0.8,off:0.3@summer`; a constant load that can't be interrupted is `PJM-DOM,1000`. */
export function formatScenario({ areaId, load }: Scenario): string {
  const parts = [areaId, plain(load.peakMw)];
  if (load.loadFactor !== 1) parts.push(`lf:${plain(load.loadFactor)}`);
  const { share, time } = load.interruptible;
  if (share > 0) parts.push(`off:${plain(share)}@${time}`);
  return parts.join(',');
}

/** Reads what `formatScenario` writes; null when it is something else or out of range. */
export function parseScenario(text: string): Scenario | null {
  const [areaId = '', ...rest] = text.split(',');
  const load = parseLoad(rest.join(','));
  return AREA.test(areaId) && load !== null ? { areaId, load } : null;
}

/** Reads a load without its area, `1000,lf:0.8,off:0.3@summer`; null when it is something else or out of range. */
export function parseLoad(text: string): NewLoad | null {
  const [mw = '', ...rest] = text.split(',');
  const peakMw = positive(mw, MAX_NEW_LOAD_MW);
  if (peakMw === null) return null;
  const load: NewLoad = { peakMw, loadFactor: 1, interruptible: { share: 0, time: 'always' } };
  for (const part of rest) {
    const [name, value = ''] = part.split(':');
    if (name === 'lf') {
      const loadFactor = positive(value, 1);
      if (loadFactor === null) return null;
      load.loadFactor = loadFactor;
    } else if (name === 'off') {
      const [shareText = '', time = 'always'] = value.split('@');
      const share = positive(shareText, 1);
      const known = INTERRUPTIBLE_TIMES.find((word): word is InterruptibleTime => word === time);
      if (share === null || known === undefined) return null;
      load.interruptible = { share, time: known };
    } else return null;
  }
  return load;
}

/** A decimal number above 0 and at most `most`, to three digits; null when the text is none. */
function positive(text: string, most: number): number | null {
  if (!/^\d{1,6}(\.\d{1,6})?$/.test(text)) return null;
  const value = Number(Number(text).toFixed(3));
  return value > 0 && value <= most ? value : null;
}
