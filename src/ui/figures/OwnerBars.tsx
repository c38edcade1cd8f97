import { figuresMessages, formatMegawatts, formatShare, labels, ownerSides } from '../../i18n/words';
import type { Figure } from '../../model/figures/figure';
import { OWNER_SIDES, OWNER_STAGES, type OwnerSide } from '../../model/figures/owners';
import type { MwBasis } from '../../model/vocabulary';

/** A bar for each stage and basis of megawatts, parted by who runs the sites. The table below has the same in words. */
export function OwnerBars({ figures }: { figures: readonly Figure[] }) {
  const bars = OWNER_STAGES.flatMap((stage) => {
    const own = figures.filter(({ part, unit }) => unit === 'mw' && part.startsWith(`${stage}.`));
    return [...new Set(own.map(({ basis }) => basis))].map((basis) => ({
      stage,
      basis,
      parts: own.filter((figure) => figure.basis === basis),
    }));
  });
  if (bars.length === 0) return null;
  return (
    <figure className="owner-bars">
      <ul className="owner-key" aria-hidden="true">
        {OWNER_SIDES.map((side) => (
          <li key={side}>
            <span className={`owner-side owner-${side}`} />
            {ownerSides[side]}
          </li>
        ))}
      </ul>
      {bars.map(({ stage, basis, parts }) => {
        const total = parts[0]?.total ?? 0;
        const words = figuresMessages.ownerBar(
          stage,
          labels.mwBasis[basis as MwBasis],
          formatMegawatts(total),
          parts.reduce((sum, { n }) => sum + n, 0),
        );
        let left = 0;
        return (
          <div key={`${stage}.${basis}`}>
            <p>{words}</p>
            <svg
              viewBox="0 0 100 8"
              preserveAspectRatio="none"
              role="img"
              aria-label={`${words}: ${parts
                .map(({ part, value }) => `${ownerSides[sideOf(part)]} ${formatShare(value / total)}`)
                .join(', ')}`}
            >
              {parts.map(({ id, part, value }) => {
                const width = total === 0 ? 0 : (100 * value) / total;
                const x = left;
                left += width;
                return (
                  <rect
                    key={id}
                    className={`owner-${sideOf(part)}`}
                    x={x}
                    width={Math.max(width - 0.4, 0)}
                    height="8"
                  />
                );
              })}
            </svg>
          </div>
        );
      })}
    </figure>
  );
}

const sideOf = (part: string) => part.split('.')[1] as OwnerSide;
