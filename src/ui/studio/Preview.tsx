import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { formatPictureSize, studioText } from '../../i18n/words';
import { EXPORT_FORMATS, type ExportFormat, factsOf } from '../../model/snapshot/formats';
import type { SnapshotSettings } from '../../model/snapshot/settings';
import { parseSize } from '../../model/snapshot/size';
import type { ExportedFile } from '../../state/exporter';
import { Choice } from '../parts/Choice';
import { toClipboard } from '../parts/clipboard';
import { Modal } from '../parts/Modal';
import { saveFile } from '../parts/saveFile';
import { useObjectUrl } from '../parts/useObjectUrl';
import { useApp } from '../store';
import { MakingStatus } from './MakingStatus';
import './preview.css';
import { severalLayers } from './severalLayers';
import { useMaking } from './useMaking';

/** What the preview shows: there is no need to make it again. */
const PREVIEWED: ExportFormat = 'png';

interface PreviewProps {
  settings: SnapshotSettings;
  /** What the picture shows, in words. */
  alt: string;
  /** What the reader should know of the picture beforehand. */
  notes: readonly string[];
  onClose: () => void;
}

/** The picture as it will be saved, and every way to take it or its data away. Closing stops what is under way. */
export function Preview({ settings, alt, notes, onClose }: PreviewProps) {
  const picture = useMaking();
  const { make } = picture;
  useEffect(() => {
    void make(PREVIEWED, settings);
  }, [make, settings]);
  const png = picture.state.kind === 'made' ? picture.state.file : null;
  // Once the file is there, its own words count: what is copied is what is saved.
  const told = png?.alt ?? alt;
  const again = useRef<HTMLButtonElement>(null);
  // The button that stopped it is gone: the next one takes the focus, so that keys stay in the dialog.
  const stopped = picture.state.kind === 'cancelled';
  useEffect(() => {
    if (stopped) again.current?.focus();
  }, [stopped]);
  return createPortal(
    <Modal wide title={studioText.preview.title} onClose={onClose}>
      <div className="preview">
        <figure className="preview-picture" aria-busy={picture.state.kind === 'making'}>
          {png && <Drawn file={png} alt={told} />}
          <MakingStatus
            state={picture.state}
            onCancel={picture.cancel}
            onRetry={() => void make(PREVIEWED, settings)}
          />
          {stopped && (
            <div className="studio-making">
              <p role="status">{studioText.preview.cancelled}</p>
              <button
                type="button"
                className="button"
                ref={again}
                onClick={() => void make(PREVIEWED, settings)}
              >
                {studioText.preview.again}
              </button>
            </div>
          )}
        </figure>
        <TakeAway png={png} settings={settings} alt={told} notes={notes} />
      </div>
    </Modal>,
    document.body,
  );
}

function Drawn({ file: { blob, size }, alt }: { file: ExportedFile; alt: string }) {
  const url = useObjectUrl(blob);
  if (url === null) return null;
  return (
    <img
      src={url}
      alt={alt === '' ? studioText.preview.picture : alt}
      width={size?.width}
      height={size?.height}
    />
  );
}

function Facts({ file, dpi, notes }: { file: ExportedFile; dpi: number; notes: readonly string[] }) {
  const all = [...notes, ...file.notes];
  return (
    <>
      <p className="studio-facts" role="status">
        <span className="visually-hidden">{`${studioText.preview.ready} `}</span>
        {file.size && (
          <>
            {formatPictureSize(file.size, dpi)}
            <br />
          </>
        )}
        {studioText.preview.real(file.blob.size)}
      </p>
      {all.length > 0 && (
        <section className="preview-notes" aria-label={studioText.preview.notes}>
          <h3>{studioText.preview.notes}</h3>
          <ul>
            {all.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const asFile = ({ blob, filename }: ExportedFile) => new File([blob], filename, { type: blob.type });

/** Whether the device offers to hand this file to another app. */
const canShare = (file: ExportedFile) => navigator.canShare?.({ files: [asFile(file)] }) ?? false;

/** Whether a rejection only says that the reader closed the share sheet. */
const isClosed = (error: unknown) => error instanceof DOMException && error.name === 'AbortError';

function TakeAway({
  png,
  settings,
  alt,
  notes,
}: {
  png: ExportedFile | null;
  settings: SnapshotSettings;
  alt: string;
  notes: readonly string[];
}) {
  const [format, setFormat] = useState(PREVIEWED);
  const several = useApp(severalLayers);
  const other = useMaking();
  const [told, setTold] = useState('');
  const asked = parseSize(settings.size);
  const dpi = 'error' in asked ? 0 : asked.dpi;

  const save = async () => {
    setTold('');
    const file = format === PREVIEWED ? png : await other.make(format, settings);
    if (!file) return;
    // The print window is the browser's own: there is no file to hand over, and the notes say where it went.
    const isSaved = factsOf(format).type !== null;
    if (isSaved) saveFile(file.blob, file.filename);
    // What is to be known of the picture that is shown stands beside it.
    const notes = format === PREVIEWED ? [] : file.notes;
    setTold((isSaved ? [studioText.preview.saved(file.filename), ...notes] : notes).join(' '));
  };
  const tell = (work: Promise<unknown>, done: string, failed: string) => {
    work.then(
      () => setTold(done),
      (error: unknown) => setTold(isClosed(error) ? '' : failed),
    );
  };
  const copy = (file: ExportedFile) =>
    tell(
      // A browser without this kind of clipboard throws before there is a promise.
      Promise.resolve().then(() =>
        navigator.clipboard.write([new ClipboardItem({ [file.blob.type]: file.blob })]),
      ),
      studioText.preview.copied,
      studioText.preview.copyFailed,
    );
  return (
    <div className="preview-side">
      {png && <Facts file={png} dpi={dpi} notes={notes} />}
      <Choice
        stacked
        title={studioText.preview.format}
        options={EXPORT_FORMATS}
        names={
          several
            ? { ...studioText.preview.formats, ...studioText.preview.ofSeveralLayers }
            : studioText.preview.formats
        }
        value={format}
        onChange={(chosen) => {
          setFormat(chosen);
          setTold('');
        }}
      />
      {studioText.preview.formatHelp[format] && (
        <p className="help">{studioText.preview.formatHelp[format]}</p>
      )}
      <div className="preview-foot">
        <MakingStatus state={other.state} onCancel={other.cancel} onRetry={() => void save()} />
        <p className="help" role="status">
          {other.state.kind === 'cancelled' ? studioText.preview.cancelled : told}
        </p>
        <div className="preview-buttons">
          <button
            type="button"
            className="button button-main"
            disabled={format === PREVIEWED && png === null}
            onClick={() => void save()}
          >
            {studioText.preview.save[format]}
          </button>
          <button type="button" className="button" disabled={png === null} onClick={() => png && copy(png)}>
            {studioText.preview.copy}
          </button>
          {png && canShare(png) && (
            <button
              type="button"
              className="button"
              onClick={() =>
                tell(navigator.share({ files: [asFile(png)] }), '', studioText.preview.shareFailed)
              }
            >
              {studioText.preview.share}
            </button>
          )}
          <button
            type="button"
            className="button"
            disabled={alt === ''}
            onClick={() =>
              tell(toClipboard(alt), studioText.preview.altCopied, studioText.preview.copyFailed)
            }
          >
            {studioText.preview.copyAlt}
          </button>
        </div>
      </div>
    </div>
  );
}
