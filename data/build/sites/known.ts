/** How well a row of the list is known: by a register, or as an outline without a name. */
import type { Member } from './match';
import { kindOf } from './settle';

/** The name of an outline that nobody has named. */
export const UNNAMED = 'Unnamed data center';

/** A campus that a register of projects describes, not only an outline or a permit. */
export const isKnownCampus = ({ key, datasets }: Member) =>
  kindOf(key) !== 'center' || datasets.has('computeAtlas') || datasets.has('epoch');
