import { correctionMessages } from '../../i18n/words';
import { cardText, formatView } from '../../model/view/permalink';
import { DEFAULT_VIEW, type Selection, type View } from '../../model/view/view';
import { placeTitle } from '../../state/placeTitle';
import { Icon } from '../icons/Icon';
import { useCardSubjects } from '../parts/cardSubject';
import { useApp, useAppStore } from '../store';
import { type Correctable, useCorrecting } from './useCorrecting';

/** Opens a text about what the card shows, filled with all that is needed to check it. */
export function SuggestCorrection({ selection }: { selection: Exclude<Selection, null> }) {
  const shown = useCardSubjects();
  const name = useApp(placeTitle);
  const correct = useCorrecting();
  if (name === null || correct === null || shown === null) return null;
  const open = () =>
    correct({ ...shown.subject, record: cardText(selection), name, figures: [...shown.figures] });
  return <Suggest onOpen={open} />;
}

/** The question of a page, as a link names it. */
const pageText = ({ page, compare, rank, cases, figures, calendar, savedWith, date }: View) =>
  formatView({ ...DEFAULT_VIEW, page, compare, rank, cases, figures, calendar, savedWith, date }).replace(
    /^\?|#.*$/g,
    '',
  );

/** The same of a page of figures. */
export function SuggestOnPage({
  name,
  says,
  figures,
}: {
  /** What the page is of. */
  name: string;
  /** What it says, in a sentence; null where it says nothing but figures. */
  says: string | null;
  /** Asked for when the reader asks. */
  figures: () => readonly Correctable[];
}) {
  const store = useAppStore();
  const correct = useCorrecting();
  if (correct === null) return null;
  const open = () =>
    correct({
      record: pageText(store.getState().view),
      name,
      where: null,
      says,
      sources: [],
      figures: figures(),
    });
  return <Suggest onOpen={open} />;
}

function Suggest({ onOpen }: { onOpen: () => void }) {
  return (
    <p className="card-correct">
      <button type="button" className="link-button" onClick={onOpen}>
        <Icon name="flag" />
        {correctionMessages.open}
      </button>
    </p>
  );
}
