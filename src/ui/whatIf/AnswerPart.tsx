import { useDeferredValue, useMemo } from 'react';
import { whatIfMessages } from '../../i18n/words';
import type { NewLoad } from '../../model/grid/whatIf';
import { Facts, FigureFact } from '../parts/Facts';
import { Failed } from '../parts/waiting';
import { type Asked, answerFigures } from './figures';
import { useWhatIf } from './useWhatIf';
import { WhenGrid } from './WhenGrid';
import { YearsTable } from './YearsTable';

/** The answer, growing from what a search tells at once to what the hours tell. */
export function AnswerPart({ asked, load }: { asked: Asked; load: NewLoad }) {
  const { hours } = asked;
  const question = useMemo(
    () => ({
      areaId: hours.from.id,
      window: hours.window,
      years: hours.years,
      utcOffset: hours.utcOffset,
      load,
    }),
    [hours, load],
  );
  const answers = useWhatIf(question);
  const { quick, full, failed } = answers;
  // Figures follow the slider at once; the picture and the table when there is time for them.
  const drawn = useDeferredValue(full);
  if (failed) return <Failed reason={failed.reason} onRetry={failed.retry} />;
  if (!quick) {
    return (
      <p className="card-waiting" role="status">
        {whatIfMessages.working}
      </p>
    );
  }
  return (
    <div className="whatif-answer" aria-busy={drawn?.question !== question}>
      <h4>{whatIfMessages.answers}</h4>
      <Facts>
        {answerFigures(asked, answers).map((row) => (
          <FigureFact key={row.name} {...row} />
        ))}
      </Facts>
      <p className="card-note">{whatIfMessages.headroomHelp}</p>
      {drawn?.answer && (
        <>
          <WhenGrid hours={drawn.answer.window.met.byMonthAndHour} utcOffset={hours.utcOffset} />
          <YearsTable asked={asked} question={drawn.question} answer={drawn.answer} />
        </>
      )}
    </div>
  );
}
