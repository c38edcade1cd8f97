/** TransmissionMap: local moratoria, bans and pauses of utilities; it carries on from Moratorium Nation. */
import type { MeasureKind } from '../../../../src/model/vocabulary';
import { columnsOf, levelIn, trackerTable, whenOfDate } from './table';

const KINDS = {
  moratorium: 'moratorium',
  ban: 'ban',
  utility_pause: 'utilityPause',
} as const satisfies Record<string, MeasureKind>;

export const transmissionMap = trackerTable({
  tracker: 'transmissionMap',
  file: 'local-measures',
  columns: columnsOf(
    'id jurisdiction level state county_fips lon lat kind status date stated_end ended_on duration_days technology scope_note ballot_date area area_confidence inventory_id last_updated sources licence',
  ),
  level: levelIn('level'),
  // The list is of measures on data centers; the column marks the exceptions.
  otherwise: 'dataCenter',
  when: (row, checks) => {
    const when = whenOfDate(row, checks);
    // No body met on a New Year's Day: the year alone was known.
    return when.datePrecision === 'day' && when.date?.endsWith('-01-01')
      ? { ...when, datePrecision: 'year' }
      : when;
  },
  measureKind: (row, checks) => {
    const word = checks.word(row, 'kind', Object.keys(KINDS) as (keyof typeof KINDS)[], { required: true });
    return word === null ? null : KINDS[word];
  },
  otherIds: ({ inventory_id: id }) => (id === '' ? [] : [id]),
});
