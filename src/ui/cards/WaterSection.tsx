import { waterFacts, waterText } from '../../i18n/words';
import { Facts, FigureFact } from '../parts/Facts';
import { Section } from '../parts/Section';
import { Failed, Waiting } from '../parts/waiting';
import { useLoader, useTable, useTableState } from '../store';

interface WaterSectionProps {
  fips: string;
  /** What the card calls the county; null on the card of something in it, where the heading names the county. */
  place: string | null;
}

/** Stress, groundwater, aquifer and withdrawals of a county, each with its source. */
export function WaterSection({ fips, place }: WaterSectionProps) {
  const loader = useLoader();
  const table = useTableState('water');
  const sources = useTable('sources');
  const water = table.kind === 'ready' ? table.value.find((row) => row.fips === fips) : undefined;
  const counties = useTable('counties');
  const found = counties?.find((row) => row.fips === fips);
  const county = place ?? (found ? `${found.name}, ${found.state}` : fips);
  const facts = water ? waterFacts(water) : [];
  const used = new Set(facts.map(({ source }) => source));
  return (
    <Section title={place === null ? waterText.titleOf(county) : waterText.title}>
      {table.kind === 'failed' ? (
        <Failed reason={table.reason} onRetry={() => void loader.retry('water')} />
      ) : table.kind !== 'ready' ? (
        <Waiting />
      ) : facts.length === 0 ? (
        <p className="card-note">{waterText.none}</p>
      ) : (
        <>
          <Facts>
            {facts.map(({ name, alone, value, date, source }) => (
              <FigureFact
                key={name}
                name={name}
                figure={{
                  label: waterText.figure(county, alone ?? name),
                  value,
                  claim: 'reported',
                  sources: [source],
                  date,
                }}
              />
            ))}
          </Facts>
          <p className="card-note">{waterText.help}</p>
          {sources
            ?.filter(({ id }) => used.has(id))
            .map(({ id, link, credit }) => (
              <p key={id} className="card-note">
                <a href={link} target="_blank" rel="noreferrer" translate="no">
                  {credit}
                </a>
              </p>
            ))}
        </>
      )}
    </Section>
  );
}
