import { messages } from '../../i18n/words';
import { Icon } from '../icons/Icon';
import { useShell } from '../shellState';
import { useApp } from '../store';
import { OpenPicture } from '../studio/OpenPicture';
import { STUDIO_OPENER, useOpenStudio } from '../studio/opening';
import { ThemeButton } from './ThemeButton';

/**
 * What can be done with the view: compare, export, share, read where it comes from.
 * @param menu id of the popover that holds the tools, which choosing one closes
 */
export function Tools({ menu }: { menu?: string }) {
  const closes = menu === undefined ? {} : ({ popoverTarget: menu, popoverTargetAction: 'hide' } as const);
  const chosen = useApp((state) => state.view.compare.length);
  const setPage = useApp((state) => state.setPage);
  const startDrawing = useApp((state) => state.startDrawing);
  // Beside a map, drawing has a button of its own, and own data one in the legend.
  const offersMaking = useApp((state) => menu !== undefined || state.mapStatus.kind === 'unavailable');
  const openStudio = useOpenStudio();
  const setDialog = useShell((state) => state.setDialog);
  return (
    <>
      <button type="button" className="button button-quiet" {...closes} onClick={() => setPage('compare')}>
        <Icon name="compare" />
        {messages.tools.compare(chosen)}
      </button>
      {menu !== undefined && (
        <button type="button" className="button button-quiet" {...closes} onClick={() => setPage('rank')}>
          <Icon name="rank" />
          {messages.tools.rank}
        </button>
      )}
      {offersMaking && (
        <button type="button" className="button button-quiet" {...closes} onClick={() => startDrawing()}>
          <Icon name="draw" />
          {messages.tools.draw}
        </button>
      )}
      <button
        type="button"
        id={menu === undefined ? STUDIO_OPENER : undefined}
        className="button button-quiet"
        {...closes}
        onClick={openStudio}
      >
        <Icon name="picture" />
        {messages.tools.export}
      </button>
      {menu !== undefined && <OpenPicture menu={menu} />}
      {offersMaking && (
        <button type="button" className="button button-quiet" {...closes} onClick={() => setDialog('own')}>
          <Icon name="plus" />
          {messages.tools.own}
        </button>
      )}
      <button type="button" className="button button-quiet" {...closes} onClick={() => setDialog('share')}>
        <Icon name="share" />
        {messages.tools.share}
      </button>
      {menu !== undefined && (
        <button type="button" className="button button-quiet" {...closes} onClick={() => setPage('figures')}>
          <Icon name="figures" />
          {messages.tools.figures}
        </button>
      )}
      {menu !== undefined && (
        <button type="button" className="button button-quiet" {...closes} onClick={() => setPage('calendar')}>
          <Icon name="calendar" />
          {messages.page.calendar}
        </button>
      )}
      <button type="button" className="button button-quiet" {...closes} onClick={() => setPage('thenAndNow')}>
        <Icon name="thenAndNow" />
        {messages.tools.thenAndNow}
      </button>
      <button type="button" className="button button-quiet" {...closes} onClick={() => setPage('credits')}>
        <Icon name="credits" />
        {messages.tools.credits}
      </button>
      <button type="button" className="button button-quiet" {...closes} onClick={() => setDialog('guide')}>
        <Icon name="guide" />
        {messages.guide}
      </button>
      <ThemeButton words={menu !== undefined} />
    </>
  );
}
