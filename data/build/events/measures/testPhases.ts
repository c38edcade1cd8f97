/** Invented phases of measures and what records claim of them, for tests of the rules. */
import type { OppositionEvent } from '../../../../src/model/event';
import type { MeasureClaim } from '../../../../src/model/legalMeasure';
import { testAct } from '../testRecords';
import type { TrackerRecord } from '../trackers/record';
import type { Phase } from './phases';

/** Says that the moratorium of Hill County was adopted on 1 March 2026. */
export const testClaim = (part: Partial<MeasureClaim> = {}): MeasureClaim => ({
  eventId: 'hill',
  dataset: 'datacentertracker',
  record: 'hill',
  fate: 'adopted',
  from: '2026-03-01',
  fromPrecision: 'day',
  until: null,
  basis: 'notRecorded',
  seen: null,
  machineRead: false,
  weak: false,
  superseded: false,
  ...part,
});

/** A phase with what its record and its event have of their own. */
export interface MadePhase extends Partial<Omit<Phase, 'act'>> {
  record?: Partial<TrackerRecord>;
  event?: Partial<OppositionEvent>;
}

/** The adoption of that moratorium. */
export const testPhase = ({ record, event, ...part }: MadePhase = {}): Phase => ({
  act: testAct(record, event),
  kind: 'moratorium',
  kindsDiffer: false,
  fate: 'adopted',
  date: '2026-03-01',
  precision: 'day',
  extension: false,
  struckDown: false,
  limitedTo: record?.limitedTo ?? null,
  claims: [testClaim()],
  ...part,
});
