import { useCallback } from 'react';
import { correctionMessages, creditMessages, formatDate, inText, labels, listOf } from '../../i18n/words';
import { creditedSources } from '../../layers/credits';
import { DATASET_FILE } from '../../model/builtFiles';
import type { Source } from '../../model/source';
import { useDetail } from '../parts/useDetail';
import { Failed, TablesFailed, Waiting } from '../parts/waiting';
import { useShell } from '../shellState';
import { useApp, useLoader, useTableState } from '../store';
import './credits.css';
import { Markdown } from './Markdown';

/** Who made the data, under which licence, and what a re-user owes. */
export function CreditsPage() {
  const setPage = useApp((state) => state.setPage);
  const setCorrecting = useShell((state) => state.setCorrecting);
  const sources = useTableState('sources');
  // A source of our own ground alone is none where another is drawn.
  const credited = useApp(creditedSources).filter(({ layers }) => layers.length > 0);
  const manifest = useTableState('manifest');
  const loader = useLoader();
  const licences = useDetail(useCallback(() => loader.licences(), [loader]));
  return (
    <div className="credits">
      <p>{creditMessages.lead}</p>
      {manifest.kind === 'ready' && (
        <p>{creditMessages.version(manifest.value.dataDate, manifest.value.version)}</p>
      )}
      <p>
        <button type="button" className="link-button" onClick={() => setPage('methods')}>
          {creditMessages.toMethods}
        </button>
      </p>
      <p>
        <button type="button" className="link-button" onClick={() => setCorrecting(null)}>
          {correctionMessages.mine}
        </button>
      </p>
      <p>
        <button type="button" className="link-button" onClick={() => setPage('changes')}>
          {creditMessages.changes}
        </button>
      </p>
      <Dataset />
      <section>
        <h3>{creditMessages.sources}</h3>
        {sources.kind === 'failed' && <TablesFailed tables={['sources']} reason={sources.reason} />}
        {(sources.kind === 'loading' || sources.kind === 'waiting') && <Waiting />}
        {sources.kind === 'ready' && credited.map((source) => <Credit key={source.id} source={source} />)}
      </section>
      <section>
        <h3>{creditMessages.licences}</h3>
        {licences.kind === 'loading' && <Waiting />}
        {licences.kind === 'failed' && <Failed reason={licences.reason} onRetry={licences.retry} />}
        {licences.kind === 'ready' && <Markdown text={licences.value ?? ''} top={4} />}
      </section>
    </div>
  );
}

/** The record to take away; nothing where the data in use hold none. */
function Dataset() {
  const loader = useLoader();
  const found = useDetail(
    useCallback(async () => ((await loader.has(DATASET_FILE)) ? loader.url(DATASET_FILE) : null), [loader]),
  );
  if (found.kind !== 'ready' || found.value === null) return null;
  return (
    <p>
      <a href={found.value} download>
        {creditMessages.dataset}
      </a>{' '}
      {creditMessages.datasetHelp}
    </p>
  );
}

function Credit({ source }: { source: Source }) {
  const rows: [string, string][] = [
    [creditMessages.publisher, source.publisher],
    [creditMessages.credit, source.credit],
    [creditMessages.retrieved, formatDate(source.retrieved)],
    [creditMessages.coverage, source.coverage],
    [creditMessages.gaps, source.knownGaps],
    [
      creditMessages.layers,
      listOf(
        source.layers.map((layer, index) =>
          index === 0 ? labels.layer[layer] : inText(labels.layer[layer]),
        ),
      ),
    ],
  ];
  return (
    <article className="credit">
      <h4>
        <a href={source.link} target="_blank" rel="noreferrer">
          {source.title}
        </a>
      </h4>
      <dl className="facts">
        <div className="fact">
          <dt>{creditMessages.licence}</dt>
          <dd>
            {source.licenceUrl === null ? (
              source.licence
            ) : (
              <a href={source.licenceUrl} target="_blank" rel="noreferrer">
                {source.licence}
              </a>
            )}
          </dd>
        </div>
        {rows.map(([name, value]) => (
          <div className="fact" key={name}>
            <dt>{name}</dt>
            <dd>{value === '' ? creditMessages.notSaid : value}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
