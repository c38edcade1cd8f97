/**
 * Corrections that a reader keeps on the device, in `localStorage`: nothing leaves it but by the reader's hand. What
 * is stored is read anew before every change, since the app may be open twice.
 */
import * as v from 'valibot';
import type { Correction, KeptCorrection } from '../model/correction';

const KEY = 'headroom.corrections';

const text = v.string();
const figure = v.object({ label: text, value: text, date: v.nullable(text), sources: v.array(text) });
const kept = v.object({
  id: v.number(),
  made: text,
  record: text,
  name: text,
  where: v.nullable(text),
  says: v.nullable(text),
  sources: v.array(text),
  dataVersion: text,
  dataDate: text,
  link: text,
  figure: v.nullable(figure),
  wrong: text,
  page: text,
});

export interface Corrections {
  /** The newest last. The same list until something changes. */
  list(): readonly KeptCorrection[];
  /** @throws when the browser keeps nothing, or has no room left */
  keep(correction: Correction, day: string): void;
  /** @throws as `keep` */
  forget(id: number): void;
  /** @throws as `keep` */
  forgetAll(): void;
  /** @returns stops listening */
  subscribe(listener: () => void): () => void;
}

/**
 * @param storage the browser's; asked for with each use, since asking may be refused
 */
export function keptCorrections(
  storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
): Corrections {
  const listeners = new Set<() => void>();
  let seen: { written: string | null; list: readonly KeptCorrection[] } = { written: null, list: [] };
  const list = () => {
    const written = read(storage);
    if (written !== seen.written) seen = { written, list: parse(written) };
    return seen.list;
  };
  const write = (next: readonly KeptCorrection[]) => {
    if (next.length === 0) storage().removeItem(KEY);
    else storage().setItem(KEY, JSON.stringify(next));
    for (const tell of listeners) tell();
  };
  return {
    list,
    keep: (correction, made) => {
      const known = list();
      const id = Math.max(0, ...known.map((one) => one.id)) + 1;
      write([...known, { ...correction, id, made }]);
    },
    forget: (id) => write(list().filter((one) => one.id !== id)),
    forgetAll: () => write([]),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function read(storage: () => Pick<Storage, 'getItem'>): string | null {
  try {
    return storage().getItem(KEY);
  } catch {
    // Storage may be closed (private windows, embedded pages): nothing was kept then.
    return null;
  }
}

/** Each correction that can be read; what other versions or programs left there is passed over. */
function parse(written: string | null): readonly KeptCorrection[] {
  if (written === null) return [];
  let json: unknown;
  try {
    json = JSON.parse(written);
  } catch {
    return [];
  }
  if (!Array.isArray(json)) return [];
  return json.flatMap((one) => {
    const result = v.safeParse(kept, one);
    return result.success ? [result.output] : [];
  });
}
