import { messages, withWords } from '../../i18n/words';
import { Icon } from '../icons/Icon';
import { PrintCredits } from '../PrintFooter';
import { lazyPart } from '../parts/lazyPart';
import { Modal } from '../parts/Modal';
import { useShell } from '../shellState';
import { useApp } from '../store';

const waiting = () => <p role="status">{messages.page.loading}</p>;

/** Pages a reader may never open arrive when they are opened. */
const ComparePage = lazyPart(
  async () => (await withWords(() => import('../compare/ComparePage'), 'cards', 'answers')).ComparePage,
  { waiting },
);
const RankPage = lazyPart(
  async () => (await withWords(() => import('../rank/RankPage'), 'cards', 'answers')).RankPage,
  { waiting },
);
const CasesPage = lazyPart(
  async () => (await withWords(() => import('../cases/CasesPage'), 'cards', 'answers')).CasesPage,
  { waiting },
);
const FiguresPage = lazyPart(
  async () => (await withWords(() => import('../figures/FiguresPage'), 'cards', 'answers')).FiguresPage,
  { waiting },
);
const CalendarPage = lazyPart(
  async () => (await withWords(() => import('../calendar/CalendarPage'), 'cards', 'answers')).CalendarPage,
  { waiting },
);
const ChangesPage = lazyPart(
  async () => (await withWords(() => import('../changes/ChangesPage'), 'cards', 'answers')).ChangesPage,
  { waiting },
);
const CreditsPage = lazyPart(
  async () => (await withWords(() => import('../credits/CreditsPage'), 'cards')).CreditsPage,
  { waiting },
);
const MethodsPage = lazyPart(
  async () => (await withWords(() => import('../credits/MethodsPage'), 'cards')).MethodsPage,
  { waiting },
);
const ThenAndNowPage = lazyPart(
  async () => (await withWords(() => import('../thenAndNow/ThenAndNowPage'), 'cards')).ThenAndNowPage,
  { waiting },
);

const PAGES = {
  compare: ComparePage,
  rank: RankPage,
  cases: CasesPage,
  figures: FiguresPage,
  calendar: CalendarPage,
  changes: ChangesPage,
  thenAndNow: ThenAndNowPage,
  credits: CreditsPage,
  methods: MethodsPage,
};

/** The page that lies over the map, if the address names one. */
export function PageOverlay() {
  const page = useApp((state) => state.view.page);
  const setPage = useApp((state) => state.setPage);
  if (page === null) return null;
  const Content = PAGES[page];
  return (
    <Modal wide title={messages.page[page]} tools={<ShareButton />} onClose={() => setPage(null)}>
      <Content />
      <PrintCredits />
    </Modal>
  );
}

/** The top bar's own is out of reach while a page lies over it. */
function ShareButton() {
  const setDialog = useShell((state) => state.setDialog);
  return (
    <button type="button" className="button button-quiet" onClick={() => setDialog('share')}>
      <Icon name="share" />
      {messages.tools.share}
    </button>
  );
}
