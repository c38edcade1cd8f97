import { useState } from 'react';
import { messages, withWords } from '../../i18n/words';
import { creditedSources, shownCredits } from '../../layers/credits';
import { headlineOf } from '../../layers/titles';
import { OWN_PREFIX } from '../../model/own/ownPrefix';
import { previewAddress } from '../../model/previewPlaces';
import { formatView } from '../../model/view/permalink';
import { placeTitle } from '../../state/placeTitle';
import { viewDate } from '../../state/selectors';
import { Choice } from '../parts/Choice';
import { lazyPart } from '../parts/lazyPart';
import { useShell } from '../shellState';
import { useApp, useTable } from '../store';
import { CopyField } from './CopyField';
import { EMBED_SHAPES, type EmbedShape, embedCode } from './embedCode';

/** Said where the view shows what only this device has. */
const OwnShareNote = lazyPart(
  async () => (await withWords(() => import('../own/OwnShareNote'), 'own')).OwnShareNote,
);

const SHAPES = Object.keys(EMBED_SHAPES) as EmbedShape[];

/** The link to this view, and the code that puts it into another page. */
export function Share() {
  const view = useApp((state) => state.view);
  const place = useApp(placeTitle);
  const date = useApp(viewDate);
  const ownHeadline = useApp(({ studio }) => studio?.headline?.trim() ?? '');
  const setDialog = useShell((state) => state.setDialog);
  const sources = useApp(creditedSources);
  const manifest = useTable('manifest');
  const [shape, setShape] = useState<EmbedShape>('wide');
  const page = location.origin + location.pathname;
  const link = page + formatView({ ...view, embed: false, savedWith: manifest?.version ?? null });
  const small = previewAddress(view, document.baseURI);
  const code = embedCode(
    {
      framed: page + formatView({ ...view, page: null, compare: [], savedWith: null, embed: true }),
      link,
      about: ownHeadline || headlineOf(view, place, date),
      dataDate: manifest?.dataDate ?? '',
      credits: shownCredits(view, sources, 'short').flatMap(({ credits }) => credits),
    },
    shape,
  );
  const ownIsOn = Object.entries(view.layers).some(([id, on]) => on && id.startsWith(OWN_PREFIX));
  return (
    <>
      {ownIsOn && <OwnShareNote />}
      <CopyField
        label={messages.share.link}
        help={messages.share.help}
        value={link}
        action={messages.share.copyLink}
      />
      {small !== null && (
        <CopyField
          label={messages.share.preview}
          help={messages.share.previewHelp}
          value={small}
          action={messages.share.copyPreview}
        />
      )}
      <CopyField
        label={messages.share.embed}
        help={messages.share.embedHelp}
        value={code}
        action={messages.share.copyEmbed}
      >
        <Choice
          title={messages.share.ratio}
          options={SHAPES}
          names={messages.share.ratios}
          value={shape}
          onChange={setShape}
        />
      </CopyField>
      <button type="button" className="button" onClick={() => setDialog('cite')}>
        {messages.share.cite}
      </button>
    </>
  );
}
