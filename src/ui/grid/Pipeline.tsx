import { useMemo } from 'react';
import { cardMessages, formatMegawatts, formatNumber, gridMessages, labels, listOf } from '../../i18n/words';
import { isUncertain } from '../../model/filters';
import { type AreaGridFacts, ratiosOf } from '../../model/grid/areaFacts';
import type { LoadFigures } from '../../model/grid/loadFigures';
import { siteMwOf, sitesOfArea } from '../../model/grid/siteMw';
import { SITE_MW } from '../../model/gridMetrics';
import type { GridArea, KnownMw } from '../../model/region';
import { LOAD_SOURCE } from '../../model/report/tables';
import { CopyFigure } from '../parts/CopyFigure';
import { FilterNote } from '../parts/FilterNote';
import { useSiteFilter } from '../parts/useSiteFilter';
import { useTable } from '../store';

/** A ratio that may be far above one: two digits below ten, none above. */
const ratio = (value: number | null) =>
  value === null ? gridMessages.adequacy.unknown : `${formatNumber(value * 100, value < 0.1 ? 1 : 0)}\u00a0%`;

/** Site MW of each status against what the area draws and leaves room for; never added up. */
export function Pipeline({
  area,
  facts,
  load,
}: {
  area: GridArea;
  facts: AreaGridFacts;
  /** The area's own figures; null when there are none. */
  load: LoadFigures | null;
}) {
  const dataDate = useTable('manifest')?.dataDate ?? null;
  const { all, passing, isOn, sums, ownPower } = useSums(area.id);
  const rows = Object.values(SITE_MW).map(({ status, basis }) => {
    const sum = sums.find((kind) => kind.status === status && kind.basis === basis);
    return { status, basis, found: sum ? { ...sum, ...ratiosOf(sum.mw, load) } : null };
  });
  return (
    <>
      <p className="card-note">{gridMessages.pipeline.lead}</p>
      {load === null && <p className="card-note">{gridMessages.pipeline.fromParent(area.name)}</p>}
      <FilterNote isOn={isOn} passing={passing} all={all} />
      <div className="card-scroll">
        <table className="card-table">
          <caption className="visually-hidden">{gridMessages.pipeline.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{gridMessages.pipeline.columns.status}</th>
              <th scope="col">{gridMessages.pipeline.columns.mw}</th>
              <th scope="col">{gridMessages.pipeline.columns.ofPeak}</th>
              <th scope="col">{gridMessages.pipeline.columns.ofHeadroom}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ status, basis, found }) => (
              <tr key={status}>
                <th scope="row">
                  {labels.siteStatus[status]}
                  <small>{labels.mwBasis[basis]}</small>
                </th>
                {found === null ? (
                  <td colSpan={3} className="value-unknown">
                    {gridMessages.pipeline.noFigure}
                  </td>
                ) : (
                  <>
                    <td className="figure-cell">
                      {formatMegawatts(found.mw)}
                      <CopyFigure
                        figure={{
                          label: cardMessages.figureOf.siteMw(
                            area.name,
                            labels.siteStatus[status],
                            labels.mwBasis[basis],
                          ),
                          value: gridMessages.pipeline.value(
                            found.mw,
                            found.sites,
                            found.known,
                            ratio(found.ofPeak),
                            ratio(found.ofHeadroom),
                          ),
                          claim: 'calculated',
                          sources: load === null ? [] : [LOAD_SOURCE],
                          date: ratioDate(dataDate, load, facts.defective),
                        }}
                      />
                      <small>{gridMessages.pipeline.over(found.sites, found.known)}</small>
                    </td>
                    <td>{ratio(found.ofPeak)}</td>
                    <td>{ratio(found.ofHeadroom)}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sums.length > rows.filter(({ found }) => found !== null).length && (
        <p className="card-note">{gridMessages.pipeline.otherKinds}</p>
      )}
      {ownPower.length > 0 && <OwnPower area={area.name} rows={ownPower} date={dataDate} isFiltered={isOn} />}
    </>
  );
}

/** The sums of an area over the sites that pass the filter. */
function useSums(areaId: string) {
  const sites = useTable('sites');
  const areas = useTable('areas');
  const { isOn, passes } = useSiteFilter();
  return useMemo(() => {
    const sure = (sites ?? []).filter((site) => !isUncertain(site));
    const { load, own } = sitesOfArea(sure, areas ?? [], areaId);
    const counted = load.filter(passes);
    return {
      isOn,
      all: load.length,
      passing: counted.length,
      sums: siteMwOf(counted),
      ownPower: siteMwOf(own.filter(passes)),
    };
  }, [sites, areas, areaId, isOn, passes]);
}

/** Sites that load no grid, apart from the rest. */
function OwnPower({
  area,
  rows,
  date,
  isFiltered,
}: {
  area: string;
  rows: readonly KnownMw[];
  date: string | null;
  isFiltered: boolean;
}) {
  const { siteMwHead: head } = cardMessages;
  return (
    <>
      <h4>{gridMessages.pipeline.ownPower}</h4>
      <p className="card-note">{gridMessages.pipeline.ownPowerHelp}</p>
      <div className="card-scroll">
        <table className="card-table">
          <caption className="visually-hidden">{gridMessages.pipeline.ownPower}</caption>
          <thead>
            <tr>
              <th scope="col">{head.status}</th>
              <th scope="col">{head.mw}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ status, basis, mw, sites, known }) => (
              <tr key={`${status} ${basis}`}>
                <th scope="row">
                  {labels.siteStatus[status]}
                  <small>{labels.mwBasis[basis]}</small>
                </th>
                <td className="figure-cell">
                  {formatMegawatts(mw)}
                  <CopyFigure
                    figure={{
                      label: gridMessages.pipeline.ownPowerOf(
                        area,
                        labels.siteStatus[status],
                        labels.mwBasis[basis],
                      ),
                      value: cardMessages.figureOf.siteMwValue(mw, sites, known, isFiltered),
                      claim: 'calculated',
                      sources: [],
                      date,
                    }}
                  />
                  <small>{gridMessages.pipeline.over(sites, known)}</small>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Sites are of the data's date, demand is of its window. */
function ratioDate(dataDate: string | null, load: LoadFigures | null, defective: boolean): string | null {
  const demand = load && gridMessages.years(load.window);
  const words = [
    dataDate === null ? null : gridMessages.pipeline.sitesDate(dataDate),
    demand === null
      ? null
      : gridMessages.pipeline.demandDate(defective ? gridMessages.defectDate(demand) : demand),
  ].filter((word) => word !== null);
  return words.length === 0 ? null : listOf(words, 'unit');
}
