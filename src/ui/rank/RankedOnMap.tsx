import { useEffect, useMemo } from 'react';
import { rankKind, rankMessages } from '../../i18n/words';
import { parseQuestion } from '../../model/rank/question';
import type { Ranking } from '../../model/rank/rank';
import type { ReportData } from '../../model/report/tables';
import { useReportData } from '../parts/useReportData';
import { useApp } from '../store';
import { useRanking } from './useRanking';

const NONE: readonly string[] = [];

/** Tells the map which places pass a ranking; none where all do, since then it asks for nothing. */
export function useMarkRanked(ranking: Ranking | null): void {
  const setRanked = useApp((state) => state.setRanked);
  const passed = useMemo(
    () => (ranking === null || ranking.passed === ranking.total ? NONE : ranking.rows.map(({ id }) => id)),
    [ranking],
  );
  useEffect(() => setRanked(passed), [setRanked, passed]);
}

/** Says over the map what the outlines of a ranking are, and leads to its table. */
export function RankedOnMap() {
  const data = useReportData();
  const isTable = useApp((state) => state.view.page === 'rank');
  // The table itself marks what passes.
  if (isTable || data.kind !== 'ready') return null;
  return <Outlined data={data.data} />;
}

function Outlined({ data }: { data: ReportData }) {
  const text = useApp((state) => state.view.rank);
  const setRank = useApp((state) => state.setRank);
  const setPage = useApp((state) => state.setPage);
  const question = useMemo(() => parseQuestion(text), [text]);
  const answer = useRanking(question, data);
  const ranking = answer.kind === 'ready' ? answer.value : null;
  useMarkRanked(ranking);
  if (ranking === null || ranking.passed === ranking.total) return null;
  return (
    <div className="stage-alert rank-outlined">
      <p>{rankMessages.outlined(ranking.passed, ranking.total, rankKind(ranking.of))}</p>
      <button type="button" className="button" onClick={() => setPage('rank')}>
        {rankMessages.toTable}
      </button>
      <button
        type="button"
        className="button button-quiet"
        onClick={() => {
          setRank(null);
        }}
      >
        {rankMessages.noOutlines}
      </button>
    </div>
  );
}
