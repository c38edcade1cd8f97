import { countryName, powerMessages } from '../../i18n/words';
import type { PowerTables } from '../../model/power/regionPower';
import { areaCarbon, countryPower } from '../../model/power/regionPower';
import type { GridArea } from '../../model/region';
import type { Site } from '../../model/site';
import { Section } from '../parts/Section';
import { useAreaName } from '../parts/useAreaName';
import { Failed, Waiting } from '../parts/waiting';
import { CarbonFacts } from './Carbon';
import { NationalFacts } from './National';
import { UtilityList } from './Utilities';
import { usePower } from './usePower';

/** The utility of a site with its prices, carbon intensity of its area; abroad, the electricity of its country. */
export function SitePower({ site, area }: { site: Site; area: GridArea | undefined }) {
  const isHome = site.country === 'US';
  const power = usePower(isHome && site.state !== null ? [site.state] : []);
  if (power.kind === 'loading') return <Waiting />;
  if (power.kind === 'failed') return <Failed reason={power.reason} onRetry={power.retry} />;
  if (power.value === null) return null;
  return isHome ? (
    <HomePower site={site} area={area} tables={power.value} />
  ) : (
    <CountryPower site={site} tables={power.value} />
  );
}

function HomePower({
  site,
  area,
  tables: { states, carbon },
}: {
  site: Site;
  area: GridArea | undefined;
  tables: PowerTables;
}) {
  const [state] = states;
  const own = state?.sites[site.id];
  const utilities = (own?.eiaIds ?? []).flatMap(
    (id) => state?.utilities.find(({ eiaId }) => eiaId === id) ?? [],
  );
  const intensity = area && areaCarbon(area, carbon);
  const from = useAreaName(intensity?.from ?? '');
  return (
    <>
      {own && utilities.length > 0 && (
        <Section title={powerMessages.sections.utilities}>
          <UtilityList
            utilities={utilities}
            note={powerMessages.siteUtilities(own.basis, utilities.length > 1)}
          />
        </Section>
      )}
      {intensity && (
        <Section title={powerMessages.sections.carbon}>
          <CarbonFacts carbon={intensity} place={intensity.from} />
          {intensity.area !== intensity.from && (
            <p className="card-note">{powerMessages.carbonOf(area?.name ?? intensity.area, from)}</p>
          )}
          <p className="card-note">{powerMessages.carbonLead}</p>
        </Section>
      )}
    </>
  );
}

function CountryPower({ site, tables }: { site: Site; tables: PowerTables }) {
  const { mw, status } = site;
  const sum = mw === null ? [] : [{ status, basis: mw.basis, mw: mw.value, sites: 1 }];
  const country = countryPower(site.country, sum, tables.carbon, tables.national);
  const place = countryName(site.country);
  return (
    <Section title={powerMessages.sections.country}>
      <NationalFacts electricity={country.electricity} place={place} shares={country.siteShares} />
      {country.carbon && (
        <>
          <CarbonFacts carbon={country.carbon} place={place} />
          <p className="card-note">{powerMessages.carbonLead}</p>
        </>
      )}
    </Section>
  );
}
