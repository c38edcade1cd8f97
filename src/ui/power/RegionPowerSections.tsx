import { Fragment } from 'react';
import { powerMessages, regionTitle } from '../../i18n/words';
import type { AreaCarbon, RegionPower } from '../../model/power/regionPower';
import type { RegionReport } from '../../model/report/report';
import { Section } from '../parts/Section';
import { useAreaName } from '../parts/useAreaName';
import { CarbonFacts } from './Carbon';
import { NationalFacts } from './National';
import { Plants } from './Plants';
import { StatePriceFacts, StatePriceList, UtilityList } from './Utilities';

/** Plants, prices, carbon intensity and national electricity of a region, as far as they are on record. */
export function RegionPowerSections({ report, power }: { report: RegionReport; power: RegionPower }) {
  const { plants, country } = power;
  const place = regionTitle(report.region.name);
  return (
    <>
      {country !== null && (
        <Section title={powerMessages.sections.country}>
          <NationalFacts electricity={country.electricity} place={place} shares={country.siteShares} />
          {country.carbon && (
            <>
              <CarbonFacts carbon={country.carbon} place={place} />
              <p className="card-note">{powerMessages.carbonLead}</p>
            </>
          )}
        </Section>
      )}
      {plants !== null && <Plants plants={plants} region={report.region} />}
      <Prices report={report} power={power} />
      {country === null && power.carbon.length > 0 && <Carbon carbon={power.carbon} region={report.region} />}
    </>
  );
}

function Prices({ report, power }: { report: RegionReport; power: RegionPower }) {
  const { prices, utilities } = power;
  if (prices.length === 0 && utilities.length === 0) return null;
  const { kind } = report.region;
  const isCounty = kind === 'county';
  return (
    <Section title={powerMessages.sections.prices}>
      {isCounty && utilities.length > 0 && (
        <>
          <h4>{powerMessages.utilitiesOfCounty}</h4>
          <UtilityList utilities={utilities} note={powerMessages.countyUtilities(utilities.length > 1)} />
        </>
      )}
      {kind !== 'area' &&
        prices.map((row) => (
          <Fragment key={row.state}>
            <h4>{powerMessages.pricesIn(row.name)}</h4>
            <StatePriceFacts prices={row} name={row.name} />
          </Fragment>
        ))}
      {!isCounty && utilities.length > 0 && (
        <>
          <h4>{kind === 'area' ? powerMessages.utilitiesOfArea : powerMessages.utilitiesOfState}</h4>
          <UtilityList
            utilities={utilities}
            note={kind === 'area' ? powerMessages.areaUtilities : powerMessages.stateUtilities}
          />
        </>
      )}
      {kind === 'area' && prices.length > 0 && (
        <>
          <h4>{powerMessages.pricesOfArea}</h4>
          <StatePriceList prices={prices} />
        </>
      )}
    </Section>
  );
}

/** The region's first area; its others are a click away. */
function Carbon({ carbon, region }: { carbon: readonly AreaCarbon[]; region: RegionReport['region'] }) {
  const sources = [...new Map(carbon.map((row) => [row.from, row])).values()];
  const shown = region.kind === 'area' ? sources.slice(0, 1) : sources;
  return (
    <Section title={powerMessages.sections.carbon}>
      {shown.map((row) => (
        <CarbonOf key={row.from} row={row} isHeaded={shown.length > 1} isArea={region.kind === 'area'} />
      ))}
      <p className="card-note">{powerMessages.carbonLead}</p>
    </Section>
  );
}

function CarbonOf({ row, isHeaded, isArea }: { row: AreaCarbon; isHeaded: boolean; isArea: boolean }) {
  const area = useAreaName(row.area);
  const from = useAreaName(row.from);
  return (
    <div>
      {isHeaded && <h4>{from}</h4>}
      <CarbonFacts carbon={row} place={row.from} />
      {isArea && row.area !== row.from && <p className="card-note">{powerMessages.carbonOf(area, from)}</p>}
    </div>
  );
}
