import { listOf } from '../../i18n/words';
import type { RecordFact } from '../../layers/layer';
import { useCardSubject } from '../parts/cardSubject';
import { DataText } from '../parts/DataText';
import { Fact, Facts } from '../parts/Facts';
import { SourceList } from '../parts/SourceList';
import { useTable } from '../store';
import { ActionBar } from './ActionBar';

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
  const own = sources.filter(({ layers }) => layers.some((known) => known === layer.id));
  useCardSubject({
    says:
      listOf(
        facts.map(({ name: fact, value }) => `${fact}: ${value}`),
        'unit',
      ) || null,
    where: layer.label,
    sources: own.map((source) => source.id),
  });
  return (
    <>
      <header className="card-head">
        <p className="card-kind">{layer.label}</p>
        <h2 id={titleId} translate="no">
          {name}
        </h2>
        <ActionBar selection={{ kind: 'record', layer: layer.id, id }} />
      </header>
      <Facts>
        {facts.map(({ name, value, link, worded }) => (
          <Fact key={`${name} ${value}`} name={name}>
            <FactValue value={value} link={link} worded={worded === true} />
          </Fact>
        ))}
      </Facts>
      {own.length > 0 && <SourceList sources={own} />}
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
