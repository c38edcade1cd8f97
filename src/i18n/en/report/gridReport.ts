/** Words of the grid figures in reports and in the methods text. */
import type { PressurePart } from '../../../model/grid/pressure';
import type { SetBy } from '../../../model/grid/setBy';

export const gridWords = {
  part: {
    loadFactor: 'load factor',
    headroom: 'headroom against peak',
    energyGrowth: 'energy growth',
    committed: 'under construction against headroom',
    adequacy: 'NERC rating',
  } satisfies Record<PressurePart, string>,
  risk: { normal: 'normal', elevated: 'elevated', high: 'high' },
  interruptible: { always: 'at any time', summer: 'in summer', winter: 'in winter', daytime: 'by day' },
  figure: {
    peakMw: 'peak',
    summerPeakMw: 'threshold, April to October',
    winterPeakMw: 'threshold, November to March',
    loadFactor: 'load factor',
    headroom025Mw: 'headroom at 0.25 %',
    headroom05Mw: 'headroom at 0.5 %',
    headroom1Mw: 'headroom at 1 %',
  } satisfies Record<SetBy['figure'], string>,
  missingHour: 'none',
  unknown: 'unknown',
  notEnoughData: 'not enough data',
  defective: 'Known defect: read these figures with the notes',
  acrossStep: (month: string) => `unknown: all hours step to another level in ${month}`,
  noHours: 'no hours in these years',
  noHeadroom: 'no headroom',
} as const;
