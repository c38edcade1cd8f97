import { cardMessages, formatMegawatts, formatNumber, labels } from '../../i18n/words';
import type { SiteBuilding } from '../../model/site';
import { distinct } from '../parts/distinct';

/** The buildings and phases of a campus, folded away. */
export function SiteBuildings({ buildings }: { buildings: readonly SiteBuilding[] }) {
  return (
    <details>
      <summary>{cardMessages.buildings(buildings.length)}</summary>
      <ul>
        {distinct(buildings).map(({ key, item }) => (
          <li key={key}>
            {[
              item.name ?? cardMessages.unnamedBuilding,
              item.mw && `${formatMegawatts(item.mw.value)} (${labels.mwBasis[item.mw.basis]})`,
              item.footprintM2 && `${formatNumber(item.footprintM2)}\u00a0m²`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
