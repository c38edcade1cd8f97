/** Acts that no tracker holds, or not rightly, each with a source: read and written down by a person. */
import type { Checks } from '../../../../src/ingest/check';
import { ACT_KINDS, type ActFacts, BODY_KINDS, EFFECTS, SUBJECTS } from '../../../../src/model/act';
import { type AnyRow, columnsOf, levelIn, trackerTable } from './table';

export const actsByHand = trackerTable({
  tracker: 'actsByHand',
  file: 'acts-by-hand',
  columns: columnsOf(
    'id level jurisdiction state county county_fips lon lat date actions issues status technology company project mw instrument body body_kind act effect about votes_for votes_against sources licence reason',
  ),
  level: levelIn('level'),
  act: readAct,
});

function readAct(row: AnyRow, checks: Checks): ActFacts | null {
  const required = { required: true };
  const count = { min: 0, integer: true };
  const kind = checks.word(row, 'act', ACT_KINDS, required);
  const about = checks.word(row, 'about', SUBJECTS, required);
  const effect = checks.word(row, 'effect', EFFECTS, required);
  checks.text(row, 'reason', required);
  const [yes, no] = [checks.number(row, 'votes_for', count), checks.number(row, 'votes_against', count)];
  if (kind === null || about === null || effect === null) return null;
  return {
    kind,
    body: checks.text(row, 'body'),
    bodyKind: checks.word(row, 'body_kind', BODY_KINDS, required),
    votes: yes === null || no === null ? null : [yes, no],
    instrument: checks.text(row, 'instrument'),
    termDays: null,
    about,
    effect,
    basis: 'byHand',
  };
}
