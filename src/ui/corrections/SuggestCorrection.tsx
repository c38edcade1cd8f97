import { correctionMessages } from '../../i18n/words';
import { cardText, formatView } from '../../model/view/permalink';
import type { Selection } from '../../model/view/view';
import { placeTitle } from '../../state/placeTitle';
import { Icon } from '../icons/Icon';
import { useCardSubjects } from '../parts/cardSubject';
import { useShell } from '../shellState';
import { useApp, useAppStore, useTable } from '../store';

/** Opens a text about what the card shows, filled with all that is needed to check it. */
export function SuggestCorrection({ selection }: { selection: Exclude<Selection, null> }) {
  const store = useAppStore();
  const shown = useCardSubjects();
  const sources = useTable('sources');
  const manifest = useTable('manifest');
  const name = useApp(placeTitle);
  const setCorrecting = useShell((state) => state.setCorrecting);
  if (name === null || manifest === null || shown === null) return null;
  const titles = (ids: readonly string[]) => [
    ...new Set(ids.map((id) => sources?.find((source) => source.id === id)?.title ?? id)),
  ];
  const open = () => {
    const { origin, pathname } = location;
    const { subject, figures } = shown;
    setCorrecting({
      subject: {
        record: cardText(selection),
        name,
        where: subject.where,
        says: subject.says,
        sources: titles(subject.sources),
        dataVersion: manifest.version,
        dataDate: manifest.recordUpTo,
        link: `${origin}${pathname}${formatView(store.getState().view)}`,
      },
      figures: [...figures].map((figure) => ({
        label: figure.label,
        value: figure.value,
        date: figure.date,
        sources: titles(figure.sources),
      })),
    });
  };
  return (
    <p className="card-correct">
      <button type="button" className="link-button" onClick={open}>
        <Icon name="flag" />
        {correctionMessages.open}
      </button>
    </p>
  );
}
