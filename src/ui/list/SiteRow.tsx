import { formatMegawatts, labels, messages } from '../../i18n/words';
import type { Site } from '../../model/site';
import { APPROXIMATE_PRECISIONS } from '../../model/vocabulary';
import { isPlanAlone } from '../../state/listing';
import { Icon } from '../icons/Icon';
import { SiteMarkIcon } from '../icons/SiteMarkIcon';
import { placeOf } from '../parts/place';
import { useShell } from '../shellState';
import { useApp } from '../store';

/** A site in the list: opens its card; the second button puts it into the comparison. */
export function SiteRow({ site, tabIndex }: { site: Site; tabIndex: 0 | -1 }) {
  const select = useApp((state) => state.select);
  const compared = useApp((state) => state.view.compare.includes(site.id));
  const toggle = useApp((state) => state.toggleCompare);
  const setNotice = useShell((state) => state.setNotice);
  const approximate = APPROXIMATE_PRECISIONS.includes(site.precision);
  const place = placeOf(site) ?? messages.list.placeUnknown;
  return (
    <>
      <button
        type="button"
        className="row"
        tabIndex={tabIndex}
        onClick={() => select({ kind: 'site', id: site.id })}
      >
        <SiteMarkIcon site={site} />
        <span className="row-name">
          {site.name}
          <span className="visually-hidden">
            , {labels.siteClass[site.siteClass]}
            {approximate && `, ${messages.list.approximate}`}
          </span>
        </span>
        <span className="row-figure" data-plan={isPlanAlone(site)}>
          {site.mw ? formatMegawatts(site.mw.value) : <i>{messages.list.mwUnknown}</i>}
        </span>
        <span className="row-facts">
          {labels.siteStatus[site.status]} · {place}
        </span>
        <span className="row-basis">{site.mw ? labels.mwBasis[site.mw.basis] : ''}</span>
        <span className="row-facts row-wide">{site.operator ?? messages.list.operatorUnknown}</span>
      </button>
      <button
        type="button"
        className="row-add"
        tabIndex={tabIndex}
        aria-pressed={compared}
        aria-label={messages.list.compare(site.name)}
        title={messages.list.compare(site.name)}
        onClick={() => {
          if (!toggle(site.id)) setNotice(messages.list.compareFull);
        }}
      >
        <Icon name={compared ? 'check' : 'plus'} />
      </button>
    </>
  );
}
