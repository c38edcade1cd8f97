import { useDeferredValue } from 'react';
import { messages } from '../../i18n/words';
import type { Layer } from '../../layers/layer';
import { toggled } from '../filters/activeFilters';
import { EmblemIcon } from '../icons/EmblemIcon';
import { useApp } from '../store';
import { KeyRow } from './KeyRow';
import { LegendRow } from './LegendRow';
import { LegendSection } from './LegendSection';

/**
 * The legend of a layer for which the interface has none of its own: its switch and its rows. A row that the filter can
 * ask for switches it and says how many records of it are in view; rows of nothing in view are left out.
 */
export function PlainLegend({ layer }: { layer: Layer }) {
  const tally =
    useDeferredValue(useApp((state) => (state.view.layers[layer.id] ? layer.tally?.(state) : null))) ?? null;
  const count = useApp((state) =>
    state.view.layers[layer.id] && layer.tally ? (layer.list?.inView(state)?.length ?? null) : null,
  );
  const own = useApp((state) => state.view.own[layer.id]);
  const change = useApp((state) => state.setOwnFilter);
  const rows = (layer.legendRows?.() ?? []).map((row) => {
    const choice = layer.choices?.find(({ options }) => options.some(({ word }) => word === row.key));
    return { ...row, choice, asked: choice === undefined ? null : (own?.[choice.key] ?? null) };
  });
  const archivesFailed = useApp((state) => state.mapProblems.includes('archives'));
  const filtered = Object.values(own ?? {}).some((asked) => asked !== null);
  const nothing =
    tally === null || tally.size > 0
      ? null
      : filtered
        ? messages.legend.noneOfFilter
        : archivesFailed
          ? null
          : messages.legend.noneOfExtract;
  const isThere = ({ key }: { key: unknown }) => tally === null || tally.has(String(key));
  const switched = rows.flatMap((row) => (row.choice ? [{ ...row, choice: row.choice }] : []));
  const plain = rows.filter((row) => row.choice === undefined && isThere(row));
  return (
    <LegendSection layer={layer.id} title={layer.switchLabel?.() ?? layer.label()} count={count}>
      {switched.length > 0 && (
        <ul className="legend-rows" aria-label={layer.label()}>
          {switched.map((row) => {
            const { key, emblem, label, choice, asked } = row;
            const word = String(key);
            const words = choice.options.map((option) => option.word);
            return (
              <LegendRow
                key={label}
                icon={<EmblemIcon emblem={emblem} />}
                label={label}
                count={tally === null ? null : tally.has(word) ? (tally.get(word) ?? null) : 0}
                on={asked?.includes(word) ?? true}
                onToggle={() => change(layer.id, choice.key, toggled(words, asked, word))}
              />
            );
          })}
        </ul>
      )}
      {plain.map((row) => (
        <KeyRow key={row.label} row={row} />
      ))}
      {nothing !== null && <p className="legend-nodata">{nothing}</p>}
      {layer.legendNote && <p className="help">{layer.legendNote()}</p>}
    </LegendSection>
  );
}
