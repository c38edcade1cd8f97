import { areaName, formatMegawatts, formatShare, messages } from '../../i18n/words';
import type { GridArea } from '../../model/region';
import { useApp } from '../store';

/** A grid area in the list. */
export function AreaRow({ area, tabIndex }: { area: GridArea; tabIndex: 0 | -1 }) {
  const select = useApp((state) => state.select);
  const facts = [
    area.id,
    area.parentId ? messages.list.partOf(area.parentId) : null,
    area.load?.loadFactor == null ? null : messages.list.loadFactor(formatShare(area.load.loadFactor)),
  ];
  return (
    <button
      type="button"
      className="row row-plain"
      tabIndex={tabIndex}
      onClick={() => select({ kind: 'region', region: { kind: 'area', id: area.id } })}
    >
      <span className="row-name" translate="no">
        {areaName(area)}
      </span>
      <span className="row-figure">
        {area.load ? formatMegawatts(area.load.peakMw) : <i>{messages.list.noSeries}</i>}
      </span>
      <span className="row-facts">{facts.filter(Boolean).join(' · ')}</span>
      <span className="row-basis">{area.load ? messages.list.peak(area.load.window) : ''}</span>
    </button>
  );
}
