import { cardMessages, formatDate, formatMegawatts, labels } from '../../i18n/words';
import type { PowerStep, Site, SiteDetail, StatusStep } from '../../model/site';
import { asSentence, DataText } from '../parts/DataText';
import { distinct } from '../parts/distinct';
import { Section } from '../parts/Section';

/** The dated history as a timeline, and what datasets report over time: each record of a site for itself. */
export function SiteHistory({ site, detail }: { site: Site; detail: SiteDetail }) {
  const { lineage, statusHistory, powerHistory, lastDated } = detail;
  return (
    <>
      {(site.hasLineage || lineage.length > 0) && (
        <Section title={cardMessages.sections.lineage}>
          {lineage.length === 0 ? (
            <p className="card-note">{cardMessages.lineageNone}</p>
          ) : (
            <ol className="timeline">
              {distinct(lineage).map(({ key, item: step }) => (
                <li key={key}>
                  <span className="timeline-date">
                    {step.date === null ? cardMessages.lineageUndated : formatDate(step.date)}
                  </span>
                  <DataText>{asSentence(step.text)}</DataText>
                </li>
              ))}
            </ol>
          )}
          {lastDated && <p className="card-note">{cardMessages.lastSeen(lastDated)}</p>}
        </Section>
      )}
      {statusHistory.length > 1 && (
        <Section title={cardMessages.sections.statusHistory}>
          {byRecord(statusHistory, detail).map(({ id, name, steps }) => (
            <div key={id}>
              {name !== null && <h4 translate="no">{name}</h4>}
              <StatusSteps steps={steps} />
            </div>
          ))}
        </Section>
      )}
      {powerHistory.length > 0 && (
        <Section title={cardMessages.sections.powerHistory}>
          {byRecord(powerHistory, detail).map(({ id, name, steps }) => (
            <div key={id}>
              {name !== null && <h4 translate="no">{name}</h4>}
              <div className="card-scroll">
                <PowerTable name={name} steps={steps} />
              </div>
            </div>
          ))}
        </Section>
      )}
    </>
  );
}

function StatusSteps({ steps }: { steps: readonly StatusStep[] }) {
  return (
    <ol className="timeline">
      {distinct(steps).map(({ key, item: step }) => (
        <li key={key}>
          <span className="timeline-date">{formatDate(step.date)}</span>
          <span>{labels.siteStatus[step.status]}</span>
        </li>
      ))}
    </ol>
  );
}

function PowerTable({ name, steps }: { name: string | null; steps: readonly PowerStep[] }) {
  return (
    <table className="card-table" aria-label={name ?? undefined}>
      <thead>
        <tr>
          <th scope="col">{cardMessages.facts.date}</th>
          <th scope="col">{labels.mwBasis.facility}</th>
          <th scope="col">{labels.mwBasis.criticalIT}</th>
        </tr>
      </thead>
      <tbody>
        {distinct(steps).map(({ key, item: step }) => (
          <tr key={key}>
            <th scope="row">
              {formatDate(step.date)}
              {step.isForecast && <small>{` (${cardMessages.expected})`}</small>}
            </th>
            <td>{powerOf(step.facilityMw)}</td>
            <td>{powerOf(step.criticalItMw)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const powerOf = (mw: number | null) =>
  mw === null ? cardMessages.unknown : mw === 0 ? cardMessages.nothingEnergized : formatMegawatts(mw);

/** The steps of each record, in the order in which they begin; named where there is more than one record. */
function byRecord<T extends StatusStep | PowerStep>(steps: readonly T[], { records }: SiteDetail) {
  const groups = new Map<string, T[]>();
  for (const step of steps) {
    const id = `${step.dataset} ${step.recordId}`;
    groups.set(id, [...(groups.get(id) ?? []), step]);
  }
  return [...groups].map(([id, own]) => {
    const [{ dataset, recordId }] = own as [T, ...T[]];
    const record = records.find((row) => row.dataset === dataset && row.recordId === recordId);
    return { id, name: groups.size > 1 ? (record?.name ?? recordId) : null, steps: own };
  });
}
