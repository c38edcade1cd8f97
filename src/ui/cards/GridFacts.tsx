import { cardMessages } from '../../i18n/words';
import type { ReportArea } from '../../model/report/gridAreas';
import { distinct } from '../parts/distinct';
import { Facts, FigureFact } from '../parts/Facts';
import { loadFigures } from '../parts/figures';

/** The load figures of an area, whose figures they are, and what is known to be wrong with them. */
export function GridFacts({ area }: { area: ReportArea }) {
  const { peak, loadFactor, alwaysOn } = loadFigures(area);
  return (
    <>
      {area.loadFrom === null ? (
        <p className="card-note">{cardMessages.noSeries}</p>
      ) : (
        <Facts>
          <FigureFact {...peak} />
          <FigureFact {...loadFactor} />
          <FigureFact {...alwaysOn} />
        </Facts>
      )}
      {area.loadFrom !== null && area.loadFrom !== area.id && (
        <p className="card-note">{cardMessages.fromParent(area.id, area.loadFrom)}</p>
      )}
      {distinct(area.quality).map(({ key, item: note }) => (
        <p key={key} className={note.severity === 'defect' ? 'card-warning' : 'card-note'}>
          {`${note.text} (${note.years[0] === note.years[1] ? note.years[0] : `${note.years[0]}–${note.years[1]}`})`}
        </p>
      ))}
      <p className="card-note">{cardMessages.areaWide}</p>
    </>
  );
}
