/** The pieces that every card is made of. */
import { type ReactNode, useId, useState } from 'react';
import { cardMessages, formatDate, labels, listOf } from '../../i18n/words';
import type { OppositionEvent } from '../../model/event';
import { copyText, type Figure } from '../../model/provenance';
import type { ReportEvent, ReportSite } from '../../model/report';
import type { Site } from '../../model/site';
import type { Source } from '../../model/source';
import type { Dataset } from '../../state/dataset';
import { open } from '../../state/lookAt';
import type { Selection } from '../../state/view';
import { Icon } from '../icons/Icon';
import { MechanismMark } from '../icons/MechanismMark';
import { SiteMarkIcon } from '../icons/SiteMarkIcon';
import { useAppStore, useLoader, useTable } from '../store';
import type { NamedFigure } from './figures';
import './cards.css';
import { listMw } from './words';

/** A part of a card under its heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="card-section" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}

/** Facts as name and value. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="facts">{children}</dl>;
}

/** A fact in words, without a copy button: for what is not a figure. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A figure with its date and a button that copies it with its source. */
export function FigureFact({ name, figure }: NamedFigure) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>
        <span className="value">
          <span className={figure.claim === 'unknown' ? 'value-unknown' : undefined}>{figure.value}</span>
          {figure.date !== null && figure.claim !== 'unknown' && !name.includes(figure.date) && (
            <span className="value-date">{figureDate(figure.date)}</span>
          )}
        </span>
        <CopyFigure figure={figure} />
      </dd>
    </div>
  );
}

/** Dates in the data's form become words; periods and years stay. */
const figureDate = (date: string) => (/^\d{4}-\d{2}/.test(date) ? formatDate(date) : date);

/** Copies a figure with its source and date; says whether it did until the focus moves on. */
export function CopyFigure({ figure }: { figure: Figure }) {
  const sources = useTable('sources');
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const label = cardMessages.copyFigure(figure.label);
  return (
    <>
      <button
        type="button"
        className="copy-figure"
        aria-label={label}
        title={label}
        onBlur={() => setState('idle')}
        onClick={() => {
          navigator.clipboard.writeText(copyText(figure, sources ?? [])).then(
            () => setState('copied'),
            () => setState('failed'),
          );
        }}
      >
        {state === 'copied' ? <Icon name="check" /> : <CopyIcon />}
      </button>
      <span role="status" className={state === 'failed' ? 'copy-said' : 'visually-hidden'}>
        {state === 'copied' ? cardMessages.copied : state === 'failed' ? cardMessages.copyFailed : ''}
      </span>
    </>
  );
}

function CopyIcon() {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M9 9h11v11H9zM5 15H4V4h11v1" />
    </svg>
  );
}

/** Opens something on its card and looks at it. */
export function OpenButton({ to, children }: { to: Exclude<Selection, null>; children: ReactNode }) {
  const store = useAppStore();
  const loader = useLoader();
  return (
    <button type="button" className="link-button" onClick={() => void open(to, store, loader)}>
      {children}
    </button>
  );
}

const FIRST = 6;
const STEP = 50;

/** A list that starts short and grows on demand. */
export function GrowingList<T extends { id: string }>({
  items,
  first = FIRST,
  render,
}: {
  items: readonly T[];
  first?: number;
  render: (item: T) => ReactNode;
}) {
  const [shown, setShown] = useState(first);
  const more = Math.min(STEP, items.length - shown);
  return (
    <>
      {/* biome-ignore lint/a11y/noRedundantRoles: without list-style, Safari takes the role away */}
      <ul className="card-list" role="list">
        {items.slice(0, shown).map((item) => (
          <li key={item.id}>{render(item)}</li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className="link-button" onClick={() => setShown(shown + more)}>
          {cardMessages.actions.showMore(more)}
        </button>
      )}
    </>
  );
}

/** One act in a card; opens its own card. */
export function EventItem({
  event,
  km = null,
}: {
  event: OppositionEvent | ReportEvent;
  km?: number | null;
}) {
  return (
    <OpenButton to={{ kind: 'event', id: event.id }}>
      <MechanismMark mechanism={event.mechanism} />
      <span className="item-text">
        <b>{event.jurisdiction}</b>
        {`: ${listOf(event.actions.map((action) => labels.action[action].toLowerCase())) || labels.mechanism[event.mechanism].toLowerCase()}`}
        <small>
          {[
            formatDate(event.date, event.datePrecision),
            labels.outcome[event.outcome].toLowerCase(),
            event.project,
            km === null ? null : cardMessages.nearKm(km),
          ]
            .filter((word) => word !== null)
            .join(' · ')}
        </small>
      </span>
    </OpenButton>
  );
}

/** One site in a card; opens its own card. */
export function SiteItem({ site }: { site: ReportSite & Pick<Site, 'confidence'> }) {
  return (
    <OpenButton to={{ kind: 'site', id: site.id }}>
      <SiteMarkIcon site={site} />
      <span className="item-text">
        <b>{site.name}</b>
        <small>
          {[
            labels.siteStatus[site.status],
            listMw(site),
            site.distanceKm === null
              ? null
              : `${cardMessages.nearKm(site.distanceKm)}${site.approximate ? ' (approximate position)' : ''}`,
          ]
            .filter((word) => word !== null)
            .join(' · ')}
        </small>
      </span>
    </OpenButton>
  );
}

/** The datasets behind a card, each with its licence and the day it was read. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  return (
    <ul className="source-list">
      {sources.map((source) => (
        <li key={source.id}>
          <a href={source.link} target="_blank" rel="noreferrer">
            {source.title}
          </a>
          {`, ${source.publisher} (${source.licence}, ${cardMessages.recordRead(source.retrieved)})`}
        </li>
      ))}
    </ul>
  );
}

/** A part that is on its way. */
export function Waiting() {
  return (
    <p className="card-waiting" role="status">
      {cardMessages.loading}
    </p>
  );
}

/** A part that could not be had, with a way to try again. */
export function Failed({ reason, onRetry }: { reason: string; onRetry: () => void }) {
  return (
    <div className="card-failed" role="alert">
      <p>{`${cardMessages.failed} ${reason}`}</p>
      <button type="button" className="button" onClick={onRetry}>
        {cardMessages.retry}
      </button>
    </div>
  );
}

/** Tries failed tables again. */
export function TablesFailed({ tables, reason }: { tables: readonly (keyof Dataset)[]; reason: string }) {
  const loader = useLoader();
  return (
    <Failed
      reason={reason}
      onRetry={() => {
        for (const table of tables) void loader.retry(table);
      }}
    />
  );
}
