import { cardMessages } from '../../i18n/words';
import type { RegionReport } from '../../model/report/report';
import { GrowingList } from '../parts/GrowingList';
import { OpenButton } from '../parts/OpenButton';
import { Section } from '../parts/Section';

/** What a circle or an own outline covers of each county. */
export function CoveredCounties({ report: { countyParts } }: { report: RegionReport }) {
  if (countyParts === null || countyParts.length === 0) return null;
  return (
    <Section title={cardMessages.covered.title}>
      <GrowingList
        items={countyParts.map((part) => ({ id: part.fips, part }))}
        first={8}
        render={({ part }) => (
          <OpenButton to={{ kind: 'region', region: { kind: 'county', fips: part.fips } }}>
            {cardMessages.covered.line(part.name, part.state, part.share, part.ofRegion)}
          </OpenButton>
        )}
      />
      <p className="card-note">{cardMessages.covered.help}</p>
    </Section>
  );
}
