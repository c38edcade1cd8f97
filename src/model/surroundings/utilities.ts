/** Which utilities may serve a point. */
import type { StatePower } from '../power/power';
import type { County } from '../region';
import type { Centre, Surroundings } from './surroundings';

/**
 * The counties that a point may lie in: those whose box holds it. Of random points in the country 65 in 100 lie in one
 * box only; for the others nothing is said of the one county, since the nearest middle is that of a neighbour for one
 * point in ten.
 */
export function countiesHolding(centre: Pick<Centre, 'lon' | 'lat'>, counties: readonly County[]): County[] {
  return counties.filter(
    ({ bounds: [west, south, east, north] }) =>
      centre.lon >= west && centre.lon <= east && centre.lat >= south && centre.lat <= north,
  );
}

/** The utilities of counties, each once, in the order of the files. */
export function utilitiesOf(
  counties: readonly County[],
  power: readonly StatePower[],
): Surroundings['utilities']['list'] {
  const found = counties.flatMap(({ fips, state }) => {
    const file = power.find((candidate) => candidate.state === state);
    return (file?.counties[fips] ?? []).flatMap(
      (id) => file?.utilities.find(({ eiaId }) => eiaId === id) ?? [],
    );
  });
  return [...new Map(found.map((utility) => [utility.eiaId, utility])).values()].map(
    ({ eiaId, name, ownership, cents, priceBasis }) => ({ eiaId, name, ownership, cents, priceBasis }),
  );
}
