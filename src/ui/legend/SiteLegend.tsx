import { messages } from '../../i18n/words';
import { markRows, ringRows, siteRows, sizeRow } from '../../layers/sites/legend';
import { SITE_CLASSES } from '../../model/vocabulary';
import { toggled } from '../filters/activeFilters';
import { EmblemIcon } from '../icons/EmblemIcon';
import { useApp } from '../store';
import { KeyRow } from './KeyRow';
import { LayerHead } from './LayerHead';
import { LegendRow } from './LegendRow';

/** Classes of sites, each a toggle, and how a mark is read. */
export function SiteLegend() {
  const classes = useApp((state) => state.view.sites.classes);
  const on = useApp((state) => state.view.layers.sites);
  const change = useApp((state) => state.setSiteFilter);
  return (
    <section className="legend-part">
      <LayerHead layer="sites" title={messages.legend.sites} />
      {on && (
        <>
          <ul className="legend-rows" aria-label={messages.legend.sites}>
            {siteRows().map(({ key: siteClass, emblem, label }) => (
              <LegendRow
                key={siteClass}
                icon={<EmblemIcon emblem={emblem} />}
                label={label}
                on={classes?.includes(siteClass) ?? true}
                onToggle={() => change({ classes: toggled(SITE_CLASSES, classes, siteClass) })}
              />
            ))}
          </ul>
          <Sizes />
          <Reading />
        </>
      )}
    </section>
  );
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
