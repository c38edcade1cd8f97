/** Demand in 2025 and 2026, after the hours end. */
import { gridMessages } from '../../i18n/words';
import type { GridArea } from '../../model/region';
import { Facts, FigureFact } from '../parts/Facts';
import { recentFigures } from './figures';

/** What the summary after the hourly record holds of an area, or that it holds nothing. */
export function RecentDemandFacts({ area }: { area: GridArea }) {
  const words = gridMessages.recent;
  if (area.recent === null) return <p className="card-note">{words.none(area.name)}</p>;
  return (
    <>
      <h4>{words.title}</h4>
      <p className="card-note">{words.lead}</p>
      <Facts>
        {recentFigures(area.name, area.recent).map((named) => (
          <FigureFact key={named.name} {...named} />
        ))}
      </Facts>
    </>
  );
}
