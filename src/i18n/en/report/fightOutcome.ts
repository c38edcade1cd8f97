/** What became of a fight's project or measure, as reports and hearing sheets tell it. */
import type { MeasureState } from '../../../model/measureOnDate';
import type { ReportFight } from '../../../model/reportFights';
import { labels } from '../shell/labels';

/** An adopted measure is told by how it stands: its act alone would not say that its term has run out. */
const ADOPTED: Partial<Record<MeasureState, string>> = {
  inForce: 'Measure in force',
  openEnded: 'Measure adopted, no end on record',
  termRunOut: 'Measure adopted, its term has run out',
  replaced: 'Measure adopted, replaced since',
  rescinded: 'Measure adopted, ended since',
};

/** @param measureState of the fight's measure on the day viewed; null where it has none */
export function fightOutcome(
  { word, finality }: NonNullable<ReportFight['projectOutcome'] | ReportFight['measureOutcome']>,
  measureState: ReportFight['measureState'],
): string {
  const stands = word === 'adopted' && measureState !== null ? ADOPTED[measureState] : undefined;
  return (
    stands ?? `${labels.outcome[word]}${finality === 'interim' && word !== 'undecided' ? ' (not final)' : ''}`
  );
}
