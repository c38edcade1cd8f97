import { type FormEvent, useState } from 'react';
import { createPortal } from 'react-dom';
import { panelsProblemText, seriesProblemText, seriesStudioText, studioText } from '../../../i18n/words';
import {
  DEFAULT_SERIES,
  panelsProblem,
  planSeries,
  proposedDays,
  SERIES_FORMATS,
} from '../../../model/snapshot/series';
import type { SnapshotSettings } from '../../../model/snapshot/settings';
import { loadedValue } from '../../../state/dataset';
import type { Arrangement } from '../../../state/exporter';
import type { SeriesChoice } from '../../../state/studio';
import { Choice } from '../../parts/Choice';
import { Modal } from '../../parts/Modal';
import { saveFile } from '../../parts/saveFile';
import { useApp, useExporter } from '../../store';
import { MakingStatus } from '../MakingStatus';
import '../preview.css';
import { useRun } from '../useRun';
import { DayFields } from './DayFields';
import { type DayPicture, Divided } from './Divided';
import { RangeFields } from './RangeFields';
import './series.css';

export interface SeriesDialogProps {
  settings: SnapshotSettings;
  /** Where a picture of these settings has its frame and its map; null while that is not known. */
  still: Arrangement | null;
  onClose: () => void;
}

const KINDS = ['moving', 'page', 'divider'] as const;
const PAGE_FORMATS = ['png', 'svg', 'pdf'] as const;
/** Days that are proposed for a page. */
const PROPOSED = 4;

/** What of a choice can be made, in words: what it will be, or why not. */
function judged({ kind, series, days }: SeriesChoice, recordUpTo: string) {
  if (kind === 'moving') {
    const plan = planSeries(series, recordUpTo);
    if ('problem' in plan) return { problem: seriesProblemText(plan.problem), days: [] };
    const [first = '', last = ''] = [plan.days[0], plan.days.at(-1)];
    return { problem: null, days: plan.days, told: seriesStudioText.frames(plan.days.length, first, last) };
  }
  const asked = (kind === 'divider' ? days.slice(0, 2) : days).toSorted();
  const problem = panelsProblem(asked);
  return problem === null
    ? { problem: null, days: asked }
    : { problem: panelsProblemText(problem), days: asked };
}

/** The view over time: a moving picture, several days on one page, or two under a divider. */
export function SeriesDialog({ settings, still, onClose }: SeriesDialogProps) {
  const exporter = useExporter();
  const recordUpTo = useApp((state) => loadedValue(state.data.manifest)?.recordUpTo ?? '');
  const kept = useApp((state) => state.seriesChoice);
  const setSeriesChoice = useApp((state) => state.setSeriesChoice);
  const choice: SeriesChoice = kept ?? {
    kind: 'moving',
    series: { ...DEFAULT_SERIES, to: recordUpTo.slice(0, 7) },
    format: 'gif',
    days: proposedDays(recordUpTo, PROPOSED),
    pageFormat: 'png',
  };
  const { state, start, cancel } = useRun();
  const [pictures, setPictures] = useState<readonly [DayPicture, DayPicture] | null>(null);
  const [told, setTold] = useState('');
  const [last, setLast] = useState<'look' | 'save'>('look');
  const set = (change: Partial<SeriesChoice>) => {
    setSeriesChoice({ ...choice, ...change });
    setPictures(null);
    setTold('');
  };
  const { kind } = choice;
  const judgement = judged(choice, recordUpTo);
  const { problem, days } = judgement;

  /** Draws the first and the last day. */
  const look = async () => {
    const [first, end] = [days[0] ?? '', days.at(-1) ?? ''];
    setLast('look');
    setTold('');
    setPictures(null);
    const made: DayPicture[] = [];
    const file = await start('png', async (run) => {
      for (const [index, day] of [first, end].entries())
        made.push({
          day,
          file: await exporter.dayFrame(day, days, settings, {
            ...run,
            onProgress: ({ share, step }) =>
              run.onProgress({ share: share === null ? null : (index + share) / 2, step }),
          }),
        });
      return made[0]?.file ?? Promise.reject(new Error(first));
    });
    const [left, right] = made;
    if (file && left && right) setPictures([left, right]);
  };
  const save = async () => {
    setLast('save');
    setTold('');
    const file = await start(kind === 'page' ? choice.pageFormat : 'png', (run) =>
      kind === 'page'
        ? exporter.multiples(choice.pageFormat, days, settings, still, run)
        : exporter.series(choice.format, choice.series, settings, run),
    );
    if (!file) return;
    const isPrinted = kind === 'page' && choice.pageFormat === 'pdf';
    if (!isPrinted) saveFile(file.blob, file.filename);
    setTold([...(isPrinted ? [] : [seriesStudioText.saved(file.filename)]), ...file.notes].join(' '));
  };
  const busy = state.kind === 'making';
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // The dialog stands in the studio's form for React, which would take it for its own.
    event.stopPropagation();
    if (problem === null && !busy) void (kind === 'divider' ? look() : save());
  };
  return createPortal(
    <Modal wide title={seriesStudioText.dialog} onClose={onClose}>
      <form className="preview series" onSubmit={submit}>
        <div className="preview-picture" aria-busy={busy}>
          {pictures !== null && <Divided left={pictures[0]} right={pictures[1]} />}
          <MakingStatus
            state={state}
            onCancel={cancel}
            onRetry={() => void (last === 'look' ? look() : save())}
          />
          {pictures === null && !busy && state.kind !== 'failed' && (
            <p className="help">{seriesStudioText.nothingYet}</p>
          )}
        </div>
        <div className="preview-side">
          <Choice
            stacked
            title={seriesStudioText.kind}
            options={KINDS}
            names={seriesStudioText.kinds}
            value={kind}
            onChange={(next) => set({ kind: next })}
          />
          {kind === 'moving' ? (
            <RangeFields
              series={choice.series}
              recordUpTo={recordUpTo}
              onChange={(series) => set({ series })}
            />
          ) : (
            <DayFields
              days={kind === 'divider' ? choice.days.slice(0, 2) : choice.days}
              fixed={kind === 'divider'}
              onChange={(next) =>
                set({ days: kind === 'divider' ? [...next, ...choice.days.slice(2)] : next })
              }
            />
          )}
          {kind === 'moving' && SERIES_FORMATS.length > 1 && (
            <Choice
              stacked
              title={seriesStudioText.format}
              options={SERIES_FORMATS}
              names={seriesStudioText.formats}
              value={choice.format}
              onChange={(format) => set({ format })}
            />
          )}
          {kind === 'page' && (
            <Choice
              stacked
              title={seriesStudioText.format}
              options={PAGE_FORMATS}
              names={seriesStudioText.pageFormats}
              value={choice.pageFormat}
              onChange={(pageFormat) => set({ pageFormat })}
            />
          )}
          <p className={problem === null ? 'help' : 'help help-alert'} role="status">
            {problem ?? judgement.told ?? ''}
          </p>
          {pictures !== null && <p className="help">{seriesStudioText.dividerHelp}</p>}
          <div className="preview-foot">
            <p className="help" role="status">
              {state.kind === 'cancelled' ? studioText.preview.cancelled : told}
            </p>
            <div className="preview-buttons">
              {kind !== 'divider' && (
                <button type="submit" className="button button-main" disabled={problem !== null || busy}>
                  {seriesStudioText.make}
                </button>
              )}
              {kind !== 'page' && (
                <button
                  type="button"
                  className={kind === 'divider' ? 'button button-main' : 'button'}
                  disabled={problem !== null || busy}
                  onClick={() => void look()}
                >
                  {kind === 'divider' ? seriesStudioText.lookingAtDays : seriesStudioText.looking}
                </button>
              )}
            </div>
          </div>
        </div>
      </form>
    </Modal>,
    document.body,
  );
}
