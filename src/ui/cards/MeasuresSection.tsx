import { useId, useState } from 'react';
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
import {
  ALL_MEASURES,
  MEASURE_ORDERS,
  type MeasureListing,
  measureChoices,
  measureGroups,
  measuresCsv,
  possibleListing,
} from './measuresTable';

/** Below so many measures there is nothing to sort. */
const WORTH_SORTING = 4;

/**
 * What is in force in a region on the day viewed, until when, and what that rests on.
 * @param lead what must be said of the list before it
 */
export function MeasuresSection({ report, lead }: { report: RegionReport; lead?: string }) {
  const [asked, setListing] = useState(ALL_MEASURES);
  const recordUpTo = useTable('manifest')?.recordUpTo ?? null;
  const { opposition, date } = report;
  const all = opposition.measuresInForce.length + opposition.measuresFromAbove.length;
  const choices = measureChoices(opposition);
  const listing = all < WORTH_SORTING ? ALL_MEASURES : possibleListing(asked, choices);
  const { knownEnd, noEnd, rules, above, part, runOut } = measureGroups(opposition, listing);
  const listed = knownEnd.length + noEnd.length + rules.length + above.length;
  const save = () => {
    const { origin, pathname } = location;
    const context = { day: date, recordUpTo, sources: report.sources, appUrl: `${origin}${pathname}` };
    const csv = measuresCsv(opposition, context, listing);
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
          {lead && <p className="card-note">{lead}</p>}
          <p>{measureMessages.counts(opposition.stoppingInForce)}</p>
          {all >= WORTH_SORTING && <Listing choices={choices} listing={listing} onListing={setListing} />}
          {listed === 0 && <p className="card-note">{measureMessages.listing.none}</p>}
          <Group title={measureMessages.knownEnd} measures={knownEnd} />
          <Group title={measureMessages.noEnd} measures={noEnd} note={measureMessages.noEndHelp} />
          <Group title={measureMessages.rules} measures={rules} />
          <Group title={measureMessages.above} measures={above} />
          <button type="button" className="button" onClick={save}>
            {measureMessages.save}
          </button>
        </>
      )}
      <Group
        title={measureMessages.part}
        measures={part}
        note={measureMessages.partHelp}
        more={({ share }) => measureMessages.share(share)}
      />
      <Group
        title={measureMessages.runOut}
        measures={runOut}
        note={measureMessages.runOutHelp}
        more={({ extension, until }) =>
          extension === null ? null : measureMessages.extension(extension, until)
        }
      />
    </Section>
  );
}

function Listing({
  choices: { states, kinds },
  listing,
  onListing,
}: {
  choices: ReturnType<typeof measureChoices>;
  listing: MeasureListing;
  onListing: (listing: MeasureListing) => void;
}) {
  const words = measureMessages.listing;
  return (
    <div className="measure-listing">
      <Select
        name={words.order}
        value={listing.order}
        options={MEASURE_ORDERS.map((order) => [order, words.orders[order]])}
        onValue={(value) => {
          const order = MEASURE_ORDERS.find((known) => known === value);
          if (order) onListing({ ...listing, order });
        }}
      />
      {states.length > 1 && (
        <Select
          name={words.state}
          value={listing.state ?? ''}
          options={[['', words.all], ...states.map((state) => [state, state] as const)]}
          onValue={(value) => onListing({ ...listing, state: value || null })}
        />
      )}
      {kinds.length > 1 && (
        <Select
          name={words.kind}
          value={listing.kind ?? ''}
          options={[['', words.all], ...kinds.map((kind) => [kind, kind] as const)]}
          onValue={(value) => onListing({ ...listing, kind: value || null })}
        />
      )}
    </div>
  );
}

function Select({
  name,
  value,
  options,
  onValue,
}: {
  name: string;
  value: string;
  options: readonly (readonly [value: string, name: string])[];
  onValue: (value: string) => void;
}) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{name}</label>
      <select
        id={id}
        className="field select"
        value={value}
        onChange={(event) => onValue(event.target.value)}
      >
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

function Group<M extends ReportMeasure>({
  title,
  measures,
  note,
  more,
}: {
  title: string;
  measures: readonly M[];
  note?: string;
  more?: (measure: M) => string | null;
}) {
  if (measures.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      {note && <p className="card-note">{note}</p>}
      <GrowingList
        items={measures}
        render={(measure) => <MeasureItem measure={measure} more={more?.(measure) ?? null} />}
      />
    </>
  );
}

function MeasureItem({ measure, more }: { measure: ReportMeasure; more: string | null }) {
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
        {more !== null && <small>{more}</small>}
      </span>
    </OpenButton>
  );
}
