import type { LayerRecord } from '../../layers/layer';
import { DataText } from '../parts/DataText';
import { Fact, Facts } from '../parts/Facts';
import { ActionBar } from './ActionBar';

/** A record of a layer that was made while the app runs: its name, the layer and its facts. */
export function RecordCard({
  layer,
  id,
  record,
  titleId,
}: {
  layer: { id: string; label: string };
  id: string;
  record: LayerRecord;
  titleId: string;
}) {
  return (
    <>
      <header className="card-head">
        <p className="card-kind">{layer.label}</p>
        <h2 id={titleId} translate="no">
          {record.name}
        </h2>
        <ActionBar selection={{ kind: 'record', layer: layer.id, id }} />
      </header>
      <Facts>
        {record.facts.map(({ name, value }) => (
          <Fact key={name} name={name}>
            <DataText>{value}</DataText>
          </Fact>
        ))}
      </Facts>
    </>
  );
}
