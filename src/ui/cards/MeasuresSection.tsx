import { measureMessages } from '../../i18n/words';
import { standingEmblem } from '../../layers/opposition/legend';
import type { ReportMeasure } from '../../model/oppositionReport';
import type { RegionReport } from '../../model/report/report';
import { EmblemIcon } from '../icons/EmblemIcon';
import { GrowingList } from '../parts/GrowingList';
import { OpenButton } from '../parts/OpenButton';
import { placeOf } from '../parts/place';
import { Section } from '../parts/Section';
import { saveText } from '../parts/saveFile';
import { useTable } from '../store';
import { measureGroups, measuresCsv } from './measuresTable';

/** What is in force in a region on the day viewed, until when, and what that rests on. */
export function MeasuresSection({ report }: { report: RegionReport }) {
  const recordUpTo = useTable('manifest')?.recordUpTo ?? null;
  const { opposition, date } = report;
  const { knownEnd, noEnd, rules, above } = measureGroups(opposition);
  const all = knownEnd.length + noEnd.length + rules.length + above.length;
  const save = () => {
    const { origin, pathname } = location;
    const csv = measuresCsv(opposition, {
      day: date,
      recordUpTo,
      sources: report.sources,
      appUrl: `${origin}${pathname}`,
    });
    saveText(
      csv,
      'text/csv',
      `headroom-measures-${report.region.id.replaceAll(/[^\w.-]+/g, '-')}-${date}.csv`,
    );
  };
  return (
    <Section title={measureMessages.title(date)}>
      {all === 0 ? (
        <p>{measureMessages.none(date)}</p>
      ) : (
        <>
          <p>{measureMessages.counts(opposition.stoppingInForce)}</p>
          <Group title={measureMessages.knownEnd} measures={knownEnd} />
          <Group title={measureMessages.noEnd} measures={noEnd} note={measureMessages.noEndHelp} />
          <Group title={measureMessages.rules} measures={rules} />
          <Group title={measureMessages.above} measures={above} />
          <button type="button" className="button" onClick={save}>
            {measureMessages.save}
          </button>
        </>
      )}
    </Section>
  );
}

function Group({
  title,
  measures,
  note,
}: {
  title: string;
  measures: readonly ReportMeasure[];
  note?: string;
}) {
  if (measures.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      {note && <p className="card-note">{note}</p>}
      <GrowingList items={measures} render={(measure) => <MeasureItem measure={measure} />} />
    </>
  );
}

function MeasureItem({ measure }: { measure: ReportMeasure }) {
  const place = placeOf(measure);
  const name =
    place === null || measure.jurisdictionKind === 'state'
      ? measure.jurisdiction
      : `${measure.jurisdiction}, ${place}`;
  return (
    <OpenButton to={{ kind: 'event', id: measure.eventId }}>
      <EmblemIcon emblem={standingEmblem(measure)} />
      <span className="item-text">
        <b>{name}</b>
        <small>{measureMessages.line(measure)}</small>
      </span>
    </OpenButton>
  );
}
