import { useDeferredValue } from 'react';
import { messages } from '../../i18n/words';
import { markRows, ringRows, siteRows, sizeRow } from '../../layers/sites/legend';
import { SITE_CLASSES } from '../../model/vocabulary';
import { sitesHiddenInView, sitesInView } from '../../state/selectors';
import { toggled } from '../filters/activeFilters';
import { EmblemIcon } from '../icons/EmblemIcon';
import { useApp } from '../store';
import { KeyRow } from './KeyRow';
import { LegendRow } from './LegendRow';
import { LegendSection } from './LegendSection';

/** Classes of the sites in view, each a toggle with its number, and how a mark is read where there is one. */
export function SiteLegend() {
  const classes = useApp((state) => state.view.sites.classes);
  const change = useApp((state) => state.setSiteFilter);
  const sites = useDeferredValue(useApp(sitesInView));
  const hidden = useApp(sitesHiddenInView);
  const counts = countsOf(sites, (site) => site.siteClass);
  return (
    <LegendSection layer="sites" title={messages.legend.sites} count={sites.length}>
      <ul className="legend-rows" aria-label={messages.legend.sites}>
        {siteRows().map(({ key: siteClass, emblem, label }) => (
          <LegendRow
            key={siteClass}
            icon={<EmblemIcon emblem={emblem} />}
            label={label}
            count={counts.get(siteClass) ?? 0}
            on={classes?.includes(siteClass) ?? true}
            onToggle={() => change({ classes: toggled(SITE_CLASSES, classes, siteClass) })}
          />
        ))}
      </ul>
      {sites.length === 0 ? (
        <p className="help">{hidden > 0 ? messages.legend.noneOfFilter : messages.legend.noneInView}</p>
      ) : (
        <>
          <Sizes />
          <Reading />
        </>
      )}
    </LegendSection>
  );
}

/** How many records have each value. */
export function countsOf<T, Key>(records: readonly T[], keyOf: (record: T) => Key): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const record of records) counts.set(keyOf(record), (counts.get(keyOf(record)) ?? 0) + 1);
  return counts;
}

/** How large marks are at the zoom of the map, and what a ring is. */
function Sizes() {
  const zoom = useApp(({ view }) => Math.round(view.camera.zoom * 2) / 2);
  return [sizeRow(zoom), ...ringRows(zoom)].map((row) => <KeyRow key={row.key} row={row} />);
}

/** Hollow, outline: one example each, drawn like the map's own marks. */
function Reading() {
  return (
    <details className="legend-reading">
      <summary>{messages.legend.reading}</summary>
      <ul className="legend-marks">
        {markRows().map(({ key, emblem, label }) => (
          <li key={key}>
            {key === 'dimmed' ? (
              <span className="mark-dimmed">
                <EmblemIcon emblem={emblem} />
              </span>
            ) : (
              <EmblemIcon emblem={emblem} />
            )}
            {label}
          </li>
        ))}
      </ul>
      <p className="help">{messages.legend.ringSize}</p>
    </details>
  );
}
