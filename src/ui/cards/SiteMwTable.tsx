import { useMemo } from 'react';
import { cardMessages, formatMegawatts, formatNumber, labels } from '../../i18n/words';
import { isUncertain } from '../../model/filters';
import { siteMwOf } from '../../model/grid/siteMw';
import { sitesById } from '../../state/selectors';
import { CopyFigure } from '../parts/CopyFigure';
import { FilterNote } from '../parts/FilterNote';
import { Meaning } from '../parts/Meaning';
import { useSiteFilter } from '../parts/useSiteFilter';
import { useApp } from '../store';

/**
 * Reported MW of sites by status and basis, and how many of them have a figure. Follows the filter, and says so.
 * @param ids  of all sites of the place
 * @param date the newest day the data speaks of, `YYYY-MM-DD`
 */
export function SiteMwTable({
  title,
  ids,
  place,
  date,
}: {
  title: string;
  ids: readonly string[];
  place: string;
  date: string;
}) {
  const byId = useApp(sitesById);
  const filter = useSiteFilter();
  const all = useMemo(
    () => ids.flatMap((id) => byId.get(id) ?? []).filter((site) => !isUncertain(site)),
    [ids, byId],
  );
  const counted = useMemo(() => all.filter(filter.passes), [all, filter]);
  const rows = useMemo(() => siteMwOf(counted), [counted]);
  const { siteMwHead: head } = cardMessages;
  return (
    <>
      <h4>{title}</h4>
      <FilterNote isOn={filter.isOn} passing={counted.length} all={all.length} />
      {rows.length === 0 ? (
        <p className="card-note">{cardMessages.siteMwNonePasses}</p>
      ) : (
        <div className="card-scroll">
          <table className="card-table">
            <thead>
              <tr>
                <th scope="col">{head.status}</th>
                <th scope="col">{head.basis}</th>
                <th scope="col">{head.mw}</th>
                <th scope="col">{head.sites}</th>
                <th scope="col">{head.known}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => {
                const used = counted.filter(
                  (site) => site.status === row.status && site.mw?.basis === row.basis,
                );
                return (
                  <tr key={`${row.status} ${row.basis}`}>
                    <th scope="row">{labels.siteStatus[row.status]}</th>
                    <td>
                      <Meaning word={labels.mwBasis[row.basis]} />
                    </td>
                    <td className="figure-cell">
                      {formatMegawatts(row.mw)}
                      <CopyFigure
                        figure={{
                          label: cardMessages.figureOf.siteMw(
                            place,
                            labels.siteStatus[row.status],
                            labels.mwBasis[row.basis],
                          ),
                          value: cardMessages.figureOf.siteMwValue(row.mw, row.sites, row.known, filter.isOn),
                          claim: 'calculated',
                          sources: [...new Set(used.flatMap((site) => site.datasets))].sort(),
                          date,
                        }}
                      />
                    </td>
                    <td>{formatNumber(row.sites)}</td>
                    <td>{cardMessages.knownMw(row.known)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      <p className="card-note">{cardMessages.mwKnownHelp}</p>
      <p className="card-note">{cardMessages.mwApart}</p>
    </>
  );
}
