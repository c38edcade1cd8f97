import { useCallback, useMemo } from 'react';
import { fileOf } from '../../model/fileOf';
import { DEFAULT_WINDOW } from '../../model/grid/load';
import { lastAnswer } from '../../model/memo';
import { COUNTY_TABLE_COLUMNS, isFitsColumn, type Ranked } from '../../model/rank/columns';
import { columnsRead, type Ranking, type RankQuestion, ranking } from '../../model/rank/rank';
import { type CountyTables, gatheringSubjects, rankWorld } from '../../model/rank/subjects';
import type { ReportData } from '../../model/report/tables';
import { inPieces } from '../../state/inPieces';
import { viewDate } from '../../state/selectors';
import { type Detail, useDetail } from '../parts/useDetail';
import { statesPower } from '../power/usePower';
import { useApp, useLoader } from '../store';

/** Columns that read the files of states, which are fetched when one is asked for. */
const OF_STATES = /^(plant|price|util)/;

/** Nothing of the tables of single counties is asked about. */
const NO_TABLES: CountyTables = { water: [], countyGrid: [] };

/** To gather the places with all that lies in them takes longest; a question of the same kind needs it once. */
const gathered = lastAnswer((of: Ranked, data: ReportData, day: string) =>
  inPieces(gatheringSubjects(of, data, day)),
);

/** The answer to a question about many places. */
export function useRanking(question: RankQuestion, data: ReportData): Detail<Ranking> {
  const loader = useLoader();
  const day = useApp(viewDate);
  const window = useApp((state) => state.view.window) ?? DEFAULT_WINDOW;
  const needsFits = columnsRead(question).some(isFitsColumn);
  const needsStates = columnsRead(question).some((id) => OF_STATES.test(id));
  const needsTables = columnsRead(question).some((id) => COUNTY_TABLE_COLUMNS.includes(id));
  const codes = data.states;
  const files = useDetail(
    useCallback(async () => {
      const [people, fights, acts, power, fits, tables] = await Promise.all([
        loader.people(),
        loader.fights(),
        loader.acts(),
        statesPower(loader, needsStates ? codes.map(({ code }) => code) : []),
        needsFits ? loader.fitsFile(window) : null,
        needsTables ? loader.countyTables() : NO_TABLES,
      ]);
      return { people, fights, acts, power, tables: { ...tables, fits } };
    }, [loader, needsStates, needsFits, needsTables, window, codes]),
  );
  const known = files.kind === 'ready' ? files.value : null;
  const [fights, acts] = [known?.fights, known?.acts];
  const whole = useMemo(() => (fights && acts ? { ...data, fights, acts } : null), [fights, acts, data]);
  const world = useMemo(() => {
    if (known === null) return null;
    const states = known.power.map(({ state }) => state);
    return rankWorld(day, known.people, states, fileOf(states, known.power), known.tables);
  }, [known, day]);
  const { of } = question;
  const places = useDetail(
    useCallback(async () => (whole === null ? null : gathered(of, whole, day)), [of, whole, day]),
  );
  const subjects = places.kind === 'ready' ? places.value : null;
  const answer = useMemo(
    () => whole && world && subjects && ranking(question, whole, world, subjects),
    [whole, world, question, subjects],
  );
  if (files.kind !== 'ready') return files;
  return places.kind === 'ready' ? { kind: 'ready', value: answer } : places;
}
