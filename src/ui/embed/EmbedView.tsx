import { useCallback, useMemo, useRef, useState } from 'react';
import { embedText, formatDate } from '../../i18n/words';
import { creditedSources, shownCredits } from '../../layers/credits';
import { filterLines } from '../../layers/filterLines';
import { headlineOf } from '../../layers/titles';
import { readEmbedding } from '../../model/view/embedding';
import { formatView } from '../../model/view/permalink';
import { placeTitle } from '../../state/placeTitle';
import { viewDate } from '../../state/selectors';
import { Icon } from '../icons/Icon';
import { useMedia } from '../media';
import { MapCanvas } from '../stage/MapCanvas';
import { StageAlerts } from '../stage/StageAlerts';
import { useApp } from '../store';
import { DataDate } from '../topbar/DataDate';
import { EmbedCard } from './EmbedCard';
import { EmbedLegend } from './EmbedLegend';
import { StoryView } from './StoryView';
import { useExtent } from './useExtent';
import { useFileLayers } from './useFileLayers';
import { useHostHeight } from './useHostHeight';
import { useStory } from './useStory';
import './embed.css';

/** From this width on all credits take a few lines. */
const ROOMY = '(width >= 50rem)';

/**
 * The map for other people's pages: headline, day, filters, map, legend and credits, none over another, and the way to
 * the full view.
 */
export function EmbedView({ onMapContainer }: { onMapContainer: (container: HTMLElement) => void }) {
  const [embedding] = useState(() => readEmbedding(new URL(location.href).searchParams));
  const view = useApp((state) => state.view);
  const day = useApp(viewDate);
  // What a reader clicks on has its card; the headline stays that of the map which somebody put here.
  const [first] = useState(view.selection);
  const story = useStory(embedding.story);
  const subject = story === null ? first : story.step.view.selection;
  const place = useApp((state) => placeTitle({ ...state, view: { ...state.view, selection: subject } }));
  const sources = useApp(creditedSources);
  const layers = useFileLayers();
  const wide = useMedia(ROOMY);
  const page = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const tall = useHostHeight(page);
  useExtent(stage, story === null ? embedding.bounds : story.step.bounds);
  const filters = useMemo(() => (layers === null ? [] : filterLines(layers, view)), [layers, view]);
  const credits = [...new Set(shownCredits(view, sources, 'short').flatMap((shown) => shown.credits))];
  const address = useCallback(
    (shown: typeof view) => location.origin + location.pathname + formatView({ ...shown, embed: false }),
    [],
  );
  const headline = embedding.title ?? headlineOf({ ...view, selection: subject }, place, day);
  // Most headlines say the day; it is not said twice.
  const below = [...(headline.includes(formatDate(day)) ? [] : [embedText.dayViewed(day)]), ...filters];
  return (
    <div className="embed" ref={page} data-tall={tall} data-shape={embedding.shape}>
      <header className="embed-head">
        <h1>{headline}</h1>
        {below.length > 0 && <p>{below.join(' ')}</p>}
      </header>
      <main className="embed-middle">
        <div className="embed-stage" ref={stage}>
          <MapCanvas onMapContainer={onMapContainer} />
          <StageAlerts />
          <EmbedCard subject={subject} address={address} />
        </div>
        {story && <StoryView steps={story.steps} current={story.current} onStep={story.go} />}
        {layers !== null && embedding.legend !== 'none' && (
          <EmbedLegend layers={layers} open={embedding.legend === 'open'} />
        )}
      </main>
      <footer className="embed-foot">
        <p>
          <strong>{embedText.credit}</strong> <DataDate />{' '}
          <a href={address(view)} target="_blank" rel="noopener">
            {embedText.open}
            <Icon name="external" />
          </a>
        </p>
        {credits.length > 0 && (
          <details className="embed-credits" open={wide && tall}>
            <summary>{embedText.credits}</summary>
            <p translate="no">{credits.join('; ')}</p>
          </details>
        )}
      </footer>
    </div>
  );
}
