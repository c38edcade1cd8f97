import { listOf, withWords } from '../../i18n/words';
import type { RecordFact } from '../../layers/layer';
import { OWN_PREFIX } from '../../model/own/ownPrefix';
import { layerRecord } from '../../state/made';
import { useCardSubject } from '../parts/cardSubject';
import { DataText } from '../parts/DataText';
import { Fact, Facts } from '../parts/Facts';
import { lazyPart } from '../parts/lazyPart';
import { SourceList } from '../parts/SourceList';
import { useAppStore, useTable } from '../store';
import { ActionBar } from './ActionBar';
import { RadiusButton } from './RadiusButton';

const EditRecord = lazyPart(
  async () => (await withWords(() => import('../own/EditRecord'), 'own')).EditRecord,
  { quiet: true },
);

/** A record of a layer that has a plain card: its name, the layer and its facts. */
export function RecordCard({
  layer,
  id,
  name,
  facts,
  titleId,
}: {
  layer: { id: string; label: string };
  id: string;
  name: string;
  facts: readonly RecordFact[];
  titleId: string;
}) {
  const sources = useTable('sources') ?? [];
  const store = useAppStore();
  // What surrounds a place of ours stands on its card; of the reader's own the circle around it tells.
  const own = layer.id.startsWith(OWN_PREFIX) ? layerRecord(store.getState(), layer.id, id) : null;
  const credited = sources.filter(({ layers }) => layers.some((known) => known === layer.id));
  useCardSubject({
    says:
      listOf(
        facts.map(({ name: fact, value }) => `${fact}: ${value}`),
        'unit',
      ) || null,
    where: layer.label,
    sources: credited.map((source) => source.id),
  });
  return (
    <>
      <header className="card-head">
        <p className="card-kind">{layer.label}</p>
        <h2 id={titleId} translate="no">
          {name}
        </h2>
        <ActionBar selection={{ kind: 'record', layer: layer.id, id }}>
          {own && <RadiusButton lon={own.lon} lat={own.lat} />}
        </ActionBar>
      </header>
      <Facts>
        {facts.map(({ name, value, link, worded }) => (
          <Fact key={`${name} ${value}`} name={name}>
            <FactValue value={value} link={link} worded={worded === true} />
          </Fact>
        ))}
      </Facts>
      {own && <EditRecord layer={layer.id} id={id} />}
      {credited.length > 0 && <SourceList sources={credited} />}
    </>
  );
}

function FactValue({ value, link, worded }: { value: string; link: string | undefined; worded: boolean }) {
  const text = worded ? value : <DataText>{value}</DataText>;
  return link === undefined ? (
    text
  ) : (
    <a href={link} target="_blank" rel="noreferrer">
      {text}
    </a>
  );
}
