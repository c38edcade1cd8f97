import { useCallback, useMemo } from 'react';
import { fileOf } from '../../model/fileOf';
import { DEFAULT_WINDOW } from '../../model/grid/load';
import { lastAnswer } from '../../model/memo';
import { isFitsColumn, type Ranked } from '../../model/rank/columns';
import { columnsRead, type Ranking, type RankQuestion, ranking } from '../../model/rank/rank';
import { rankWorld, subjectsOf } from '../../model/rank/subjects';
import type { ReportData } from '../../model/report/tables';
import { viewDate } from '../../state/selectors';
import { type Detail, useDetail } from '../parts/useDetail';
import { statesPower } from '../power/usePower';
import { useApp, useLoader } from '../store';

/** Columns that read the files of states, which are fetched when one is asked for. */
const OF_STATES = /^(plant|price|util)/;

/** To gather the places with all that lies in them takes longest; a question of the same kind needs it once. */
const gathered = lastAnswer((of: Ranked, data: ReportData, day: string) => subjectsOf(of, data, day));

/** The answer to a question about many places. */
export function useRanking(question: RankQuestion, data: ReportData): Detail<Ranking> {
  const loader = useLoader();
  const day = useApp(viewDate);
  const window = useApp((state) => state.view.window) ?? DEFAULT_WINDOW;
  const needsFits = columnsRead(question).some(isFitsColumn);
  const needsStates = columnsRead(question).some((id) => OF_STATES.test(id));
  const codes = data.states;
  const files = useDetail(
    useCallback(async () => {
      const [people, fights, acts, power, fits] = await Promise.all([
        loader.people(),
        loader.fights(),
        loader.acts(),
        statesPower(loader, needsStates ? codes.map(({ code }) => code) : []),
        needsFits ? loader.fitsFile(window) : null,
      ]);
      return { people, fights, acts, power, fits };
    }, [loader, needsStates, needsFits, window, codes]),
  );
  const known = files.kind === 'ready' ? files.value : null;
  const whole = useMemo(() => known && { ...data, fights: known.fights, acts: known.acts }, [known, data]);
  const world = useMemo(() => {
    if (known === null) return null;
    const states = known.power.map(({ state }) => state);
    return rankWorld(day, known.people, states, fileOf(states, known.power), known.fits);
  }, [known, day]);
  const answer = useMemo(
    () => whole && world && ranking(question, whole, world, gathered(question.of, whole, day)),
    [whole, world, question, day],
  );
  return files.kind === 'ready' ? { kind: 'ready', value: answer } : files;
}
