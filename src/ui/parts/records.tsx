/** Records as items of a list; each opens its own card. */
import { cardMessages, eventSummary, formatMw, labels, standingText } from '../../i18n/words';
import type { OppositionEvent } from '../../model/event';
import type { ReportEvent } from '../../model/oppositionReport';
import type { ReportSite } from '../../model/report/report';
import type { Site } from '../../model/site';
import { eventsById, viewDate } from '../../state/selectors';
import { MechanismMark } from '../icons/MechanismMark';
import { SiteMarkIcon } from '../icons/SiteMarkIcon';
import { useApp } from '../store';
import { OpenButton } from './OpenButton';
import './parts.css';

/** One act in a card; opens its own card. */
export function EventItem({
  event,
  km = null,
  leave,
}: {
  event: OppositionEvent | ReportEvent;
  km?: number | null;
  /** What must go first, so that the card is seen. */
  leave?: () => void;
}) {
  const day = useApp(viewDate);
  const known = useApp(eventsById).get(event.id);
  return (
    <OpenButton to={{ kind: 'event', id: event.id }} {...(leave ? { leave } : {})}>
      <MechanismMark mechanism={event.mechanism} />
      <span className="item-text">
        {eventSummary(event)}
        <small>
          {[
            known ? standingText(known, day) : null,
            event.project,
            km === null ? null : cardMessages.nearKm(km),
          ]
            .filter((word) => word !== null)
            .join(' · ')}
        </small>
      </span>
    </OpenButton>
  );
}

/** One site in a card; opens its own card. */
export function SiteItem({
  site,
  leave,
}: {
  site: ReportSite & Pick<Site, 'confidence'>;
  leave?: () => void;
}) {
  return (
    <OpenButton to={{ kind: 'site', id: site.id }} {...(leave ? { leave } : {})}>
      <SiteMarkIcon site={site} />
      <span className="item-text">
        <b translate="no">{site.name}</b>
        <small>
          {[
            labels.siteStatus[site.status],
            formatMw(site.mw),
            site.distanceKm === null
              ? null
              : `${cardMessages.nearKm(site.distanceKm)}${site.approximate ? ` (${cardMessages.region.approximate})` : ''}`,
          ]
            .filter((word) => word !== null)
            .join(' · ')}
        </small>
      </span>
    </OpenButton>
  );
}
