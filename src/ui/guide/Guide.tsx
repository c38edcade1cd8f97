import { guideText, messages } from '../../i18n/words';
import { useShell } from '../shellState';
import { useWays } from '../start/useWays';
import { useApp, useTable } from '../store';

/** What this is and how it is read, in five short points, and the words of the trade that stand on the map and cards. */
export function Guide() {
  const setDialog = useShell((state) => state.setDialog);
  const setPage = useApp((state) => state.setPage);
  const recordUpTo = useTable('manifest')?.recordUpTo ?? null;
  const { findPlace, listInForce } = useWays();
  const close = () => setDialog(null);
  const leave = (action: () => void) => () => {
    close();
    // After the dialog has given the focus back.
    requestAnimationFrame(action);
  };
  return (
    <ol className="guide">
      <li>
        <h3>{guideText.what}</h3>
        <p>{guideText.whatText(recordUpTo)}</p>
      </li>
      <li>
        <h3>{guideText.colors}</h3>
        <p>{guideText.colorsText}</p>
      </li>
      <li>
        <h3>{guideText.place}</h3>
        <p>{guideText.placeText}</p>
        <button type="button" className="button" onClick={leave(findPlace)}>
          {messages.ways.place}
        </button>
      </li>
      <li>
        <h3>{guideText.figures}</h3>
        <p>{guideText.figuresText}</p>
        <button type="button" className="button" onClick={leave(() => setPage('credits'))}>
          {messages.tools.credits}
        </button>
      </li>
      <li>
        <h3>{guideText.inForce}</h3>
        <p>{guideText.inForceText}</p>
        <button type="button" className="button" onClick={leave(listInForce)}>
          {messages.ways.inForce}
        </button>
      </li>
    </ol>
  );
}
