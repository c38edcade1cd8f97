import { cardMessages, formatDate, formatMegawatts, formatMw, labels } from '../../i18n/words';
import type { Act } from '../../model/act';
import type { OppositionEvent } from '../../model/event';
import { sitesById } from '../../state/selectors';
import { SiteMarkIcon } from '../icons/SiteMarkIcon';
import { GrowingList } from '../parts/GrowingList';
import { OpenButton } from '../parts/OpenButton';
import { useApp } from '../store';

/** The sites that a fight is about, and the megawatts that its acts tell of, each figure with who told it first. */
export function FightSites({
  siteIds,
  records,
  acts,
}: {
  siteIds: readonly string[];
  records: readonly OppositionEvent[];
  acts: readonly Act[];
}) {
  const byId = useApp(sitesById);
  const sites = siteIds.flatMap((id) => byId.get(id) ?? []);
  const told = new Map<number, string>();
  const tellings = [
    ...records.map(({ mw, act, jurisdiction, date, datePrecision }) => ({
      mw,
      by: act?.body ?? jurisdiction,
      date,
      datePrecision,
    })),
    ...acts.map(({ mw, body, date, datePrecision }) => ({ mw, by: body, date, datePrecision })),
  ].sort((a, b) => ((a.date ?? '9') < (b.date ?? '9') ? -1 : 1));
  for (const { mw, by, date, datePrecision } of tellings) {
    if (mw === null || told.has(mw)) continue;
    told.set(mw, cardMessages.fight.mwBy(formatMegawatts(mw), by, formatDate(date, datePrecision)));
  }
  return (
    <>
      {sites.length > 0 && (
        <>
          <h4>{cardMessages.fight.sites(sites.length)}</h4>
          <GrowingList
            items={sites}
            render={(site) => (
              <OpenButton to={{ kind: 'site', id: site.id }}>
                <SiteMarkIcon site={site} />
                <span className="item-text">
                  <b>{site.name}</b>
                  <small>{`${labels.siteStatus[site.status]} · ${formatMw(site.mw)}`}</small>
                </span>
              </OpenButton>
            )}
          />
        </>
      )}
      {sites.length === 0 && told.size > 0 && <p>{cardMessages.fight.noSite}</p>}
      {told.size > 0 && (
        <>
          <h4>{cardMessages.fight.mwTold}</h4>
          <ul className="card-notes">
            {[...told].map(([mw, words]) => (
              <li key={mw}>{words}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
