/**
 * Puts new series and their log in the place of the old ones. Everything is written beside what is there; one small
 * file then says that it is whole, and from then on it is only renamed. A run that is killed before leaves the old
 * series, one that is killed after is finished by the next, and neither loses an hour or a line of the log.
 */
import { cpSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What stands in a folder of tables while a run is under way. */
const placesIn = (tables: string) => {
  const [hourly, log] = [path.join(tables, 'hourly'), path.join(tables, 'refreshed.csv')];
  return {
    hourly,
    log,
    fresh: `${hourly}.new`,
    old: `${hourly}.old`,
    freshLog: `${log}.new`,
    ready: `${hourly}.ready`,
  };
};

/** The new files are whole, but could not be put in place; the next run does it. */
export class Unfinished extends Error {}

/**
 * Writes new series and log, and swaps them in.
 * @param change writes the series that are new into a copy of the folder
 * @param log the whole text of the log
 * @throws Error when something can't be written: nothing has changed then; Unfinished when it can't be put in place
 */
export function swapIn(tables: string, change: (folder: string) => void, log: string): void {
  const { hourly, fresh, freshLog, ready } = placesIn(tables);
  rmSync(fresh, { recursive: true, force: true });
  cpSync(hourly, fresh, { recursive: true });
  change(fresh);
  writeFileSync(freshLog, log);
  writeFileSync(`${ready}.part`, '');
  renameSync(`${ready}.part`, ready);
  try {
    finishInterrupted(tables);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Unfinished(`${reason}\nThe new hours are whole and are put in place by the next run.`);
  }
}

/** Finishes what a run that was killed has decided, and clears away what it has not. Does nothing where all is well. */
export function finishInterrupted(tables: string): void {
  const { hourly, log, fresh, old, freshLog, ready } = placesIn(tables);
  if (existsSync(ready)) {
    if (existsSync(freshLog)) renameSync(freshLog, log);
    if (existsSync(fresh)) {
      if (existsSync(hourly)) {
        rmSync(old, { recursive: true, force: true });
        renameSync(hourly, old);
      }
      renameSync(fresh, hourly);
    }
  } else if (!existsSync(hourly) && existsSync(old)) {
    // Left by an earlier version of this program.
    renameSync(old, hourly);
  }
  for (const left of [old, fresh, freshLog, `${ready}.part`, ready])
    rmSync(left, { recursive: true, force: true });
}
