import { type FormEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { studioText } from '../../i18n/words';
import { DEFAULT_SETTINGS, type SnapshotSettings, TEXT_LIMITS } from '../../model/snapshot/settings';
import type { ProposedWords } from '../../state/exporter';
import { Icon } from '../icons/Icon';
import { useShell } from '../shellState';
import { useApp } from '../store';
import { CalloutsPart } from './CalloutsPart';
import { DataPart } from './DataPart';
import { FramePart } from './FramePart';
import { LabelsPart } from './LabelsPart';
import { LookPart } from './LookPart';
import { OpenPicture } from './OpenPicture';
import { useCloseStudio } from './opening';
import { Preview } from './Preview';
import { SizePart } from './SizePart';
import { SeriesPart } from './series/SeriesPart';
import './studio.css';
import { useArrangement, useProposal } from './useArrangement';
import { useFitting } from './useFitting';
import { useFramedSettings, useOutOfSight } from './useFrame';
import { WordField, WordsPart } from './WordsPart';

/** Makes a picture of the view: size, frame, words, look, then a preview of the very file. */
export function Studio() {
  const settings = useApp((state) => state.studio) ?? DEFAULT_SETTINGS;
  const framed = useFramedSettings(settings);
  const proposal = useProposal(framed);
  const arrangement = useArrangement(framed);
  const { refit } = useFitting();
  const settled = useApp((state) => state.settled);
  const outOfSight = useOutOfSight(settings);
  const withMap = useApp((state) => state.mapStatus.kind !== 'unavailable');
  const setDialog = useShell((state) => state.setDialog);
  const close = useCloseStudio();
  const [wrongSize, setWrongSize] = useState(false);
  const [asked, setAsked] = useState(false);
  /** The settings that are being previewed. */
  const [previewed, setPreviewed] = useState<SnapshotSettings | null>(null);
  // A picture shows what the frame shows once the map has come to where it is led.
  useEffect(() => {
    if (!asked || !settled) return;
    setAsked(false);
    setPreviewed(framed);
  }, [asked, settled, framed]);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEscape(close, heading);

  const preview = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (wrongSize) event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    else if (withMap) setAsked(true);
  };
  return (
    <form className="pane studio" aria-labelledby={id} data-settled={settled} onSubmit={preview}>
      <header className="pane-head studio-head">
        <h2 id={id} className="pane-title" tabIndex={-1} ref={heading}>
          {studioText.title}
        </h2>
        <button type="button" className="button button-quiet button-icon" onClick={close}>
          <Icon name="close" />
          <span className="visually-hidden">{studioText.close}</span>
        </button>
      </header>
      <div className="studio-scroll">
        {withMap ? (
          <>
            <SizePart settings={settings} arrangement={arrangement} onProblem={setWrongSize} />
            <FramePart refit={refit} />
            <WordsPart settings={settings} proposal={proposal} />
            <LookPart settings={settings} />
            <LabelsPart settings={framed} />
            <CalloutsPart settings={framed} />
            <AltPart settings={settings} proposed={proposal.value} />
          </>
        ) : (
          <p className="studio-part">{studioText.noMap}</p>
        )}
        {withMap && <SeriesPart settings={framed} arrangement={arrangement} settled={settled} />}
        <DataPart settings={framed} withMap={withMap} />
        <p className="studio-part button-row">
          <button type="button" className="button" onClick={() => setDialog('cite')}>
            {studioText.cite.open}
          </button>
          <OpenPicture />
        </p>
      </div>
      {withMap && (
        <footer className="studio-foot">
          {wrongSize && <p className="help help-alert">{studioText.preview.invalid}</p>}
          <button type="submit" className="button button-main" aria-disabled={wrongSize}>
            {studioText.preview.open}
          </button>
        </footer>
      )}
      {previewed && (
        <Preview
          settings={previewed}
          alt={previewed.alt ?? proposal.value?.alt ?? ''}
          notes={outOfSight ? [studioText.preview.outOfSight] : []}
          onClose={() => setPreviewed(null)}
        />
      )}
    </form>
  );
}

/**
 * Escape leaves the frame for the studio's title, and then the studio, unless it is meant for something that lies
 * over it or for a notice.
 */
function useEscape(close: () => void, heading: RefObject<HTMLElement | null>): void {
  const noticed = useShell((state) => state.notice !== null);
  const latest = useRef(close);
  latest.current = noticed ? () => undefined : close;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      const elsewhere = event.target instanceof Element && event.target.closest('[popover], .search');
      // An open dialog closes by itself, also when the focus was on a button that is gone.
      if (elsewhere || document.querySelector('dialog[open]')) return;
      const onFrame = event.target instanceof Element && event.target.closest('.viewfinder');
      if (onFrame) heading.current?.focus({ preventScroll: true });
      else latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [heading]);
}

function AltPart({ settings, proposed }: { settings: SnapshotSettings; proposed: ProposedWords | null }) {
  const id = useId();
  const words = studioText.alt;
  const letters = (settings.alt ?? proposed?.alt ?? '').length;
  return (
    <section className="studio-part" aria-labelledby={id}>
      <h3 id={id}>{words.title}</h3>
      <WordField
        name="alt"
        label={words.label}
        settings={settings}
        proposed={proposed}
        rows={4}
        describedBy={`${id}-help`}
      />
      <p className="help" id={`${id}-help`}>
        {`${words.counter(letters, TEXT_LIMITS.alt)}. ${words.help}`}
      </p>
    </section>
  );
}
