/** The words of the card of a group. */
import { formatDate, plural } from '../shell/format';

export const groupMessages = {
  kind: 'Group',
  about: 'About',
  /** @param recordUpTo the last day of the record; null while it is read */
  lead: (acts: number, places: number, day: string, recordUpTo: string | null) => {
    const named = `Named in ${plural(acts, { one: '# recorded act', other: '# recorded acts' })} at ${plural(places, { one: '# place', other: '# places' })}`;
    return recordUpTo === null || day <= recordUpTo
      ? `${named} up to ${formatDate(day)}.`
      : `${named}; record up to ${formatDate(recordUpTo)}.`;
  },
  spellings: 'Also written',
  places: 'Places',
  fights: 'Fights it took part in',
  help: 'Trackers name a group where it spoke, sued, petitioned or is said to have taken part. What it wanted and what its part was is in the pages they cite; no act says that it decided anything.',
  /** What a fight is about, and where. */
  fight: (project: string | null, jurisdiction: string) =>
    project === null ? jurisdiction : `${project}, ${jurisdiction}`,
} as const;
