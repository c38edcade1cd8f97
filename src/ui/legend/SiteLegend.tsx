import { labels } from '../../i18n/labels';
import { messages } from '../../i18n/messages';
import { SITE_CLASSES, type SiteStatus } from '../../model/vocabulary';
import { siteMark } from '../../theme/siteMark';
import { toggled } from '../filters/activeFilters';
import { ClassMark, Mark } from '../icons/SiteMarkIcon';
import { useApp } from '../store';
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
            {SITE_CLASSES.map((siteClass) => (
              <LegendRow
                key={siteClass}
                icon={<ClassMark siteClass={siteClass} />}
                label={labels.siteClass[siteClass]}
                on={classes?.includes(siteClass) ?? true}
                onToggle={() => change({ classes: toggled(SITE_CLASSES, classes, siteClass) })}
              />
            ))}
          </ul>
          <Reading />
        </>
      )}
    </section>
  );
}

const mark = (status: SiteStatus, approximate = false, mwKnown = true) =>
  siteMark('dataCenter', status, approximate, mwKnown);

/** Size, hollow, outline: one example each, drawn like the map's own marks. */
function Reading() {
  const { reading, marks } = messages.legend;
  return (
    <details className="legend-reading">
      <summary>{reading}</summary>
      <ul className="legend-marks">
        <li>
          <span className="mark-sizes">
            <Mark mark={mark('operating')} />
            <Mark mark={mark('operating')} />
          </span>
          {marks.size}
        </li>
        <li>
          <Mark mark={mark('operating', false, false)} />
          {marks.unknown}
        </li>
        <li>
          <Mark mark={mark('construction')} />
          {marks.construction}
        </li>
        <li>
          <Mark mark={mark('proposed')} />
          {marks.planned}
        </li>
        <li>
          <Mark mark={mark('paused')} />
          {marks.paused}
        </li>
        <li>
          <Mark mark={mark('cancelled')} />
          {marks.ended}
        </li>
        <li>
          <Mark mark={mark('operating', true)} />
          {marks.approximate}
        </li>
        <li>
          <span className="mark-dimmed">
            <Mark mark={mark('operating')} />
          </span>
          {marks.dimmed}
        </li>
      </ul>
    </details>
  );
}
