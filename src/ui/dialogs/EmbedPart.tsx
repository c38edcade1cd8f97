import { useId, useState } from 'react';
import { embedText } from '../../i18n/words';
import { creditedSources, shownCredits } from '../../layers/credits';
import { headlineOf } from '../../layers/titles';
import {
  EMBED_LEGENDS,
  EMBED_SHAPE_IDS,
  EMBED_THEMES,
  type Embedding,
  MAX_EMBED_TITLE,
  PLAIN_EMBEDDING,
  writeEmbedding,
} from '../../model/view/embedding';
import { formatView } from '../../model/view/permalink';
import { placeTitle } from '../../state/placeTitle';
import { viewDate } from '../../state/selectors';
import { Choice } from '../parts/Choice';
import { useApp, useAppStore, useTable } from '../store';
import { CopyField } from './CopyField';
import { embedCode } from './embedCode';
import { extentSeen, framedAddress } from './framed';
import './embedPart.css';

const DAYS = ['latest', 'pinned'] as const;
const HEIGHTS = ['adjusts', 'fixed'] as const;

/** The code that puts this view into another page, with the choices for it: each changes the code at once. */
export function EmbedPart({ link }: { link: string }) {
  const store = useAppStore();
  const view = useApp((state) => state.view);
  const place = useApp(placeTitle);
  const day = useApp(viewDate);
  const sources = useApp(creditedSources);
  const manifest = useTable('manifest');
  const [embedding, setEmbedding] = useState<Embedding>(() => ({
    ...PLAIN_EMBEDDING,
    bounds: extentSeen(store.getState()),
    title: store.getState().studio?.headline?.trim() || null,
  }));
  const [dayShown, setDayShown] = useState<(typeof DAYS)[number]>(view.date === null ? 'latest' : 'pinned');
  const [height, setHeight] = useState<(typeof HEIGHTS)[number]>('adjusts');
  const title = useId();
  const change = (part: Partial<Embedding>) => setEmbedding((before) => ({ ...before, ...part }));

  const { code } = embedText;
  const page = location.origin + location.pathname;
  const shown = {
    ...view,
    date: dayShown === 'pinned' ? day : null,
    page: null,
    compare: [],
    savedWith: null,
    embed: true,
  };
  const framed = framedAddress(page, formatView(shown), writeEmbedding(embedding));
  const proposed = headlineOf(shown, place, day);
  const text = embedCode(
    {
      framed,
      link,
      about: embedding.title?.trim() || proposed,
      dataDate: manifest?.dataDate ?? '',
      credits: shownCredits(view, sources, 'short').flatMap(({ credits }) => credits),
      script: height === 'adjusts' ? new URL('embed.js', page).href : null,
    },
    embedding.shape,
  );
  return (
    <CopyField label={code.title} help={code.help} value={text} action={code.copy} rows={6}>
      <div className="embed-choices">
        <div className="embed-headline">
          <label htmlFor={title}>{code.headline}</label>
          <input
            id={title}
            className="field"
            value={embedding.title ?? ''}
            placeholder={proposed}
            maxLength={MAX_EMBED_TITLE}
            aria-describedby={`${title}-help`}
            onChange={(event) => change({ title: event.target.value === '' ? null : event.target.value })}
          />
          <p className="help" id={`${title}-help`}>
            {code.headlineHelp}
          </p>
        </div>
        <Choice
          title={code.theme}
          options={EMBED_THEMES}
          names={code.themes}
          value={embedding.theme}
          onChange={(theme) => change({ theme })}
        />
        <Choice
          title={code.day}
          options={DAYS}
          names={{ ...code.days, pinned: code.pinned(day) }}
          value={dayShown}
          onChange={setDayShown}
        />
        <Choice
          title={code.legend}
          options={EMBED_LEGENDS}
          names={code.legends}
          value={embedding.legend}
          onChange={(legend) => change({ legend })}
        />
        <Choice
          title={code.shape}
          options={EMBED_SHAPE_IDS}
          names={code.shapes}
          value={embedding.shape}
          onChange={(shape) => change({ shape })}
        />
        <Choice
          title={code.height}
          options={HEIGHTS}
          names={code.heights}
          value={height}
          onChange={setHeight}
        />
        <a href={framed} target="_blank" rel="noopener">
          {code.look}
        </a>
      </div>
    </CopyField>
  );
}
