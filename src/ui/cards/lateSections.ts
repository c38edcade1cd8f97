/** Parts of cards that come when a card first has them. */
import { withWords } from '../../i18n/words';
import { lazyPart } from '../parts/lazyPart';
import { Waiting } from '../parts/waiting';

/** Its words are those of the layers that are off by default. */
export const WaterSection = lazyPart(
  async () => (await withWords(() => import('./WaterSection'), 'layers')).WaterSection,
  { waiting: Waiting },
);

/** A sheet to print; it arrives with the card that offers it. */
export const HearingSheet = lazyPart(
  async () => (await withWords(() => import('./HearingSheet'), 'answers')).HearingSheet,
  { quiet: true },
);
