/** What is said of regions that are kept for use without a network. */
import { formatDate, formatNumber } from '../shell/format';

/** Rounded up: a device without room is the worse surprise. */
const megabytes = (bytes: number) => `${formatNumber(Math.max(1, Math.ceil(bytes / 1e6)))} MB`;

export const keepMessages = {
  title: 'Without a network',
  help: 'A region that is kept opens without a connection: its map, the records with their details, hourly demand, search, cards, comparisons, what-if and exports. What was seen before is there as well, for as long as the browser keeps it.',
  choose:
    'To keep a state, a county or an area that you have drawn, open its card and choose “Keep offline”.',
  working: (name: string) => `Working out how much ${name} takes.`,
  size: (name: string, bytes: number, shared: number) =>
    shared === 0
      ? `${name} takes ${megabytes(bytes)} on this device.`
      : `${name} takes ${megabytes(bytes - shared)} more on this device. It shares the rest with what is kept already.`,
  contents:
    'With what lies around it: states that reach into half its width and height, and the map as far as a screen shows it.',
  keep: (name: string) => `Keep ${name}`,
  keeping: (name: string) => `Fetching ${name}`,
  cancel: 'Cancel',
  cancelled: 'Nothing new was kept.',
  done: (name: string) => `${name} is kept on this device.`,
  lost: 'There is no connection now, so no further region can be kept.',
  list: 'Kept regions',
  none: 'No region is kept yet.',
  one: (bytes: number, keptOn: string) => `${megabytes(bytes)}, kept on ${formatDate(keptOn)}`,
  older: 'Of older data than those in use.',
  update: 'Bring up to date',
  updateOf: (name: string) => `Bring ${name} up to date`,
  show: 'Show',
  showOf: (name: string) => `Show ${name}`,
  remove: 'Delete',
  removeOf: (name: string) => `Delete ${name} from this device`,
  removed: (name: string) => `${name} was deleted from this device.`,
  waits: 'A region can be deleted when no other is being fetched or deleted: they share files.',
  unknown: 'The data in use hold no such region.',
  room: (used: number, quota: number) =>
    `This site uses ${megabytes(used)} of about ${megabytes(quota)} that the browser gives it.`,
  sharing: 'Sizes of regions include what several of them share.',
  problems: {
    full: (missing: number | null) =>
      `The browser has no room left for it, so nothing of it was kept.${missing === null ? '' : ` ${megabytes(missing)} are missing.`} Delete a kept region or own data, or free room on the device, and try again.`,
    failed: (reason: string) => `It could not be kept, and nothing of it stays on the device. ${reason}`,
  },
} as const;
