/** Answers on cards: their code, their words and their files arrive when a card shows them. */
import { withWords } from '../../i18n/words';
import { lazyPart } from '../parts/lazyPart';
import { Waiting } from '../parts/waiting';

const waiting = () => <Waiting />;

/** What surrounds a place. */
export const Around = lazyPart(
  async () => (await withWords(() => import('./Around'), 'answers', 'cards')).Around,
  { waiting },
);

/** What the grid of a place can carry. */
export const Carry = lazyPart(
  async () => (await withWords(() => import('./Carry'), 'answers', 'cards')).Carry,
  { waiting },
);

/** How far a radius reaches. */
export const RadiusControl = lazyPart(
  async () => (await withWords(() => import('./RadiusControl'), 'answers')).RadiusControl,
);

/** What the card of a site answers beside its own record. */
export const SiteAnswers = lazyPart(
  async () => (await withWords(() => import('./SiteAnswers'), 'answers', 'cards')).SiteAnswers,
  { waiting },
);

/** How fights over projects ended in a place. */
export const BaseRate = lazyPart(
  async () => (await withWords(() => import('./BaseRate'), 'answers', 'cards')).BaseRate,
  { waiting },
);

/** Dates that the record knows of a region. */
export const ComesNext = lazyPart(
  async () => (await withWords(() => import('./ComesNext'), 'answers', 'cards')).ComesNext,
  { waiting },
);
