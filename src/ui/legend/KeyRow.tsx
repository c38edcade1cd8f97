import { fadedEmblem } from '../../theme/emblem';
import type { LegendRow } from '../../theme/legend';
import { EmblemIcon } from '../icons/EmblemIcon';
import { useFade } from './useFade';

/** A row below the classes of a scale. */
export function KeyRow({ row, label = row.label }: { row: LegendRow; label?: string }) {
  return (
    <p className="legend-nodata">
      <EmblemIcon emblem={fadedEmblem(row.emblem, useFade())} />
      {label}
    </p>
  );
}
