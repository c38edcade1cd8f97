import { openKeeper } from './kept';
import { createOwnSets } from './sets';

/** The sets of own data on this device. */
export const ownSets = createOwnSets(openKeeper());
