/** Groups that take part in fights, each once, whatever the trackers call it. */
import { fold } from './fold';
import { columnsOf } from './wire';

/** A group by name. Built into `groups.json`. */
export interface Group {
  /** Made of the name; stable. */
  id: string;
  name: string;
  /** What else the trackers call it. */
  spellings: string[];
  /** The acts that name it, in the order of the record. */
  eventIds: string[];
}

export const GROUP_COLUMNS = columnsOf<Group>()(['id', 'name', 'spellings', 'eventIds']);

/** The id of a group by its name: letters, digits and hyphens. */
export const groupId = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Groups by name. */
export const groupsByName = (groups: readonly Group[]): Map<string, Group> =>
  new Map(groups.map((group) => [group.name, group]));
