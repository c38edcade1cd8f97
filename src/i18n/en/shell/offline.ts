/** What is said of the connection, and of versions of the app that are kept on the device. */
import { formatDate } from './format';

export const offlineMessages = {
  /** @param keptOn `YYYY-MM-DD`; null where the day is not known */
  lost: (keptOn: string | null) =>
    keptOn === null
      ? 'No connection: showing what is kept on this device.'
      : `No connection: showing what is kept of ${formatDate(keptOn)}.`,
  /** On the card of a region, and the title of the dialog. */
  keep: 'Keep offline',
  title: 'Without a network',
  newVersion: 'A new version of Headroom is ready. The view is kept.',
  takeUp: 'Reload',
  partNotKept:
    'There is no connection, and this part of Headroom is not kept on this device yet. With a connection it can be tried again.',
} as const;
