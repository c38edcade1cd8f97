import { formatNumber, rankColumn, rankKind, rankMessages, rankValue } from '../../i18n/words';
import { RANK_COLUMNS } from '../../model/rank/columns';
import type { Ranking, RankQuestion, RankRow } from '../../model/rank/rank';
import { parseRegion } from '../../model/regionText';
import { open } from '../../state/lookAt';
import { SuggestOnPage } from '../corrections/SuggestCorrection';
import type { Correctable } from '../corrections/useCorrecting';
import { useWalkedRows } from '../parts/useWalkedRows';
import { useAppStore, useLoader } from '../store';

/** Height of a row of one line. */
const ROW = 36;

/** The rows of an answer, of which only those on screen exist; a press on a head sorts. */
export function RankTable({
  ranking,
  onSort,
}: {
  ranking: Ranking;
  onSort: (sort: RankQuestion['sort']) => void;
}) {
  const { columns, rows, sort, weights } = ranking;
  const isWeighted = Object.keys(weights).length > 0;
  const { scroller, virtual, active, setActive, walk } = useWalkedRows({
    count: rows.length,
    rowHeight: ROW,
    overscan: 8,
    // The head of the table stays in sight.
    kept: 2,
  });
  const items = virtual.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const span = columns.length + (isWeighted ? 2 : 1);
  const inSight = () => virtual.getVirtualItems().flatMap(({ index }) => rows[index] ?? []);
  return (
    <>
      <section className="rank-scroll" ref={scroller} aria-label={rankMessages.table}>
        <table className="rank-table" aria-rowcount={rows.length + 1}>
          <thead>
            <tr>
              <th scope="col">{rankMessages.name}</th>
              {isWeighted && (
                <th scope="col" aria-sort={sort === null ? 'descending' : undefined}>
                  <button type="button" className="button-link" onClick={() => onSort(null)}>
                    {rankMessages.order}
                  </button>
                </th>
              )}
              {columns.map(({ id, known, of }) => {
                const sorted = sort?.column === id ? sort : null;
                const name = rankColumn(id);
                return (
                  <th
                    key={id}
                    scope="col"
                    aria-sort={sorted === null ? undefined : sorted.down ? 'descending' : 'ascending'}
                  >
                    <button
                      type="button"
                      className="button-link"
                      aria-label={rankMessages.sortBy(name)}
                      onClick={() => onSort({ column: id, down: sorted === null || !sorted.down })}
                    >
                      {name}
                      {sorted !== null && (sorted.down ? ' ↓' : ' ↑')}
                    </button>
                    {known < of && <small>{rankMessages.known(known, of)}</small>}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody onKeyDown={walk}>
            {above > 0 && <Gap height={above} span={span} />}
            {items.map(({ index, start }, at) => {
              const row = rows[index];
              return (
                row && (
                  <Row
                    key={row.id}
                    measure={virtual.measureElement}
                    row={row}
                    index={index}
                    columns={columns}
                    isWeighted={isWeighted}
                    tabIndex={index === active ? 0 : -1}
                    gap={at > 0 ? start - (items[at - 1]?.end ?? start) : 0}
                    span={span}
                    onFocus={() => setActive(index)}
                  />
                )
              );
            })}
            {below > 0 && <Gap height={below} span={span} />}
          </tbody>
        </table>
      </section>
      <SuggestOnPage
        name={rankMessages.correction(rankKind(ranking.of))}
        says={rankMessages.passed(ranking.passed, ranking.total, ranking.date, ranking.recordUpTo)}
        figures={() => inSight().flatMap((row) => figuresOf(row, ranking))}
      />
    </>
  );
}

/** The cells of a row as figures. */
const figuresOf = (row: RankRow, { columns, date, sources }: Ranking): Correctable[] =>
  columns.map(({ id, unit }, at) => {
    const value = row.values[at] ?? null;
    const own = RANK_COLUMNS.find((column) => column.id === id)?.sources ?? [];
    return {
      label: `${row.name}, ${rankColumn(id)}`,
      value: value === null ? rankMessages.unknown : rankValue(value, unit),
      date,
      // A table names only sources that the data has.
      sources: own.filter((source) => sources.some((known) => known.id === source)),
    };
  });

/** Stands for rows that are not on screen. */
function Gap({ height, span }: { height: number; span: number }) {
  return (
    <tr>
      <td colSpan={span} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

function Row({
  row,
  index,
  columns,
  isWeighted,
  tabIndex,
  gap,
  span,
  onFocus,
  measure,
}: {
  row: RankRow;
  index: number;
  columns: Ranking['columns'];
  isWeighted: boolean;
  tabIndex: 0 | -1;
  /** Height of the rows left out before it, px. */
  gap: number;
  span: number;
  onFocus: () => void;
  /** Rows of two lines are higher. */
  measure: (row: HTMLElement | null) => void;
}) {
  const store = useAppStore();
  const loader = useLoader();
  const openCard = () => {
    const { region } = parseRegion(row.id);
    if (region === null) return;
    store.getState().setPage(null);
    void open({ kind: 'region', region }, store, loader);
  };
  return (
    <>
      {gap > 0 && <Gap height={gap} span={span} />}
      <tr ref={measure} data-index={index} aria-rowindex={index + 2} style={{ height: ROW }}>
        <th scope="row">
          <button
            type="button"
            className="link-button"
            tabIndex={tabIndex}
            onFocus={onFocus}
            onClick={openCard}
            translate="no"
          >
            {row.name}
          </button>
        </th>
        {isWeighted && <td>{row.order == null ? <Unknown /> : formatNumber(row.order, 2)}</td>}
        {columns.map(({ id, unit }, at) => {
          const value = row.values[at] ?? null;
          return <td key={id}>{value === null ? <Unknown /> : rankValue(value, unit)}</td>;
        })}
      </tr>
    </>
  );
}

const Unknown = () => <span className="value-unknown">{rankMessages.unknown}</span>;
