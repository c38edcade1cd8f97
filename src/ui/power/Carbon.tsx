import { powerMessages } from '../../i18n/words';
import { type CarbonIntensity, POWER_SOURCES } from '../../model/power/power';
import { Facts, FigureFact } from '../parts/Facts';

/** Carbon intensity of a zone in its first and newest year, and the mix of the newest. */
export function CarbonFacts({ carbon, place }: { carbon: CarbonIntensity; place: string }) {
  const years = Object.keys(carbon.gramsByYear).sort();
  const newest = years.at(-1);
  if (newest === undefined) return null;
  const shown = [...new Set([newest, years[0] ?? newest])];
  const figure = (name: string, value: string, year: string) => (
    <FigureFact
      key={name}
      name={name}
      figure={{
        label: powerMessages.copied(place, name),
        value,
        claim: 'calculated',
        sources: [POWER_SOURCES.carbon],
        date: year,
      }}
    />
  );
  return (
    <Facts>
      {shown.map((year) =>
        figure(
          powerMessages.carbonName(year),
          powerMessages.carbonValue(carbon.gramsByYear[year] ?? 0),
          year,
        ),
      )}
      {figure(
        powerMessages.carbonSharesName(newest),
        powerMessages.carbonShares(carbon.renewablePercent, carbon.carbonFreePercent),
        newest,
      )}
    </Facts>
  );
}
