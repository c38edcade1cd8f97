/** What is kept on the device and what is being kept, for whoever shows it. */
import { createStore } from 'zustand/vanilla';
import type { Loader } from '../loader';
import type { AppStore } from '../store';
import { type KeptRegion, keptRegions } from './device';
import { forgetRegion, keepRegion, NoRoom, type Plan } from './keeper';

/** Why a region was not kept; `missing` bytes where the browser says how much room there is. */
export type KeepProblem = { kind: 'full'; missing: number | null } | { kind: 'failed'; reason: string };

export interface KeptState {
  /** Null while they are read. */
  regions: readonly KeptRegion[] | null;
  /** The one that is being fetched; `share` 0–1. */
  running: { name: string; share: number } | null;
  problem: KeepProblem | null;
}

/** Of this page. */
export const keptState = createStore<KeptState>()(() => ({ regions: null, running: null, problem: null }));

let control: AbortController | null = null;

/** Reads the list anew: another tab may have changed it. */
export async function readKept(): Promise<void> {
  keptState.setState({ regions: await keptRegions().catch(() => []) });
}

/** Keeps a region. Resolves with whether it is kept; never rejects. @param today `YYYY-MM-DD` */
export async function keep(
  plan: Plan,
  name: string,
  today: string,
  services: { store: AppStore; loader: Loader },
): Promise<boolean> {
  control?.abort();
  const mine = new AbortController();
  control = mine;
  const told = (share: number) => {
    if (control === mine) keptState.setState({ running: { name, share } });
  };
  keptState.setState({ running: { name, share: 0 }, problem: null });
  try {
    await keepRegion(plan, { ...services, name, today, told, signal: mine.signal });
    return true;
  } catch (error) {
    if (!mine.signal.aborted) keptState.setState({ problem: problemOf(error) });
    return false;
  } finally {
    if (control === mine) keptState.setState({ running: null });
    await readKept();
  }
}

const problemOf = (error: unknown): KeepProblem =>
  error instanceof NoRoom
    ? { kind: 'full', missing: error.missing }
    : { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };

/** Ends what is being fetched; what arrived of it goes. */
export function cancelKeeping(): void {
  control?.abort();
}

/** Takes a region off the device. Resolves with whether it is gone, which waits for what is being kept; never rejects. */
export async function forget(id: string, loader: Loader): Promise<boolean> {
  const gone = await forgetRegion(id, loader).catch(() => false);
  await readKept();
  return gone;
}
