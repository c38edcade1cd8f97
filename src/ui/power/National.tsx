import { formatMegawatts, labels, powerMessages } from '../../i18n/words';
import { type NationalElectricity, POWER_SOURCES } from '../../model/power/power';
import type { NationalShare } from '../../model/power/regionPower';
import { Facts, FigureFact } from '../parts/Facts';

/** Demand and mix of a country, and what the sites' MW are of its mean demand. */
export function NationalFacts({
  electricity,
  place,
  shares,
}: {
  electricity: NationalElectricity | null;
  place: string;
  shares: readonly NationalShare[];
}) {
  if (electricity === null) return <p className="card-note">{powerMessages.national.none}</p>;
  const { year, demandTwh, meanDemandMw, renewablesPercent, nuclearPercent, fossilPercent } = electricity;
  const { national } = powerMessages;
  const mix = (
    [
      ['renewable', renewablesPercent],
      ['nuclear', nuclearPercent],
      ['fossil', fossilPercent],
    ] as const
  ).flatMap(([name, percent]) => (percent === null ? [] : [{ name, percent }]));
  const figure = (name: string, value: string, claim: 'reported' | 'calculated' = 'reported') => (
    <FigureFact
      key={name}
      name={name}
      figure={{
        label: powerMessages.copied(place, name),
        value,
        claim,
        sources: [POWER_SOURCES.national],
        date: `${year}`,
      }}
    />
  );
  return (
    <>
      <Facts>
        {figure(national.demand(year), national.demandValue(demandTwh))}
        {meanDemandMw !== null && figure(national.mean(year), formatMegawatts(meanDemandMw), 'calculated')}
        {mix.length > 0 && figure(national.mix(year), national.mixValue(mix))}
        {shares.map((sum) =>
          figure(
            national.shareOf(labels.siteStatus[sum.status], labels.mwBasis[sum.basis]),
            national.shareValue(sum.mw, sum.ofMeanDemand),
            'calculated',
          ),
        )}
      </Facts>
      <p className="card-note">{national.lead}</p>
    </>
  );
}
